#include "widgets/charts/attention_pair_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "core/rope/periods.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/paint_layer.h"
#include "widgets/charts/vertical_marks.h"
#include "widgets/charts/whole_ticks.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr double kStrip = 11, kStripGap = 3;  // pixels
constexpr int kWholeEntry = 1000, kInsideEntry = 1001, kBeyondEntry = 1002;

}  // namespace

AttentionPairChart::AttentionPairChart(QWidget* parent) : PlotView(parent) {
  setAccessibleName(tr("Share of each rotary pair in the attention"));
  setObjectName(QStringLiteral("attention_pair_chart"));
  set_file_name(QStringLiteral("attention-by-pair"));
  set_empty_text(QStringLiteral("factors"),
                 tr("Shows how much each rotary pair adds to the attention's logits, and which pairs turn beyond the "
                    "phases that training saw."),
                 {});
  set_y_names({tr("Share of the logits (mean absolute)"), tr("Share of the logits"), tr("Share")});
  plot_->yAxis->setNumberFormat(QStringLiteral("f"));
  plot_->xAxis->setLabel(tr("Rotary pair i"));
  use_whole_ticks(plot_->xAxis, 12);
  plot_->yAxis->setSubTicks(false);
  plot_->xAxis->grid()->setVisible(false);
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_marks(painter); });
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_strips(painter); });
  new PaintLayer(plot_, QStringLiteral("main"), [this](QCPPainter& painter) { paint_shares(painter); });
  new PaintLayer(plot_, QStringLiteral("overlay"), [this](QCPPainter& painter) { paint_hovered(painter); });
  AttentionPairChart::restyle();
  set_has_data(false);
}

void AttentionPairChart::show_attention(const AttentionShown& shown) {
  if (shown.history != shown_.history) hidden_.clear(), hovered_pair_ = -1;
  shown_ = shown;
  names_ = shown_.history ? attention_set_names(*shown_.history) : QStringList();
  take_in();
}

void AttentionPairChart::set_current_set(int set) {
  if (set == shown_.current) return;
  shown_.current = set;
  update_header();
}

void AttentionPairChart::history_appended() {
  has_new_ = true;
  queue_replot();
}

void AttentionPairChart::before_replot() {
  if (has_new_) take_in();
}

void AttentionPairChart::take_in() {
  has_new_ = false;
  sets_.clear();
  bool any = false;
  for (int set = 0; set < shown_.sets(); ++set) {
    const AttentionSpec& spec = shown_.history->spec();
    sets_.push_back(
        {set, shown_.of(set).pair_share, phase_reach(shown_.factors(set), spec.runtime.policy, spec.length)});
    any |= !sets_.back().share.empty();
  }
  update_header();
  reset_view();
  if (state() != State::failed || !any) set_has_data(any);
}

int AttentionPairChart::pairs() const {
  return sets_.empty() ? 0 : int(sets_.front().reach.size());
}

void AttentionPairChart::restyle() {
  PlotView::restyle();
  update_header();
}

void AttentionPairChart::update_header() {
  const Colors& colors = colors_of(this);
  std::vector<LegendEntry> entries;
  for (const Set& set : sets_) {
    LegendEntry entry{set.set, names_.value(set.set), shown_.pen(set.set, colors.dark)};
    entry.can_toggle = true;
    entry.on = hidden_.count(set.set) == 0;
    entry.tooltip = tr("Click to hide or show.");
    entries.push_back(entry);
  }
  if (!sets_.empty()) {
    const auto band = [&](int id, const QString& name, const PhaseReach& like, const QString& tip) {
      entries.push_back({id, name, QPen(reach_color(like)), LegendEntry::Mark::band});
      entries.back().tooltip = tip;
    };
    band(kWholeEntry, tr("whole circle seen"), {2, 2, false}, tr("The pair completed its period inside L_train."));
    band(kInsideEntry, tr("inside its arc"), {0.5, 0.5, false},
         tr("The pair never completed its period in training, and does not turn further at this length."));
    band(kBeyondEntry, tr("beyond its arc"), {0.5, 2, true},
         tr("At this length the pair turns to phases that training never saw."));
  }
  header_->set_entries(std::move(entries));
  const QStringList all = sentences();
  header_->set_sentence(all.first(), all.mid(1));
  setAccessibleDescription(sentence());
  queue_replot();
}

QColor AttentionPairChart::reach_color(const PhaseReach& pair) const {
  const Colors& colors = colors_of(this);
  QColor color = pair.leaves ? colors.warning : colors.text_muted;
  // Further beyond is stronger, up to four times the arc.
  color.setAlpha(pair.leaves ? 110 + int(145 * std::clamp(std::log2(pair.of_trained()) / 2, 0.0, 1.0))
                             : (pair.trained >= 1 ? 50 : 130));
  return color;
}

double AttentionPairChart::strips_height() const {
  return sets_.empty() ? 0 : double(sets_.size()) * (kStrip + kStripGap) + kStripGap;
}

