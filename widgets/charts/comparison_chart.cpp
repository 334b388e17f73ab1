#include "widgets/charts/comparison_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "core/rope/periods.h"
#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/charts/pair_chart.h"
#include "widgets/charts/vertical_marks.h"
#include "widgets/charts/whole_ticks.h"
#include "widgets/theme/series_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

ComparisonChart::ComparisonChart(QWidget* parent) : PlotView(parent) {
  setAccessibleName(tr("Two candidates pair by pair"));
  setObjectName(QStringLiteral("comparison_chart"));
  set_file_name(QStringLiteral("comparison"));
  set_empty_text(QStringLiteral("compare"), tr("Shows the factors of two candidates pair by pair, and their ratio."),
                 tr("Choose two candidates"));
  set_y_names({tr("Rescale factor λ"), tr("λ")});
  make_ratio_axes();
  graph_a_ = plot_->addGraph();
  graph_b_ = plot_->addGraph();
  graph_one_ = plot_->addGraph(ratio_rect_->axis(QCPAxis::atBottom), ratio_rect_->axis(QCPAxis::atLeft));
  graph_ratio_ = plot_->addGraph(ratio_rect_->axis(QCPAxis::atBottom), ratio_rect_->axis(QCPAxis::atLeft));
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_marks(painter); });
  new PaintLayer(
      plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_marked(painter); }, false);
  ComparisonChart::restyle();
  set_has_data(false);
}

void ComparisonChart::make_ratio_axes() {
  ratio_rect_ = new QCPAxisRect(plot_);
  ratio_rect_->setupFullAxesBox(false);
  plot_->plotLayout()->addElement(2, 0, ratio_rect_);
  plot_->plotLayout()->setRowStretchFactor(1, 2.2);
  plot_->plotLayout()->setRowStretchFactor(2, 1);
  ratio_rect_->setMinimumMargins(plot_->axisRect()->minimumMargins());
  ratio_rect_->axis(QCPAxis::atRight)->setVisible(false);
  ratio_rect_->axis(QCPAxis::atTop)->setVisible(false);
  auto* edge = new QCPMarginGroup(plot_);
  plot_->axisRect()->setMarginGroup(QCP::msLeft, edge);
  ratio_rect_->setMarginGroup(QCP::msLeft, edge);
  QCPAxis* below = ratio_rect_->axis(QCPAxis::atBottom);
  below->setLabel(tr("Rotary pair i"));
  ratio_rect_->axis(QCPAxis::atLeft)->setLabel(tr("B / A"));
  for (QCPAxis* axis : {plot_->xAxis, below}) {
    use_whole_ticks(axis, 12);
    axis->grid()->setVisible(false);
  }
  plot_->xAxis->setTickLabels(false);
  plot_->yAxis->setSubTicks(false);
  ratio_rect_->axis(QCPAxis::atLeft)->setSubTicks(false);
  ratio_rect_->axis(QCPAxis::atLeft)->ticker()->setTickCount(3);
  const auto same = [](QCPAxis* from, QCPAxis* to) {
    connect(from, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), to,
            [to](const QCPRange& range) { to->setRange(range); });
  };
  same(plot_->xAxis, below);
  same(below, plot_->xAxis);
}

QCPAxisRect* ComparisonChart::axis_rect_at(const QPointF& position) const {
  for (QCPAxisRect* rect : {plot_->axisRect(), ratio_rect_})
    if (rect->outerRect().contains(position.toPoint())) return rect;
  return nullptr;
}

void ComparisonChart::set_candidates(const ComparedCandidate& a, const ComparedCandidate& b) {
  a_ = a;
  b_ = b;
  marked_ = -1;
  const std::size_t size_a = a_.factors.rescale_factors.size(), size_b = b_.factors.rescale_factors.size();
  fill_graphs();
  restyle();
  reset_view();
  set_has_data(pairs() > 0);
  if (size_a != size_b && size_a > 0 && size_b > 0)
    set_failed(tr("%1 has %2 rotary pairs, %3 has %4: factors of different models cannot be compared pair by pair. "
                  "Choose two candidates of one model.")
                   .arg(a_.name)
                   .arg(size_a)
                   .arg(b_.name)
                   .arg(size_b));
}

void ComparisonChart::clear() {
  set_candidates({}, {});
}

int ComparisonChart::pairs() const {
  const std::size_t size = a_.factors.rescale_factors.size();
  return size == b_.factors.rescale_factors.size() ? int(size) : 0;
}

double ComparisonChart::ratio(int pair) const {
  return b_.factors.rescale_factors[std::size_t(pair)] / a_.factors.rescale_factors[std::size_t(pair)];
}

int ComparisonChart::shared_documents() const {
  if (a_.documents != b_.documents || !a_.evaluation.error.empty() || !b_.evaluation.error.empty()) return 0;
  return int(std::min(a_.evaluation.documents.size(), b_.evaluation.documents.size()));
}

