// RULER by length: x: tokens (log2), y: score in percent with 95 % intervals, one line a factor set, of the mean over
// tasks or of one task; the threshold, and up to where each line stays above it (the effective length). Scores from
// elsewhere (the paper's, another program's) can be laid over it.
#pragma once

#include <QStringList>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "core/values/outside_ruler.h"
#include "core/values/ruler_history.h"
#include "widgets/charts/plot_view.h"

class QCPGraph;
class QCPPainter;

namespace ropewalk {

class RulerChart : public PlotView {
  Q_OBJECT
 public:
  explicit RulerChart(QWidget* parent = nullptr);

  // The chart reads the history, never copies it. nullptr: the empty state. `names`: one a factor set.
  void set_history(std::shared_ptr<const RulerHistory> history, const QStringList& names);
  void set_task(const std::string& task);  // empty: the mean over tasks
  const std::string& task() const { return task_; }
  void set_current_set(int factor_set);  // its curve is the thick one; -1: none
  int current_set() const { return current_set_; }
  void set_threshold(double percent);
  double threshold() const { return threshold_; }
  void set_outside(std::vector<OutsideRuler> outside);
  const std::vector<OutsideRuler>& outside() const { return outside_; }

  struct Point {
    std::int64_t length = 0;
    double score = 0, low = 0, high = 0;  // percent; low = high: no interval is known
    int samples = 0;                      // 0: not known
    int tasks = 1;                        // that it is the mean of
    bool complete = true;                 // all samples that were asked for
  };
  struct Curve {
    QString name;
    std::vector<Point> points;
    std::optional<std::int64_t> effective;  // tokens; of a mean only
    bool outside = false;                   // from elsewhere
  };
  const std::vector<Curve>& curves() const { return curves_; }  // factor sets, then those from elsewhere
  QString csv() const override;
  Qt::Orientations axis_choices() const override { return Qt::Horizontal; }
  QString x_meaning() const override { return QStringLiteral("tokens"); }

 public Q_SLOTS:
  void history_appended();
  void reset_view() override;

 protected:
  CsvAxes csv_axes() const override { return {QStringLiteral("length_tokens"), {QStringLiteral("score_percent")}}; }
  void restyle() override;
  void before_replot() override;
  void clamp_ranges() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void legend_toggled(int id) override;

 private:
  struct Hit {
    int curve = -1, point = -1;
  };
  void take_in();
  Curve curve_of(int factor_set) const;
  Curve curve_of(const OutsideRuler& outside) const;
  void fill_graphs();
  void update_header();
  QPen pen_of(int curve) const;
  Hit hit(const QPointF& position) const;
  QPointF pixel(int curve, const Point& point) const;
  void paint_threshold(QCPPainter& painter) const;
  void paint_lines(QCPPainter& painter) const;
  void paint_points(QCPPainter& painter) const;
  void paint_effective(QCPPainter& painter) const;
  void paint_hovered(QCPPainter& painter) const;
  QString sentence() const;
  QString tooltip(const Hit& at) const;

  std::shared_ptr<const RulerHistory> history_;
  QStringList names_;
  std::string task_;
  double threshold_ = kRulerThreshold;
  std::vector<OutsideRuler> outside_;
  std::vector<Curve> curves_;
  std::vector<QCPGraph*> graphs_;
  std::set<int> hidden_;  // indices of curves
  Hit hovered_;
  bool has_new_ = false;
  int current_set_ = -1;
};

// A task as lists and headings name it.
QString ruler_task_name(const std::string& task);

}  // namespace ropewalk
