// What each policy at the trained context costs: the Kullback-Leibler divergence of the next-token distribution from
// that of a full recompute (core/generate/boundary_lab.h), in nats on a log axis, by prefix length n; one line a
// policy, the crossing as a vertical line.
#pragma once

#include <set>
#include <vector>

#include "core/values/generation.h"
#include "widgets/charts/plot_view.h"

class QCPGraph;
class QCPPainter;

namespace ropewalk {

class BoundaryChart : public PlotView {
  Q_OBJECT
 public:
  // Smaller values, 0 among them, are drawn here: a log axis has no 0, and below it is rounding.
  static constexpr double kFloor = 1e-9;  // nats

  explicit BoundaryChart(QWidget* parent = nullptr);

  // `factors`: name of the rescaled set. `document`: what text was read; may be empty.
  void set_result(BoundaryResult result, const QString& factors, const QString& document = {});
  void clear();
  const BoundaryResult& result() const { return result_; }
  QString csv() const override;
  Qt::Orientations axis_choices() const override { return Qt::Vertical; }

 public Q_SLOTS:
  void reset_view() override;

 protected:
  CsvAxes csv_axes() const override { return {QStringLiteral("n"), {QStringLiteral("kl_nats")}}; }
  std::vector<CsvRange> visible_ranges() const override;
  void restyle() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void legend_toggled(int id) override;
  void clamp_ranges() override;

 private:
  void fill_graphs();
  void update_header();
  void paint_crossing(QCPPainter& painter) const;
  void paint_floor(QCPPainter& painter) const;
  void paint_hovered(QCPPainter& painter) const;
  double mean_beyond(const BoundaryCurve& curve) const;
  QString tooltip(std::size_t index) const;
  bool on_floor() const;

  BoundaryResult result_;
  QString factors_, document_;
  std::vector<QCPGraph*> graphs_;  // owned by the plot; as result_.curves
  std::set<int> hidden_;           // indices of curves
  int hovered_ = -1;               // index into result_.lengths
};

}  // namespace ropewalk
