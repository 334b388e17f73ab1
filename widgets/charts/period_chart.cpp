#include "widgets/charts/period_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <algorithm>
#include <cmath>

#include "core/rope/periods.h"
#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/length_ticker.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/theme/text_scale.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kGrip = 24;  // high, pixels

int grip_height() {
  return int(kGrip * line_scale());
}

}  // namespace

PeriodChart::PeriodChart(QWidget* parent) : PairChart(parent) {
  setAccessibleName(tr("Periods of the rotary pairs"));
  setObjectName(QStringLiteral("period_chart"));
  set_file_name(QStringLiteral("periods"));
  set_empty_text(QStringLiteral("periods"),
                 tr("Shows the period of every rotary pair against the trained context and the target length."),
                 tr("Open a model…"));
  make_empty_action_primary();
  setFocusPolicy(Qt::StrongFocus);
  plot_->yAxis->setScaleType(QCPAxis::stLogarithmic);
  plot_->yAxis->setTicker(QSharedPointer<LengthTicker>::create());
  set_y_names({tr("Period (tokens, log)"), tr("Period (tokens)"), tr("Tokens")});
  plot_->addLayer(QStringLiteral("points"), plot_->layer(QStringLiteral("main")), QCustomPlot::limAbove);
  plot_->addLayer(QStringLiteral("marks"), plot_->layer(QStringLiteral("axes")), QCustomPlot::limAbove);
  const auto paint = [this](const char* layer, void (PeriodChart::*method)(QCPPainter&) const, bool clip) {
    new PaintLayer(
        plot_, QLatin1String(layer),
        [this, method](QCPPainter& painter) {
          if (has_rope()) (this->*method)(painter);
        },
        clip);
  };
  paint("background", &PeriodChart::paint_bands, true);
  paint("main", &PeriodChart::paint_lines, true);
  paint("points", &PeriodChart::paint_points, true);
  paint("marks", &PeriodChart::paint_marks, true);
  paint("marks", &PeriodChart::paint_handle, false);
  PeriodChart::restyle();
  set_has_data(false);
}

PeriodChart::Reach PeriodChart::reach(int pair) const {
  const double scale = double(target_) / double(rope_.trained_context);
  const int set = current_set();
  const double lambda = set < 0 ? 1 : sets_[std::size_t(set)].factors.rescale_factors[std::size_t(pair)];
  // A factor that equals s up to rounding does not leave the trained range.
  if (!(lambda < scale * (1 - 1e-9))) return Reach::inside;
  if (pair >= theoretical_) return Reach::out;
  return pair >= critical_dimension_ ? Reach::hypothesis : Reach::inside;
}

int PeriodChart::out_of_distribution_pairs() const {
  int count = 0;
  for (int pair = 0; pair < rope_.pairs(); ++pair) count += reach(pair) == Reach::out;
  return count;
}

QString PeriodChart::summary() const {
  if (!has_rope()) return {};
  const QString length = length_text(double(target_));
  const int out = out_of_distribution_pairs();
  const QString under =
      current_set() < 0 ? tr("without rescaling") : tr("under %1").arg(sets_[std::size_t(current_set())].name);
  if (target_ <= rope_.trained_context)
    return tr("%1 lies inside the trained context of %2").arg(length, length_text(double(rope_.trained_context)));
  if (theoretical_ >= rope_.pairs()) return tr("Every pair completed a period in training");
  int supposed = 0;  // the thin rings
  for (int pair = 0; pair < rope_.pairs(); ++pair) supposed += reach(pair) == Reach::hypothesis;
  if (out == 0 && supposed > 0)
    return tr("%1 of %2 pairs leave their trained range at %3 %4, by the hypothesis alone")
        .arg(supposed)
        .arg(rope_.pairs())
        .arg(length, under);
  if (out == 0) return tr("No pair leaves its trained range at %1 %2").arg(length, under);
  return tr("%1 of %2 pairs leave their trained range at %3 %4").arg(out).arg(rope_.pairs()).arg(length, under);
}

QCPRange PeriodChart::full_y_range() const {
  if (periods_.empty()) return QCPRange(1, 10);
  double least = periods_.front(), most = std::max(periods_.back(), double(target_));
  for (const NamedFactors& set : sets_)
    for (const double period : effective_periods(set.factors)) most = std::max(most, period);
  // Room below for the names of the regions, above for those of the marks.
  const double decades = std::log(most / least);
  return QCPRange(least * std::exp(-0.16 * decades), most * std::exp(0.1 * decades));
}