std::optional<PairedDifference> ComparisonChart::difference() const {
  const int shared = shared_documents();
  if (shared == 0) return {};
  std::vector<double> a, b;
  for (int at = 0; at < shared; ++at) {
    a.push_back(a_.evaluation.documents[std::size_t(at)].nll);
    b.push_back(b_.evaluation.documents[std::size_t(at)].nll);
  }
  return paired_difference(b, a);
}

void ComparisonChart::fill_graphs() {
  QVector<double> x, a, b, ratios;
  for (int pair = 0; pair < pairs(); ++pair) {
    x << pair;
    a << a_.factors.rescale_factors[std::size_t(pair)];
    b << b_.factors.rescale_factors[std::size_t(pair)];
    ratios << ratio(pair);
  }
  graph_a_->setData(x, a, true);
  graph_b_->setData(x, b, true);
  graph_ratio_->setData(x, ratios, true);
  graph_one_->setData(pairs() > 0 ? QVector<double>{-1, double(pairs())} : QVector<double>(),
                      pairs() > 0 ? QVector<double>{1, 1} : QVector<double>(), true);
}

void ComparisonChart::reset_view() {
  if (pairs() == 0) return;
  double least = 1, most = 1, furthest = 0.01;
  for (int pair = 0; pair < pairs(); ++pair) {
    for (const ComparedCandidate* one : {&a_, &b_}) {
      least = std::min(least, one->factors.rescale_factors[std::size_t(pair)]);
      most = std::max(most, one->factors.rescale_factors[std::size_t(pair)]);
    }
    furthest = std::max(furthest, std::abs(ratio(pair) - 1));
  }
  const double span = std::max(most - least, 0.1);
  plot_->yAxis->setRange(least - 0.06 * span, most + 0.24 * span);  // room for the marks' names
  ratio_rect_->axis(QCPAxis::atLeft)->setRange(1 - 1.25 * furthest, 1 + 1.25 * furthest);
  plot_->xAxis->setRange(-0.8, pairs() - 0.2);
  queue_replot();
}

void ComparisonChart::restyle() {
  PlotView::restyle();
  const Colors& colors = colors_of(this);
  style_axis(ratio_rect_->axis(QCPAxis::atBottom));
  style_axis(ratio_rect_->axis(QCPAxis::atLeft));
  graph_a_->setPen(series_pen(0, colors.dark));
  graph_b_->setPen(series_pen(1, colors.dark));
  graph_a_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, graph_a_->pen().color(), 4));
  graph_b_->setScatterStyle(
      QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(graph_b_->pen().color()), colors.surface, 5));
  graph_one_->setPen(QPen(colors.text_muted, 1));
  graph_ratio_->setPen(QPen(colors.text, 1.5));
  graph_ratio_->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, colors.text, 4));
  update_header();
}

QString ComparisonChart::sentence() const {
  if (pairs() == 0) return {};
  const auto fitness = [this](const Evaluation& evaluation) {
    if (evaluation.documents.empty() && evaluation.error.empty()) return tr("not evaluated");
    if (!evaluation.error.empty()) return tr("failed");
    const QString value = perplexity_text(perplexity(evaluation), 3);
    if (!std::isfinite(evaluation.nll_low) || !std::isfinite(evaluation.nll_high)) return value;
    return tr("%1 (%2–%3)")
        .arg(value, perplexity_text(std::exp(evaluation.nll_low), 3),
             perplexity_text(std::exp(evaluation.nll_high), 3));
  };
  const QString both = tr("perplexity of A %1, of B %2").arg(fitness(a_.evaluation), fitness(b_.evaluation));
  const std::optional<PairedDifference> paired = difference();
  if (!paired) return tr("No document in common; %1").arg(both);
  const QString sign = paired->mean > 0 ? QStringLiteral("+") : QString();
  const QString by = tr("B − A %1%2 nats").arg(sign, number_text(paired->mean, 3));
  if (shared_documents() < 2) return tr("%1 on one document, which tells nothing; %2").arg(by, both);
  return tr("%1, p %2 on %3 documents; %4")
      .arg(by, paired->p < 0.001 ? tr("< 0.001") : tr("= %1").arg(number_text(paired->p, 2)))
      .arg(shared_documents())
      .arg(both);
}

void ComparisonChart::update_header() {
  std::vector<LegendEntry> entries;
  const auto add = [&](int id, const QString& name, const QCPGraph* graph) {
    LegendEntry entry{id, name, graph->pen()};
    entry.can_toggle = true;
    entry.on = graph->visible();
    entries.push_back(entry);
  };
  if (pairs() > 0) {
    add(0, tr("A: %1").arg(a_.name), graph_a_);
    add(1, tr("B: %1").arg(b_.name), graph_b_);
  }
  header_->set_entries(std::move(entries));
  header_->set_sentence(sentence());
  setAccessibleDescription(sentence());
  queue_replot();
}

