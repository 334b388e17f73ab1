#include "widgets/charts/ruler_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/length_ticker.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/theme/method_style.h"
#include "widgets/theme/series_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr double kNormalQuantile = 1.959963985;
constexpr double kNear = 12;                    // pixels from a point that count as on it
constexpr double kLowest = -4, kHighest = 106;  // percent that are shown

RulerChart::Point outside_point(std::int64_t length, double score, const std::optional<double>& error, int tasks) {
  RulerChart::Point point{length, score, score, score, 0, tasks, true};
  if (!error) return point;
  point.low = std::max(0.0, score - kNormalQuantile * *error);
  point.high = std::min(100.0, score + kNormalQuantile * *error);
  return point;
}

}  // namespace

QString ruler_task_name(const std::string& task) {
  return task.empty() ? RulerChart::tr("Mean of tasks") : QString::fromStdString(task);
}

RulerChart::RulerChart(QWidget* parent) : PlotView(parent) {
  setAccessibleName(tr("RULER score by length"));
  setObjectName(QStringLiteral("ruler_chart"));
  set_file_name(QStringLiteral("ruler"));
  set_empty_text(QStringLiteral("target"),
                 tr("Shows what RULER's tasks score at each length, and up to which length the model holds."),
                 tr("Run RULER"));
  plot_->xAxis->setScaleType(QCPAxis::stLogarithmic);
  plot_->xAxis->setTicker(QSharedPointer<LengthTicker>::create());
  plot_->xAxis->setLabel(tr("Length (tokens)"));
  plot_->yAxis->setSubTicks(false);
  set_y_names({tr("Score (%)")});
  plot_->addLayer(QStringLiteral("points"), plot_->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  new PaintLayer(plot_, QStringLiteral("grid"), [this](QCPPainter& painter) { paint_threshold(painter); });
  new PaintLayer(plot_, QStringLiteral("points"), [this](QCPPainter& painter) { paint_points(painter); });
  new PaintLayer(plot_, QStringLiteral("points"), [this](QCPPainter& painter) { paint_effective(painter); });
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_hovered(painter); });
  RulerChart::restyle();
  set_has_data(false);
}

void RulerChart::set_history(std::shared_ptr<const RulerHistory> history, const QStringList& names) {
  history_ = std::move(history);
  names_ = names;
  hidden_.clear();
  hovered_ = {};
  set_has_data(false);
  take_in();
  reset_view();
}

void RulerChart::set_task(const std::string& task) {
  task_ = task;
  hovered_ = {};
  take_in();
}

void RulerChart::set_threshold(double percent) {
  threshold_ = percent;
  take_in();
}

void RulerChart::set_outside(std::vector<OutsideRuler> outside) {
  outside_ = std::move(outside);
  std::erase_if(hidden_, [this](int curve) { return !history_ || curve >= int(history_->factor_sets().size()); });
  hovered_ = {};
  take_in();
  reset_view();
}

void RulerChart::history_appended() {
  has_new_ = true;
  queue_replot();
}

void RulerChart::before_replot() {
  if (has_new_) take_in();
}

RulerChart::Curve RulerChart::curve_of(int factor_set) const {
  Curve curve{names_.value(factor_set), {}, {}, false};
  for (const std::int64_t length : history_->lengths()) {
    if (task_.empty()) {
      if (const auto mean = history_->mean(factor_set, length))
        curve.points.push_back({length, mean->score, mean->low, mean->high, mean->samples, mean->tasks,
                                history_->complete(factor_set, length)});
    } else if (const auto score = history_->score(factor_set, task_, length)) {
      const auto samples = int(score->samples.size());
      curve.points.push_back(
          {length, score->score, score->low, score->high, samples, 1, samples == history_->spec().samples});
    }
  }
  if (task_.empty()) curve.effective = history_->effective(factor_set, threshold_);
  return curve;
}

