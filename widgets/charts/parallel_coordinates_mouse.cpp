// ParallelCoordinates under mouse and keys: hovering, picking, marking a range on an axis, the menu of pairs.
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/charts/pair_chart.h"
#include "widgets/charts/parallel_coordinates.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr double kAxisReach = 9;  // pixels beside an axis that grasp it
constexpr double kLineReach = 6;
constexpr int kClick = 4;  // pixels: less is not a drag
constexpr int kPairsAMenu = 16;

}  // namespace

int ParallelCoordinates::axis_at(const QPointF& position) const {
  const ParallelPlaces at = places();
  if (position.y() < at.area.top() - 6 || position.y() > at.area.bottom() + 6) return -1;
  for (std::size_t axis = 0; axis < at.x.size(); ++axis)
    if (std::abs(position.x() - at.x[axis]) <= kAxisReach) return int(axis);
  return -1;
}

std::size_t ParallelCoordinates::row_at(const QPointF& position) const {
  const ParallelPlaces at = places();
  if (table_.rows() == 0 || at.x.size() < 2) return table_.rows();
  const auto right = std::upper_bound(at.x.begin(), at.x.end(), position.x());
  if (right == at.x.begin() || right == at.x.end()) return table_.rows();
  const auto gap = std::size_t(right - at.x.begin()) - 1;
  const double share = (position.x() - at.x[gap]) / (at.x[gap + 1] - at.x[gap]);
  const ParallelAxis &from = table_.axes()[gap], &to = table_.axes()[gap + 1];
  std::size_t best = table_.rows();
  double least = kLineReach;
  // Best first: of lines that lie on each other the best is taken.
  for (const std::uint32_t row : table_.by_fitness()) {
    if (!passes_[row]) continue;
    const double a = std::clamp(from.place(from.values[row]), 0.0, 1.0);
    const double b = std::clamp(to.place(to.values[row]), 0.0, 1.0);
    const double distance = std::abs(at.y(a + (b - a) * share) - position.y());
    if (distance >= least - 0.25) continue;
    least = distance;
    best = row;
  }
  return best;
}

void ParallelCoordinates::hover(const QPointF& position) {
  const int axis = axis_at(position);
  const std::size_t row = axis < 0 ? row_at(position) : table_.rows();
  setCursor(axis >= 0 ? Qt::SplitVCursor : row < table_.rows() ? Qt::PointingHandCursor : Qt::ArrowCursor);
  const qint64 id = row < table_.rows() ? table_.id(row) : -1;
  if (id != hovered_) {
    hovered_ = id;
    update();
    Q_EMIT candidate_hovered(id);
  }
  const QPoint global = mapToGlobal(position.toPoint() + QPoint(spacing::unit, 0));
  if (row < table_.rows())
    QToolTip::showText(global, tooltip(row), this);
  else if (axis >= 0)
    QToolTip::showText(global, tr("Drag along the axis to keep what passes there; click to clear"), this);
  else
    QToolTip::hideText();
}

void ParallelCoordinates::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || state() != State::ready) return;
  pressed_ = true;
  press_ = event->position();
  dragged_axis_ = axis_at(press_);
  moved_brush_.reset();
  if (dragged_axis_ < 0) return;
  const ParallelPlaces at = places();
  drag_start_ = std::clamp((at.area.bottom() - press_.y()) / at.area.height(), 0.0, 1.0);
  const auto& brush = brushes_[std::size_t(dragged_axis_)];
  if (!brush) return;
  const ParallelAxis& axis = table_.axes()[std::size_t(dragged_axis_)];
  const Range places_of{axis.place(brush->first), axis.place(brush->second)};
  if (drag_start_ >= places_of.first && drag_start_ <= places_of.second) moved_brush_ = places_of;
}

void ParallelCoordinates::mouseMoveEvent(QMouseEvent* event) {
  if (!(event->buttons() & Qt::LeftButton)) return hover(event->position());
  if (pressed_ && dragged_axis_ >= 0 && std::abs(event->position().y() - press_.y()) >= kClick)
    drag_to(event->position().y());
}

void ParallelCoordinates::drag_to(double y) {
  const ParallelPlaces at = places();
  const ParallelAxis& axis = table_.axes()[std::size_t(dragged_axis_)];
  const double place = std::clamp((at.area.bottom() - y) / at.area.height(), 0.0, 1.0);
  Range range{std::min(place, drag_start_), std::max(place, drag_start_)};
  if (moved_brush_) {
    const double by = std::clamp(place - drag_start_, -moved_brush_->first, std::max(0.0, 1 - moved_brush_->second));
    range = {moved_brush_->first + by, moved_brush_->second + by};
  }
  Range values{axis.value_at(range.first), axis.value_at(range.second)};
  // What stands clamped at an axis's end belongs to it.
  if (range.second >= 1 - 1e-9) values.second = INFINITY;
  if (range.first <= 1e-9) values.first = -INFINITY;
  set_brush(dragged_axis_, values);
}

