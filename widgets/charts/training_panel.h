// One panel of TrainingView: an axis rect over steps with its title, its newest values, its lines, and a y axis that is
// fitted to what is in sight.
#pragma once

#include "widgets/charts/qcustomplot_include.h"

#include <QStringList>
#include <functional>
#include <optional>
#include <vector>

#include "widgets/charts/training_series.h"

namespace ropewalk {

class TrainingPanel {
 public:
  enum class Scale { logarithmic, from_zero, share };  // share: 0 to 100 %

  struct Line {
    QPen pen;
    TrainingTrace trace;
    bool on = true;
    QString name = {};                      // stands before its newest value; empty: none
    bool dots = false;                      // each value is a measurement that stands alone
    QVector<double> lows = {}, highs = {};  // ends of an interval a value, NaN where there is none; empty: none
  };

  // `names`: of what is drawn with its unit, longest first; the first that has room is shown. `text`: a value for a
  // person.
  TrainingPanel(QCPAxisRect* rect, QStringList names, Scale scale, std::function<QString(double)> text);

  void set_lines(std::vector<Line> lines);
  bool empty() const;  // nothing to draw: the panel is left out
  void set_shown(bool shown);
  bool shown() const { return shown_; }
  Scale scale() const { return scale_; }
  void set_scale(Scale scale);  // fit() follows
  void set_names(QStringList names) { names_ = std::move(names); }
  void set_marks(const QVector<double>& steps) { marks_ = steps; }  // small triangles on the x axis

  void fit(const QCPRange& steps);  // the y axis to the lines within these steps
  void fit_ticks();                 // to the size that the layout gave
  void restyle();                   // after the axes were styled
  void set_step_labels(bool on) { x()->setTickLabels(on); }
  void paint_title(QCPPainter& painter) const;
  void paint_step_name(QCPPainter& painter, const QString& name) const;  // of the x axis, left of its numbers
  void paint_intervals(QCPPainter& painter) const;
  void paint_marks(QCPPainter& painter) const;
  void paint_cursor(QCPPainter& painter, double step) const;

  QCPAxisRect* rect() const { return rect_; }
  QCPAxis* x() const { return rect_->axis(QCPAxis::atBottom); }
  QCPAxis* y() const { return rect_->axis(QCPAxis::atLeft); }
  const std::vector<Line>& lines() const { return lines_; }
  QRectF title_rect() const;
  QString text(double value) const { return text_(value); }

 private:
  struct Graphs {
    QCPGraph* raw;
    QCPGraph* smooth;
  };
  void show_line(const Line& line, const Graphs& graphs) const;
  Graphs make_graphs();
  void paint_band(QCPPainter& painter, const Line& line) const;
  double paint_values(QCPPainter& painter, const QRectF& box) const;

  QCPAxisRect* rect_;
  QStringList names_;
  Scale scale_;
  std::function<QString(double)> text_;
  std::vector<Line> lines_;
  std::vector<Graphs> graphs_;
  QVector<double> marks_;
  bool shown_ = true;
};

// The last of a line's values at or before a step.
std::optional<double> value_at(const TrainingLine& line, double step);
// 2e-5 and 0.0013, without padding zeros.
QString rate_text(double value);

}  // namespace ropewalk