void AttentionPairChart::reset_view() {
  double high = 0;
  for (const Set& set : sets_)
    for (const double share : set.share) high = std::max(high, std::isfinite(share) ? share : 0.0);
  if (high <= 0) high = 0.1;
  // Room for the strips below and the marks' names above.
  const double below = 0.09 + 0.055 * double(sets_.size());
  plot_->yAxis->setRange(-below * high, 1.2 * high);
  plot_->yAxis->setNumberPrecision(high < 0.05 ? 3 : 2);
  plot_->xAxis->setRange(-0.8, std::max(1, pairs()) - 0.2);
  queue_replot();
}

void AttentionPairChart::paint_marks(QCPPainter& painter) const {
  if (sets_.empty()) return;
  const Colors& colors = colors_of(this);
  const QRectF area = plot_->axisRect()->rect();
  const double zero = plot_->yAxis->coordToPixel(0);
  painter.setPen(QPen(colors.text_muted, 1));
  painter.drawLine(QLineF(area.left(), zero, area.right(), zero));
  const int theory = critical_dimension(shown_.factors(0).rope);
  const double x = plot_->xAxis->coordToPixel(theory - 0.5);
  painter.fillRect(QRectF(QPointF(std::max(x, area.left()), area.top()), area.bottomRight()), colors.band);
  paint_vertical_marks(painter, area, font(), colors,
                       {{x, QPen(colors.text_muted, 1.25, Qt::DashLine), tr("d_tcd %1").arg(theory)}});
}

void AttentionPairChart::paint_shares(QCPPainter& painter) const {
  const Colors& colors = colors_of(this);
  for (const Set& set : sets_) {
    if (hidden_.count(set.set) || set.share.empty()) continue;
    const QPen pen = shown_.pen(set.set, colors.dark);
    QPolygonF line;
    for (std::size_t i = 0; i < set.share.size(); ++i)
      line << QPointF(plot_->xAxis->coordToPixel(double(i)), plot_->yAxis->coordToPixel(set.share[i]));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPolyline(line);
    for (std::size_t i = 0; i < set.share.size(); ++i) {
      const bool leaves = i < set.reach.size() && set.reach[i].leaves;
      painter.setPen(QPen(leaves ? colors.warning : pen.color(), leaves ? 2 : 1));
      painter.setBrush(leaves ? colors.surface : pen.color());
      painter.drawEllipse(line[qsizetype(i)], leaves ? 4.0 : 2.5, leaves ? 4.0 : 2.5);
    }
  }
}

// One cell a pair, at the bottom; the first set's strip on top, with a mark in the set's colour before it.
void AttentionPairChart::paint_strips(QCPPainter& painter) const {
  const QRectF area = plot_->axisRect()->rect();
  const Colors& colors = colors_of(this);
  painter.fillRect(QRectF(area.left(), area.bottom() - strips_height(), area.width(), strips_height()), colors.surface);
  double top = area.bottom() - strips_height() + kStripGap;
  for (const Set& set : sets_) {
    for (std::size_t i = 0; i < set.reach.size(); ++i) {
      const double left = plot_->xAxis->coordToPixel(double(i) - 0.46),
                   right = plot_->xAxis->coordToPixel(double(i) + 0.46);
      QColor color = reach_color(set.reach[i]);
      if (hidden_.count(set.set)) color.setAlpha(color.alpha() / 4);
      painter.fillRect(QRectF(left, top, right - left, kStrip), color);
    }
    painter.fillRect(QRectF(plot_->xAxis->coordToPixel(-0.8), top, 4, kStrip),
                     shown_.pen(set.set, colors.dark).color());
    top += kStrip + kStripGap;
  }
}

void AttentionPairChart::paint_hovered(QCPPainter& painter) const {
  if (hovered_pair_ < 0 || hovered_pair_ >= pairs()) return;
  const QRectF area = plot_->axisRect()->rect();
  const double from = plot_->xAxis->coordToPixel(hovered_pair_ - 0.5),
               to = plot_->xAxis->coordToPixel(hovered_pair_ + 0.5);
  QColor wash = colors_of(this).accent;
  wash.setAlpha(36);
  painter.fillRect(QRectF(from, area.top(), to - from, area.height()), wash);
}

int AttentionPairChart::pair_at(const QPointF& position) const {
  if (!plot_->axisRect()->rect().contains(position.toPoint())) return -1;
  const int pair = int(std::lround(plot_->xAxis->pixelToCoord(position.x())));
  return pair >= 0 && pair < pairs() ? pair : -1;
}

void AttentionPairChart::set_hovered_pair(int pair) {
  if (pair == hovered_pair_) return;
  hovered_pair_ = pair;
  if (isVisible()) plot_->layer(QStringLiteral("overlay"))->replot();
}

void AttentionPairChart::mouse_moved(QMouseEvent* event) {
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

void AttentionPairChart::mouse_left() {
  if (hovered_pair_ < 0) return;
  set_hovered_pair(-1);
  Q_EMIT pair_hovered(-1);
}

void AttentionPairChart::mouse_clicked(QMouseEvent* event) {
  const int pair = pair_at(event->pos());
  if (pair >= 0) Q_EMIT pair_selected(pair);
}

void AttentionPairChart::legend_toggled(int id) {
  if (id < 0 || id >= int(sets_.size())) return;
  if (hidden_.erase(id) == 0) hidden_.insert(id);
  update_header();
}

}  // namespace ropewalk
