#include "widgets/charts/precision_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/charts/header_bar.h"
#include "widgets/charts/length_ticker.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/charts/whole_ticks.h"
#include "widgets/theme/arithmetic_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kMargin = 0.75;     // pairs, left and right of the data
constexpr double kLeastPairs = 4;    // in sight
constexpr double kLeastOctaves = 2;  // of positions in sight
constexpr int kEstimateEntry = 100, kOverflowEntry = 101;

}  // namespace

PrecisionChart::PrecisionChart(QWidget* parent) : PlotView(parent) {
  setAccessibleName(tr("Phase error by number type"));
  setObjectName(QStringLiteral("precision_chart"));
  set_file_name(QStringLiteral("precision"));
  set_empty_text(
      QStringLiteral("clocks"),
      tr("Shows how wrong each rotary pair's phase becomes where cosine and sine are made in float32, float16 "
         "or bfloat16."),
      tr("Open a model…"));
  plot_->yAxis->setScaleType(QCPAxis::stLogarithmic);
  auto decades = QSharedPointer<QCPAxisTickerLog>::create();
  decades->setSubTickCount(0);
  plot_->yAxis->setTicker(decades);
  plot_->yAxis->setNumberFormat(QStringLiteral("ebc"));
  plot_->yAxis->setNumberPrecision(0);
  plot_->xAxis->grid()->setVisible(false);
  plot_->addLayer(QStringLiteral("lines"), plot_->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_lines(painter); });
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_marks(painter); });
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_points(painter); });
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_hovered(painter); });
  update_axes();
  PrecisionChart::restyle();
  set_has_data(false);
}

void PrecisionChart::set_report(std::shared_ptr<const PrecisionReport> report, const QString& set) {
  const std::int64_t before = position();
  const bool stays = report_ && report && report->pairs() == report_->pairs() && report->length == report_->length;
  report_ = std::move(report);
  set_ = set;
  hovered_point_ = -1;
  if (report_) {
    if (pair_ >= report_->pairs()) pair_ = 0;
    if (hovered_pair_ >= report_->pairs()) hovered_pair_ = -1;
    const auto& all = report_->positions;
    const auto near = std::lower_bound(all.begin(), all.end(), before);
    const bool kept = stays && position_index_ >= 0 && near != all.end();
    position_index_ = int(kept ? near - all.begin() : std::int64_t(all.size()) - 1);
  }
  rebuild();
  set_has_data(report_ && !report_->positions.empty());
  if (!stays) reset_view();
}

std::int64_t PrecisionChart::position() const {
  const bool known = report_ && position_index_ >= 0 && position_index_ < int(report_->positions.size());
  return known ? report_->positions[std::size_t(position_index_)] : 0;
}

void PrecisionChart::set_axis(Axis axis) {
  if (axis == axis_) return;
  axis_ = axis;
  hovered_point_ = -1;
  update_axes();
  rebuild();
  reset_view();
}

void PrecisionChart::set_quantity(Quantity quantity) {
  if (quantity == quantity_) return;
  quantity_ = quantity;
  update_axes();
  rebuild();
  reset_view();
}

void PrecisionChart::set_pair(int pair) {
  if (!report_ || pair < 0 || pair >= report_->pairs() || pair == pair_) return;
  pair_ = pair;
  if (axis_ == Axis::positions) rebuild();
}

void PrecisionChart::set_position_index(int index) {
  if (!report_ || index < 0 || index >= int(report_->positions.size()) || index == position_index_) return;
  position_index_ = index;
  if (axis_ == Axis::pairs) rebuild();
}

void PrecisionChart::set_hovered_pair(int pair) {
  if (report_ && pair >= report_->pairs()) pair = -1;
  if (pair == hovered_pair_) return;
  hovered_pair_ = pair;
  if (state() == State::ready && isVisible()) plot_->layer(QStringLiteral("overlay"))->replot();
}

void PrecisionChart::update_axes() {
  const bool pairs = axis_ == Axis::pairs;
  plot_->xAxis->setScaleType(pairs ? QCPAxis::stLinear : QCPAxis::stLogarithmic);
  if (pairs)
    use_whole_ticks(plot_->xAxis, 10);
  else
    plot_->xAxis->setTicker(QSharedPointer<LengthTicker>::create());
  plot_->xAxis->setLabel(pairs ? tr("Rotary pair i") : tr("Position p (tokens, log)"));
  if (quantity_ == Quantity::phase)
    set_y_names({tr("Phase error (rad, log)"), tr("Error (rad, log)"), tr("rad")});
  else
    set_y_names({tr("Greatest error of cosine and sine (log)"), tr("Error of cos, sin (log)"), tr("Error")});
}

