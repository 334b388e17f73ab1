// The part that the charts over rotary pairs share: one x axis (pair i from 0), its zoom, the hovered pair.
#pragma once

#include <QVector>

#include "widgets/charts/named_factors.h"
#include "widgets/charts/plot_view.h"

class QCPItemStraightLine;

namespace ropewalk {

class PairChart : public PlotView {
  Q_OBJECT
 public:
  const RopeDescription& rope() const { return rope_; }
  std::int64_t target() const { return target_; }
  const std::vector<NamedFactors>& factor_sets() const { return sets_; }
  int hovered_pair() const { return hovered_pair_; }
  int current_set() const { return current_set_; }

  // The model and target length L (tokens). Clears factor sets that do not fit the model.
  void set_rope(const RopeDescription& rope, std::int64_t target);
  // The sets to draw, in drawing order. Names should differ.
  void set_factor_sets(std::vector<NamedFactors> sets);
  void clear();  // no model: the empty state

 public Q_SLOTS:
  void set_current_set(int index);   // whose out-of-distribution pairs are ringed; default: the last set
  void set_hovered_pair(int pair);   // draws the crosshair; -1: none. Emits nothing
  void set_x_range(double lower, double upper);  // linked zoom. Emits nothing
  void reset_view() override;

 Q_SIGNALS:
  void pair_hovered(int pair);   // the mouse is over this pair; -1: left
  void pair_selected(int pair);  // clicked
  void x_range_changed(double lower, double upper);

 protected:
  explicit PairChart(QWidget* parent);
  virtual void rebuild() = 0;                           // all graphs from rope_, target_, sets_
  virtual QString pair_tooltip(int pair) const = 0;     // rich text
  virtual void hovered_pair_moved() {}
  bool has_rope() const { return rope_.pairs() > 0; }
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void mouse_clicked(QMouseEvent* event) override;

  RopeDescription rope_;
  std::int64_t target_ = 0;
  std::vector<NamedFactors> sets_;
  int current_set_ = -1;
  int hovered_pair_ = -1;

 private:
  QCPItemStraightLine* crosshair_ = nullptr;
};

// Links hovered pair and x zoom of two charts, both ways.
void link(PairChart& first, PairChart& second);

}  // namespace ropewalk
