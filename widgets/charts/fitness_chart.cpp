#include "widgets/charts/fitness_chart.h"

#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "widgets/charts/candidate_cloud.h"
#include "widgets/charts/generation_scrubber.h"
#include "widgets/charts/length_ticker.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/charts/whole_ticks.h"
#include "widgets/theme/color_map.h"
#include "widgets/theme/text_scale.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

// Spreads the candidates of one generation over its place on the axis, the same way every time.
double spread(std::size_t order) {
  double whole = 0;
  return 0.7 * std::modf(double(order) * 0.6180339887498949, &whole) - 0.35;
}

}  // namespace

FitnessChart::FitnessChart(QWidget* parent) : PlotView(parent) {
  setAccessibleName(tr("Fitness of the search's candidates"));
  setObjectName(QStringLiteral("fitness_chart"));
  set_file_name(QStringLiteral("fitness"));
  set_empty_text(QStringLiteral("fitness"),
                 tr("Shows every candidate of a search, the best so far, and the baselines."), tr("Start a search"));
  plot_->yAxis->setScaleType(QCPAxis::stLogarithmic);
  plot_->yAxis->setTicker(QSharedPointer<RoundLogTicker>::create());
  set_y_names({tr("Needle perplexity (log)"), tr("Perplexity (log)"), tr("Perplexity")});
  plot_->addLayer(QStringLiteral("bands"), plot_->layer(QStringLiteral("main")), QCustomPlot::limBelow);
  plot_->addLayer(QStringLiteral("points"), plot_->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  plot_->addLayer(QStringLiteral("lines"), plot_->layer(QStringLiteral("points")), QCustomPlot::limAbove);
  cloud_ = new CandidateCloud(plot_->xAxis, plot_->yAxis, [this](int group) { return group_color(group); });
  cloud_->setLayer(QStringLiteral("points"));
  best_ = plot_->addGraph();
  best_->setName(tr("best so far"));
  best_->setLineStyle(QCPGraph::lsStepLeft);
  best_->setLayer(QStringLiteral("lines"));
  median_ = plot_->addGraph();
  median_->setName(tr("median of the generation"));
  median_->setLayer(QStringLiteral("lines"));
  smooth_ = plot_->addGraph();
  smooth_->setName(tr("smoothed"));
  smooth_->setLayer(QStringLiteral("lines"));
  new PaintLayer(plot_, QStringLiteral("bands"), [this](QCPPainter& painter) { paint_bands(painter); });
  new PaintLayer(
      plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_baselines(painter); }, false);
  new PaintLayer(plot_, QStringLiteral("lines"), [this](QCPPainter& painter) { paint_heldout(painter); });
  new PaintLayer(
      plot_, QStringLiteral("lines"), [this](QCPPainter& painter) { paint_heldout_ticks(painter); }, false);
  new PaintLayer(plot_, QStringLiteral("lines"), [this](QCPPainter& painter) { paint_above(painter); });
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_parents(painter); });
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_selection(painter); });
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_brush(painter); });
  scrubber_ = new GenerationScrubber(this);
  scrubber_->hide();
  layout()->setSpacing(0);
  layout()->addWidget(scrubber_);
  connect(scrubber_, &GenerationScrubber::generation_chosen, this, [this](int generation) {
    set_scrubbed_generation(generation);
    Q_EMIT generation_scrubbed(generation);
  });
  brush_button_ =
      add_corner_button(QStringLiteral("rectangle"), tr("Mark a rectangle to list its candidates (Shift and drag)"));
  brush_button_->setCheckable(true);
  connect(brush_button_, &QToolButton::toggled, this, &FitnessChart::set_brushing);

  FitnessChart::restyle();
  rebuild();
  set_has_data(false);
}

void FitnessChart::set_made_by_hand(bool by_hand) {
  made_by_hand_ = by_hand;
  brush_button_->setHidden(by_hand);
  if (!by_hand) return;
  setAccessibleName(tr("Needle perplexity of the sets that were made by hand"));
  set_file_name(QStringLiteral("by-hand"));
  set_empty_text(QStringLiteral("edit"), tr("Shows every set that was made by hand, and the one it began with."), {});
}

void FitnessChart::set_history(std::shared_ptr<const SearchHistory> history) {
  history_ = std::move(history);
  selected_ = hovered_ = -1;
  follows_data_ = true;
  shows_all_ = false;
  scrubbed_ = -1;
  brush_ = {};
  brushed_.clear();
  hidden_groups_.clear();
  cloud_->set_hidden_groups({});
  cloud_->set_faded_from(CandidateCloud::kNoneFaded);
  set_has_data(false);
  rebuild();
  history_appended();
}

void FitnessChart::history_appended() {
  has_new_ = true;
  const bool any = history_ && !(history_->candidates().empty() && history_->baselines().empty());
  if (any && state() == State::empty) set_has_data(true);
  // The first values end the waiting; what failed stays on show.
  if (any && state() == State::loading) set_has_data(true);
  queue_replot();
}

