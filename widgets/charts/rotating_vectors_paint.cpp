// How the rotating vectors are laid out and drawn.
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/picture_headline.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/charts/rotating_vectors.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kMargin = 12;
constexpr int kTextLines = 4;  // below a dial

// Angles from twelve o'clock, clockwise, rad.
QPointF on_circle(const QPointF& center, double radius, double angle) {
  return center + QPointF(std::sin(angle), -std::cos(angle)) * radius;
}

QRectF box_of(const QPointF& center, double radius) {
  return {center.x() - radius, center.y() - radius, 2 * radius, 2 * radius};
}

int sixteenths(double angle) {
  return int(std::lround(angle * 180 / M_PI * 16));
}

void draw_pie(QPainter& painter, const QPointF& center, double radius, double from, double to) {
  if (to - from >= 2 * M_PI)
    painter.drawEllipse(center, radius, radius);
  else
    painter.drawPie(box_of(center, radius), 90 * 16 - sixteenths(from), -sixteenths(to - from));
}

void draw_arc(QPainter& painter, const QPointF& center, double radius, double from, double to) {
  if (to > from)
    painter.drawArc(box_of(center, radius), 90 * 16 - sixteenths(from), -sixteenths(std::min(to - from, 2 * M_PI)));
}

void draw_arrow(QPainter& painter, const QPointF& center, double length, double angle, const QColor& color,
                double width, Qt::PenStyle style) {
  const double head = std::min(length * 0.3, width * 3 + 5);
  const QPointF tip = on_circle(center, length, angle);
  painter.setPen(QPen(color, width, style, Qt::FlatCap));
  painter.drawLine(QLineF(center, on_circle(center, length - head * 0.8, angle)));
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  const QPointF back = on_circle(center, length - head, angle), side = on_circle({}, head * 0.5, angle + M_PI / 2);
  painter.drawPolygon(QPolygonF({tip, back + side, back - side}));
}

}  // namespace

std::vector<RotatingVectors::Cell> RotatingVectors::cells(QSizeF size) const {
  const double line = QFontMetricsF(font()).height();
  const double top = 8 + 2 * (line + 6), text = kTextLines * line + 8;
  const int count = std::max(1, int(pairs_.size()));
  const double width = (size.width() - 2 * kMargin) / count;
  const double height = std::max(40.0, size.height() - top - 8);
  // Where the text below would leave no dial, it goes beside it.
  const bool beside = height - text < 72 && width > 2.2 * height;
  const double side = std::max(24.0, beside ? height - 8 : std::min(width - 16, height - text));
  std::vector<Cell> result;
  for (int i = 0; i < count; ++i) {
    Cell cell;
    cell.box = QRectF(kMargin + i * width, top, width, height);
    cell.dial = beside ? QRectF(cell.box.left() + 8, top + 4, side, side)
                       : QRectF(cell.box.center().x() - side / 2, top + (height - text - side) / 2, side, side);
    result.push_back(cell);
  }
  return result;
}

int RotatingVectors::index_at(const QPointF& place) const {
  const std::vector<Cell> all = cells(chart_size());
  for (std::size_t i = 0; i < all.size() && i < pairs_.size(); ++i)
    if (all[i].box.contains(place)) return int(i);
  return -1;
}

void RotatingVectors::draw_dial(QCPPainter& painter, const Cell& cell, int index) const {
  const Colors& colors = colors_of(this);
  const Vector shown = vector(index);
  const QPointF center = cell.center();
  const double outer = cell.radius() - 4, ring = std::clamp(outer * 0.1, 2.0, 9.0), inner = outer - ring * 1.6;
  const double stroke = std::max(1.75, QFontMetricsF(font()).height() / 9);
  const QColor reached = colors.dark ? QColor("#5bb8ec") : QColor("#0072b2");
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors.grid);
  painter.drawEllipse(center, inner, inner);
  painter.setBrush(colors.dark ? QColor("#2c5270") : QColor("#cfe3f1"));
  draw_pie(painter, center, inner, 0, std::min(shown.trained, 2 * M_PI));
  // The way from position 0, over the last turn.
  painter.setBrush(Qt::NoBrush);
  const double radius = outer - ring / 2;
  painter.setPen(QPen(reached, ring, Qt::SolidLine, Qt::FlatCap));
  draw_arc(painter, center, radius, 0, shown.unseen ? shown.trained : std::min(shown.angle, 2 * M_PI));
  if (shown.unseen) {
    painter.setPen(QPen(colors.warning, ring + 1, Qt::SolidLine, Qt::FlatCap));
    draw_arc(painter, center, radius, shown.trained, std::min(shown.angle, 2 * M_PI));
  }
  if (shown.last < 2 * M_PI) {  // where the target ends
    painter.setPen(QPen(shown.leaves ? colors.warning : colors.text_muted, stroke, Qt::DotLine, Qt::FlatCap));
    painter.drawLine(QLineF(on_circle(center, inner * 0.5, shown.last), on_circle(center, outer + 2, shown.last)));
  }
  // The wedge between key and query: the relative rotation.
  const double query = shown.angle, key = shown.angle - shown.relative;
  if (shown.has_key) {
    QColor wedge = colors.accent;
    wedge.setAlpha(70);
    painter.setPen(Qt::NoPen);
    painter.setBrush(wedge);
    draw_pie(painter, center, inner * 0.55, std::remainder(key, 2 * M_PI),
             std::remainder(key, 2 * M_PI) + std::min(shown.relative, 2 * M_PI));
    draw_arrow(painter, center, inner * 0.8, key, colors.text_muted, stroke, Qt::SolidLine);
  }
  draw_arrow(painter, center, inner * 0.96, query, shown.unseen ? colors.warning : colors.text, stroke * 1.3,
             Qt::SolidLine);
  painter.setBrush(colors.text);
  painter.setPen(Qt::NoPen);
  painter.drawEllipse(center, stroke, stroke);
}