void PeriodChart::rebuild() {
  plot_->clearGraphs();
  if (!has_rope()) return;
  periods_ = periods(rope_);
  theoretical_ = ropewalk::critical_dimension(rope_);
  ten_periods_ = critical_dimension_ten_periods(rope_);
  if (critical_dimension_ <= 0 || critical_dimension_ > rope_.pairs()) critical_dimension_ = theoretical_;
  const Colors& colors = colors_of(this);

  QCPGraph* original = plot_->addGraph();  // holds T_i; its points are painted by paint_points
  QVector<double> x(rope_.pairs());
  for (int pair = 0; pair < x.size(); ++pair) x[pair] = pair;
  original->setData(x, QVector<double>(periods_.begin(), periods_.end()), true);
  original->setName(tr("original period"));
  original->setLineStyle(QCPGraph::lsNone);
  for (int set = 0; set < int(sets_.size()); ++set)
    add_set_graph(set, effective_periods(sets_[std::size_t(set)].factors));

  std::vector<LegendEntry> entries;
  entries.push_back(
      {0, tr("T, share of its cycle seen in training: 0–1"), QPen(colors.text), LegendEntry::Mark::gradient});
  entries.back().tooltip =
      tr("Original period of each pair. Dark: training saw little of a turn; yellow: whole turns.");
  for (int set = 0; set < int(sets_.size()); ++set) {
    LegendEntry entry{kFirstSetEntry + set, tr("λ·T %1").arg(sets_[std::size_t(set)].name), set_pen(set)};
    entry.can_toggle = true;
    entry.on = is_shown(set);
    entry.tooltip = tr("Effective period under %1. %2").arg(sets_[std::size_t(set)].name, legend_tip());
    entries.push_back(entry);
  }
  bool any_hypothesis = false;
  for (int pair = 0; pair < rope_.pairs(); ++pair) any_hypothesis |= reach(pair) == Reach::hypothesis;
  if (out_of_distribution_pairs() > 0) {
    entries.push_back({1, tr("out of distribution at %1").arg(length_text(double(target_))), QPen(colors.warning, 2.5),
                       LegendEntry::Mark::ring});
    entries.back().tooltip = tr("i ≥ d_tcd and λ < s: phases at the target that training never saw.");
  }
  if (any_hypothesis) {
    entries.push_back(
        {2, tr("out of distribution by the hypothesis"), QPen(colors.warning, 1), LegendEntry::Mark::thin_ring});
    entries.back().tooltip = tr(
        "From the critical dimension in use up to d_tcd with λ < s: under-trained, if the paper's hypothesis holds.");
  }
  header_->set_entries(std::move(entries));
  header_->set_sentence(summary());
  setAccessibleDescription(summary());
}

void PeriodChart::restyle() {
  PairChart::restyle();
  QMargins margins = plot_->axisRect()->minimumMargins();  // the left one is all pair charts'
  margins.setTop(grip_height() + 4);
  margins.setRight(spacing::double_unit);
  margins.setBottom(spacing::unit);
  plot_->axisRect()->setMinimumMargins(margins);
  rebuild();
}

void PeriodChart::set_found_critical_dimension(std::optional<FoundCriticalDimension> found) {
  found_ = std::move(found);
  queue_replot();
}

void PeriodChart::set_critical_dimension(int pair) {
  if (pair == critical_dimension_) return;
  critical_dimension_ = pair;
  rebuild();
  queue_replot();
}

void PeriodChart::move_handle(int pair) {
  pair = std::clamp(pair, 1, rope_.pairs());
  if (pair == critical_dimension_) return;
  set_critical_dimension(pair);
  Q_EMIT critical_dimension_changed(pair);
}

QPointF PeriodChart::handle_position() const {
  return QPointF(plot_->xAxis->coordToPixel(critical_dimension_ - 0.5), plot_->axisRect()->top() - grip_height() / 2.0);
}

bool PeriodChart::over_handle(const QPointF& position) const {
  if (!has_rope()) return false;
  const QRect axes = plot_->axisRect()->rect();
  const QPointF grip = handle_position();
  if (position.y() < axes.top() - grip_height() - 4 || position.y() > axes.bottom()) return false;
  // The pill is wide, the line below it narrow.
  const double reach = position.y() <= axes.top() ? 72 * line_scale() : 6 * line_scale();
  return std::abs(position.x() - grip.x()) <= reach;
}

