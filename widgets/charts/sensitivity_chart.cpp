#include "widgets/charts/sensitivity_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "core/rope/periods.h"
#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/interval_mark.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/charts/vertical_marks.h"
#include "widgets/charts/whole_ticks.h"
#include "widgets/theme/series_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr int kSignificantEntry = 1000, kOtherEntry = 1001;

IntervalMark::Shape shape_of(double move) {
  return move < 1 ? IntervalMark::Shape::triangle_down : IntervalMark::Shape::triangle_up;
}

}  // namespace

SensitivityChart::SensitivityChart(QWidget* parent) : PlotView(parent) {
  setAccessibleName(tr("Sensitivity of the fitness to each pair's factor"));
  setObjectName(QStringLiteral("sensitivity_chart"));
  set_file_name(QStringLiteral("sensitivity"));
  set_empty_text(QStringLiteral("factors"),
                 tr("Shows how the fitness changes as each pair's factor λ moves, one pair at a time."),
                 tr("Measure the sensitivity"));
  set_y_names({tr("Change of mean NLL (nats per answer token)"), tr("Change of NLL (nats)"), tr("ΔNLL (nats)")});
  plot_->xAxis->setLabel(tr("Rotary pair i"));
  use_whole_ticks(plot_->xAxis, 12);
  plot_->yAxis->setSubTicks(false);
  plot_->xAxis->grid()->setVisible(false);
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_zero(painter); });
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_changes(painter); });
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_marks(painter); });
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_hovered(painter); });
  SensitivityChart::restyle();
  set_has_data(false);
}

void SensitivityChart::set_history(std::shared_ptr<const SensitivityHistory> history) {
  history_ = std::move(history);
  hidden_.clear();
  hovered_pair_ = -1;
  follows_data_ = true;
  series_.clear();
  set_has_data(false);
  take_in();
}

void SensitivityChart::history_appended() {
  has_new_ = true;
  queue_replot();
}

void SensitivityChart::before_replot() {
  if (has_new_) take_in();
}

void SensitivityChart::take_in() {
  has_new_ = false;
  series_.clear();
  bool any = false;
  if (history_) {
    std::vector<double> moves = history_->moves();
    std::sort(moves.begin(), moves.end());
    for (const double move : moves) series_.push_back({move, history_->changes(move)});
    for (const Series& one : series_) any |= !one.changes.empty();
  }
  update_header();
  if (follows_data_) reset_view();
  if (state() != State::failed || !any) set_has_data(any);
}

void SensitivityChart::restyle() {
  PlotView::restyle();
  update_header();
}

void SensitivityChart::update_header() {
  const Colors& colors = colors_of(this);
  std::vector<LegendEntry> entries;
  bool measured = false;
  for (std::size_t at = 0; at < series_.size(); ++at) {
    LegendEntry entry{int(at), move_text(series_[at].move), QPen(series_color(int(at), colors.dark), 2),
                      series_[at].move < 1 ? LegendEntry::Mark::triangle_down : LegendEntry::Mark::triangle};
    entry.can_toggle = true;
    entry.on = hidden_.count(int(at)) == 0;
    entry.tooltip = tr("One pair's λ multiplied by %1, all others as they are. Click to hide or show.")
                        .arg(ratio_text(series_[at].move));
    entries.push_back(entry);
    measured |= !series_[at].changes.empty();
  }
  if (measured) {
    entries.push_back({kSignificantEntry, tr("filled: p < 0.05"), QPen(colors.text_muted), LegendEntry::Mark::dot});
    entries.back().tooltip =
        tr("Paired t test on the same documents, each pair by itself: where nothing changes, about one in twenty is "
           "filled by chance.");
    entries.push_back(
        {kOtherEntry, tr("hollow: within chance"), QPen(colors.text_muted, 1.25), LegendEntry::Mark::hollow});
  }
  header_->set_entries(std::move(entries));
  header_->set_sentence(sentence());
  setAccessibleDescription(sentence());
  queue_replot();
}

void SensitivityChart::reset_view() {
  follows_data_ = true;
  double low = 0, high = 0, means = 0;
  int last = history_ ? history_->factors().rope.pairs() - 1 : 0;
  for (const Series& one : series_) {
    for (const auto& change : one.changes) {
      means = std::max(means, std::abs(change.difference.mean));
      last = std::max(last, change.pair);
    }
  }
  if (means == 0) means = 0.01;
  for (const Series& one : series_) {
    for (const auto& change : one.changes) {
      // Whiskers of few documents are wide: they are cut rather than pressing everything flat.
      low = std::min(low, std::max(change.difference.low, change.difference.mean - 1.2 * means));
      high = std::max(high, std::min(change.difference.high, change.difference.mean + 1.2 * means));
    }
  }
  const double span = std::max(high - low, 1e-6);
  plot_->yAxis->setRange(low - 0.06 * span, high + 0.18 * span);  // room for the marks' names
  plot_->xAxis->setRange(-0.8, last + 0.8);
  queue_replot();
}

