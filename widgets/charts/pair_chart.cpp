#include "widgets/charts/pair_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <algorithm>
#include <cmath>

#include "widgets/charts/header_bar.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/charts/whole_ticks.h"
#include "widgets/theme/method_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kMargin = 0.75;  // pairs, left and right of the data
constexpr double kLeastSpan = 4;  // pairs
constexpr double kReach = 6;      // pixels from a line that belong to it

// From a point to a stretch of a line, pixels.
double distance_to(const QPointF& point, const QPointF& from, const QPointF& to) {
  const QPointF along = to - from;
  const double length = QPointF::dotProduct(along, along);
  const double at = length > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0;
  const QPointF away = point - (from + at * along);
  return std::hypot(away.x(), away.y());
}

}  // namespace

PairChart::PairChart(QWidget* parent) : PlotView(parent) {
  use_whole_ticks(plot_->xAxis, 10);
  plot_->xAxis->grid()->setVisible(false);
  name_axis(true);
  make_set_commands();
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) {
    if (hovered_pair_ < 0 || !has_rope()) return;
    const QRect axes = plot_->axisRect()->rect();
    const double x = plot_->xAxis->coordToPixel(hovered_pair_);
    QColor color = colors_of(this).text;
    color.setAlpha(110);
    painter.setPen(QPen(color, 1));
    painter.drawLine(QLineF(x, axes.top(), x, axes.bottom()));
  });
}

void PairChart::name_axis(bool named) {
  plot_->xAxis->setLabel(named ? tr("Rotary pair i") : QString());
}

void PairChart::set_axis_named_below(bool below) {
  axis_named_below_ = below;
  name_axis(!below);
  queue_replot();
}

void PairChart::draw(QCPPainter& painter, QSize size) {
  name_axis(true);
  PlotView::draw(painter, size);
  name_axis(!axis_named_below_);
}

void PairChart::restyle() {
  PlotView::restyle();
  // Room for the axis's name and for numbers of four digits: charts on one x axis begin at the same place.
  const QFontMetrics metrics(font());
  QMargins margins = plot_->axisRect()->minimumMargins();
  margins.setLeft(metrics.height() + metrics.horizontalAdvance(QStringLiteral("0000")) + 3 * spacing::half +
                  spacing::unit);
  plot_->axisRect()->setMinimumMargins(margins);
}

int PairChart::current_set() const {
  const int count = int(sets_.size());
  return current_set_ >= 0 && current_set_ < count ? current_set_ : count - 1;
}

void PairChart::drop_misfits() {
  std::erase_if(sets_, [&](const NamedFactors& set) {
    return int(set.factors.rescale_factors.size()) != rope_.pairs() || set.factors.rope.rotary_dim != rope_.rotary_dim;
  });
  update_set_commands();
}

void PairChart::set_rope(const RopeDescription& rope, std::int64_t target) {
  const bool other_pairs = rope.pairs() != rope_.pairs();
  rope_ = rope;
  target_ = target;
  drop_misfits();
  if (other_pairs) hovered_pair_ = -1;
  rebuild();
  set_has_data(has_rope());
  if (other_pairs) {
    reset_view();
  } else {
    const QCPRange full = full_y_range();
    plot_->yAxis->setRange(full);
  }
  queue_replot();
}

void PairChart::set_factor_sets(std::vector<NamedFactors> sets) {
  sets_ = std::move(sets);
  drop_misfits();
  rebuild();
  if (has_rope()) plot_->yAxis->setRange(full_y_range());
  queue_replot();
}

void PairChart::clear() {
  rope_ = {};
  sets_.clear();
  update_set_commands();
  hovered_pair_ = -1;
  plot_->clearGraphs();
  header_->set_entries({});
  header_->set_sentence({});
  set_has_data(false);
  queue_replot();
}

void PairChart::set_current_set(int index) {
  if (index == current_set_) return;
  current_set_ = index;
  rebuild();
  queue_replot();
}

