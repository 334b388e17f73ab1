// The lines, marks and regions of PeriodChart, and where their names stand: clear of the data as far as can be.
#include "widgets/charts/qcustomplot_include.h"

#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/label_places.h"
#include "widgets/charts/period_chart.h"
#include "widgets/theme/text_scale.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kPadding = 4;          // left and right of a name on its plate
constexpr double kRingWidth = 4;        // of the ring around a point that is out of distribution
constexpr double kMarkWeight = 4;       // names on a vertical line are hard to read
constexpr double kReferenceWeight = 1;  // on another horizontal line, a little
constexpr int kInnerPlaces = 7;         // along a line, where both of its ends are taken

QSizeF plate_size(const QFontMetricsF& metrics, const QString& name) {
  return {metrics.horizontalAdvance(name) + 2 * kPadding, metrics.height()};
}

// Along a horizontal line: at its ends first, where the eye looks for a name, then between them.
void add_places_along(std::vector<QRectF>& places, const QRectF& axes, double y, QSizeF size, bool above_first) {
  std::vector<double> lefts = {axes.left() + 4, axes.right() - 4 - size.width()};
  for (int at = 1; at <= kInnerPlaces; ++at)
    lefts.push_back(lefts[0] + (lefts[1] - lefts[0]) * at / double(kInnerPlaces + 1));
  for (const double left : lefts) {
    for (const bool above : {above_first, !above_first})
      places.emplace_back(QPointF(left, above ? y - 2 - size.height() : y + 2), size);
  }
}

// Beside a vertical line: left of it first, where the points lie far below the top, row by row.
std::vector<QRectF> places_beside(const QRectF& axes, double x, QSizeF size) {
  std::vector<QRectF> places;
  for (int row = 0; row < 3; ++row) {
    const double y = axes.top() + 4 + row * (size.height() + 2);
    places.emplace_back(QPointF(x - 2 - size.width(), y), size);
    places.emplace_back(QPointF(x + 2, y), size);
  }
  return places;
}

// Above a strip: in its middle first, then step by step away from it.
std::vector<QRectF> places_over(double from, double to, double bottom, QSizeF size) {
  std::vector<QRectF> places;
  const double room = to - from - size.width() - 8;
  for (const double share : {0.5, 0.75, 0.25, 1.0, 0.0})
    if (room >= 0) places.emplace_back(QPointF(from + 4 + room * share, bottom - 6 - size.height()), size);
  return places;
}

}  // namespace

double PeriodChart::point_radius() const {
  const double step = std::abs(plot_->xAxis->coordToPixel(1) - plot_->xAxis->coordToPixel(0));
  return std::clamp(step * 0.36, 2.5, 5.0 * line_scale());
}

std::vector<PeriodChart::ReferenceLine> PeriodChart::reference_lines() const {
  const QColor color = colors_of(this).text;
  const double trained = double(rope_.trained_context), target = double(target_);
  std::vector<ReferenceLine> lines = {
      {trained,
       QPen(color, 1.5 * line_scale()),
       {tr("trained context L_train  %1").arg(length_text(trained)), tr("L_train  %1").arg(length_text(trained))},
       false,
       true},
      {trained / 10,
       QPen(color, 1 * line_scale(), Qt::DotLine),
       {tr("L_train / 10  %1").arg(length_text(trained / 10))},
       false,
       false}};
  if (target_ > 0 && target_ != rope_.trained_context) {
    const QString length = length_text(target);
    lines.push_back({target,
                     QPen(color, 1.5 * line_scale(), Qt::DashLine),
                     {tr("target L  %1  (%2×)").arg(length, ratio_text(target / trained)), tr("L  %1").arg(length)},
                     target > trained,
                     true});
  }
  const QCPRange range = plot_->yAxis->range();
  std::erase_if(lines, [&](const ReferenceLine& line) { return !range.contains(line.tokens); });
  return lines;
}

std::vector<PeriodChart::Mark> PeriodChart::marks() const {
  const Colors& colors = colors_of(this);
  std::vector<Mark> marks = {
      {theoretical_, QPen(colors.text_muted, 1 * line_scale()), tr("d_tcd %1").arg(theoretical_)}};
  if (found_ && found_->pair != critical_dimension_) {  // else the handle stands there and says so
    QString name = tr("d_rcd %1").arg(found_->pair);
    if (found_->interval) name += tr(" [%1–%2]").arg(found_->interval->first).arg(found_->interval->second);
    if (!found_->source.isEmpty()) name += tr(" (%1)").arg(found_->source);
    marks.push_back({found_->pair, QPen(colors.accent, 1 * line_scale(), Qt::DashDotLine), name});
  }
  const QCPRange range = plot_->xAxis->range();
  std::erase_if(marks, [&](const Mark& mark) { return !range.contains(mark.pair - 0.5); });
  return marks;
}