QPointF SensitivityChart::pixel(std::size_t series, const SensitivityHistory::Change& change) const {
  const double place = double(series) - double(series_.size() - 1) / 2;
  return QPointF(plot_->xAxis->coordToPixel(change.pair + place * std::min(0.3, 0.7 / double(series_.size()))),
                 plot_->yAxis->coordToPixel(change.difference.mean));
}

void SensitivityChart::paint_zero(QCPPainter& painter) const {
  const QRectF area = plot_->axisRect()->rect();
  const double y = plot_->yAxis->coordToPixel(0);
  painter.setPen(QPen(colors_of(this).text_muted, 1.25));
  painter.drawLine(QLineF(area.left(), y, area.right(), y));
}

void SensitivityChart::paint_changes(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  const auto y = [this](double value) {
    return std::isfinite(value) ? plot_->yAxis->coordToPixel(value) : std::nan("");
  };
  for (std::size_t at = 0; at < series_.size(); ++at) {
    if (hidden_.count(int(at))) continue;
    for (const auto& change : series_[at].changes) {
      IntervalMark mark{pixel(at, change), y(change.difference.low), y(change.difference.high),
                        series_color(int(at), colors.dark), shape_of(series_[at].move)};
      mark.filled = change.significant;
      mark.ground = colors.surface;
      mark.radius = change.significant ? 4.5 : 3;
      mark.line_width = change.significant ? 1.5 : 1;
      if (!change.significant) mark.color.setAlpha(150);
      paint_interval_mark(painter, mark);
    }
  }
}

void SensitivityChart::paint_marks(QCPPainter& painter) const {
  if (!history_ || history_->factors().rope.pairs() == 0) return;
  const Colors& colors = colors_of(this);
  const RopeFactors& factors = history_->factors();
  const int theory = critical_dimension(factors.rope), used = factors.critical_dimension;
  std::vector<VerticalMark> marks{{plot_->xAxis->coordToPixel(theory - 0.5),
                                   QPen(colors.text_muted, 1.25, Qt::DashLine), tr("d_tcd %1").arg(theory)}};
  marks.push_back({plot_->xAxis->coordToPixel(used - 0.5), QPen(colors.accent, 1.5), tr("d_rcd %1").arg(used)});
  paint_vertical_marks(painter, plot_->axisRect()->rect(), font(), colors, std::move(marks));
}

void SensitivityChart::paint_hovered(QCPPainter& painter) const {
  if (hovered_pair_ < 0) return;
  const QRectF area = plot_->axisRect()->rect();
  const double from = plot_->xAxis->coordToPixel(hovered_pair_ - 0.5),
               to = plot_->xAxis->coordToPixel(hovered_pair_ + 0.5);
  QColor wash = colors_of(this).accent;
  wash.setAlpha(36);
  painter.fillRect(QRectF(from, area.top(), to - from, area.height()), wash);
}

int SensitivityChart::pair_at(const QPointF& position) const {
  if (!history_ || !plot_->axisRect()->rect().contains(position.toPoint())) return -1;
  const int pair = int(std::lround(plot_->xAxis->pixelToCoord(position.x())));
  return pair >= 0 && pair < std::max(1, history_->factors().rope.pairs()) ? pair : -1;
}

void SensitivityChart::set_hovered_pair(int pair) {
  if (pair == hovered_pair_) return;
  hovered_pair_ = pair;
  if (isVisible()) plot_->layer(QStringLiteral("overlay"))->replot();
}

void SensitivityChart::mouse_moved(QMouseEvent* event) {
  const LegendEntry* entry = header_->entry_at(event->pos());
  const int pair = pair_at(event->pos());
  plot_->setCursor(pair >= 0 || (entry && entry->can_toggle) ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (pair != hovered_pair_) {
    set_hovered_pair(pair);
    Q_EMIT pair_hovered(pair);
  }
  if (pair >= 0)
    show_tooltip(event->pos(), tooltip(pair));
  else if (!entry)
    QToolTip::hideText();
}

void SensitivityChart::mouse_left() {
  if (hovered_pair_ < 0) return;
  set_hovered_pair(-1);
  Q_EMIT pair_hovered(-1);
}

void SensitivityChart::mouse_clicked(QMouseEvent* event) {
  const int pair = pair_at(event->pos());
  if (pair >= 0) Q_EMIT pair_selected(pair);
}

void SensitivityChart::legend_toggled(int id) {
  if (id < 0 || id >= int(series_.size())) return;
  if (hidden_.erase(id) == 0) hidden_.insert(id);
  update_header();
}

}  // namespace ropewalk
