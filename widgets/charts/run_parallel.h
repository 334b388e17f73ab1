// Runs in parallel coordinates: one axis a parameter or score that varies, one line a run in its own colour and dash.
#pragma once

#include <QList>
#include <QStringList>
#include <limits>

#include "widgets/charts/chart_view.h"

namespace ropewalk {

struct RunAxis {
  QString name;
  // A value a run; NaN: it has none. Where `labels` is not empty the values are places in it.
  QList<double> values;
  QStringList labels;
  QString unit;  // after the numbers; empty: none
};

struct RunLine {
  qint64 id = 0;
  QString name;
  int style = 0;  // series_pen()
};

class RunParallel : public ChartView {
  Q_OBJECT
 public:
  explicit RunParallel(QWidget* parent = nullptr);
  // Fewer than two axes or runs: the empty state.
  void set_runs(QList<RunLine> runs, QList<RunAxis> axes);
  const QList<RunAxis>& axes() const { return axes_; }
  int hovered() const { return hovered_; }  // run; -1: none
  QPointF pixel(int axis, int run) const;   // null: it has no value there
  QString csv() const override;

  // An axis of texts: numbers where all that are given are numbers, else labels in the order in which they come.
  static RunAxis axis_of(const QString& name, const QStringList& texts);

 Q_SIGNALS:
  void run_clicked(qint64 id);

 protected:
  void draw(QCPPainter& painter, QSize size) override;
  void restyle() override { update(); }
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  QRectF area(QSizeF size) const;
  double x_of(int axis, QSizeF size) const;
  double place(const RunAxis& axis, double value) const;  // 0 .. 1
  QPointF point(int axis, int run, QSizeF size) const;
  void draw_axis(QCPPainter& painter, int axis, QSizeF size) const;
  void draw_line(QCPPainter& painter, int run, QSizeF size) const;
  int run_at(const QPointF& position) const;
  QString value_text(const RunAxis& axis, double value) const;

  QList<RunLine> runs_;
  QList<RunAxis> axes_;
  int hovered_ = -1;
};

}  // namespace ropewalk