int PrecisionChart::points() const {
  if (!report_) return 0;
  return axis_ == Axis::pairs ? report_->pairs() : int(report_->positions.size());
}

double PrecisionChart::x_of(int point) const {
  return axis_ == Axis::pairs ? point : double(report_->positions[std::size_t(point)]);
}

std::size_t PrecisionChart::index_of(int point) const {
  return axis_ == Axis::pairs ? report_->index(point, std::size_t(position_index_))
                              : report_->index(pair_, std::size_t(point));
}

const std::vector<double>& PrecisionChart::values_of(const PhaseErrors& errors) const {
  return quantity_ == Quantity::phase ? errors.phase_error : errors.value_error;
}

double PrecisionChart::estimate(const PhaseErrors& errors, int point) const {
  const int pair = axis_ == Axis::pairs ? point : pair_;
  const std::int64_t p = axis_ == Axis::pairs ? position() : report_->positions[std::size_t(point)];
  return phase_error_estimate(errors.arithmetic, report_->inverse_frequency_at(pair, p), p);
}

bool PrecisionChart::overflows_anywhere() const {
  for (int kind = 0; report_ && kind < int(report_->errors.size()); ++kind)
    for (int point = 0; hidden_.count(kind) == 0 && point < points(); ++point)
      if (report_->errors[std::size_t(kind)].overflowed[index_of(point)]) return true;
  return false;
}

void PrecisionChart::rebuild() {
  plot_->clearGraphs();
  if (report_) {
    const bool dark = colors_of(this).dark;
    for (std::size_t kind = 0; kind < report_->errors.size(); ++kind)
      if (hidden_.count(int(kind)) == 0) add_graphs(report_->errors[kind], dark);
  }
  update_header();
  queue_replot();
}

// The measured line, broken where there is no angle, and below it the estimate.
void PrecisionChart::add_graphs(const PhaseErrors& errors, bool dark) {
  QVector<double> x, y, estimated;
  for (int point = 0; point < points(); ++point) {
    const std::size_t at = index_of(point);
    x << x_of(point);
    y << (errors.overflowed[at] ? std::nan("") : drawn(values_of(errors)[at]));
    estimated << std::max(estimate(errors, point), floor() / 100);
  }
  const QPen pen = arithmetic_pen(errors.arithmetic, dark);
  if (quantity_ == Quantity::phase) {
    QCPGraph* line = plot_->addGraph();
    line->setLayer(QStringLiteral("lines"));
    QColor pale = pen.color();
    pale.setAlpha(190);
    line->setPen(QPen(pale, 1));
    line->setData(x, estimated, true);
    line->setName(tr("%1, estimate").arg(arithmetic_text(errors.arithmetic)));
  }
  QCPGraph* graph = plot_->addGraph();
  graph->setLayer(QStringLiteral("lines"));
  QPen measured = pen;
  measured.setWidthF(1.25);
  graph->setPen(measured);
  graph->setData(x, y, true);
  graph->setName(arithmetic_text(errors.arithmetic));
}

PrecisionChart::Range PrecisionChart::full_x_range() const {
  if (axis_ == Axis::pairs) return {-kMargin, std::max(1, report_->pairs()) - 1 + kMargin};
  // Room for the names of the marks at both ends.
  return {0.8, std::max<double>(2, double(std::max(report_->length, report_->positions.back()))) * 1.6};
}

void PrecisionChart::reset_view() {
  if (!report_) return;
  const Range x = full_x_range();
  plot_->xAxis->setRange(x.lower, x.upper);
  // Fixed, so that pairs and positions can be compared; room above for names.
  plot_->yAxis->setRange(floor() / 3, quantity_ == Quantity::phase ? 60 : 30);
  queue_replot();
}

void PrecisionChart::clamp_ranges() {
  if (!report_) return;
  const Range full = full_x_range();
  const QCPRange x = plot_->xAxis->range();
  if (axis_ == Axis::pairs) {
    const double most = full.upper - full.lower;
    const double span = std::clamp(x.size(), std::min(kLeastPairs, most), most);
    const double lower = std::clamp(x.lower, full.lower, full.upper - span);
    plot_->xAxis->setRange(lower, lower + span);
  } else {
    const double most = std::log2(full.upper / full.lower);
    const double span = std::clamp(std::log2(x.upper / std::max(x.lower, 1e-3)), std::min(kLeastOctaves, most), most);
    const double lower =
        std::clamp(std::log2(std::max(x.lower, 1e-3)), std::log2(full.lower), std::log2(full.upper) - span);
    plot_->xAxis->setRange(std::exp2(lower), std::exp2(lower + span));
  }
  const QCPRange y = plot_->yAxis->range();
  if (y.lower < floor() / 10 || y.upper > 1e3)
    plot_->yAxis->setRange(std::max(y.lower, floor() / 10), std::clamp(y.upper, floor() * 10, 1e3));
}

