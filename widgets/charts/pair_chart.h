// The part that the charts over rotary pairs share: one x axis (pair i from 0), its zoom, the hovered pair.
#pragma once

#include <set>
#include <vector>

#include "widgets/charts/named_factors.h"
#include "widgets/charts/plot_view.h"

class QCPGraph;
class QCPRange;

namespace ropewalk {

class PairChart : public PlotView {
  Q_OBJECT
 public:
  const RopeDescription& rope() const { return rope_; }
  std::int64_t target() const { return target_; }
  const std::vector<NamedFactors>& factor_sets() const { return sets_; }
  int hovered_pair() const { return hovered_pair_; }
  int current_set() const;  // -1: there is none
  QString x_meaning() const override { return QStringLiteral("pair"); }

  // The model and target length L (tokens). Drops factor sets that do not fit the model.
  void set_rope(const RopeDescription& rope, std::int64_t target);
  // The sets to draw, in drawing order. Names should differ; sets that do not fit the model are left out.
  void set_factor_sets(std::vector<NamedFactors> sets);
  void clear();  // no model: the empty state
  // The chart right below has the same x axis and names it: here the name is left out, except in pictures.
  void set_axis_named_below(bool below);

 public Q_SLOTS:
  void set_current_set(int index);               // whose out-of-distribution pairs are ringed; -1: the last one
  void set_hovered_pair(int pair);               // draws the crosshair; -1: none. Emits nothing
  void set_x_range(double lower, double upper);  // linked zoom. Emits nothing
  void reset_view() override;

 Q_SIGNALS:
  void pair_hovered(int pair);   // the mouse is over this pair; -1: left
  void pair_selected(int pair);  // clicked
  void x_range_changed(double lower, double upper);
  void set_toggled(const QString& name, bool shown);  // by a click on the legend's mark
  // By a click on a line or on a name in the legend, or by S: all views are to mark this set.
  void set_chosen(const QString& name);

 protected:
  static constexpr int kFirstSetEntry = 100;  // legend ids of the sets

  explicit PairChart(QWidget* parent);
  virtual void rebuild() = 0;                        // graphs, legend, y range
  virtual QString pair_tooltip(int pair) const = 0;  // rich text
  virtual QCPRange full_y_range() const = 0;
  bool has_rope() const { return rope_.pairs() > 0; }
  bool is_shown(int set) const { return !hidden_.contains(sets_[std::size_t(set)].name); }
  QPen set_pen(int set) const;
  int pair_at(const QPointF& position) const;  // -1 outside the axis rect
  QCPGraph* add_set_graph(int set, const std::vector<double>& values);
  int set_at(const QPointF& position) const;  // whose line passes there; -1: none
  void choose_set(int set);
  QString legend_tip() const;  // what clicks on a set's entry do

  CsvAxes csv_axes() const override;  // a column a set
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void mouse_clicked(QMouseEvent* event) override;
  void legend_toggled(int id) override;
  bool click_chooses(const LegendEntry& entry, const QPointF& position) const override;
  void legend_chosen(int id) override;
  void clamp_ranges() override;
  void ranges_changed() override;
  Qt::Orientations zoom_directions() const override { return Qt::Horizontal; }
  void draw(QCPPainter& painter, QSize size) override;
  void restyle() override;

  RopeDescription rope_;
  std::int64_t target_ = 0;
  std::vector<NamedFactors> sets_;
  int current_set_ = -1;
  int hovered_pair_ = -1;

 private:
  void drop_misfits();
  void make_set_commands();
  void step_set(int by);
  void update_set_commands();

  void name_axis(bool named);

  std::set<QString> hidden_;
  QAction *next_set_ = nullptr, *previous_set_ = nullptr;
  bool silent_ = false;
  bool axis_named_below_ = false;
};

// Links hovered pair and x zoom of two charts, both ways.
void link(PairChart& first, PairChart& second);

// One row of a tooltip's table.
QString tooltip_row(const QString& name, const QString& value);

}  // namespace ropewalk