void RotatingVectors::draw_text(QCPPainter& painter, const Cell& cell, int index) const {
  const Colors& colors = colors_of(this);
  const Vector shown = vector(index);
  const double line = QFontMetricsF(font()).height();
  const bool beside = cell.dial.right() + 24 < cell.box.right() && cell.dial.bottom() + line > cell.box.bottom();
  const QStringList lines{
      tr("Pair %1").arg(shown.pair), tr("T = %1 tokens").arg(length_text(shown.period * shown.lambda)),
      shown.lambda > 1 ? tr("θ/λ = %1").arg(QLocale().toString(shown.theta / shown.lambda, 'g', 3))
                       : tr("θ = %1").arg(QLocale().toString(shown.theta, 'g', 3)),
      shown.has_key ? tr("q·k = %1").arg(QLocale().toString(shown.dot(), 'f', 2)) : tr("no key yet")};
  const QRectF area =
      beside ? QRectF(cell.dial.right() + 12, cell.dial.center().y() - kTextLines * line / 2,
                      cell.box.right() - cell.dial.right() - 12, kTextLines * line)
             : QRectF(cell.box.left() + 2, cell.dial.bottom() + 4, cell.box.width() - 4, kTextLines * line);
  for (int i = 0; i < lines.size(); ++i) {
    QFont face = font();
    if (i == 0) face.setWeight(QFont::DemiBold);
    painter.setFont(face);
    painter.setPen(QPen(i == 0 && shown.unseen ? colors.warning : i == 0 ? colors.text : colors.text_muted));
    painter.drawText(QRectF(area.left(), area.top() + i * line, area.width(), line),
                     int((beside ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter),
                     QFontMetricsF(face).elidedText(lines[i], Qt::ElideRight, area.width()));
  }
}

void RotatingVectors::draw(QCPPainter& painter, QSize size) {
  if (!set_) return;
  const Colors& colors = colors_of(this);
  const QString distance = length_text(std::round(distance_));
  const QStringList keys{
      tr("Filled: seen in training. Dark: query at m. Grey: key %1 tokens before; their wedge keeps its "
         "width while both turn.")
          .arg(distance),
      tr("Filled: seen in training. Dark: query at m. Grey: key %1 tokens before; the wedge keeps its width.")
          .arg(distance),
      tr("Filled: seen in training. Dark: query. Grey: key %1 tokens before.").arg(distance),
      tr("Dark: query. Grey: key.")};
  paint_picture_headline(painter, size, this, {summary(), keys, double(kMargin), double(corner_width()), 4});
  const std::vector<Cell> all = cells(size);
  for (int i = 0; i < int(pairs_.size()); ++i) {
    const bool chosen = (hasFocus() && i == current_) || pairs_[std::size_t(i)] == hovered_pair_;
    if (chosen) {
      painter.setPen(QPen(colors.accent, 1.5));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(all[std::size_t(i)].box.adjusted(2, 1, -2, -1), 6, 6);
    }
    draw_dial(painter, all[std::size_t(i)], i);
    draw_text(painter, all[std::size_t(i)], i);
  }
}

void RotatingVectors::paintEvent(QPaintEvent*) {
  QCPPainter painter(this);
  painter.fillRect(rect(), colors_of(this).surface);
  draw(painter, chart_size());
}

}  // namespace ropewalk
