#include "widgets/charts/header_bar.h"

#include <QTextLayout>
#include <algorithm>

#include "widgets/theme/color_map.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kMarkWidth = 28;
constexpr double kLineGap = 4;
constexpr int kSentenceLines = 2;
constexpr int kHigh = 280;  // pixels

QFont sentence_font(const QCustomPlot* plot) {
  QFont font = plot->font();
  font.setWeight(QFont::DemiBold);
  return font;
}

}  // namespace

HeaderBar::HeaderBar(QCustomPlot* plot) : QCPLayoutElement(plot) {
  setMargins(QMargins(12, 8, 12, 0));
}

// A high chart gives a long title two lines; a low one keeps its room for the data, and takes a shorter title.
QStringList HeaderBar::sentence_lines(double width) const {
  const QFont font = sentence_font(mParentPlot);
  if (one_line_ || mParentPlot->viewport().height() < kHigh) {
    const QFontMetricsF metrics(font);
    QStringList all = shorter_;
    all.prepend(sentence_);
    const auto fits = [&](const QString& text) { return metrics.horizontalAdvance(text) <= width - corner_width_; };
    const auto found = std::find_if(all.begin(), all.end(), fits);
    return {found != all.end() ? *found : all.last()};
  }
  QTextLayout layout(sentence_, font);
  QTextOption option;
  option.setWrapMode(QTextOption::WordWrap);
  layout.setTextOption(option);
  layout.beginLayout();
  QStringList lines;
  for (QTextLine line = layout.createLine(); line.isValid() && lines.size() < kSentenceLines;
       line = layout.createLine()) {
    line.setLineWidth(std::max(1.0, width - corner_width_));
    const bool last = lines.size() + 1 == kSentenceLines;
    lines << sentence_.mid(line.textStart(), last ? -1 : line.textLength()).trimmed();
  }
  layout.endLayout();
  return lines;
}

double HeaderBar::sentence_height() const {
  return QFontMetricsF(sentence_font(mParentPlot)).height() + 2;
}

void HeaderBar::set_sentence(const QString& sentence, const QStringList& shorter) {
  sentence_ = sentence;
  shorter_ = shorter;
}

void HeaderBar::set_entries(std::vector<LegendEntry> entries) {
  entries_ = std::move(entries);
}

std::vector<HeaderBar::Placed> HeaderBar::place(double width, double* height) const {
  const QFontMetricsF metrics(mParentPlot->font());
  const double line = metrics.height() + kLineGap;
  std::vector<Placed> placed;
  const double sentence_line = QFontMetricsF(sentence_font(mParentPlot)).height();
  double y = sentence_.isEmpty() ? (entries_.empty() ? 0 : kLineGap)
                                 : sentence_line * double(sentence_lines(width).size()) + kLineGap * 2;
  double x = 0;
  for (std::size_t at = 0; at < entries_.size(); ++at) {
    const double item = kMarkWidth + spacing::half + metrics.horizontalAdvance(entries_[at].name) + 1;
    if (x > 0 && x + item > width) {
      x = 0;
      y += line;
    }
    placed.push_back({QRectF(x, y, item, line), at});
    x += item + spacing::double_unit;
  }
  if (height) *height = entries_.empty() ? y : y + line;
  return placed;
}

QSize HeaderBar::minimumOuterSizeHint() const {
  // The layout asks before it gives a width: the plot's viewport less the margins is what there will be.
  double height = 0;
  place(mParentPlot->viewport().width() - mMargins.left() - mMargins.right(), &height);
  return QSize(0, int(std::ceil(height)) + mMargins.top() + mMargins.bottom());
}

QSize HeaderBar::maximumOuterSizeHint() const {
  return QSize(QWIDGETSIZE_MAX, minimumOuterSizeHint().height());
}

void HeaderBar::update(UpdatePhase phase) {
  QCPLayoutElement::update(phase);
}

const LegendEntry* HeaderBar::entry_at(const QPointF& position) const {
  for (const Placed& item : place(rect().width(), nullptr))
    if (item.rect.translated(rect().topLeft()).adjusted(-4, 0, 4, 0).contains(position)) return &entries_[item.entry];
  return nullptr;
}

QRectF HeaderBar::entry_rect(int id) const {
  for (const Placed& item : place(rect().width(), nullptr))
    if (entries_[item.entry].id == id) return item.rect.translated(rect().topLeft());
  return {};
}

QRectF HeaderBar::mark_rect(int id) const {
  QRectF rect = entry_rect(id);
  if (!rect.isEmpty()) rect.setWidth(kMarkWidth);
  return rect;
}

void HeaderBar::applyDefaultAntialiasingHint(QCPPainter* painter) const {
  painter->setAntialiasing(true);
}

