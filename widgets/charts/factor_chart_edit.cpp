// Editing in the chart of rescale factors: by mouse and by keys.
#include "widgets/charts/factor_chart.h"

#include "widgets/charts/qcustomplot_include.h"

#include <QKeyEvent>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/header_bar.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kReach = 9;       // pixels around a point that belong to its handle
constexpr double kGripWidth = 56;  // pixels
constexpr double kGripHeight = 14;
constexpr double kGripTop = 6;         // below the axes' upper edge
constexpr double kStep = 1.01;         // of a key
constexpr double kLargeStep = 1.1;     // with Ctrl, and of the page keys
constexpr double kHandle = 4.5;        // radius, pixels
constexpr double kBoundsWidth = 0.36;  // pairs, to each side

}  // namespace

int FactorChart::edited_set() const {
  for (int set = int(sets_.size()) - 1; set >= 0; --set)
    if (sets_[std::size_t(set)].edited && is_shown(set)) return set;
  return -1;
}

int FactorChart::selected_pair() const {
  if (!has_rope()) return -1;
  if (selected_pair_ >= 0) return std::min(selected_pair_, rope_.pairs() - 1);
  return std::clamp(critical_dimension_, 0, rope_.pairs() - 1);
}

void FactorChart::select_pair(int pair) {
  selected_pair_ = pair;
  queue_replot();
}

void FactorChart::clear_group() {
  group_.reset();
  queue_replot();
}

QPointF FactorChart::point_of(int pair) const {
  const double lambda = edited_factors().rescale_factors[std::size_t(pair)];
  return {plot_->xAxis->coordToPixel(pair), plot_->yAxis->coordToPixel(lambda)};
}

QPointF FactorChart::upper_grip_position() const {
  const QRect axes = plot_->axisRect()->rect();
  if (edited_set() < 0) return {};
  const PairRange upper = upper_part(edited_factors());
  const double from = std::max<double>(axes.left(), plot_->xAxis->coordToPixel(upper.first - 0.5));
  const double to = std::min<double>(axes.right(), plot_->xAxis->coordToPixel(upper.last + 0.5));
  return {(from + to) / 2, axes.top() + kGripTop + kGripHeight / 2};
}

bool FactorChart::over_grip(const QPointF& position) const {
  if (edited_set() < 0) return false;
  const QPointF away = position - upper_grip_position();
  return std::abs(away.x()) <= kGripWidth / 2 && std::abs(away.y()) <= kGripHeight / 2 + 2;
}

int FactorChart::handle_at(const QPointF& position) const {
  if (edited_set() < 0 || !plot_->axisRect()->rect().adjusted(-4, -8, 4, 8).contains(position.toPoint())) return -1;
  const int pair = int(std::lround(plot_->xAxis->pixelToCoord(position.x())));
  if (pair < 0 || pair >= rope_.pairs()) return -1;
  const QPointF away = position - point_of(pair);
  return std::abs(away.x()) <= kReach && std::abs(away.y()) <= kReach ? pair : -1;
}

std::pair<FactorChart::Edit, PairRange> FactorChart::moved_with(int pair) const {
  if (group_ && group_->holds(pair)) return {Edit::group, *group_};
  return {Edit::pair, {pair, pair}};
}

void FactorChart::begin_drag(Edit edit, int pair, PairRange range, double y) {
  const QCPRange shown = plot_->yAxis->range();
  drag_ = Drag{edit, pair, range, edited_factors(), point_of(pair).y() - y, shown.lower, shown.upper, false};
  if (edit != Edit::upper) selected_pair_ = pair;
  queue_replot();
}

bool FactorChart::press_is_own(QMouseEvent* event) {
  if (edited_set() < 0) return false;
  const QPointF position = event->pos();
  if (over_grip(position)) {
    const PairRange upper = upper_part(edited_factors());
    begin_drag(Edit::upper, upper.first, upper, position.y());
    return true;
  }
  if (event->modifiers() & Qt::ShiftModifier) {
    const int pair = pair_at(position);
    if (pair < 0) return false;
    brush_start_ = pair;
    group_ = PairRange{pair, pair};
    queue_replot();
    return true;
  }
  const int pair = handle_at(position);
  if (pair < 0) return false;
  const auto [edit, range] = moved_with(pair);
  begin_drag(edit, pair, range, position.y());
  return true;
}

