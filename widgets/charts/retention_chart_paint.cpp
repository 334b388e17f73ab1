// What RetentionChart draws itself: the line at 100 %, marks with their intervals, names and values beside them.
#include <algorithm>
#include <cmath>

#include "widgets/charts/qcustomplot_include.h"
#include "widgets/charts/retention_chart.h"
#include "widgets/theme/series_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr double kCap = 3.5;  // half a whisker's cap, pixels

// Blue: needles; red-orange: RULER; green: next words; purple: perplexity.
int series_of(const std::string& part) {
  if (part == kNeedlePart) return 0;
  if (part == kNextWordPart) return 2;
  return part == kPerplexityPart ? 3 : 1;
}

void paint_shape(QCPPainter& painter, const RetentionChart::Line& line, const QPointF& at) {
  if (line.kind == RetentionChart::Line::Kind::overall) {
    painter.drawPolygon(QPolygonF{at + QPointF(0, -7), at + QPointF(6, 0), at + QPointF(0, 7), at + QPointF(-6, 0)});
  } else if (line.part == kNeedlePart) {
    painter.drawEllipse(at, 4.5, 4.5);
  } else if (line.part == kNextWordPart) {
    painter.drawPolygon(QPolygonF{at + QPointF(0, -4.75), at + QPointF(5, 4), at + QPointF(-5, 4)});
  } else if (line.part == kPerplexityPart) {
    painter.drawPolygon(QPolygonF{at + QPointF(0, 4.75), at + QPointF(5, -4), at + QPointF(-5, -4)});
  } else {
    painter.drawRect(QRectF(at.x() - 4, at.y() - 4, 8, 8));
  }
}

// At the edge where the interval goes on beyond the plot.
void paint_arrow(QCPPainter& painter, const QPointF& tip, int direction) {
  painter.drawLine(QLineF(tip, tip + QPointF(-5 * direction, -3.5)));
  painter.drawLine(QLineF(tip, tip + QPointF(-5 * direction, 3.5)));
}

}  // namespace

QColor RetentionChart::color_of(const Line& line) const {
  const Colors& colors = colors_of(this);
  return line.kind == Line::Kind::overall ? colors.text : series_color(series_of(line.part), colors.dark);
}

void RetentionChart::paint_ground(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  const QRectF area = plot_->axisRect()->rect();
  painter.setAntialiasing(false);
  for (std::size_t at = 0; at < lines_.size(); ++at) {
    const double top = plot_->yAxis->coordToPixel(double(at)), bottom = plot_->yAxis->coordToPixel(double(at) + 1);
    if (lines_[at].kind == Line::Kind::heading) {
      painter.setPen(QPen(colors.border, 1));
      painter.drawLine(QLineF(area.left(), top, area.right(), top));
    }
    if (int(at) != hovered_ && int(at) != selected_) continue;
    QColor wash = colors.accent;
    wash.setAlpha(int(at) == selected_ ? 44 : 24);
    painter.fillRect(QRectF(area.left(), top, area.width(), bottom - top), wash);
  }
  const double hundred = plot_->xAxis->coordToPixel(100);
  painter.setPen(QPen(colors.text_muted, 1.25));
  if (area.left() <= hundred && hundred <= area.right())
    painter.drawLine(QLineF(hundred, area.top(), hundred, area.bottom()));
}

void RetentionChart::paint_mark(QCPPainter& painter, const Line& line, double y) const {
  const QRectF area = plot_->axisRect()->rect();
  const QColor color = color_of(line);
  const KeptShare& share = line.share;
  const auto x = [&](double percent) {
    return std::isfinite(percent) ? plot_->xAxis->coordToPixel(percent) : area.right() + 1000;
  };
  const double low = x(share.low), high = x(share.high), middle = x(share.kept);
  painter.setPen(QPen(color, line.kind == Line::Kind::overall ? 2.25 : 1.5));
  painter.drawLine(QLineF(std::max(low, area.left() + 1), y, std::min(high, area.right() - 1), y));
  if (low >= area.left()) painter.drawLine(QLineF(low, y - kCap, low, y + kCap));
  if (high <= area.right()) painter.drawLine(QLineF(high, y - kCap, high, y + kCap));
  if (low < area.left()) paint_arrow(painter, QPointF(area.left() + 1, y), -1);
  if (high > area.right()) paint_arrow(painter, QPointF(area.right() - 1, y), 1);
  const bool surely = share.low > 100 || share.high < 100;
  painter.setBrush(surely ? color : colors_of(this).surface);
  if (area.left() <= middle && middle <= area.right()) paint_shape(painter, line, QPointF(middle, y));
}

