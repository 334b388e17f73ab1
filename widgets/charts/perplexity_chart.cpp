#include "widgets/charts/perplexity_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QMenu>
#include <QToolButton>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/length_ticker.h"
#include "widgets/charts/named_factors.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/charts/smoothing.h"
#include "widgets/theme/method_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

ScoredTokens scored_of(PerplexityChart::Shown shown) {
  if (shown == PerplexityChart::Shown::answer) return ScoredTokens::answer;
  return shown == PerplexityChart::Shown::key ? ScoredTokens::key : ScoredTokens::all;
}

}  // namespace

PerplexityChart::PerplexityChart(QWidget* parent) : PlotView(parent) {
  setAccessibleName(tr("Perplexity by length and position"));
  setObjectName(QStringLiteral("perplexity_chart"));
  set_file_name(QStringLiteral("perplexity"));
  plot_->xAxis->setScaleType(QCPAxis::stLogarithmic);
  plot_->yAxis->setScaleType(QCPAxis::stLogarithmic);
  plot_->xAxis->setTicker(QSharedPointer<LengthTicker>::create());
  plot_->yAxis->setTicker(QSharedPointer<RoundLogTicker>::create());
  plot_->xAxis->grid()->setVisible(false);
  set_y_names({tr("Perplexity (log)"), tr("Perplexity")});
  plot_->addLayer(QStringLiteral("lines"), plot_->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_bands(painter); });
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_marks(painter); });
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_points(painter); });
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_hovered(painter); });
  QToolButton* table = add_corner_button(QStringLiteral("document"), tr("The numbers as a table"));
  connect(table, &QToolButton::clicked, this, &PerplexityChart::table_requested);
  PerplexityChart::restyle();
  take_in();
}

void PerplexityChart::set_history(std::shared_ptr<const PerplexityHistory> history) {
  history_ = std::move(history);
  hidden_.clear();
  hovered_ = 0;
  follows_data_ = true;
  series_.clear();
  set_has_data(false);
  take_in();
}

void PerplexityChart::set_shown(Shown shown) {
  if (shown == shown_) return;
  shown_ = shown;
  hovered_ = 0;
  follows_data_ = true;
  take_in();
}

void PerplexityChart::history_appended() {
  has_new_ = true;
  queue_replot();
}

void PerplexityChart::before_replot() {
  if (has_new_) take_in();
}

void PerplexityChart::take_in() {
  has_new_ = false;
  series_.clear();
  bool any = false;
  for (int set = 0; history_ && set < int(history_->factor_sets().size()); ++set) {
    Series one{named(history_->factor_sets()[std::size_t(set)]).name, set, {}};
    one.points = shown_ == Shown::position ? history_->by_position(set) : history_->by_length(scored_of(shown_), set);
    any |= !one.points.empty();
    series_.push_back(std::move(one));
  }
  plot_->xAxis->setLabel(shown_ == Shown::position ? tr("Position in the text (tokens)")
                                                   : tr("Window length (tokens)"));
  fill_graphs();
  update_header();
  if (follows_data_) reset_view();
  say_why_empty();
  if (state() != State::failed || !any) set_has_data(any);
  Q_EMIT series_changed();
}

QCPGraph* PerplexityChart::add_line(const Series& one, const QVector<double>& x, const QVector<double>& y) {
  QCPGraph* graph = plot_->addGraph();
  graph->setName(one.name);
  graph->setLayer(QStringLiteral("lines"));
  graph->setPen(pen_of(one));
  graph->setVisible(!is_hidden(one));
  graph->setData(x, y, true);
  return graph;
}

void PerplexityChart::fill_graphs() {
  for (const auto* graphs : {&raw_, &graphs_})
    for (QCPGraph* graph : *graphs) plot_->removeGraph(graph);
  raw_.clear();
  graphs_.clear();
  const int over = smoothing_points();
  for (const Series& one : series_) {
    QVector<double> x, y, nll, tokens;
    for (const auto& point : one.points) {
      x << point.at, y << point.perplexity;
      nll << std::log(point.perplexity), tokens << double(point.tokens);
    }
    if (over > 1) {
      raw_.push_back(add_line(one, x, y));
      raw_.back()->setPen(pale_pen(one));
      y = smoothed_both_ways(nll, tokens, over);
      for (double& value : y) value = std::exp(value);
    }
    graphs_.push_back(add_line(one, x, y));
  }
}

QPen PerplexityChart::pale_pen(const Series& one) const {
  QColor color = pen_of(one).color();
  color.setAlphaF(0.45F);
  return QPen(color, 1);
}

int PerplexityChart::smoothing_points() const {
  if (shown_ != Shown::position) return smoothing::kNone;
  std::size_t points = 0;
  for (const Series& one : series_) points = std::max(points, one.points.size());
  return smoothing::in_use(smoothing_, qsizetype(points));
}

void PerplexityChart::set_smoothing(int points) {
  points = std::max(0, points);
  if (points == smoothing_) return;
  smoothing_ = points;
  remember(QStringLiteral("smoothing"), points);
  fill_graphs();
  update_header();
  Q_EMIT smoothing_changed();
}

void PerplexityChart::take_remembered() {
  PlotView::take_remembered();
  if (const QVariant kept = remembered(QStringLiteral("smoothing")); kept.isValid()) set_smoothing(kept.toInt());
}

