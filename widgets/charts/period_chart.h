// "Periods" (interface.md): period T_i of every rotary pair on a log axis against the trained context and the target.
// Definitions: method.md, sections 1 and 2 (LongRoPE2, Eq. 5-10).
#pragma once

#include <optional>
#include <utility>

#include "widgets/charts/pair_chart.h"

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

  explicit PeriodChart(QWidget* parent = nullptr);

  int critical_dimension() const { return critical_dimension_; }
  int out_of_distribution_pairs() const;  // under the current set at the target
  QString summary() const;                // one sentence, shown above the plot
  QString csv() const override;

  void set_found_critical_dimension(std::optional<FoundCriticalDimension> found);

 public Q_SLOTS:
  void set_critical_dimension(int pair);  // moves the handle; emits nothing

 Q_SIGNALS:
  void critical_dimension_changed(int pair);  // the handle was dragged (at each whole step)

 protected:
  void rebuild() override;
  void restyle() override;
  QString pair_tooltip(int pair) const override;
  void hovered_pair_moved() override;
  bool press_is_own(QMouseEvent* event) override;
  void own_drag_moved(QMouseEvent* event) override;
  void mouse_moved(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  class Parts;  // the QCustomPlot items
  bool over_handle(const QPoint& position) const;

  int critical_dimension_ = 0;
  std::optional<FoundCriticalDimension> found_;
  Parts* parts_ = nullptr;  // owned by the plot
};

}  // namespace ropewalk