void RetentionChart::paint_rows(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  const QRectF area = plot_->axisRect()->rect();
  for (int at = 0; at < int(lines_.size()); ++at) {
    const auto y = line_y(at);
    const Line& line = lines_[std::size_t(at)];
    if (!y || line.kind == Line::Kind::heading) continue;
    if (line.complete && line.share.defined) {
      paint_mark(painter, line, *y);
      continue;
    }
    painter.setPen(QPen(colors.text_muted));
    painter.setFont(font());
    const QString text = !line.complete                     ? tr("before is measured, after is to come")
                         : line.kind == Line::Kind::overall ? tr("nothing is complete yet")
                                                            : tr("0 before: a share kept is not defined");
    const QFontMetricsF metrics(font());
    const double width = std::min(metrics.horizontalAdvance(text) + spacing::unit, area.width() - spacing::double_unit);
    const QRectF box(area.left() + spacing::unit, *y - row_height() / 2.0, width, row_height());
    painter.fillRect(box.adjusted(-spacing::half, 1, 0, -1), colors.surface);  // over the line at 100 %
    painter.drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter), metrics.elidedText(text, Qt::ElideRight, width));
  }
  // How much of the rows is in sight.
  if (rows_in_sight_ >= double(lines_.size())) return;
  const double share = rows_in_sight_ / double(lines_.size());
  const double from = plot_->yAxis->range().lower / double(lines_.size());
  QColor thumb = colors.text_muted;
  thumb.setAlpha(120);
  painter.setPen(Qt::NoPen);
  painter.setBrush(thumb);
  painter.drawRoundedRect(QRectF(area.right() - 4, area.top() + from * area.height(), 4, share * area.height()), 2, 2);
}

void RetentionChart::paint_names(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  const QRectF area = plot_->axisRect()->rect();
  for (int at = 0; at < int(lines_.size()); ++at) {
    const auto y = line_y(at);
    const Line& line = lines_[std::size_t(at)];
    if (!y) continue;
    QFont name_font = font();
    if (line.kind != Line::Kind::part) name_font.setWeight(QFont::DemiBold);
    painter.setFont(name_font);
    painter.setPen(QPen(line.kind == Line::Kind::heading ? colors.text_muted : colors.text));
    const double indent = line.kind == Line::Kind::part ? spacing::double_unit : spacing::unit;
    painter.drawText(QRectF(indent, *y - row_height() / 2.0, area.left() - indent - spacing::unit, row_height()),
                     int(Qt::AlignLeft | Qt::AlignVCenter), name_of(line));
  }
  painter.setFont(font());
  painter.setPen(QPen(colors.text_muted));
  const double hundred = plot_->xAxis->coordToPixel(100);
  if (!lines_.empty() && area.left() <= hundred && hundred <= area.right())
    painter.drawText(QRectF(hundred - 60, area.top() - row_height(), 120, row_height()),
                     int(Qt::AlignHCenter | Qt::AlignVCenter), tr("100 %"));
}

void RetentionChart::paint_values(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  const QRectF area = plot_->axisRect()->rect();
  const QStringList captions{tr("before → after"), tr("kept, 95 % interval")};
  double left = area.right();
  for (std::size_t column = columns_.size(); column-- > 0;) {
    const double width = columns_[column];
    painter.setFont(font());
    painter.setPen(QPen(colors.text_muted));
    painter.drawText(QRectF(left, area.top() - row_height(), width, row_height()),
                     int(Qt::AlignRight | Qt::AlignVCenter), captions.value(int(column)));
    for (int at = 0; at < int(lines_.size()); ++at) {
      const auto y = line_y(at);
      const Line& line = lines_[std::size_t(at)];
      const auto values = values_of(line);
      if (!y || column >= values.size()) continue;
      QFont value_font = font();
      if (line.kind == Line::Kind::overall) value_font.setWeight(QFont::DemiBold);
      painter.setFont(value_font);
      painter.setPen(QPen(colors.text));
      painter.drawText(QRectF(left, *y - row_height() / 2.0, width, row_height()),
                       int(Qt::AlignRight | Qt::AlignVCenter), values[column]);
    }
    left += width;
  }
}

}  // namespace ropewalk
