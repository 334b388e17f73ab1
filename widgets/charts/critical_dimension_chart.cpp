#include "widgets/charts/critical_dimension_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "core/rope/periods.h"
#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/length_ticker.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/charts/whole_ticks.h"
#include "widgets/theme/series_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr int kPooledEntry = 1000, kFoundEntry = 1001, kTheoryEntry = 1002, kStoppedEntry = 1003, kWorseEntry = 1004;

}  // namespace

CriticalDimensionChart::CriticalDimensionChart(QWidget* parent) : PlotView(parent) {
  setAccessibleName(tr("Best fitness by critical dimension"));
  setObjectName(QStringLiteral("critical_dimension_chart"));
  set_file_name(QStringLiteral("critical-dimension"));
  set_empty_text(QStringLiteral("target"),
                 tr("Shows the best fitness at each critical dimension d_rcd, and which of them cannot be told apart."),
                 tr("Start a search"));
  plot_->yAxis->setScaleType(QCPAxis::stLogarithmic);
  plot_->yAxis->setTicker(QSharedPointer<RoundLogTicker>::create());
  set_y_names({tr("Best needle perplexity (log)"), tr("Perplexity (log)"), tr("Perplexity")});
  plot_->xAxis->setLabel(tr("Critical dimension d_rcd (pairs)"));
  use_whole_ticks(plot_->xAxis, 12);
  plot_->xAxis->grid()->setVisible(false);
  plot_->addLayer(QStringLiteral("bands"), plot_->layer(QStringLiteral("grid")), QCustomPlot::limBelow);
  plot_->addLayer(QStringLiteral("points"), plot_->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  new PaintLayer(plot_, QStringLiteral("bands"), [this](QCPPainter& painter) { paint_found(painter); });
  new PaintLayer(plot_, QStringLiteral("points"), [this](QCPPainter& painter) { paint_points(painter); });
  new PaintLayer(plot_, QStringLiteral("points"), [this](QCPPainter& painter) { paint_theory(painter); });
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_hovered(painter); });
  CriticalDimensionChart::restyle();
  set_has_data(false);
}

void CriticalDimensionChart::set_searches(std::vector<Search> searches) {
  std::erase_if(searches, [](const Search& search) { return !search.history; });
  searches_ = std::move(searches);
  hidden_.clear();
  follows_data_ = true;
  hovered_search_ = hovered_dimension_ = -1;
  curve_ = {};
  set_has_data(false);
  work_out();
}

void CriticalDimensionChart::history_appended() {
  has_new_ = true;
  queue_replot();
}

void CriticalDimensionChart::before_replot() {
  work_out_new();
}

void CriticalDimensionChart::work_out_new() {
  if (has_new_) work_out();
}

bool CriticalDimensionChart::models_agree() {
  const RopeFactors* first = nullptr;
  for (const Search& search : searches_) {
    if (search.history->candidates().empty()) continue;
    const RopeFactors& factors = search.history->candidates().front().factors;
    if (!first) first = &factors;
    if (factors.rope == first->rope && factors.target == first->target) continue;
    set_failed(tr("%1 is a search of another model or target length than the first one. Choose searches of one model "
                  "and one target.")
                   .arg(search.name));
    return false;
  }
  if (first) rope_ = first->rope;
  return true;
}

void CriticalDimensionChart::work_out() {
  has_new_ = false;
  if (!models_agree()) return;
  std::vector<CurveSearch> inputs;
  for (const Search& search : searches_) inputs.push_back({search.history.get(), search.documents});
  const auto before = std::pair(curve_.found, curve_.interval);
  curve_ = critical_dimension_curve(inputs);
  fill_graphs();
  restyle();
  if (follows_data_) reset_view();
  const bool any = std::any_of(curve_.searches.begin(), curve_.searches.end(),
                               [](const std::vector<CurvePoint>& points) { return !points.empty(); });
  if (state() != State::failed || !any) set_has_data(any);
  if (before != std::pair(curve_.found, curve_.interval))
    Q_EMIT found_changed(curve_.found.value_or(-1), curve_.found ? curve_.interval.first : -1,
                         curve_.found ? curve_.interval.second : -1);
}