void FactorChart::own_drag_moved(QMouseEvent* event) {
  if (brush_start_) {
    const int pair = std::clamp(int(std::lround(plot_->xAxis->pixelToCoord(event->pos().x()))), 0, rope_.pairs() - 1);
    group_ = PairRange{std::min(*brush_start_, pair), std::max(*brush_start_, pair)};
    return queue_replot();
  }
  if (!drag_ || edited_set() < 0) return;
  const double wanted = plot_->yAxis->pixelToCoord(event->pos().y() + drag_->offset);
  RopeFactors moved = drag_->before;
  move_group(moved, drag_->range, drag_->pair, wanted);
  if (moved.rescale_factors != edited_factors().rescale_factors) {
    drag_->moved = true;
    Q_EMIT edited(moved);
  }
  show_tooltip(event->pos(), bounds_text(moved, drag_->range, drag_->pair));
  queue_replot();
}

void FactorChart::own_drag_ended() {
  if (brush_start_) {
    // A press without a drag takes the group back.
    if (group_ && group_->first == group_->last) group_.reset();
    brush_start_.reset();
    return queue_replot();
  }
  if (!drag_) return;
  const Drag drag = *std::exchange(drag_, {});
  if (drag.moved) Q_EMIT edit_ended(drag.edit, drag.pair);
  if (has_rope()) plot_->yAxis->setRange(full_y_range());
  queue_replot();
}

void FactorChart::mouse_moved(QMouseEvent* event) {
  const int handle = handle_at(event->pos());
  const bool grip = over_grip(event->pos());
  if (handle < 0 && !grip) return PairChart::mouse_moved(event);
  if (grip) {
    plot_->setCursor(Qt::SizeVerCursor);
    mouse_left();
    return show_tooltip(event->pos(), tr("Drag up or down: moves all pairs from the critical dimension %1 on together.")
                                          .arg(edited_factors().critical_dimension));
  }
  PairChart::mouse_moved(event);
  plot_->setCursor(Qt::SizeVerCursor);
  const auto [edit, range] = moved_with(handle);
  show_tooltip(event->pos(), bounds_text(edited_factors(), range, handle));
}

void FactorChart::mouse_clicked(QMouseEvent* event) {
  if (const int pair = pair_at(event->pos()); pair >= 0) select_pair(pair);
  PairChart::mouse_clicked(event);
}

QString FactorChart::bounds_text(const RopeFactors& factors, PairRange range, int pair) const {
  const FactorBounds bounds = bounds_in_group(factors, range, pair);
  const QString value = number_text(factors.rescale_factors[std::size_t(pair)], 5);
  const QString low = number_text(bounds.low, 5), high = number_text(bounds.high, 5);
  const QString heading =
      range.first == range.last
          ? tr("<b>Pair %1</b>: λ %2").arg(pair).arg(value)
          : tr("<b>Pairs %1 to %2</b>, here pair %3: λ %4").arg(range.first).arg(range.last).arg(pair).arg(value);
  const QString allowed = std::isfinite(bounds.high)
                              ? tr("allowed %1 to %2: λ never falls from pair to pair").arg(low, high)
                              : tr("allowed from %1 on: λ never falls from pair to pair").arg(low);
  return QStringLiteral("<p>%1<br>%2</p>").arg(heading, allowed);
}

void FactorChart::move_by_key(Edit edit, PairRange range, int pair, double ratio) {
  RopeFactors moved = edited_factors();
  move_group(moved, range, pair, moved.rescale_factors[std::size_t(pair)] * ratio);
  if (moved.rescale_factors == edited_factors().rescale_factors) return;
  Q_EMIT edited(moved);
  Q_EMIT edit_ended(edit, pair);
}

void FactorChart::step_pair(int by, bool choose_group) {
  const int before = selected_pair();
  const int pair = std::clamp(before + by, 0, rope_.pairs() - 1);
  if (choose_group) {
    // The end that is at the selected pair moves.
    const PairRange old = group_.value_or(PairRange{before, before});
    const int other = before == old.first ? old.last : old.first;
    group_ = PairRange{std::min(other, pair), std::max(other, pair)};
  }
  select_pair(pair);
  Q_EMIT pair_selected(pair);
}

