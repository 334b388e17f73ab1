#include "widgets/frame/sparkline_delegate.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace ropewalk {

SparklineDelegate::SparklineDelegate(int role, QObject* parent) : QStyledItemDelegate(parent), role_(role) {}

void SparklineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyledItemDelegate::paint(painter, option, index);
  QList<double> values = index.data(role_).value<QList<double>>();
  values.erase(std::remove_if(values.begin(), values.end(), [](double value) { return !std::isfinite(value); }),
               values.end());
  if (values.size() < 2) return;
  const auto [least, greatest] = std::minmax_element(values.cbegin(), values.cend());
  const double low = *least, range = std::max(*greatest - *least, 1e-12);
  const QRectF area = QRectF(option.rect).adjusted(6, 6, -6, -6);
  QPainterPath line;
  for (qsizetype i = 0; i < values.size(); ++i) {
    const double x = area.left() + area.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1);
    const double y = area.bottom() - area.height() * (values[i] - low) / range;
    i == 0 ? line.moveTo(x, y) : line.lineTo(x, y);
  }
  const bool selected = option.state.testFlag(QStyle::State_Selected);
  const QColor color = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter->drawPath(line);
  painter->setBrush(color);
  painter->setPen(Qt::NoPen);
  painter->drawEllipse(line.currentPosition(), 2, 2);
  painter->restore();
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  return {72, std::max(24, QStyledItemDelegate::sizeHint(option, index).height())};
}

}  // namespace ropewalk
