// How ParallelCoordinates looks: header, lines, axes with their ranges, what is hovered and selected.
#include "widgets/charts/qcustomplot_include.h"

#include <QSpinBox>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/parallel_coordinates.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr double kEdge = 12, kSide = 46;
constexpr double kTickGap = 26;  // pixels between the numbers of an axis, at least

QFont bold(const QFont& font) {
  QFont result = font;
  result.setWeight(QFont::DemiBold);
  return result;
}

// A number on a patch of ground, so that it is read over the lines.
void paint_number(QPainter& painter, const QRectF& box, int flags, const QString& text, const Colors& colors) {
  QColor ground = colors.surface;
  ground.setAlpha(205);
  painter.fillRect(painter.fontMetrics().boundingRect(box.toRect(), flags, text).adjusted(-2, 0, 2, 0), ground);
  painter.setPen(colors.text_muted);
  painter.drawText(box, flags, text);
}

}  // namespace

double ParallelCoordinates::header_height() const {
  return 8 + QFontMetricsF(bold(font())).height() + 4 + QFontMetricsF(font()).height() + 10;
}

double ParallelCoordinates::footer_height() const {
  return controls_->sizeHint().height() + 4;
}

ParallelPlaces ParallelCoordinates::places_for(QSizeF size) const {
  ParallelPlaces places;
  const double names = QFontMetricsF(font()).height() + 8;
  const double top = header_height() + names, bottom = size.height() - footer_height() - 10;
  places.area =
      QRectF(QPointF(kSide, top), QPointF(std::max(kSide + 10, size.width() - kSide), std::max(top + 10, bottom)));
  const std::size_t count = table_.axes().size();
  for (std::size_t axis = 0; axis < count; ++axis)
    places.x.push_back(places.area.left() + places.area.width() * double(axis) / double(count - 1));
  return places;
}

QPointF ParallelCoordinates::pixel(int axis, qint64 candidate) const {
  const std::size_t row = table_.row_of(candidate);
  if (row == table_.rows()) return {};
  const ParallelAxis& one = table_.axes()[std::size_t(axis)];
  const ParallelPlaces at = places();
  return QPointF(at.x[std::size_t(axis)], at.y(std::clamp(one.place(one.values[row]), 0.0, 1.0)));
}

void ParallelCoordinates::paint_lines(QPainter& painter, const ParallelPlaces& places) {
  if (table_.rows() == 0) return;
  const bool dims = brushed_ < int(table_.rows());
  const int shown = std::max(1, brushed_);
  const int alpha = shown < 60 ? 235 : shown < 600 ? 160 : 120;
  pieces_ = 0;
  if (dims) {
    QColor rest = colors_of(this).text_muted;
    rest.setAlpha(table_.rows() > 1500 ? 22 : 34);
    pieces_ += paint_parallel_lines(
        painter, {table_, places, [this](std::size_t row) { return !passes_[row]; }, [rest](double) { return rest; }});
  }
  const auto color = [this, alpha](double share) {
    QColor own = line_color(share);
    own.setAlpha(alpha);
    return own;
  };
  pieces_ += paint_parallel_lines(
      painter, {table_, places, [this](std::size_t row) { return bool(passes_[row]); }, color, shown < 60 ? 1.5 : 1.0});
}

void ParallelCoordinates::paint_header(QPainter& painter, double width) const {
  const Colors& colors = colors_of(this);
  painter.setFont(bold(font()));
  painter.setPen(colors.text);
  const QFontMetricsF title(painter.font());
  painter.drawText(QRectF(kEdge, 8, width, title.height()), int(Qt::AlignLeft | Qt::AlignVCenter),
                   title.elidedText(sentence(), Qt::ElideRight, width - kEdge));
  painter.setFont(font());
  const QFontMetricsF metrics(font());
  const double y = 8 + title.height() + 4;
  const QString better = tr("better"), worse = tr("worse"), rest = tr("outside what is marked");
  double x = kEdge;
  const auto word = [&](const QString& text) {
    painter.setPen(colors.text_muted);
    painter.drawText(QRectF(x, y, metrics.horizontalAdvance(text) + 2, metrics.height()), int(Qt::AlignCenter), text);
    x += metrics.horizontalAdvance(text) + 8;
  };
  word(better);
  QLinearGradient ramp(x, 0, x + 72, 0);
  for (int step = 0; step <= 10; ++step) ramp.setColorAt(step / 10.0, line_color(step / 10.0));
  painter.setPen(Qt::NoPen);
  painter.setBrush(ramp);
  painter.drawRoundedRect(QRectF(x, y + metrics.height() / 2 - 4, 72, 8), 2, 2);
  x += 80;
  word(worse);
  if (brushed_ == int(table_.rows())) return;
  x += 12;
  QColor dim = colors.text_muted;
  dim.setAlpha(90);
  painter.setPen(QPen(dim, 2));
  painter.drawLine(QLineF(x, y + metrics.height() / 2, x + 24, y + metrics.height() / 2));
  x += 30;
  word(rest);
}