void ParallelCoordinates::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !pressed_) return;
  pressed_ = false;
  const bool click = (event->position() - press_).manhattanLength() < kClick;
  if (dragged_axis_ >= 0) {
    if (click) set_brush(dragged_axis_, std::nullopt);
  } else if (click) {
    const std::size_t row = row_at(event->position());
    if (row < table_.rows()) {
      set_selected(table_.id(row));
      Q_EMIT candidate_selected(selected_);
    }
  }
  dragged_axis_ = -1;
}

void ParallelCoordinates::mouseDoubleClickEvent(QMouseEvent* event) {
  if (axis_at(event->position()) < 0 && row_at(event->position()) == table_.rows()) reset_view();
}

void ParallelCoordinates::leaveEvent(QEvent*) {
  if (hovered_ < 0) return;
  hovered_ = -1;
  update();
  Q_EMIT candidate_hovered(-1);
}

// Up and down step through the candidates that pass, by fitness.
void ParallelCoordinates::step_selection(int by) {
  std::vector<std::uint32_t> passing;
  for (const std::uint32_t row : table_.by_fitness())
    if (passes_[row]) passing.push_back(row);
  if (passing.empty()) return;
  const auto at = std::find(passing.begin(), passing.end(), std::uint32_t(table_.row_of(selected_)));
  const auto last = std::ptrdiff_t(passing.size()) - 1;
  const std::ptrdiff_t next = at == passing.end() ? 0 : std::clamp<std::ptrdiff_t>(at - passing.begin() + by, 0, last);
  set_selected(table_.id(passing[std::size_t(next)]));
  Q_EMIT candidate_selected(selected_);
}

void ParallelCoordinates::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Up:
      return step_selection(1);  // worse lies higher on the fitness axis
    case Qt::Key_Down:
      return step_selection(-1);
    case Qt::Key_Escape:
      if (has_brush()) return clear_brushes();
      break;
    default:
      break;
  }
  ChartView::keyPressEvent(event);
}

void ParallelCoordinates::toggle_pair(int pair) {
  std::vector<int> pairs = table_.pairs();
  if (std::erase(pairs, pair) == 0) pairs.push_back(pair);
  set_pairs(pairs);
}

void ParallelCoordinates::fill_pairs(QMenu& menu) {
  if (!history_ || history_->candidates().empty()) return;
  const RopeDescription& rope = history_->candidates().front().factors.rope;
  menu.addAction(tr("Six pairs over the upper part"), this,
                 [this, rope] { set_pairs(ParallelTable::usual_pairs(rope)); });
  menu.addSeparator();
  QMenu* part = &menu;
  for (int pair = 0; pair < rope.pairs(); ++pair) {
    if (rope.pairs() > kPairsAMenu && pair % kPairsAMenu == 0)
      part = menu.addMenu(tr("Pairs %1 to %2").arg(pair).arg(std::min(pair + kPairsAMenu, rope.pairs()) - 1));
    QAction* action = part->addAction(tr("Pair %1").arg(pair), this, [this, pair] { toggle_pair(pair); });
    action->setCheckable(true);
    action->setChecked(std::binary_search(table_.pairs().begin(), table_.pairs().end(), pair));
  }
}

void ParallelCoordinates::fill_context_menu(QMenu& menu) {
  fill_pairs(*menu.addMenu(tr("Axes")));
  if (has_brush()) menu.addAction(tr("Clear marked ranges"), this, &ParallelCoordinates::clear_brushes);
  menu.addSeparator();
}

QString ParallelCoordinates::tooltip(std::size_t row) const {
  QString rows;
  for (const ParallelAxis& axis : table_.axes()) rows += tooltip_row(axis.name(), number_text(axis.values[row], 4));
  QString note;
  const CandidateEvaluated* candidate = history_->find(table_.id(row));
  if (candidate && candidate->stopped_early)
    note = tr("<p>Stopped early: its fitness is of %1 documents only</p>").arg(candidate->evaluation.documents.size());
  return tr("<p><b>Candidate %1</b>, generation %2</p><table>%3</table>%4")
      .arg(table_.id(row))
      .arg(table_.generation(row))
      .arg(rows, note);
}

}  // namespace ropewalk
