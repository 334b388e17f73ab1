// The precision lens: how wrong each rotary pair's phase is when its cosine and sine are made in float32, float16 or
// bfloat16, and in Ropewalk's own way (core/rope/phase_error.h). Log-log or by pair; a line with markers is measured,
// the thin line of the same colour is the method's estimate p theta_hat u. Errors in rad, or of cosine and sine.
#pragma once

#include <memory>
#include <set>
#include <vector>

#include "core/rope/phase_error.h"
#include "widgets/charts/plot_view.h"

class QCPGraph;
class QCPPainter;

namespace ropewalk {

class PrecisionChart : public PlotView {
  Q_OBJECT
 public:
  enum class Axis { pairs, positions };         // what x is: all pairs at one position, or all positions of one pair
  enum class Quantity { phase, values };        // what y is: the phase's error, or that of cosine and sine
  static constexpr double kPhaseFloor = 1e-12;  // rad; smaller errors, 0 among them, are drawn here
  static constexpr double kValueFloor = 1e-9;

  explicit PrecisionChart(QWidget* parent = nullptr);

  // The chart reads the report, never copies it. nullptr: the empty state. `set`: the factor set's name. Pair and
  // position stay where they were as far as they can.
  void set_report(std::shared_ptr<const PrecisionReport> report, const QString& set = {});
  const PrecisionReport* report() const { return report_.get(); }
  Axis axis() const { return axis_; }
  Quantity quantity() const { return quantity_; }
  int pair() const { return pair_; }                      // that is shown by position
  int position_index() const { return position_index_; }  // into the report's positions: shown by pair
  std::int64_t position() const;                          // 0: no report
  int hovered_pair() const { return hovered_pair_; }
  QString csv() const override;
  Qt::Orientations axis_choices() const override { return Qt::Vertical; }
  QString x_meaning() const override {
    return axis_ == Axis::pairs ? QStringLiteral("pair") : QStringLiteral("tokens");
  }

 public Q_SLOTS:
  void set_axis(ropewalk::PrecisionChart::Axis axis);
  void set_quantity(ropewalk::PrecisionChart::Quantity quantity);
  void set_pair(int pair);
  void set_position_index(int index);
  void set_hovered_pair(int pair);  // -1: none. Emits nothing
  void reset_view() override;

 Q_SIGNALS:
  void pair_hovered(int pair);        // by pair only; -1: left
  void pair_selected(int pair);       // by pair only
  void position_selected(int index);  // by position only: clicked

 protected:
  CsvAxes csv_axes() const override {
    return {axis_ == Axis::pairs ? QStringLiteral("pair") : QStringLiteral("position"),
            {quantity_ == Quantity::phase ? QStringLiteral("phase_error_rad") : QStringLiteral("value_error")}};
  }
  std::vector<CsvRange> visible_ranges() const override;
  void restyle() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void mouse_clicked(QMouseEvent* event) override;
  void legend_toggled(int id) override;
  void clamp_ranges() override;

 private:
  struct Range {
    double lower, upper;
  };
  const std::vector<double>& values_of(const PhaseErrors& errors) const;
  double floor() const { return quantity_ == Quantity::phase ? kPhaseFloor : kValueFloor; }
  double drawn(double value) const { return value < floor() ? floor() : value; }
  int points() const;  // along x
  double x_of(int point) const;
  std::size_t index_of(int point) const;  // into the report's arrays
  double estimate(const PhaseErrors& errors, int point) const;
  Range full_x_range() const;
  int point_at(const QPointF& position) const;  // -1: none
  bool overflows_anywhere() const;

  void rebuild();
  void add_graphs(const PhaseErrors& errors, bool dark);
  void update_axes();
  void update_header();
  void paint_lines(QCPPainter& painter) const;
  void paint_marks(QCPPainter& painter) const;
  void paint_points(QCPPainter& painter) const;
  void paint_hovered(QCPPainter& painter) const;

  QString sentence() const;
  QString sentence_by_pair() const;
  QString sentence_by_position() const;
  QString tooltip(int point) const;

  std::shared_ptr<const PrecisionReport> report_;
  QString set_;
  Axis axis_ = Axis::pairs;
  Quantity quantity_ = Quantity::phase;
  int pair_ = 0, position_index_ = -1;
  int hovered_pair_ = -1, hovered_point_ = -1;
  std::set<int> hidden_;  // indices into kPhaseArithmetics
};

}  // namespace ropewalk