bool PeriodChart::press_is_own(QMouseEvent* event) {
  return dragging_ = over_handle(event->pos());
}

void PeriodChart::own_drag_moved(QMouseEvent* event) {
  move_handle(int(std::lround(plot_->xAxis->pixelToCoord(event->pos().x()) + 0.5)));
}

void PeriodChart::own_drag_ended() {
  dragging_ = false;
  queue_replot();
  Q_EMIT critical_dimension_settled();
}

void PeriodChart::mouse_moved(QMouseEvent* event) {
  if (!over_handle(event->pos())) return PairChart::mouse_moved(event);
  plot_->setCursor(Qt::SizeHorCursor);
  mouse_left();
  show_tooltip(event->pos(),
               tr("Critical dimension in use: pairs from %1 on are rescaled fully.<br>Drag, or press ← and →.")
                   .arg(critical_dimension_));
}

void PeriodChart::keyPressEvent(QKeyEvent* event) {
  const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
  if (step == 0 || !has_rope()) return PairChart::keyPressEvent(event);
  move_handle(critical_dimension_ + step);
  Q_EMIT critical_dimension_settled();
}

QString PeriodChart::pair_tooltip(int pair) const {
  const double period = periods_[std::size_t(pair)];
  const double cycles = double(rope_.trained_context) / period;
  QString rows = tooltip_row(tr("θ"), tr("%1 rad/token").arg(2 * M_PI / period, 0, 'g', 4));
  rows += tooltip_row(tr("Period T"), tr("%1 tokens").arg(number_text(period, 5)));
  rows += tooltip_row(tr("Periods in training (%1)").arg(length_text(double(rope_.trained_context))),
                      number_text(cycles, 3));
  for (int set = 0; set < int(sets_.size()); ++set) {
    if (!is_shown(set)) continue;
    const double lambda = sets_[std::size_t(set)].factors.rescale_factors[std::size_t(pair)];
    rows += tooltip_row(tr("<b>%1</b>: λ").arg(sets_[std::size_t(set)].name.toHtmlEscaped()), number_text(lambda, 4));
    rows += tooltip_row(tr("&nbsp;&nbsp;effective period"), tr("%1 tokens").arg(number_text(lambda * period, 5)));
    rows += tooltip_row(tr("&nbsp;&nbsp;periods at %1").arg(length_text(double(target_))),
                        number_text(double(target_) / (lambda * period), 3));
  }
  QString verdict;
  if (reach(pair) == Reach::out) verdict = tr("<p>Out of distribution at %1</p>").arg(length_text(double(target_)));
  if (reach(pair) == Reach::hypothesis) verdict = tr("<p>Out of distribution by the hypothesis (i ≥ d_rcd)</p>");
  return tr("<p><b>Pair %1</b></p><table>%2</table>%3").arg(pair).arg(rows, verdict);
}

PlotView::CsvAxes PeriodChart::csv_axes() const {
  CsvAxes axes{QStringLiteral("pair"), {QStringLiteral("period_tokens")}};
  for (const NamedFactors& set : sets_) axes.y.append(set.name + QStringLiteral(" effective period (tokens)"));
  return axes;
}

QString PeriodChart::csv() const {
  QString text =
      QStringLiteral("pair,inverse_frequency_rad_per_token,period_tokens,periods_in_training,share_of_cycle_seen");
  const auto quoted = [](QString name) {
    return QLatin1Char('"') + name.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
  };
  for (const NamedFactors& set : sets_)
    text += QStringLiteral(",%1,%2").arg(quoted(set.name + QStringLiteral(" rescale factor")),
                                         quoted(set.name + QStringLiteral(" effective period (tokens)")));
  text += QLatin1Char('\n');
  for (int pair = 0; pair < rope_.pairs(); ++pair) {
    const double period = periods_[std::size_t(pair)], cycles = double(rope_.trained_context) / period;
    QStringList row{QString::number(pair)};
    for (const double value : {2 * M_PI / period, period, cycles, std::min(1.0, cycles)})
      row << QString::number(value, 'g', 12);
    for (const NamedFactors& set : sets_) {
      const double lambda = set.factors.rescale_factors[std::size_t(pair)];
      row << QString::number(lambda, 'g', 12) << QString::number(lambda * period, 'g', 12);
    }
    text += row.join(QLatin1Char(',')) + QLatin1Char('\n');
  }
  return text;
}

}  // namespace ropewalk