std::vector<PeriodChart::Region> PeriodChart::regions() const {
  const Colors& colors = colors_of(this);
  const QRectF axes = plot_->axisRect()->rect();
  const auto x_of = [&](double pair) {
    return std::clamp(plot_->xAxis->coordToPixel(pair), axes.left(), axes.right() + 1);
  };
  const double first = x_of(ten_periods_ - 0.5), middle = x_of(theoretical_ - 0.5), last = axes.right() + 1;
  const QColor blue = colors.dark ? QColor("#56b4e9") : QColor("#0072b2");
  return {{axes.left(),
           first,
           colors.text_muted,
           colors.text_muted,
           {tr("10 periods or more"), tr("≥ 10 periods"), tr("≥ 10")}},
          {first,
           middle,
           blue,
           colors.text_muted,
           {tr("1–10 periods: candidates for d_rcd"), tr("1–10 periods"), tr("1–10")}},
          {middle,
           last,
           colors.warning,
           colors.warning,
           {tr("never completed a period in training"), tr("under 1 period"), tr("< 1")}}};
}

void PeriodChart::add_obstacles(LabelPlaces& places) const {
  const QRectF axes = plot_->axisRect()->rect();
  const auto pixel = [&](int pair, double tokens) {
    return QPointF(plot_->xAxis->coordToPixel(pair), plot_->yAxis->coordToPixel(tokens));
  };
  for (int pair = 0; pair < rope_.pairs(); ++pair) {
    const double ring = reach(pair) == Reach::inside ? 1 : kRingWidth;
    places.add_point(pixel(pair, periods_[std::size_t(pair)]), point_radius() + ring);
  }
  for (int set = 0; set < int(sets_.size()); ++set) {
    if (!is_shown(set)) continue;
    const std::vector<double>& lambda = sets_[std::size_t(set)].factors.rescale_factors;
    for (int pair = 1; pair < rope_.pairs(); ++pair) {
      const auto at = std::size_t(pair);
      places.add_line(
          QLineF(pixel(pair - 1, lambda[at - 1] * periods_[at - 1]), pixel(pair, lambda[at] * periods_[at])));
    }
  }
  const auto vertical = [&](double x) { places.add_line(QLineF(x, axes.top(), x, axes.bottom()), kMarkWeight); };
  for (const Mark& mark : marks()) vertical(plot_->xAxis->coordToPixel(mark.pair - 0.5));
  vertical(handle_position().x());
  for (const ReferenceLine& line : reference_lines()) {
    const double y = plot_->yAxis->coordToPixel(line.tokens);
    places.add_line(QLineF(axes.left(), y, axes.right(), y), kReferenceWeight);
  }
}

// A region's colour says what it is where there is no room for its name.
void PeriodChart::name_regions(LabelPlaces& places, std::vector<Name>& names) const {
  const double bottom = plot_->axisRect()->rect().bottom();
  const QFontMetricsF metrics(font());
  for (const Region& region : regions()) {
    for (const QString& name : region.names) {
      std::vector<QRectF> over = places_over(region.from, region.to, bottom, plate_size(metrics, name));
      std::erase_if(over, [&](const QRectF& box) { return places.cost(box) > 0; });
      if (over.empty()) continue;
      names.push_back({name, over.front(), region.text_color});
      places.add_box(over.front());
      break;
    }
  }
}

// Returns what the names cover.
double PeriodChart::name_lines(LabelPlaces& places, std::vector<Name>& names) const {
  const QRectF axes = plot_->axisRect()->rect();
  const QFontMetricsF metrics(font());
  double covered = 0;
  const auto take = [&](const std::vector<QRectF>& boxes) {
    const std::size_t taken = places.best(boxes);
    covered += places.cost(boxes[taken]);
    places.add_box(boxes[taken]);
    return taken;
  };
  for (const ReferenceLine& line : reference_lines()) {
    std::vector<QRectF> along;
    const double y = plot_->yAxis->coordToPixel(line.tokens);
    for (const QString& name : line.names) add_places_along(along, axes, y, plate_size(metrics, name), line.name_above);
    if (!line.named_always && places.cost(along[places.best(along)]) >= 1) {
      covered += 1;
      continue;
    }
    const std::size_t taken = take(along), each = along.size() / std::size_t(line.names.size());
    names.push_back({line.names[qsizetype(taken / each)], along[taken], colors_of(this).text});
  }
  for (const Mark& mark : marks()) {
    const double x = plot_->xAxis->coordToPixel(mark.pair - 0.5);
    const std::vector<QRectF> beside = places_beside(axes, x, plate_size(metrics, mark.name));
    names.push_back({mark.name, beside[take(beside)], mark.pen.color()});
  }
  return covered;
}

std::vector<PeriodChart::Name> PeriodChart::names() const {
  std::vector<Name> names;
  if (!has_rope()) return names;
  LabelPlaces obstacles(plot_->axisRect()->rect());
  add_obstacles(obstacles);
  LabelPlaces places = obstacles;
  name_regions(places, names);
  if (name_lines(places, names) == 0) return names;
  // In a low chart the names of the lines need the room of the regions' names.
  names.clear();
  places = obstacles;
  name_lines(places, names);
  name_regions(places, names);
  return names;
}

}  // namespace ropewalk
