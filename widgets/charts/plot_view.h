// A chart drawn with QCustomPlot: styled axes, zoom (wheel; with Shift the y axis only) and pan (drag) with reset by a
// double click, a box to zoom to (Shift and drag), a legend above the plot whose entries toggle their graphs (a double
// click shows one alone), a crosshair, logarithmic axes where a chart offers them, the same by keys; redraws at most 30
// times a second.
//
// Keys: + and - zoom, arrows move, Home and 0 show everything, L and Shift+L go through the legend (Space toggles,
// Return shows one alone, Escape leaves), C the crosshair, X and Y logarithmic axes, T the table.
#pragma once

#include <QList>
#include <QSharedPointer>
#include <QStringList>
#include <QTimer>
#include <optional>

#include "widgets/charts/chart_view.h"

class QCPAxis;
class QCPAxisTicker;
class QCPAxisRect;
class QCustomPlot;
class QMouseEvent;
class QRubberBand;
class QWheelEvent;

namespace ropewalk {

class HeaderBar;
struct LegendEntry;

class PlotView : public ChartView {
  Q_OBJECT
 public:
  QCustomPlot* plot() const { return plot_; }
  HeaderBar* header() const { return header_; }
  void queue_replot();  // cheap: many calls give one redraw

  // The axes that a person may switch between linear and logarithmic: whose values are all positive.
  virtual Qt::Orientations axis_choices() const { return {}; }
  virtual bool axis_logarithmic(Qt::Orientation direction) const;
  bool crosshair_on() const { return crosshair_on_; }
  // What the x axis counts ("pair", "tokens"): crosshairs of charts that count the same are linked. Empty: for itself.
  virtual QString x_meaning() const { return {}; }
  // In the x axis's units; where a linked chart is pointed at. NaN: nowhere.
  void set_linked_x(double x);
  double linked_x() const { return linked_x_; }
  std::optional<QPointF> crosshair() const { return crosshair_; }  // in the plot's pixels
  int focused_entry() const { return focused_entry_; }             // legend id; -1: none
  // What a person zoomed or moved the axes to: x lower and upper, y lower and upper. Empty: the chart shows what it
  // chooses by itself.
  QList<double> view_ranges() const;
  void set_view_ranges(const QList<double>& ranges);  // as if zoomed there by hand

 public Q_SLOTS:
  void set_axis_logarithmic(Qt::Orientation direction, bool logarithmic);
  void set_crosshair_on(bool on);
  void isolate_entry(int id);  // this legend entry alone; again: all

 Q_SIGNALS:
  void crosshair_moved(double x);  // NaN: left
  void crosshair_toggled(bool on);

 protected:
  // Columns of csv() that the axes show; empty: none, or another unit. `y`: of each line.
  struct CsvAxes {
    QString x;
    QStringList y;
  };

  explicit PlotView(QWidget* parent);
  void draw(QCPPainter& painter, QSize size) override;
  void restyle() override;
  bool eventFilter(QObject* watched, QEvent* event) override;

  virtual void before_replot() {}  // take in what came since the last redraw
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

  virtual void mouse_moved(QMouseEvent*) {}
  virtual void mouse_left() {}
  virtual void mouse_clicked(QMouseEvent*) {}  // pressed and released without a drag
  // True where a press here is the chart's own drag (a handle) and must not pan.
  virtual bool press_is_own(QMouseEvent*) { return false; }
  virtual void own_drag_moved(QMouseEvent*) {}
  virtual void own_drag_ended() {}
  virtual void legend_toggled(int) {}  // an entry was clicked; its id
  // Where a click on an entry chooses what it stands for and leaves it as visible as it is.
  virtual bool click_chooses(const LegendEntry&, const QPointF&) const { return false; }
  virtual void legend_chosen(int) {}
  virtual void clamp_ranges() {}    // keeps zoom and pan sensible
  virtual void ranges_changed() {}  // after clamping
  virtual void zoomed_by_hand() {}
  // Whose axes the wheel zooms; nullptr: none there. For plots with several.
  virtual QCPAxisRect* axis_rect_at(const QPointF& position) const;
  virtual Qt::Orientations zoom_directions() const { return Qt::Horizontal | Qt::Vertical; }
  virtual CsvAxes csv_axes() const { return {}; }
  virtual void apply_axis_scale(Qt::Orientation direction, bool logarithmic);
  // For the crosshair's labels; `resolution`: of a pixel.
  virtual QString axis_text(QCPAxis* axis, double value, double resolution) const;
  std::vector<CsvRange> visible_ranges() const override;
  void chart_size_changed() override;
  void fill_view_menu(QMenu& menu) override;
  void take_remembered() override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
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
  void note_zoom();
  QList<double> ranges_now() const;
  void replot_now();
  void fit_y_axis();
  void wheel_turned(QWheelEvent* event);
  void make_plot_commands();
  void keep_positive();
  void move_crosshair(std::optional<QPointF> position);
  void paint_crosshair(QCPPainter& painter) const;
  void paint_axis_label(QCPPainter& painter, QCPAxis* axis, double pixel) const;
  void zoom_by_key(double factor);
  bool move_by_key(int key);
  bool legend_key(QKeyEvent* event);
  void focus_entry(int step);
  void zoom_to_box(const QRect& box);
  void double_clicked(QMouseEvent* event);

  QTimer replot_timer_;
  QStringList y_names_;
  bool own_drag_ = false;
  bool clamping_ = false;
  bool pressed_ = false;
  QList<double> hand_ranges_;  // as they were after the last zoom or move by hand
  QPoint press_position_;
  QRubberBand* box_ = nullptr;  // while one is dragged
  bool boxing_ = false;
  bool crosshair_on_ = false;
  std::optional<QPointF> crosshair_;
  double linked_x_ = qQNaN();
  int focused_entry_ = -1;
  QAction *crosshair_action_ = nullptr, *log_x_ = nullptr, *log_y_ = nullptr;
  // The ticks that a chart gave its axes, for when their scale is switched back.
  QSharedPointer<QCPAxisTicker> own_ticks_x_, own_ticks_y_;
};

// Each shows where the others are pointed at, while they count the same; switching one's crosshair switches all.
void link_crosshairs(const QList<PlotView*>& charts);

}  // namespace ropewalk