// A picture may be wider or narrower than the widget, which may never have been shown.
void FitnessChart::draw(QCPPainter& painter, QSize size) {
  before_replot();
  fit_margins(size.width());
  PlotView::draw(painter, size);
  fit_margins(plot_->width());
}

void FitnessChart::fit_margins(int width) {
  plot_->axisRect()->setMinimumMargins(QMargins(spacing::unit, spacing::unit, label_margin(width), spacing::unit));
}

void FitnessChart::before_replot() {
  if (!has_new_) return;
  has_new_ = false;
  take_in_new();
}

double FitnessChart::x_of(std::size_t index) const {
  switch (x_axis_) {
    case XAxis::evaluations:
      return double(index + 1);
    case XAxis::seconds:
      return history_->candidate_seconds()[index];
    case XAxis::generations:
      break;
  }
  const int generation = history_->candidates()[index].generation;
  const std::size_t first = std::size_t(generation) < spans_.size() ? spans_[std::size_t(generation)].first : index;
  return generation + spread(index - std::min(first, index));
}

void FitnessChart::take_in_new() {
  if (!history_) return;
  const auto& candidates = history_->candidates();
  for (; taken_ < candidates.size(); ++taken_) {
    const CandidateEvaluated& candidate = candidates[taken_];
    const std::size_t generation = std::size_t(std::max(0, candidate.generation));
    while (spans_.size() <= generation) spans_.push_back({taken_, taken_});
    spans_[generation].last = taken_;
    if (history_->best_so_far()[taken_] == taken_) improvements_.push_back(taken_);
    CandidateCloud::Point point;
    point.x = x_of(taken_);
    point.y = perplexity(candidate.evaluation);
    point.id = candidate.id;
    point.group = candidate.factors.critical_dimension;
    const bool failed = !candidate.evaluation.error.empty() || !std::isfinite(point.y);
    point.kind = failed                    ? CandidateCloud::Kind::failed
                 : candidate.stopped_early ? CandidateCloud::Kind::stopped
                                           : CandidateCloud::Kind::whole;
    failed_ += failed;
    stopped_ += candidate.stopped_early && !failed;
    groups_.insert(point.group);
    cloud_->points().push_back(point);
  }
  take_in_generations();
  fit_margins(plot_->viewport().width());
  update_scrubber();
  update_lines();
  update_header();
  if (follows_data_) fit_axes();
}

void FitnessChart::rebuild() {
  taken_ = 0;
  stopped_ = failed_ = 0;
  spans_.clear();
  improvements_.clear();
  bands_.clear();
  generations_taken_ = 0;
  groups_.clear();
  cloud_->points().clear();
  switch (x_axis_) {
    case XAxis::evaluations:
      plot_->xAxis->setLabel(made_by_hand_ ? tr("Measured sets, in order") : tr("Candidates evaluated"));
      break;
    case XAxis::generations:
      plot_->xAxis->setLabel(tr("Generation"));
      break;
    case XAxis::seconds:
      plot_->xAxis->setLabel(tr("Time of work (h:min:s)"));
      break;
  }
  if (x_axis_ == XAxis::seconds) {
    auto ticker = QSharedPointer<QCPAxisTickerTime>::create();
    ticker->setTimeFormat(QStringLiteral("%h:%m:%s"));
    plot_->xAxis->setTicker(ticker);
  } else {
    use_whole_ticks(plot_->xAxis, 8);
  }
  plot_->xAxis->setSubTicks(false);
  plot_->xAxis->grid()->setVisible(false);
  has_new_ = true;
  if (!history_) {
    has_new_ = false;
    update_lines();
    update_header();
  }
}

QColor FitnessChart::group_color(int critical_dimension) const {
  const int least = groups_.empty() ? 0 : *groups_.begin(), most = groups_.empty() ? 0 : *groups_.rbegin();
  const double share = most > least ? double(critical_dimension - least) / (most - least) : 0.5;
  // The end of the map that would vanish in the background is left out.
  return map_color(ColorMap::viridis, colors_of(this).dark ? 0.3 + 0.7 * share : 0.88 * share);
}

void FitnessChart::restyle() {
  PlotView::restyle();
  const Colors& colors = colors_of(this);
  best_->setPen(QPen(colors.text, 2 * line_scale()));
  QPen median(colors.text_muted, 1.5 * line_scale(), Qt::DashLine);
  median_->setPen(median);
  smooth_->setPen(QPen(colors.accent, 2 * line_scale()));
  median_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssSquare, QPen(colors.text_muted, 1), colors.surface, 5));
  update_header();
}

void FitnessChart::set_selected(qint64 candidate) {
  if (candidate == selected_) return;
  selected_ = candidate;
  queue_replot();
}

void FitnessChart::set_x_axis(XAxis axis) {
  if (axis == x_axis_) return;
  x_axis_ = axis;
  follows_data_ = true;
  brush_ = {};  // its corners meant other coordinates; the list stays
  rebuild();
  queue_replot();
  Q_EMIT x_axis_changed();
}

}  // namespace ropewalk