void PrecisionChart::restyle() {
  PlotView::restyle();
  rebuild();
}

void PrecisionChart::update_header() {
  const bool dark = colors_of(this).dark;
  const Colors& colors = colors_of(this);
  std::vector<LegendEntry> entries;
  for (std::size_t kind = 0; report_ && kind < report_->errors.size(); ++kind) {
    const PhaseArithmetic arithmetic = report_->errors[kind].arithmetic;
    LegendEntry entry{int(kind), arithmetic_text(arithmetic), arithmetic_pen(arithmetic, dark, 2)};
    entry.can_toggle = true;
    entry.on = hidden_.count(int(kind)) == 0;
    entry.tooltip = arithmetic == PhaseArithmetic::ropewalk
                        ? tr("Phase, cosine and sine in float64, stored as float32. Click to hide or show.")
                        : tr("Position, inverse frequency and their product each rounded to %1, then cosine and sine. "
                             "Click to hide or show.")
                              .arg(arithmetic_text(arithmetic));
    entries.push_back(std::move(entry));
  }
  if (report_ && quantity_ == Quantity::phase) {
    entries.push_back({kEstimateEntry, tr("thin: estimate p·θ̂·u"), QPen(colors.text_muted, 1)});
    entries.back().tooltip =
        tr("One rounding of the phase: u = 2⁻⁸ in bfloat16, 2⁻¹¹ in float16, 2⁻²⁴ in float32, 2⁻⁵³ in float64. Three "
           "roundings are made, so that up to three times that is possible.");
  }
  if (overflows_anywhere()) {
    entries.push_back(
        {kOverflowEntry, tr("no number"), arithmetic_pen(PhaseArithmetic::float16, dark), LegendEntry::Mark::cross});
    entries.back().tooltip =
        tr("The position is beyond the greatest float16 number, 65,504: the phase is infinite, cosine and sine are no "
           "numbers. Counted as the greatest error there is.");
  }
  header_->set_entries(std::move(entries));
  header_->set_sentence(sentence());
  setAccessibleDescription(sentence());
}

int PrecisionChart::point_at(const QPointF& position) const {
  if (!report_ || !plot_->axisRect()->rect().contains(position.toPoint())) return -1;
  const double x = plot_->xAxis->pixelToCoord(position.x());
  if (axis_ == Axis::pairs) {
    const int pair = int(std::lround(x));
    return pair >= 0 && pair < report_->pairs() ? pair : -1;
  }
  // The nearest on the log axis.
  int nearest = -1;
  double distance = 1e300;
  for (int point = 0; point < points(); ++point) {
    const double here = std::abs(std::log(x_of(point) / x));
    if (here < distance) nearest = point;
    distance = std::min(distance, here);
  }
  return nearest;
}

void PrecisionChart::mouse_moved(QMouseEvent* event) {
  const LegendEntry* entry = header_->entry_at(event->pos());
  const int point = point_at(event->pos());
  plot_->setCursor(point >= 0 || (entry && entry->can_toggle) ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (axis_ == Axis::pairs && point != hovered_pair_) {
    set_hovered_pair(point);
    Q_EMIT pair_hovered(point);
  }
  if (point != hovered_point_) {
    hovered_point_ = point;
    plot_->layer(QStringLiteral("overlay"))->replot();
  }
  if (point >= 0)
    show_tooltip(event->pos(), tooltip(point));
  else if (!entry)
    QToolTip::hideText();
}

void PrecisionChart::mouse_left() {
  hovered_point_ = -1;
  plot_->layer(QStringLiteral("overlay"))->replot();
  if (axis_ != Axis::pairs || hovered_pair_ < 0) return;
  set_hovered_pair(-1);
  Q_EMIT pair_hovered(-1);
}

void PrecisionChart::mouse_clicked(QMouseEvent* event) {
  const int point = point_at(event->pos());
  if (point < 0) return;
  if (axis_ == Axis::pairs) {
    set_pair(point);
    Q_EMIT pair_selected(point);
  } else {
    set_position_index(point);
    Q_EMIT position_selected(point);
  }
}

void PrecisionChart::legend_toggled(int id) {
  if (!report_ || id < 0 || id >= int(report_->errors.size())) return;
  if (hidden_.erase(id) == 0) hidden_.insert(id);
  rebuild();
}

}  // namespace ropewalk
