// FitnessChart under mouse and keys: hovering, selecting, the rectangle, steps through the generations, the menu.
#include "widgets/charts/qcustomplot_include.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "widgets/charts/candidate_cloud.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/generation_scrubber.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/smoothing.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kReach = 8;  // pixels within which a point is hit
constexpr int kClick = 4;     // pixels: less is not a drag

}  // namespace

void FitnessChart::add_axis_actions(QMenu& menu) {
  if (made_by_hand_) return;  // one order is as good as the other
  const std::pair<XAxis, QString> choices[]{{XAxis::evaluations, tr("Over candidates")},
                                            {XAxis::generations, tr("Over generations")},
                                            {XAxis::seconds, tr("Over time of work")}};
  auto* group = new QActionGroup(&menu);
  for (const auto& [axis, name] : choices) {
    QAction* action = menu.addAction(name);
    action->setCheckable(true);
    action->setChecked(axis == x_axis_);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, chosen = axis] { set_x_axis(chosen); });
  }
}

void FitnessChart::fill_context_menu(QMenu& menu) {
  add_axis_actions(menu);
  menu.addSeparator();
  smoothing::fill_menu(*menu.addMenu(tr("Smoothing")), smoothing_, smoothing::Unit::candidates,
                       [this](int choice) { set_smoothing(choice); });
  if (made_by_hand_) {
    menu.addAction(tr("Show all sets"), this, &FitnessChart::reset_view);
    return;
  }
  QAction* most = menu.addAction(tr("Fit to most candidates"), this, &FitnessChart::fit_to_most);
  most->setCheckable(true);
  most->setChecked(follows_data_ && !shows_all_);
  QAction* brush = menu.addAction(tr("Mark a rectangle"), this, &FitnessChart::set_brushing);
  brush->setCheckable(true);
  brush->setChecked(brushing_);
  if (!brush_.isNull()) menu.addAction(tr("Clear the rectangle"), this, &FitnessChart::clear_brush);
}

void FitnessChart::mouse_moved(QMouseEvent* event) {
  const LegendEntry* entry = header_->entry_at(event->pos());
  const CandidateCloud::Point* point =
      plot_->axisRect()->rect().contains(event->pos()) ? cloud_->nearest(event->pos(), kReach) : nullptr;
  const bool hand = point || (entry && entry->can_toggle) || above_box().contains(event->pos());
  plot_->setCursor(hand ? Qt::PointingHandCursor : brushing_ ? Qt::CrossCursor : Qt::ArrowCursor);
  const qint64 id = point ? point->id : -1;
  if (id != hovered_) {
    hovered_ = id;
    plot_->layer(QStringLiteral("overlay"))->replot();
    Q_EMIT candidate_hovered(id);
  }
  const CandidateEvaluated* candidate = point && history_ ? history_->find(id) : nullptr;
  if (candidate)
    show_tooltip(event->pos(), tooltip(*candidate));
  else
    QToolTip::hideText();
}

void FitnessChart::mouse_left() {
  if (hovered_ < 0) return;
  hovered_ = -1;
  plot_->layer(QStringLiteral("overlay"))->replot();
  Q_EMIT candidate_hovered(-1);
}

void FitnessChart::mouse_clicked(QMouseEvent* event) {
  if (!plot_->axisRect()->rect().contains(event->pos())) return;
  if (above_box().contains(event->pos())) return reset_view();
  const CandidateCloud::Point* point = cloud_->nearest(event->pos(), kReach);
  if (!point) return;
  set_selected(point->id);
  Q_EMIT candidate_selected(point->id);
}

void FitnessChart::legend_toggled(int id) {
  const int group = id - kFirstGroupEntry;
  if (id < kFirstGroupEntry || groups_.count(group) == 0) return;
  if (hidden_groups_.erase(group) == 0) hidden_groups_.insert(group);
  cloud_->set_hidden_groups(hidden_groups_);
  update_header();
  queue_replot();
}

bool FitnessChart::press_is_own(QMouseEvent* event) {
  const bool wanted = brushing_ || event->modifiers().testFlag(Qt::ShiftModifier);
  if (!wanted || !plot_->axisRect()->rect().contains(event->pos())) return false;
  brush_start_ = brush_end_ = event->pos();
  drawing_brush_ = true;
  return true;
}

void FitnessChart::own_drag_moved(QMouseEvent* event) {
  const QRectF area = plot_->axisRect()->rect();
  brush_end_ = QPointF(std::clamp(event->position().x(), area.left(), area.right()),
                       std::clamp(event->position().y(), area.top(), area.bottom()));
  plot_->layer(QStringLiteral("overlay"))->replot();
}

void FitnessChart::own_drag_ended() {
  drawing_brush_ = false;
  const QRectF box = QRectF(brush_start_, brush_end_).normalized();
  if (box.width() < kClick && box.height() < kClick) {  // a click: on a candidate, or to clear
    if (const CandidateCloud::Point* point = cloud_->nearest(brush_start_, kReach)) {
      set_selected(point->id);
      Q_EMIT candidate_selected(point->id);
      return;
    }
    return clear_brush();
  }
  const auto y = [this](double pixel) { return std::log10(plot_->yAxis->pixelToCoord(pixel)); };
  brush_ = QRectF(QPointF(plot_->xAxis->pixelToCoord(box.left()), y(box.bottom())),
                  QPointF(plot_->xAxis->pixelToCoord(box.right()), y(box.top())));
  std::vector<std::pair<double, qint64>> found;
  const std::size_t end = std::min(end_of_state(), cloud_->points().size());
  for (std::size_t at = 0; at < end; ++at) {
    const CandidateCloud::Point& point = cloud_->points()[at];
    if (cloud_->is_hidden(point) || !box.contains(cloud_->pixel(point))) continue;
    found.emplace_back(point.kind == CandidateCloud::Kind::failed ? INFINITY : point.y, point.id);
  }
  std::sort(found.begin(), found.end());
  brushed_.clear();
  for (const auto& [value, id] : found) brushed_ << id;
  queue_replot();
  Q_EMIT candidates_brushed(brushed_);
}

void FitnessChart::clear_brush() {
  if (brush_.isNull() && brushed_.isEmpty()) return;
  brush_ = {};
  brushed_.clear();
  queue_replot();
  Q_EMIT candidates_brushed({});
}

void FitnessChart::set_brushing(bool on) {
  brushing_ = on;
  brush_button_->setChecked(on);
  plot_->setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
}

// Left and right step through the generations, Home and End go to the first and to now, Escape clears.
void FitnessChart::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
      if (!scrubber_->isEnabled()) break;
      return scrubber_->step(event->key());
    case Qt::Key_Escape:
      if (brush_.isNull() && brushed_.isEmpty()) break;
      return clear_brush();
    default:
      break;
  }
  PlotView::keyPressEvent(event);
}

}  // namespace ropewalk
