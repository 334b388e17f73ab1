// "Periods" (interface.md): period T_i of every rotary pair on a log axis against the trained context and the target.
// Definitions: method.md, sections 1 and 2 (LongRoPE2, Eq. 5-10).
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "widgets/charts/pair_chart.h"

class QCPPainter;

namespace ropewalk {

class PeriodChart : public PairChart {
  Q_OBJECT
 public:
  // A d_rcd that a search or the paper found, in pairs.
  struct FoundCriticalDimension {
    int pair = 0;
    std::optional<std::pair<int, int>> interval;  // pairs, inclusive
    QString source;                               // "paper", "run 3"
  };
  // How a pair stands at the target length under the current set.
  enum class Reach { inside, hypothesis, out };

  explicit PeriodChart(QWidget* parent = nullptr);

  int critical_dimension() const { return critical_dimension_; }
  Reach reach(int pair) const;
  int out_of_distribution_pairs() const;  // number of pairs with Reach::out
  QString summary() const;                // one sentence, shown above the plot
  QString csv() const override;
  QPointF handle_position() const;  // of the grip, in the plot's pixels

  void set_found_critical_dimension(std::optional<FoundCriticalDimension> found);

 public Q_SLOTS:
  void set_critical_dimension(int pair);  // moves the handle; emits nothing

 Q_SIGNALS:
  void critical_dimension_changed(int pair);  // the handle was dragged (at each whole step) or moved by arrow keys

 protected:
  void rebuild() override;
  void restyle() override;
  QString pair_tooltip(int pair) const override;
  QCPRange full_y_range() const override;
  bool press_is_own(QMouseEvent* event) override;
  void own_drag_moved(QMouseEvent* event) override;
  void own_drag_ended() override;
  void mouse_moved(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  bool over_handle(const QPointF& position) const;
  void move_handle(int pair);
  void paint_bands(QCPPainter& painter) const;
  void paint_regions(QCPPainter& painter) const;
  void paint_lines(QCPPainter& painter) const;
  void reference_lines(QCPPainter& painter, bool names) const;
  void paint_points(QCPPainter& painter) const;
  void paint_marks(QCPPainter& painter) const;
  void paint_handle(QCPPainter& painter) const;

  int critical_dimension_ = 0;
  int theoretical_ = 0;          // d_tcd
  int ten_periods_ = 0;          // d_tcd^10
  std::vector<double> periods_;  // T_i, tokens
  std::optional<FoundCriticalDimension> found_;
  bool dragging_ = false;
  mutable double line_names_width_ = 0;  // pixels that the names of the horizontal lines take at the left
};

}  // namespace ropewalk
