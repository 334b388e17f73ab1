// A chart drawn with QCustomPlot: styled axes, zoom (wheel; with Shift the y axis only) and pan (drag) with reset by a
// double click, a legend above the plot whose entries toggle their graphs, redraws at most 30 times a second.
#pragma once

#include <QStringList>
#include <QTimer>

#include "widgets/charts/chart_view.h"

class QCPAxis;
class QCPAxisRect;
class QCustomPlot;
class QMouseEvent;
class QWheelEvent;

namespace ropewalk {

class HeaderBar;

class PlotView : public ChartView {
  Q_OBJECT
 public:
  QCustomPlot* plot() const { return plot_; }
  HeaderBar* header() const { return header_; }
  void queue_replot();  // cheap: many calls give one redraw

 protected:
  explicit PlotView(QWidget* parent);
  void draw(QCPPainter& painter, QSize size) override;
  void restyle() override;
  bool eventFilter(QObject* watched, QEvent* event) override;

  virtual void before_replot() {}  // take in what came since the last redraw
  void showEvent(QShowEvent* event) override;

  virtual void mouse_moved(QMouseEvent*) {}
  virtual void mouse_left() {}
  virtual void mouse_clicked(QMouseEvent*) {}  // pressed and released without a drag
  // True where a press here is the chart's own drag (a handle) and must not pan.
  virtual bool press_is_own(QMouseEvent*) { return false; }
  virtual void own_drag_moved(QMouseEvent*) {}
  virtual void own_drag_ended() {}
  virtual void legend_toggled(int) {}  // an entry was clicked; its id
  virtual void clamp_ranges() {}       // keeps zoom and pan sensible
  virtual void ranges_changed() {}     // after clamping
  virtual void zoomed_by_hand() {}
  // Whose axes the wheel zooms; nullptr: none there. For plots with several.
  virtual QCPAxisRect* axis_rect_at(const QPointF& position) const;
  virtual Qt::Orientations zoom_directions() const { return Qt::Horizontal | Qt::Vertical; }
  void corner_width_changed() override;
  void style_axis(QCPAxis* axis);
  // Names of the y axis, longest first: the first that fits its height is shown.
  void set_y_names(const QStringList& names);
  void show_tooltip(const QPoint& position, const QString& html);

  QCustomPlot* plot_ = nullptr;
  HeaderBar* header_ = nullptr;  // above the axis rect

 private:
  void connect_mouse();
  void range_changed();
  void replot_now();
  void fit_y_axis();
  void wheel_turned(QWheelEvent* event);

  QTimer replot_timer_;
  QStringList y_names_;
  bool own_drag_ = false;
  bool clamping_ = false;
  bool pressed_ = false;
  QPoint press_position_;
};

}  // namespace ropewalk
