#include "widgets/charts/fitness_chart.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/charts/candidate_cloud.h"
#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/length_ticker.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/theme/color_map.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kFirstGroupEntry = 1000;  // legend ids of the d_rcd values
constexpr double kReach = 8;            // pixels within which a point is hit

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
  new PaintLayer(plot_, QStringLiteral("bands"), [this](QCPPainter& painter) { paint_bands(painter); });
  new PaintLayer(
      plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_baselines(painter); }, false);
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_selection(painter); });

  FitnessChart::restyle();
  rebuild();
  set_has_data(false);
}

void FitnessChart::set_history(std::shared_ptr<const SearchHistory> history) {
  history_ = std::move(history);
  selected_ = hovered_ = -1;
  follows_data_ = true;
  hidden_groups_.clear();
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
  plot_->axisRect()->setMinimumMargins(QMargins(spacing::unit, spacing::unit, label_margin(), spacing::unit));
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
      plot_->xAxis->setLabel(tr("Candidates evaluated"));
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
    auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
    ticker->setTickStep(1);
    ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    ticker->setTickCount(8);
    plot_->xAxis->setTicker(ticker);
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

void FitnessChart::update_header() {
  std::vector<LegendEntry> entries;
  const Colors& colors = colors_of(this);
  if (!improvements_.empty()) entries.push_back({1, tr("best so far"), best_->pen()});
  if (!median_->data()->isEmpty()) entries.push_back({2, tr("median by generation"), median_->pen()});
  if (!bands_.empty()) {
    entries.push_back({5, tr("its middle half (25–75 %)"), QPen(band_color()), LegendEntry::Mark::band});
    entries.back().tooltip = tr("Half of the candidates of each generation lie in this band.");
  }
  bool first = true;
  for (const int group : groups_) {
    LegendEntry entry{kFirstGroupEntry + group, first ? tr("d_rcd %1").arg(group) : QString::number(group),
                      QPen(group_color(group)), LegendEntry::Mark::dot};
    entry.can_toggle = true;
    entry.on = hidden_groups_.count(group) == 0;
    entry.tooltip = tr("Candidates with critical dimension %1. Click to hide or show.").arg(group);
    entries.push_back(entry);
    first = false;
  }
  if (stopped_ > 0)
    entries.push_back({3, tr("stopped early"), QPen(colors.text_muted, 1.25), LegendEntry::Mark::hollow});
  if (failed_ > 0) entries.push_back({4, tr("failed"), QPen(colors.text_muted, 1.5), LegendEntry::Mark::cross});
  header_->set_entries(std::move(entries));
  const QString count = taken_ == 1 ? tr("1 candidate") : tr("%1 candidates").arg(exact_text(qint64(taken_)));
  QString sentence;
  if (const CandidateEvaluated* best = history_ ? history_->best() : nullptr) {
    sentence = tr("Best needle perplexity %1 at d_rcd %2, %3")
                   .arg(number_text(perplexity(best->evaluation), 4))
                   .arg(best->factors.critical_dimension)
                   .arg(count);
  } else if (history_) {
    sentence = taken_ == 0 ? tr("Baselines measured, no candidate yet")
                           : tr("%1, none with a whole evaluation yet").arg(count);
  }
  header_->set_sentence(sentence);
  setAccessibleDescription(sentence);
}

void FitnessChart::reset_view() {
  follows_data_ = true;
  fit_axes();
  queue_replot();
}

void FitnessChart::restyle() {
  PlotView::restyle();
  const Colors& colors = colors_of(this);
  best_->setPen(QPen(colors.text, 2));
  QPen median(colors.text_muted, 1.5, Qt::DashLine);
  median_->setPen(median);
  median_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(colors.text_muted, 1), colors.surface, 7));
  update_header();
}

void FitnessChart::paint_selection(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  for (const CandidateCloud::Point& point : cloud_->points()) {
    if (point.id != selected_ && point.id != hovered_) continue;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(point.id == selected_ ? colors.accent : colors.text, point.id == selected_ ? 2.5 : 1.25));
    painter.drawEllipse(cloud_->pixel(point), 7, 7);
  }
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
  rebuild();
  queue_replot();
  Q_EMIT x_axis_changed();
}

void FitnessChart::add_axis_actions(QMenu& menu) {
  const std::pair<XAxis, QString> choices[]{{XAxis::evaluations, tr("Over candidates")},
                                            {XAxis::generations, tr("Over generations")},
                                            {XAxis::seconds, tr("Over time of work")}};
  auto* group = new QActionGroup(&menu);
  for (const auto& [axis, name] : choices) {
    QAction* action = menu.addAction(name);
    action->setCheckable(true);
    action->setChecked(axis == x_axis_);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, chosen = axis] { set_x_axis(chosen); });
  }
}

void FitnessChart::fill_context_menu(QMenu& menu) {
  add_axis_actions(menu);
  menu.addSeparator();
}

void FitnessChart::mouse_moved(QMouseEvent* event) {
  const LegendEntry* entry = header_->entry_at(event->pos());
  const CandidateCloud::Point* point =
      plot_->axisRect()->rect().contains(event->pos()) ? cloud_->nearest(event->pos(), kReach) : nullptr;
  plot_->setCursor(point || (entry && entry->can_toggle) ? Qt::PointingHandCursor : Qt::ArrowCursor);
  const qint64 id = point ? point->id : -1;
  if (id != hovered_) {
    hovered_ = id;
    plot_->layer(QStringLiteral("overlay"))->replot();
    Q_EMIT candidate_hovered(id);
  }
  const CandidateEvaluated* candidate = point && history_ ? history_->find(id) : nullptr;
  if (candidate)
    show_tooltip(event->pos(), tooltip(*candidate));
  else
    QToolTip::hideText();
}

void FitnessChart::mouse_left() {
  if (hovered_ < 0) return;
  hovered_ = -1;
  plot_->layer(QStringLiteral("overlay"))->replot();
  Q_EMIT candidate_hovered(-1);
}

void FitnessChart::mouse_clicked(QMouseEvent* event) {
  if (!plot_->axisRect()->rect().contains(event->pos())) return;
  const CandidateCloud::Point* point = cloud_->nearest(event->pos(), kReach);
  if (!point) return;
  set_selected(point->id);
  Q_EMIT candidate_selected(point->id);
}

void FitnessChart::legend_toggled(int id) {
  const int group = id - kFirstGroupEntry;
  if (id < kFirstGroupEntry || groups_.count(group) == 0) return;
  if (hidden_groups_.erase(group) == 0) hidden_groups_.insert(group);
  cloud_->set_hidden_groups(hidden_groups_);
  update_header();
  queue_replot();
}

}  // namespace ropewalk
