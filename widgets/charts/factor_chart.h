// "Rescale factors" (interface.md): lambda_i of the chosen sets over pair i, with lines at 1, s and 2s. A set that is
// edited has handles: one pair, a group chosen by Shift and dragging, or the grip of the upper part (i >= d_rcd). What
// the rules forbid (core/rope/factor_edit.h) pushes back.
#pragma once

#include <QRectF>
#include <optional>

#include "core/rope/factor_edit.h"
#include "widgets/charts/pair_chart.h"

class QCPPainter;

namespace ropewalk {

class FactorChart : public PairChart {
  Q_OBJECT
 public:
  // What moves: one pair, the chosen group, or all pairs from the critical dimension on.
  enum class Edit { pair, group, upper };
  Q_ENUM(Edit)

  explicit FactorChart(QWidget* parent = nullptr);

  bool logarithmic() const { return logarithmic_; }
  QString csv() const override;

  int edited_set() const;  // the last one that is edited and shown; -1: none
  std::optional<PairRange> group() const { return group_; }
  int selected_pair() const;            // that the keys move
  QPointF upper_grip_position() const;  // its middle, in the plot's pixels
  bool dragging() const { return drag_.has_value(); }

 public Q_SLOTS:
  void set_logarithmic(bool logarithmic);
  void set_critical_dimension(int pair);  // a thin marker at the split in use; -1: none
  void select_pair(int pair);             // that the keys move; emits nothing
  void clear_group();

 Q_SIGNALS:
  void logarithmic_changed(bool logarithmic);
  // The edited set as it is now wished. A drag gives many, then one edit_ended; each key gives both.
  void edited(const ropewalk::RopeFactors& factors);
  void edit_ended(ropewalk::FactorChart::Edit edit, int pair);
  void edit_requested(int set);  // a copy of this set is to be edited

 protected:
  void rebuild() override;
  void restyle() override;
  QString pair_tooltip(int pair) const override;
  QCPRange full_y_range() const override;
  void fill_context_menu(QMenu& menu) override;
  bool press_is_own(QMouseEvent* event) override;
  void own_drag_moved(QMouseEvent* event) override;
  void own_drag_ended() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_clicked(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Drag {
    Edit edit = Edit::pair;
    int pair = 0;  // whose factor follows the mouse
    PairRange range;
    RopeFactors before;
    double offset = 0;           // pixels from the mouse to the pair's point
    double least = 0, most = 1;  // of the y axis, which stays as it is
    bool moved = false;
  };
  double scale() const;  // s
  const RopeFactors& edited_factors() const { return sets_[std::size_t(edited_set())].factors; }
  QPointF point_of(int pair) const;  // of the edited set, pixels
  int handle_at(const QPointF& position) const;
  bool over_grip(const QPointF& position) const;
  std::pair<Edit, PairRange> moved_with(int pair) const;
  void begin_drag(Edit edit, int pair, PairRange range, double y);
  void move_by_key(Edit edit, PairRange range, int pair, double ratio);
  void step_pair(int by, bool choose_group);
  QString bounds_text(const RopeFactors& factors, PairRange range, int pair) const;
  void paint_lines(QCPPainter& painter) const;
  void paint_group(QCPPainter& painter) const;
  void paint_bounds(QCPPainter& painter) const;
  void paint_handles(QCPPainter& painter) const;

  bool logarithmic_ = false;
  int critical_dimension_ = -1;
  int selected_pair_ = -1;
  std::optional<PairRange> group_;
  std::optional<int> brush_start_;
  std::optional<Drag> drag_;
  QToolButton* toggle_ = nullptr;
};

}  // namespace ropewalk
