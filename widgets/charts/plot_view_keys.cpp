// Keys of a PlotView, and its legend by keyboard and double click.
#include <QKeyEvent>
#include <cmath>

#include "widgets/charts/header_bar.h"
#include "widgets/charts/plot_view.h"
#include "widgets/charts/qcustomplot_include.h"

namespace ropewalk {
namespace {

constexpr double kZoom = 0.8;  // of the range, a press
constexpr double kMove = 0.1;

void move_axis(QCPAxis* axis, double share) {
  const QCPRange range = axis->range();
  if (axis->scaleType() == QCPAxis::stLogarithmic) {
    const double factor = std::pow(range.upper / range.lower, share);
    axis->setRange(range.lower * factor, range.upper * factor);
  } else {
    axis->setRange(range.lower + share * range.size(), range.upper + share * range.size());
  }
}

double middle(const QCPAxis* axis) {
  const QCPRange range = axis->range();
  return axis->scaleType() == QCPAxis::stLogarithmic ? std::sqrt(range.lower * range.upper) : range.center();
}

std::vector<LegendEntry> switches(const HeaderBar& header) {
  std::vector<LegendEntry> entries = header.entries();
  std::erase_if(entries, [](const LegendEntry& entry) { return !entry.can_toggle; });
  return entries;
}

}  // namespace

void PlotView::keyPressEvent(QKeyEvent* event) {
  if (state() != State::ready) return ChartView::keyPressEvent(event);
  if (legend_key(event)) return;
  if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
    return ChartView::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoom_by_key(kZoom);
    case Qt::Key_Minus:
      return zoom_by_key(1 / kZoom);
    case Qt::Key_Home:
    case Qt::Key_0:
      return reset_view();
    default:
      if (!move_by_key(event->key())) ChartView::keyPressEvent(event);
  }
}

void PlotView::zoom_by_key(double factor) {
  if (zoom_directions().testFlag(Qt::Horizontal)) plot_->xAxis->scaleRange(factor, middle(plot_->xAxis));
  if (zoom_directions().testFlag(Qt::Vertical)) plot_->yAxis->scaleRange(factor, middle(plot_->yAxis));
  note_zoom();
  queue_replot();
}

bool PlotView::move_by_key(int key) {
  const int across = int(key == Qt::Key_Right) - int(key == Qt::Key_Left);
  const int up = int(key == Qt::Key_Up) - int(key == Qt::Key_Down);
  const Qt::Orientations directions = zoom_directions();
  if (!(across != 0 && directions.testFlag(Qt::Horizontal)) && !(up != 0 && directions.testFlag(Qt::Vertical)))
    return false;
  if (across != 0) move_axis(plot_->xAxis, across * kMove);
  if (up != 0) move_axis(plot_->yAxis, up * kMove);
  note_zoom();
  queue_replot();
  return true;
}

// L goes to the next entry; while one has the keyboard, Space and Return are for it.
bool PlotView::legend_key(QKeyEvent* event) {
  if (event->key() == Qt::Key_L && !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))) {
    focus_entry(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    return true;
  }
  if (focused_entry_ < 0) return false;
  switch (event->key()) {
    case Qt::Key_Space:
      legend_toggled(focused_entry_);
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      isolate_entry(focused_entry_);
      return true;
    case Qt::Key_Escape:
      focus_entry(0);
      return true;
    default:
      return false;
  }
}

// step 0: none.
void PlotView::focus_entry(int step) {
  const std::vector<LegendEntry> entries = switches(*header_);
  const int count = int(entries.size());
  int at = -1;
  for (int i = 0; i < count; ++i)
    if (entries[std::size_t(i)].id == focused_entry_) at = i;
  if (step == 0 || count == 0)
    focused_entry_ = -1;
  else
    focused_entry_ = entries[std::size_t(at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count)].id;
  header_->set_focused_entry(focused_entry_);
  queue_replot();
}

void PlotView::focusOutEvent(QFocusEvent* event) {
  ChartView::focusOutEvent(event);
  if (focused_entry_ >= 0) focus_entry(0);
}

void PlotView::isolate_entry(int id) {
  bool alone = true;
  for (const LegendEntry& entry : switches(*header_)) alone = alone && entry.on == (entry.id == id);
  for (const LegendEntry& entry : switches(*header_))
    if (entry.on != (alone || entry.id == id)) legend_toggled(entry.id);
}

// The first click of a double click has toggled the entry already.
void PlotView::double_clicked(QMouseEvent* event) {
  const LegendEntry* entry = header_->entry_at(event->pos());
  if (!entry) return reset_view();
  if (!entry->can_toggle) return;
  const int id = entry->id;
  if (!click_chooses(*entry, event->pos())) legend_toggled(id);
  isolate_entry(id);
}

}  // namespace ropewalk