void PerplexityChart::fill_context_menu(QMenu& menu) {
  if (shown_ != Shown::position) return;
  smoothing::fill_menu(*menu.addMenu(tr("Smoothing")), smoothing_, smoothing::Unit::bins,
                       [this](int choice) { set_smoothing(choice); });
}

// Sets of one method are told apart by their dash.
QPen PerplexityChart::pen_of(const Series& one, double width) const {
  const auto& sets = history_->factor_sets();
  const std::string& method = sets[std::size_t(one.factor_set)].method;
  const auto same = [&](const RopeFactors& factors) { return factors.method == method; };
  const auto before = std::count_if(sets.begin(), sets.begin() + one.factor_set, same);
  return method_pen(method, colors_of(this).dark, int(before), one.factor_set == current_set_ ? 1.6 * width : width);
}

void PerplexityChart::set_current_set(int factor_set) {
  if (factor_set == current_set_) return;
  current_set_ = factor_set;
  if (!history_) return;
  for (std::size_t at = 0; at < graphs_.size(); ++at) graphs_[at]->setPen(pen_of(series_[at]));
  update_header();
}

void PerplexityChart::restyle() {
  PlotView::restyle();
  for (std::size_t at = 0; at < graphs_.size(); ++at) graphs_[at]->setPen(pen_of(series_[at]));
  for (std::size_t at = 0; at < raw_.size(); ++at) raw_[at]->setPen(pale_pen(series_[at]));
  update_header();
}

void PerplexityChart::update_header() {
  std::vector<LegendEntry> entries;
  for (const Series& one : series_) {
    LegendEntry entry{one.factor_set, one.name, pen_of(one)};
    entry.can_toggle = true;
    entry.on = !is_hidden(one);
    entry.tooltip = tr("The band is the 95 % interval over documents. Click to hide or show.");
    entries.push_back(std::move(entry));
  }
  header_->set_entries(std::move(entries));
  header_->set_sentence(sentence());
  setAccessibleDescription(sentence());
  queue_replot();
}

void PerplexityChart::reset_view() {
  follows_data_ = true;
  double first = 1e300, last = 0, least = 1e300, most = 0;
  for (const Series& one : series_)
    for (const auto& point : one.points) {
      first = std::min(first, point.at), last = std::max({last, point.at, double(point.end)});
      least = std::min(least, point.perplexity), most = std::max(most, point.perplexity);
    }
  if (last == 0) return;
  // Bands of few documents are wide: they are cut rather than pressing the lines flat.
  const double reach = std::max(std::log(most / least), 0.5);
  double low = std::log(least), high = std::log(most);
  for (const Series& one : series_)
    for (const auto& point : one.points) {
      if (!std::isfinite(point.high)) continue;
      low = std::min(low, std::max(std::log(point.low), std::log(least) - reach));
      high = std::max(high, std::min(std::log(point.high), std::log(most) + reach));
    }
  const double span = std::max(high - low, 1e-4);
  plot_->yAxis->setRange(std::exp(low - 0.06 * span), std::exp(high + 0.16 * span));  // room for the marks' names
  const double margin = last > first ? std::pow(last / first, 0.04) : 2;
  plot_->xAxis->setRange(first / margin, last * margin);
  queue_replot();
}

// A logarithmic axis has no 0, and beyond these there is nothing to see.
void PerplexityChart::clamp_ranges() {
  const QCPRange x = plot_->xAxis->range(), y = plot_->yAxis->range();
  if (x.lower < 0.5 || x.upper > 1e9) plot_->xAxis->setRange(std::max(x.lower, 0.5), std::clamp(x.upper, 1.0, 1e9));
  if (y.lower < 0.1 || y.upper > 1e12) plot_->yAxis->setRange(std::max(y.lower, 0.1), std::clamp(y.upper, 1.0, 1e12));
}

void PerplexityChart::mouse_moved(QMouseEvent* event) {
  const LegendEntry* entry = header_->entry_at(event->pos());
  plot_->setCursor(entry && entry->can_toggle ? Qt::PointingHandCursor : Qt::ArrowCursor);
  double nearest = 0, distance = 1e300;
  if (plot_->axisRect()->rect().contains(event->pos()))
    for (const Series& one : series_) {
      if (is_hidden(one)) continue;
      for (const auto& point : one.points) {
        const double away = std::abs(plot_->xAxis->coordToPixel(point.at) - event->pos().x());
        if (away < distance) distance = away, nearest = point.at;
      }
    }
  if (nearest != hovered_) {
    hovered_ = nearest;
    plot_->layer(QStringLiteral("overlay"))->replot();
  }
  if (nearest > 0)
    show_tooltip(event->pos(), tooltip(nearest));
  else if (!entry)
    QToolTip::hideText();
}

void PerplexityChart::mouse_left() {
  if (hovered_ == 0) return;
  hovered_ = 0;
  plot_->layer(QStringLiteral("overlay"))->replot();
}

void PerplexityChart::legend_toggled(int id) {
  if (id < 0 || id >= int(series_.size())) return;
  if (hidden_.erase(id) == 0) hidden_.insert(id);
  graphs_[std::size_t(id)]->setVisible(!is_hidden(series_[std::size_t(id)]));
  if (std::size_t(id) < raw_.size()) raw_[std::size_t(id)]->setVisible(!is_hidden(series_[std::size_t(id)]));
  update_header();
}

}  // namespace ropewalk
