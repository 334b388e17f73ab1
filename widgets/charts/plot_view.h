// A chart drawn with QCustomPlot: styled axes, zoom (wheel, drag a box with Shift) and pan (drag) with reset by double
// click, a legend above the plot whose entries toggle their graphs, redraws at most 30 times a second.
#pragma once

#include <QTimer>

#include "widgets/charts/chart_view.h"

class QCPLegend;
class QCustomPlot;
class QMouseEvent;

namespace ropewalk {

class PlotView : public ChartView {
  Q_OBJECT
 public:
  QCustomPlot* plot() const { return plot_; }
  void queue_replot();  // cheap: many calls give one redraw

 protected:
  explicit PlotView(QWidget* parent);
  void draw(QCPPainter& painter, QSize size) override;
  void restyle() override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

  virtual void mouse_moved(QMouseEvent*) {}
  virtual void mouse_left() {}
  virtual void mouse_clicked(QMouseEvent*) {}  // pressed and released without a drag
  // True where a press here is the chart's own drag (a handle) and must not pan.
  virtual bool press_is_own(QMouseEvent*) { return false; }
  virtual void own_drag_moved(QMouseEvent*) {}
  virtual void own_drag_ended() {}
  void layout_legend(int width);

  QCustomPlot* plot_ = nullptr;
  QCPLegend* legend_ = nullptr;  // above the axis rect

 private:
  QTimer replot_timer_;
  bool own_drag_ = false;
};

}  // namespace ropewalk