void PairChart::set_hovered_pair(int pair) {
  if (pair >= rope_.pairs()) pair = -1;
  if (pair == hovered_pair_) return;
  hovered_pair_ = pair;
  if (state() == State::ready) plot_->layer(QStringLiteral("overlay"))->replot();
}

void PairChart::set_x_range(double lower, double upper) {
  silent_ = true;
  plot_->xAxis->setRange(lower, upper);
  silent_ = false;
  queue_replot();
}

PlotView::CsvAxes PairChart::csv_axes() const {
  CsvAxes axes{QStringLiteral("pair"), {}};
  for (const NamedFactors& set : sets_) axes.y.append(set.name);
  return axes;
}

void PairChart::reset_view() {
  if (!has_rope()) return;
  plot_->xAxis->setRange(-kMargin, rope_.pairs() - 1 + kMargin);
  plot_->yAxis->setRange(full_y_range());
  queue_replot();
}

QPen PairChart::set_pen(int set) const {
  const std::string& method = sets_[std::size_t(set)].factors.method;
  const int occurrence = int(std::count_if(sets_.begin(), sets_.begin() + set,
                                           [&](const NamedFactors& other) { return other.factors.method == method; }));
  return method_pen(method, colors_of(this).dark, occurrence, set == current_set() ? 2.5 : 1.75);
}

int PairChart::pair_at(const QPointF& position) const {
  if (!has_rope() || !plot_->axisRect()->rect().contains(position.toPoint())) return -1;
  const int pair = int(std::lround(plot_->xAxis->pixelToCoord(position.x())));
  return pair >= 0 && pair < rope_.pairs() ? pair : -1;
}

QCPGraph* PairChart::add_set_graph(int set, const std::vector<double>& values) {
  QCPGraph* graph = plot_->addGraph();
  QVector<double> x(int(values.size())), y(values.begin(), values.end());
  for (int pair = 0; pair < x.size(); ++pair) x[pair] = pair;
  graph->setData(x, y, true);
  graph->setName(sets_[std::size_t(set)].name);
  graph->setPen(set_pen(set));
  graph->setVisible(is_shown(set));
  if (sets_[std::size_t(set)].edited)
    graph->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, graph->pen().color(), colors_of(this).surface, 5));
  return graph;
}