void HeaderBar::draw(QCPPainter* painter) {
  const Colors& colors = colors_of(mParentPlot);
  painter->save();
  painter->translate(rect().topLeft());
  if (!sentence_.isEmpty()) {
    painter->setFont(sentence_font(mParentPlot));
    painter->setPen(QPen(colors.text));
    const QFontMetricsF metrics(painter->font());
    double top = 0;
    for (const QString& line : sentence_lines(rect().width())) {
      painter->drawText(QRectF(0, top, rect().width(), metrics.height() + 2), int(Qt::AlignLeft | Qt::AlignVCenter),
                        metrics.elidedText(line, Qt::ElideRight, rect().width() - corner_width_));
      top += metrics.height();
    }
  }
  painter->setFont(mParentPlot->font());
  for (const Placed& item : place(rect().width(), nullptr)) {
    const LegendEntry& entry = entries_[item.entry];
    painter->setOpacity(entry.on ? 1 : 0.35);
    draw_mark(*painter, entry, QRectF(item.rect.left(), item.rect.top(), kMarkWidth, item.rect.height()));
    painter->setOpacity(1);
    painter->setPen(QPen(entry.on ? colors.text_muted : colors.border));
    if (!entry.on)
      painter->setPen(QPen(QColor(colors.text_muted.red(), colors.text_muted.green(), colors.text_muted.blue(), 150)));
    QFont font = mParentPlot->font();
    font.setStrikeOut(!entry.on);
    painter->setFont(font);
    painter->drawText(item.rect.adjusted(kMarkWidth + spacing::half, 0, 4, 0), int(Qt::AlignLeft | Qt::AlignVCenter),
                      entry.name);
    if (entry.id != focused_entry_) continue;
    painter->setPen(QPen(colors.accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(item.rect.adjusted(-4, 0, 4, 0), 4, 4);
  }
  painter->restore();
}

void HeaderBar::draw_mark(QCPPainter& painter, const LegendEntry& entry, const QRectF& box) const {
  const QPointF center(box.left() + kMarkWidth / 2, box.center().y());
  painter.setBrush(Qt::NoBrush);
  painter.setPen(entry.pen);
  switch (entry.mark) {
    case LegendEntry::Mark::line:
      painter.drawLine(QLineF(box.left(), center.y(), box.right() - 2, center.y()));
      break;
    case LegendEntry::Mark::dot:
      painter.setPen(Qt::NoPen);
      painter.setBrush(entry.pen.color());
      painter.drawEllipse(center, 4.5, 4.5);
      break;
    case LegendEntry::Mark::hollow:
      painter.drawEllipse(center, 4, 4);
      break;
    case LegendEntry::Mark::cross:
      painter.drawLine(QLineF(center.x() - 3, center.y() - 3, center.x() + 3, center.y() + 3));
      painter.drawLine(QLineF(center.x() - 3, center.y() + 3, center.x() + 3, center.y() - 3));
      break;
    case LegendEntry::Mark::ring:
    case LegendEntry::Mark::thin_ring:
      painter.drawEllipse(center, 6, 6);
      break;
    case LegendEntry::Mark::gradient: {
      QLinearGradient gradient(box.left(), 0, box.right() - 2, 0);
      for (int step = 0; step <= 10; ++step)
        gradient.setColorAt(step / 10.0, map_color(ColorMap::cividis, step / 10.0));
      painter.setPen(Qt::NoPen);
      painter.setBrush(gradient);
      painter.drawRoundedRect(QRectF(box.left(), center.y() - 4, kMarkWidth - 2, 8), 2, 2);
      break;
    }
    case LegendEntry::Mark::triangle:
      painter.setPen(Qt::NoPen);
      painter.setBrush(entry.pen.color());
      painter.drawPolygon(QPolygonF{center + QPointF(0, -4), center + QPointF(4, 3), center + QPointF(-4, 3)});
      break;
    case LegendEntry::Mark::triangle_down:
      painter.setPen(Qt::NoPen);
      painter.setBrush(entry.pen.color());
      painter.drawPolygon(QPolygonF{center + QPointF(0, 4), center + QPointF(4, -3), center + QPointF(-4, -3)});
      break;
    case LegendEntry::Mark::diamond:
      painter.drawPolygon(
          QPolygonF{center + QPointF(0, -5), center + QPointF(4, 0), center + QPointF(0, 5), center + QPointF(-4, 0)});
      break;
    case LegendEntry::Mark::band:
      painter.setPen(Qt::NoPen);
      painter.setBrush(entry.pen.color());
      painter.drawRoundedRect(QRectF(box.left() + 6, center.y() - 6, kMarkWidth - 12, 12), 2, 2);
      break;
  }
}

}  // namespace ropewalk