void FactorChart::keyPressEvent(QKeyEvent* event) {
  const bool shift = event->modifiers() & Qt::ShiftModifier;
  const bool large = event->modifiers() & Qt::ControlModifier;
  if (!has_rope() || edited_set() < 0) return PairChart::keyPressEvent(event);
  double ratio = 0;
  switch (event->key()) {
    case Qt::Key_Left:
      return step_pair(-1, shift);
    case Qt::Key_Right:
      return step_pair(1, shift);
    case Qt::Key_Escape:
      if (!group_) return PairChart::keyPressEvent(event);
      return clear_group();
    case Qt::Key_Up:
      ratio = large ? kLargeStep : kStep;
      break;
    case Qt::Key_Down:
      ratio = 1 / (large ? kLargeStep : kStep);
      break;
    case Qt::Key_PageUp:
      ratio = kLargeStep;
      break;
    case Qt::Key_PageDown:
      ratio = 1 / kLargeStep;
      break;
    default:
      return PairChart::keyPressEvent(event);
  }
  const int pair = selected_pair();
  if (!shift) return move_by_key(Edit::pair, {pair, pair}, pair, ratio);
  if (group_) return move_by_key(Edit::group, *group_, group_->holds(pair) ? pair : group_->first, ratio);
  const PairRange upper = upper_part(edited_factors());
  move_by_key(Edit::upper, upper, upper.first, ratio);
}

void FactorChart::paint_group(QCPPainter& painter) const {
  if (!group_ || edited_set() < 0) return;
  const QRectF axes = plot_->axisRect()->rect();
  const double from = plot_->xAxis->coordToPixel(group_->first - 0.5);
  const double to = plot_->xAxis->coordToPixel(group_->last + 0.5);
  QColor fill = colors_of(this).accent;
  fill.setAlpha(28);
  painter.fillRect(QRectF(from, axes.top(), to - from, axes.height()), fill);
}

// Where the dragged pairs may go: a light column a pair, with its ends drawn.
void FactorChart::paint_bounds(QCPPainter& painter) const {
  if (!drag_ || edited_set() < 0) return;
  const QRectF axes = plot_->axisRect()->rect();
  QColor fill = colors_of(this).accent;
  fill.setAlpha(40);
  for (int pair = drag_->range.first; pair <= drag_->range.last; ++pair) {
    const FactorBounds bounds = bounds_in_group(drag_->before, drag_->range, pair);
    const double left = plot_->xAxis->coordToPixel(pair - kBoundsWidth);
    const double right = plot_->xAxis->coordToPixel(pair + kBoundsWidth);
    const double low = plot_->yAxis->coordToPixel(bounds.low);
    const double high = std::isfinite(bounds.high) ? plot_->yAxis->coordToPixel(bounds.high) : axes.top();
    painter.fillRect(QRectF(QPointF(left, high), QPointF(right, low)), fill);
    painter.setPen(QPen(colors_of(this).accent, 1.5));
    painter.drawLine(QLineF(left, low, right, low));
    if (std::isfinite(bounds.high)) painter.drawLine(QLineF(left, high, right, high));
  }
}

void FactorChart::paint_handles(QCPPainter& painter) const {
  const int set = edited_set();
  if (set < 0) return;
  const Colors& colors = colors_of(this);
  const QColor color = set_pen(set).color();
  for (int pair = 0; pair < rope_.pairs(); ++pair) {
    const bool chosen = (group_ && group_->holds(pair)) || (drag_ && drag_->range.holds(pair));
    const bool selected = hasFocus() && pair == selected_pair();
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(chosen ? color : colors.surface);
    const double radius = selected ? kHandle + 1 : kHandle - 0.5;
    painter.drawEllipse(point_of(pair), radius, radius);
    if (!selected) continue;
    painter.setPen(QPen(colors.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(point_of(pair), kHandle + 4, kHandle + 4);
  }
  // The grip of the upper part: a pill with two chevrons, under a line over the pairs that it moves.
  const QPointF middle = upper_grip_position();
  const PairRange upper = upper_part(edited_factors());
  painter.setPen(QPen(colors.accent, 1.5));
  painter.drawLine(QLineF(plot_->xAxis->coordToPixel(upper.first - 0.4), middle.y(),
                          plot_->xAxis->coordToPixel(upper.last + 0.4), middle.y()));
  painter.setPen(Qt::NoPen);
  painter.setBrush(colors.accent);
  const QRectF pill(middle.x() - kGripWidth / 2, middle.y() - kGripHeight / 2, kGripWidth, kGripHeight);
  painter.drawRoundedRect(pill, kGripHeight / 2, kGripHeight / 2);
  painter.setPen(QPen(colors.surface, 1.5));
  for (const int way : {-1, 1}) {
    const QPointF tip = middle + QPointF(way * 8, way * 2.5);
    painter.drawLine(QLineF(tip, tip + QPointF(-4, -way * 4.0)));
    painter.drawLine(QLineF(tip, tip + QPointF(4, -way * 4.0)));
  }
}

}  // namespace ropewalk