void PairChart::mouse_moved(QMouseEvent* event) {
  const bool on_legend = header_->entry_at(event->pos()) && header_->entry_at(event->pos())->can_toggle;
  plot_->setCursor(on_legend || set_at(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  const int pair = pair_at(event->pos());
  if (pair != hovered_pair_) {
    set_hovered_pair(pair);
    Q_EMIT pair_hovered(pair);
  }
  if (pair >= 0)
    show_tooltip(event->pos(), pair_tooltip(pair));
  else
    QToolTip::hideText();
}

void PairChart::mouse_left() {
  if (hovered_pair_ < 0) return;
  set_hovered_pair(-1);
  Q_EMIT pair_hovered(-1);
}

void PairChart::mouse_clicked(QMouseEvent* event) {
  const int pair = pair_at(event->pos());
  const int set = set_at(event->pos());
  if (pair >= 0) Q_EMIT pair_selected(pair);
  if (set >= 0) choose_set(set);
}

// Of lines that lie on each other the current one's keeps: a click there changes nothing.
int PairChart::set_at(const QPointF& position) const {
  if (!has_rope() || !plot_->axisRect()->rect().contains(position.toPoint())) return -1;
  const double pair = plot_->xAxis->pixelToCoord(position.x());
  int nearest = -1;
  double least = kReach;
  for (int at = 0; at < plot_->graphCount(); ++at) {
    const QCPGraph* graph = plot_->graph(at);
    const auto found =
        std::find_if(sets_.begin(), sets_.end(), [&](const NamedFactors& set) { return set.name == graph->name(); });
    if (!graph->visible() || found == sets_.end()) continue;
    const int set = int(found - sets_.begin());
    const int first = std::clamp(int(pair) - 1, 0, rope_.pairs() - 1), last = std::min(first + 3, rope_.pairs() - 1);
    double away = 2 * kReach;
    for (int i = first; i < last; ++i) {
      const auto pixel = [&](int of) { return graph->coordsToPixels(of, graph->data()->at(of)->value); };
      away = std::min(away, distance_to(position, pixel(i), pixel(i + 1)));
    }
    const bool tie = nearest >= 0 && std::abs(away - least) < 0.5;
    if (tie ? set == current_set() : away < least) {
      nearest = set;
      least = away;
    }
  }
  return nearest;
}

void PairChart::choose_set(int set) {
  if (set < 0 || set >= int(sets_.size())) return;
  if (!is_shown(set)) legend_toggled(kFirstSetEntry + set);
  Q_EMIT set_chosen(sets_[std::size_t(set)].name);
}

bool PairChart::click_chooses(const LegendEntry& entry, const QPointF& position) const {
  const int set = entry.id - kFirstSetEntry;
  return set >= 0 && set < int(sets_.size()) && !header_->mark_rect(entry.id).adjusted(-4, 0, 2, 0).contains(position);
}

void PairChart::legend_chosen(int id) {
  choose_set(id - kFirstSetEntry);
}

QString PairChart::legend_tip() const {
  return tr("Click the line to hide or show it, the name to mark this set in all views (S).");
}

void PairChart::make_set_commands() {
  next_set_ = add_command(QStringLiteral("chart.next_set"), QStringLiteral("factors"), tr("Mark the next factor set"),
                          Qt::Key_S);
  next_set_->setToolTip(
      tr("Marks in all views the factor set of the legend's focused entry, without one the next (S)"));
  previous_set_ = add_command(QStringLiteral("chart.previous_set"), QStringLiteral("factors"),
                              tr("Mark the factor set before"), int(Qt::SHIFT) | int(Qt::Key_S));
  previous_set_->setToolTip(tr("Marks in all views the factor set before the marked one (Shift+S)"));
  connect(next_set_, &QAction::triggered, this, [this] { step_set(1); });
  connect(previous_set_, &QAction::triggered, this, [this] { step_set(-1); });
  update_set_commands();
}

void PairChart::update_set_commands() {
  for (QAction* action : {next_set_, previous_set_}) action->setEnabled(has_rope() && !sets_.empty());
}

// Among those that are shown.
void PairChart::step_set(int by) {
  const int focused = focused_entry() - kFirstSetEntry, count = int(sets_.size());
  if (focused >= 0 && focused < count && by > 0) return choose_set(focused);
  for (int tried = 1, set = current_set(); tried <= count; ++tried) {
    set = (set + by + count) % count;
    if (is_shown(set)) return choose_set(set);
  }
}

void PairChart::legend_toggled(int id) {
  const int set = id - kFirstSetEntry;
  if (set < 0 || set >= int(sets_.size())) return;
  const QString name = sets_[std::size_t(set)].name;
  const bool shown = hidden_.erase(name) > 0;
  if (!shown) hidden_.insert(name);
  rebuild();
  queue_replot();
  Q_EMIT set_toggled(name, shown);
}

void PairChart::clamp_ranges() {
  if (!has_rope()) return;
  const double least = -kMargin, most = rope_.pairs() - 1 + kMargin;
  QCPRange range = plot_->xAxis->range();
  const double span = std::clamp(range.size(), std::min(kLeastSpan, most - least), most - least);
  const double lower = std::clamp(range.center() - span / 2, least, most - span);
  plot_->xAxis->setRange(lower, lower + span);
}

void PairChart::ranges_changed() {
  if (!silent_) Q_EMIT x_range_changed(plot_->xAxis->range().lower, plot_->xAxis->range().upper);
}

void link(PairChart& first, PairChart& second) {
  const auto one_way = [](PairChart& from, PairChart& to) {
    QObject::connect(&from, &PairChart::pair_hovered, &to, &PairChart::set_hovered_pair);
    QObject::connect(&from, &PairChart::x_range_changed, &to, &PairChart::set_x_range);
  };
  one_way(first, second);
  one_way(second, first);
}

QString tooltip_row(const QString& name, const QString& value) {
  return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align=right><b>%2</b></td></tr>").arg(name, value);
}

}  // namespace ropewalk