void ComparisonChart::paint_marks(QCPPainter& painter) const {
  if (pairs() == 0 || a_.factors.rope.pairs() == 0) return;
  const Colors& colors = colors_of(this);
  const auto x = [this](int dimension) { return plot_->xAxis->coordToPixel(dimension - 0.5); };
  const int theory = critical_dimension(a_.factors.rope);
  const int own_a = a_.factors.critical_dimension, own_b = b_.factors.critical_dimension;
  std::vector<VerticalMark> marks{{x(theory), QPen(colors.text_muted, 1, Qt::DashLine), tr("d_tcd %1").arg(theory)}};
  if (own_a == own_b) {
    marks.push_back({x(own_a), QPen(colors.text, 1.25), tr("d_rcd of both %1").arg(own_a)});
  } else {
    marks.push_back({x(own_a), QPen(graph_a_->pen().color(), 1.25), tr("d_rcd of A %1").arg(own_a)});
    marks.push_back({x(own_b), QPen(graph_b_->pen().color(), 1.25, Qt::DashLine), tr("d_rcd of B %1").arg(own_b)});
  }
  paint_vertical_marks(painter, plot_->axisRect()->rect(), font(), colors, std::move(marks));
}

void ComparisonChart::paint_marked(QCPPainter& painter) const {
  if (marked_ < 0) return;
  QColor wash = colors_of(this).accent;
  wash.setAlpha(40);
  for (const QCPAxisRect* rect : {plot_->axisRect(), ratio_rect_}) {
    const QCPAxis* x = rect->axis(QCPAxis::atBottom);
    const QRectF area = rect->rect();
    const double from = std::clamp(x->coordToPixel(marked_ - 0.5), area.left(), area.right());
    const double to = std::clamp(x->coordToPixel(marked_ + 0.5), area.left(), area.right());
    painter.fillRect(QRectF(from, area.top(), to - from, area.height()), wash);
  }
}

void ComparisonChart::set_marked_pair(int pair) {
  if (pair >= pairs()) pair = -1;
  if (pair == marked_) return;
  marked_ = pair;
  if (isVisible()) plot_->layer(QStringLiteral("overlay"))->replot();
}

int ComparisonChart::pair_at(const QPointF& position) const {
  for (const QCPAxisRect* rect : {plot_->axisRect(), ratio_rect_}) {
    if (!rect->rect().contains(position.toPoint())) continue;
    const int pair = int(std::lround(plot_->xAxis->pixelToCoord(position.x())));
    return pair >= 0 && pair < pairs() ? pair : -1;
  }
  return -1;
}

void ComparisonChart::mouse_moved(QMouseEvent* event) {
  const LegendEntry* entry = header_->entry_at(event->pos());
  const int pair = pair_at(event->pos());
  plot_->setCursor(pair >= 0 || (entry && entry->can_toggle) ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (pair != marked_) {
    set_marked_pair(pair);
    Q_EMIT pair_hovered(pair);
  }
  if (pair >= 0)
    show_tooltip(event->pos(), tooltip(pair));
  else if (!entry)
    QToolTip::hideText();
}

void ComparisonChart::mouse_left() {
  if (marked_ < 0) return;
  set_marked_pair(-1);
  Q_EMIT pair_hovered(-1);
}

void ComparisonChart::mouse_clicked(QMouseEvent* event) {
  const int pair = pair_at(event->pos());
  if (pair >= 0) Q_EMIT pair_selected(pair);
}

void ComparisonChart::legend_toggled(int id) {
  QCPGraph* graph = id == 0 ? graph_a_ : id == 1 ? graph_b_ : nullptr;
  if (!graph) return;
  graph->setVisible(!graph->visible());
  update_header();
}

QString ComparisonChart::tooltip(int pair) const {
  const auto at = std::size_t(pair);
  return tr("<p><b>Pair %1</b></p><table>%2</table>")
      .arg(pair)
      .arg(tooltip_row(tr("λ of A"), number_text(a_.factors.rescale_factors[at], 4)) +
           tooltip_row(tr("λ of B"), number_text(b_.factors.rescale_factors[at], 4)) +
           tooltip_row(tr("B / A"), number_text(ratio(pair), 4)));
}

QString ComparisonChart::csv() const {
  QString text = QStringLiteral("pair,lambda_a,lambda_b,ratio\n");
  for (int pair = 0; pair < pairs(); ++pair)
    text += QStringLiteral("%1,%2,%3,%4\n")
                .arg(pair)
                .arg(a_.factors.rescale_factors[std::size_t(pair)], 0, 'g', 12)
                .arg(b_.factors.rescale_factors[std::size_t(pair)], 0, 'g', 12)
                .arg(ratio(pair), 0, 'g', 12);
  return text;
}

}  // namespace ropewalk