double CriticalDimensionChart::shift(int search) const {
  if (!several() || search < 0) return 0;
  const double step = std::min(0.1, 0.5 / double(searches_.size()));
  const double place = search - double(searches_.size() - 1) / 2;
  return step * (place >= 0 ? place + 1 : place - 1);  // the pooled point stands in the middle
}

QPen CriticalDimensionChart::pen_of(int search) const {
  const Colors& colors = colors_of(this);
  if (search >= 0) return series_pen(search, colors.dark, several() ? 1.25 : 2);
  return QPen(colors.text, 2.25, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
}

void CriticalDimensionChart::fill_graphs() {
  for (QCPGraph* graph : graphs_) plot_->removeGraph(graph);
  graphs_.clear();
  const auto add = [&](int search, const std::vector<CurvePoint>& points) {
    QVector<double> x, y;
    for (const CurvePoint& point : points) {
      if (point.stopped_early) continue;  // of other documents than its neighbours: no line leads to it
      x << point.critical_dimension + shift(search);
      y << std::exp(point.nll);
    }
    QCPGraph* graph = plot_->addGraph();
    graph->setData(x, y, true);
    graph->setPen(pen_of(search));
    graph->setVisible(hidden_.count(search < 0 ? kPooledEntry : search) == 0);
    graphs_.push_back(graph);
  };
  for (int search = 0; search < int(curve_.searches.size()); ++search)
    add(search, curve_.searches[std::size_t(search)]);
  if (several()) add(-1, curve_.pooled);
}

void CriticalDimensionChart::restyle() {
  PlotView::restyle();
  for (int at = 0; at < int(graphs_.size()); ++at)
    graphs_[std::size_t(at)]->setPen(pen_of(at < int(searches_.size()) ? at : -1));
  update_header();
}

void CriticalDimensionChart::update_header() {
  const Colors& colors = colors_of(this);
  std::vector<LegendEntry> entries;
  const auto add = [&](int id, const QString& name, const QPen& pen) -> LegendEntry& {
    entries.push_back({id, name, pen});
    entries.back().can_toggle = true;
    entries.back().on = hidden_.count(id) == 0;
    return entries.back();
  };
  bool stopped = false, worse = false;
  for (int search = 0; search < int(curve_.searches.size()); ++search) {
    const auto& points = curve_.searches[std::size_t(search)];
    if (points.empty()) continue;
    const QString name = searches_[std::size_t(search)].name;
    add(search, name.isEmpty() ? tr("best at each d_rcd") : name, pen_of(search));
    for (const CurvePoint& point : points) stopped |= point.stopped_early;
  }
  if (several() && !curve_.pooled.empty()) add(kPooledEntry, tr("pooled"), pen_of(-1));
  for (const CurvePoint& point : curve_.pooled) worse |= point.worse;
  if (curve_.found) {
    QColor band = colors.accent;
    band.setAlpha(70);
    entries.push_back({kFoundEntry, tr("cannot be told from the best"), QPen(band), LegendEntry::Mark::band});
    entries.back().tooltip =
        tr("Paired t test over the documents, p ≥ 0.05. From the least to the greatest such d_rcd.");
  }
  if (worse) {
    entries.push_back({kWorseEntry, tr("worse, p < 0.05"), QPen(colors.text_muted), LegendEntry::Mark::cross});
    entries.back().tooltip = tr("A small cross on the point: worse than the best on the same documents.");
  }
  if (stopped) {
    entries.push_back(
        {kStoppedEntry, tr("all stopped early"), QPen(colors.text_muted, 1.25), LegendEntry::Mark::hollow});
    entries.back().tooltip = tr("No candidate of this d_rcd saw all documents: the one that got furthest.");
  }
  header_->set_entries(std::move(entries));
  QString sentence;
  if (curve_.found && curve_.interval.first == curve_.interval.second)
    sentence = tr("Best d_rcd %1; every other measured one is worse (p < 0.05)").arg(*curve_.found);
  else if (curve_.found)
    sentence = tr("Best d_rcd %1; %2 to %3 cannot be told apart (p ≥ 0.05)")
                   .arg(*curve_.found)
                   .arg(curve_.interval.first)
                   .arg(curve_.interval.second);
  else if (!searches_.empty())
    sentence = tr("No candidate has seen all documents yet");
  if (curve_.found && rope_.pairs() > 0)
    sentence = tr("%1; theory d_tcd %2").arg(sentence).arg(critical_dimension(rope_));
  header_->set_sentence(sentence);
  setAccessibleDescription(sentence);
  queue_replot();
}

void CriticalDimensionChart::reset_view() {
  follows_data_ = true;
  double least = INFINITY, most = -INFINITY, low = INFINITY, high = -INFINITY;
  int first = 1 << 20, last = 0;
  const auto take = [&](const std::vector<CurvePoint>& points) {
    for (const CurvePoint& point : points) {
      least = std::min(least, point.nll);
      most = std::max(most, point.nll);
      if (std::isfinite(point.nll_low)) low = std::min(low, point.nll_low);
      if (std::isfinite(point.nll_high)) high = std::max(high, point.nll_high);
      first = std::min(first, point.critical_dimension);
      last = std::max(last, point.critical_dimension);
    }
  };
  for (const auto& points : curve_.searches) take(points);
  take(curve_.pooled);
  if (least > most) return;
  if (rope_.pairs() > 0) {
    first = std::min(first, critical_dimension_ten_periods(rope_));
    last = std::max(last, critical_dimension(rope_));
  }
  // Intervals of two or three documents are wide: they are cut rather than pressing the curve flat.
  const double span = std::max(most - least, 0.1);
  low = std::clamp(low, least - 1.5 * span, least);
  high = std::clamp(high, most, most + 1.5 * span);
  const double margin = 0.06 * (high - low) + 0.01;
  plot_->yAxis->setRange(std::exp(low - margin), std::exp(high + margin + 0.22 * (high - low)));  // room for names
  plot_->xAxis->setRange(first - 0.8, last + 0.8);
  queue_replot();
}

void CriticalDimensionChart::clamp_ranges() {
  const QCPRange y = plot_->yAxis->range();
  if (y.lower < 1e-6 || y.upper > 1e9) plot_->yAxis->setRange(std::max(y.lower, 1e-6), std::min(y.upper, 1e9));
}

void CriticalDimensionChart::mouse_moved(QMouseEvent* event) {
  const LegendEntry* entry = header_->entry_at(event->pos());
  const Hit at = plot_->axisRect()->rect().contains(event->pos()) ? hit(event->pos()) : Hit{};
  plot_->setCursor((at.point && at.point->candidate >= 0) || (entry && entry->can_toggle) ? Qt::PointingHandCursor
                                                                                          : Qt::ArrowCursor);
  const int dimension = at.point ? at.point->critical_dimension : -1;
  if (dimension != hovered_dimension_ || at.search != hovered_search_) {
    hovered_dimension_ = dimension;
    hovered_search_ = at.search;
    plot_->layer(QStringLiteral("overlay"))->replot();
  }
  if (at.point)
    show_tooltip(event->pos(), tooltip(at));
  else if (!entry)
    QToolTip::hideText();
}

void CriticalDimensionChart::mouse_left() {
  if (hovered_dimension_ < 0) return;
  hovered_dimension_ = hovered_search_ = -1;
  plot_->layer(QStringLiteral("overlay"))->replot();
}

void CriticalDimensionChart::mouse_clicked(QMouseEvent* event) {
  const Hit at = hit(event->pos());
  if (at.point && at.point->candidate >= 0) Q_EMIT candidate_selected(at.search, at.point->candidate);
}

void CriticalDimensionChart::legend_toggled(int id) {
  const bool pooled = id == kPooledEntry;
  if (!pooled && (id < 0 || id >= int(searches_.size()))) return;
  if (hidden_.erase(id) == 0) hidden_.insert(id);
  graphs_[pooled ? graphs_.size() - 1 : std::size_t(id)]->setVisible(hidden_.count(id) == 0);
  update_header();
}

}  // namespace ropewalk
