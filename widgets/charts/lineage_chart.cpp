#include "widgets/charts/lineage_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/interval_mark.h"
#include "widgets/charts/length_ticker.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/charts/pair_chart.h"
#include "widgets/charts/whole_ticks.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr double kReach = 10;  // pixels within which a step is hit

}  // namespace

LineageChart::LineageChart(QWidget* parent) : PlotView(parent) {
  setAccessibleName(tr("Fitness along the lineage"));
  setObjectName(QStringLiteral("lineage_chart"));
  set_file_name(QStringLiteral("lineage"));
  set_empty_text(QStringLiteral("lineage"),
                 tr("Shows how a candidate came about: its parents back to the initial population."),
                 tr("Choose the best candidate"));
  plot_->yAxis->setScaleType(QCPAxis::stLogarithmic);
  plot_->yAxis->setTicker(QSharedPointer<RoundLogTicker>::create());
  set_y_names({tr("Needle perplexity (log)"), tr("Perplexity (log)"), tr("Perplexity")});
  plot_->xAxis->setLabel(tr("Generation"));
  use_whole_ticks(plot_->xAxis, 8);
  plot_->xAxis->grid()->setVisible(false);
  line_ = plot_->addGraph();
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_steps(painter); });
  LineageChart::restyle();
  set_has_data(false);
}

void LineageChart::set_steps(std::vector<LineageModel::Step> steps) {
  steps_ = std::move(steps);
  current_ = -1;
  QVector<double> x, y;
  for (const LineageModel::Step& step : steps_) {
    if (!std::isfinite(step.nll)) continue;
    x << step.generation;
    y << std::exp(step.nll);
  }
  line_->setData(x, y);
  update_header();
  reset_view();
  set_has_data(!steps_.empty());
}

void LineageChart::update_header() {
  QString sentence;
  if (!steps_.empty()) {
    const LineageModel::Step &own = steps_.front(), &first = steps_.back();
    sentence = steps_.size() == 1
                   ? tr("Candidate %1 is of the initial population").arg(own.id)
                   : tr("Candidate %1 in %2 steps from candidate %3: perplexity %4 → %5")
                         .arg(own.id)
                         .arg(steps_.size() - 1)
                         .arg(first.id)
                         .arg(perplexity_text(std::exp(first.nll), 4), perplexity_text(std::exp(own.nll), 4));
  }
  header_->set_sentence(sentence);
  setAccessibleDescription(sentence);
  queue_replot();
}

void LineageChart::reset_view() {
  double least = INFINITY, most = -INFINITY, low = INFINITY, high = -INFINITY;
  for (const LineageModel::Step& step : steps_) {
    if (!std::isfinite(step.nll)) continue;
    least = std::min(least, step.nll);
    most = std::max(most, step.nll);
    if (std::isfinite(step.nll_low)) low = std::min(low, step.nll_low);
    if (std::isfinite(step.nll_high)) high = std::max(high, step.nll_high);
  }
  if (least > most) return;
  const double span = std::max(most - least, 0.05);
  low = std::clamp(low, least - span, least);
  high = std::clamp(high, most, most + span);
  plot_->yAxis->setRange(std::exp(low - 0.06 * span), std::exp(high + 0.06 * span));
  plot_->xAxis->setRange(steps_.back().generation - 0.6, steps_.front().generation + 0.6);
  queue_replot();
}

void LineageChart::restyle() {
  PlotView::restyle();
  line_->setPen(QPen(colors_of(this).text_muted, 1.5));
}

QPointF LineageChart::pixel(int row) const {
  const LineageModel::Step& step = steps_[std::size_t(row)];
  return QPointF(plot_->xAxis->coordToPixel(step.generation), plot_->yAxis->coordToPixel(std::exp(step.nll)));
}

void LineageChart::paint_steps(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  const auto y = [this](double nll) { return std::isfinite(nll) ? plot_->yAxis->coordToPixel(std::exp(nll)) : NAN; };
  for (int row = int(steps_.size()) - 1; row >= 0; --row) {
    const LineageModel::Step& step = steps_[std::size_t(row)];
    if (!std::isfinite(step.nll)) continue;
    IntervalMark mark{pixel(row), y(step.nll_low), y(step.nll_high), row == current_ ? colors.accent : colors.text};
    mark.filled = !step.stopped_early;
    mark.ground = colors.surface;
    mark.radius = row == current_ ? 5.5 : 4;
    mark.line_width = 1.25;
    paint_interval_mark(painter, mark);
  }
}

void LineageChart::set_current(int row) {
  if (row == current_) return;
  current_ = row;
  queue_replot();
}

int LineageChart::row_at(const QPointF& position) const {
  int best = -1;
  double least = kReach;
  for (int row = 0; row < int(steps_.size()); ++row) {
    if (!std::isfinite(steps_[std::size_t(row)].nll)) continue;
    const double distance = QLineF(pixel(row), position).length();
    if (distance >= least) continue;
    least = distance;
    best = row;
  }
  return best;
}

void LineageChart::mouse_moved(QMouseEvent* event) {
  const int row = row_at(event->pos());
  plot_->setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (row < 0) return QToolTip::hideText();
  const LineageModel::Step& step = steps_[std::size_t(row)];
  show_tooltip(event->pos(), tr("<p><b>Candidate %1</b>, generation %2</p><table>%3</table>")
                                 .arg(step.id)
                                 .arg(step.generation)
                                 .arg(tooltip_row(tr("Needle perplexity"), perplexity_text(std::exp(step.nll), 4)) +
                                      tooltip_row(tr("d_rcd"), QString::number(step.critical_dimension))));
}

void LineageChart::mouse_clicked(QMouseEvent* event) {
  const int row = row_at(event->pos());
  if (row >= 0) Q_EMIT step_selected(row);
}

QString LineageChart::csv() const {
  QString text = QStringLiteral("generation,id,critical_dimension,perplexity,nll,nll_low,nll_high,stopped_early\n");
  const auto number = [](double value) { return QString::number(value, 'g', 12); };
  for (const LineageModel::Step& step : steps_)
    text +=
        QStringLiteral("%1,%2,%3,%4,%5\n")
            .arg(step.generation)
            .arg(step.id)
            .arg(step.critical_dimension)
            .arg(QStringList{number(std::exp(step.nll)), number(step.nll), number(step.nll_low), number(step.nll_high)}
                     .join(QLatin1Char(',')))
            .arg(int(step.stopped_early));
  return text;
}

}  // namespace ropewalk