RulerChart::Curve RulerChart::curve_of(const OutsideRuler& outside) const {
  Curve curve{QString::fromStdString(outside.name), {}, {}, true};
  if (task_.empty()) {
    for (const OutsideMean& mean : outside.means)
      curve.points.push_back(outside_point(mean.length, mean.score, mean.standard_error, mean.tasks));
    return curve;
  }
  for (const OutsideTask& task : outside.tasks)
    if (task.task == task_)
      for (const OutsideScore& score : task.scores)
        curve.points.push_back(outside_point(score.length, score.score, score.standard_error, 1));
  return curve;
}

void RulerChart::take_in() {
  has_new_ = false;
  curves_.clear();
  bool any = false;
  if (history_)
    for (std::size_t set = 0; set < history_->factor_sets().size(); ++set) {
      curves_.push_back(curve_of(int(set)));
      any = any || !curves_.back().points.empty();
    }
  if (history_)
    for (const OutsideRuler& outside : outside_) curves_.push_back(curve_of(outside));
  fill_graphs();
  update_header();
  if (state() != State::failed || !any) set_has_data(any);
}

void RulerChart::set_current_set(int factor_set) {
  if (factor_set == current_set_) return;
  current_set_ = factor_set;
  if (!history_) return;
  update_header();
  queue_replot();
}

QPen RulerChart::pen_of(int curve) const {
  const Colors& colors = colors_of(this);
  const int sets = history_ ? int(history_->factor_sets().size()) : 0;
  if (curve >= sets) {
    QPen pen = series_pen(curve - sets, colors.dark, 1.25);
    pen.setStyle(Qt::DotLine);
    return pen;
  }
  const auto& factors = history_->factor_sets();
  int occurrence = 0;
  for (int before = 0; before < curve; ++before)
    occurrence += factors[std::size_t(before)].method == factors[std::size_t(curve)].method;
  QPen pen = method_pen(factors[std::size_t(curve)].method, colors.dark, occurrence);
  if (curve == current_set_) pen.setWidthF(1.6 * pen.widthF());
  return pen;
}

void RulerChart::fill_graphs() {
  for (QCPGraph* graph : graphs_) plot_->removeGraph(graph);
  graphs_.clear();
  for (std::size_t at = 0; at < curves_.size(); ++at) {
    QVector<double> x, y;
    for (const Point& point : curves_[at].points) {
      x << double(point.length);
      y << point.score;
    }
    QCPGraph* graph = plot_->addGraph();
    graph->setData(x, y, true);
    graph->setPen(Qt::NoPen);  // paint_lines() draws them through the marks
    graph->setVisible(!hidden_.contains(int(at)));
    graphs_.push_back(graph);
  }
}

void RulerChart::restyle() {
  PlotView::restyle();
  update_header();
}

QString RulerChart::sentence() const {
  if (!history_) return {};
  if (!task_.empty()) return tr("%1: score by length, with 95 % intervals over samples").arg(ruler_task_name(task_));
  const Curve* best = nullptr;
  for (const Curve& curve : curves_)
    if (!curve.outside && curve.effective && (!best || *curve.effective > *best->effective)) best = &curve;
  const QString tasks = tr("Mean of %1 tasks").arg(history_->tasks().size());
  if (!best) return tr("%1: no length has all its samples yet").arg(tasks);
  if (*best->effective == 0)
    return tr("%1: no factor set reaches %2 % at the shortest length").arg(tasks).arg(threshold_);
  return tr("%1: %2 holds %3 % up to %4")
      .arg(tasks, best->name)
      .arg(threshold_)
      .arg(length_text(double(*best->effective)));
}