void ParallelCoordinates::paint_ticks(QPainter& painter, const ParallelPlaces& places, std::size_t index) const {
  const ParallelAxis& axis = table_.axes()[index];
  const Colors& colors = colors_of(this);
  const QFontMetricsF metrics(font());
  const double x = places.x[index];
  const bool last = index + 1 == places.x.size();
  std::vector<double> values;
  if (axis.kind == ParallelAxis::Kind::critical_dimension) {
    const int step = std::max(1, int(std::ceil((axis.most - axis.least) * kTickGap / places.area.height())));
    for (int value = int(std::ceil(axis.least)); value <= axis.most; value += step) values.push_back(value);
  } else {
    const int steps = std::clamp(int(places.area.height() / (2 * kTickGap)), 1, 4);
    for (int step = 0; step <= steps; ++step) values.push_back(axis.value_at(double(step) / steps));
  }
  // Lambdas share one scale: their numbers stand at the first of them.
  const bool numbers = axis.kind != ParallelAxis::Kind::lambda || table_.axes()[index - 1].kind != axis.kind;
  const double step = (axis.most - axis.least) / double(std::max<std::size_t>(1, values.size() - 1));
  const int digits = std::clamp(int(std::ceil(std::log10(std::abs(axis.most) / step))) + 1, 3, 6);
  for (const double value : values) {
    const double y = places.y(axis.place(value));
    painter.setPen(QPen(colors.text_muted, 1));
    painter.drawLine(QLineF(x - (last ? 0 : 4), y, x + (last ? 4 : 0), y));
    if (!numbers) continue;
    const QRectF box(last ? x + 6 : x - 6 - 60, y - metrics.height() / 2, 60, metrics.height());
    const QString number =
        axis.kind == ParallelAxis::Kind::critical_dimension ? QString::number(int(value)) : number_text(value, digits);
    paint_number(painter, box, int((last ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter), number, colors);
  }
}

void ParallelCoordinates::paint_axes(QPainter& painter, const ParallelPlaces& places) const {
  const Colors& colors = colors_of(this);
  const QFontMetricsF metrics(font());
  const double room = places.x.size() > 1 ? places.x[1] - places.x[0] : places.area.width();
  painter.setFont(font());
  for (std::size_t index = 0; index < places.x.size(); ++index) {
    const ParallelAxis& axis = table_.axes()[index];
    const double x = places.x[index];
    painter.setPen(QPen(colors.text_muted, 1.25));
    painter.drawLine(QLineF(x, places.area.top(), x, places.area.bottom()));
    if (room >= 48 || index == 0 || index + 1 == places.x.size()) paint_ticks(painter, places, index);
    painter.setPen(colors.text);
    const bool tight = metrics.horizontalAdvance(axis.name()) > room;
    const QString name = tight && axis.kind == ParallelAxis::Kind::attention ? QStringLiteral("m") : axis.name();
    painter.drawText(QRectF(x - room / 2, places.area.top() - metrics.height() - 7, room, metrics.height()),
                     int(Qt::AlignCenter | Qt::TextDontClip), name);
    if (!brushes_[index]) continue;
    const double low = std::clamp(axis.place(std::max(brushes_[index]->first, axis.least)), 0.0, 1.0);
    const double high = std::clamp(axis.place(std::min(brushes_[index]->second, axis.most)), 0.0, 1.0);
    QColor wash = colors.accent;
    painter.setPen(QPen(wash, 1.25));
    wash.setAlpha(60);
    painter.setBrush(wash);
    painter.drawRoundedRect(QRectF(QPointF(x - 6, places.y(high) - 1), QPointF(x + 6, places.y(low) + 1)), 2, 2);
  }
}

void ParallelCoordinates::paint_highlights(QPainter& painter, const ParallelPlaces& places) const {
  const Colors& colors = colors_of(this);
  for (const qint64 id : {selected_, hovered_}) {
    const std::size_t row = table_.row_of(id);
    if (row >= table_.rows()) continue;
    QPolygonF line;
    for (std::size_t axis = 0; axis < places.x.size(); ++axis) {
      const ParallelAxis& one = table_.axes()[axis];
      line << QPointF(places.x[axis], places.y(std::clamp(one.place(one.values[row]), 0.0, 1.0)));
    }
    const QColor own = id == selected_ ? colors.accent : colors.text;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.surface, 5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(QPen(own, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    painter.setPen(QPen(colors.surface, 1));
    painter.setBrush(own);
    for (const QPointF& at : line) painter.drawEllipse(at, 4, 4);
  }
}

void ParallelCoordinates::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (state() == State::empty) {
    painter.fillRect(rect(), colors_of(this).surface);
    return;
  }
  if (lines_old_ || lines_.size() != chart_size() * devicePixelRatioF()) redraw_lines();
  painter.drawImage(QPointF(0, 0), lines_);
  const ParallelPlaces at = places();
  paint_header(painter, chart_size().width() - corner_width());
  paint_axes(painter, at);
  paint_highlights(painter, at);
}

void ParallelCoordinates::draw(QCPPainter& painter, QSize size) {
  while (has_new_) take_in();
  painter.setRenderHint(QPainter::Antialiasing);
  const ParallelPlaces at = places_for(QSizeF(size.width(), size.height() + footer_height()));
  painter.fillRect(QRect(QPoint(), size), colors_of(this).surface);
  paint_lines(painter, at);
  paint_header(painter, size.width());
  paint_axes(painter, at);
  paint_highlights(painter, at);
}

}  // namespace ropewalk