void RulerChart::update_header() {
  std::vector<LegendEntry> entries;
  for (std::size_t at = 0; at < curves_.size(); ++at) {
    const Curve& curve = curves_[at];
    LegendEntry entry{int(at), curve.name, pen_of(int(at)), LegendEntry::Mark::line};
    entry.can_toggle = true;
    entry.on = !hidden_.contains(int(at));
    entry.tooltip = tr("Click to hide or show.");
    if (curve.outside && curve.points.empty())
      entry.tooltip = tr("%1 has no score of %2.").arg(curve.name, ruler_task_name(task_));
    else if (curve.outside)
      entry.tooltip = tr("From elsewhere: %1. Click to hide or show.")
                          .arg(QString::fromStdString(outside_[at - (curves_.size() - outside_.size())].source));
    entries.push_back(entry);
  }
  header_->set_entries(std::move(entries));
  header_->set_sentence(sentence());
  setAccessibleDescription(sentence());
  queue_replot();
}

void RulerChart::reset_view() {
  std::int64_t first = 0, last = 0;
  const auto take = [&](std::int64_t length) {
    first = first == 0 ? length : std::min(first, length);
    last = std::max(last, length);
  };
  if (history_)
    for (const std::int64_t length : history_->lengths()) take(length);
  for (const Curve& curve : curves_)
    for (const Point& point : curve.points) take(point.length);
  if (first == 0) return;
  plot_->xAxis->setRange(double(first) / 1.25, double(last) * 1.25);
  plot_->yAxis->setRange(kLowest, kHighest);
  queue_replot();
}

void RulerChart::clamp_ranges() {
  const QCPRange y = plot_->yAxis->range(), x = plot_->xAxis->range();
  if (y.lower < kLowest || y.upper > kHighest)
    plot_->yAxis->setRange(std::max(y.lower, kLowest), std::min(y.upper, kHighest));
  if (x.lower < 1) plot_->xAxis->setRange(1, std::max(2.0, x.upper));
}

// Points of several sets at one length stand a little apart, so that their intervals can be told.
QPointF RulerChart::pixel(int curve, const Point& point) const {
  // Beside each other, so that bars of one length can be told apart; all within a mark's width or two.
  const double apart = std::min(3.0, 12.0 / double(std::max<std::size_t>(1, curves_.size() - 1)));
  const double place = curve - double(curves_.size() - 1) / 2;
  return QPointF(plot_->xAxis->coordToPixel(double(point.length)) + apart * place,
                 plot_->yAxis->coordToPixel(point.score));
}

RulerChart::Hit RulerChart::hit(const QPointF& position) const {
  Hit best;
  double nearest = kNear;
  for (std::size_t at = 0; at < curves_.size(); ++at) {
    if (hidden_.contains(int(at))) continue;
    for (std::size_t i = 0; i < curves_[at].points.size(); ++i) {
      const double distance = QLineF(position, pixel(int(at), curves_[at].points[i])).length();
      if (distance >= nearest) continue;
      nearest = distance;
      best = {int(at), int(i)};
    }
  }
  return best;
}

void RulerChart::mouse_moved(QMouseEvent* event) {
  const LegendEntry* entry = header_->entry_at(event->pos());
  const Hit at = plot_->axisRect()->rect().contains(event->pos()) ? hit(event->pos()) : Hit{};
  plot_->setCursor(entry && entry->can_toggle ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (at.curve != hovered_.curve || at.point != hovered_.point) {
    hovered_ = at;
    plot_->layer(QStringLiteral("overlay"))->replot();
  }
  if (at.curve >= 0)
    show_tooltip(event->pos(), tooltip(at));
  else if (!entry)
    QToolTip::hideText();
}

void RulerChart::mouse_left() {
  if (hovered_.curve < 0) return;
  hovered_ = {};
  plot_->layer(QStringLiteral("overlay"))->replot();
}

void RulerChart::legend_toggled(int id) {
  if (id < 0 || id >= int(curves_.size())) return;
  if (hidden_.erase(id) == 0) hidden_.insert(id);
  graphs_[std::size_t(id)]->setVisible(!hidden_.contains(id));
  update_header();
}

}  // namespace ropewalk
