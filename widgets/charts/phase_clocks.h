// "Phase clocks" (interface.md): one dial a pair. Filled: the arc of phases that training saw, min(1, L_train/T_i) of a
// turn. Around it: the arc reached at L under the chosen factors, L/(lambda_i T_i), in the warning colour where it
// leaves.
#pragma once

#include <QVariantAnimation>
#include <optional>
#include <vector>

#include "widgets/charts/chart_view.h"
#include "widgets/charts/named_factors.h"

namespace ropewalk {

class PhaseClocks : public ChartView {
  Q_OBJECT
 public:
  explicit PhaseClocks(QWidget* parent = nullptr);

  void set_factors(const NamedFactors& factors);
  void clear();
  bool playing() const;
  int hovered_pair() const { return hovered_pair_; }
  QString summary() const;  // one sentence, shown above the dials
  QString csv() const override;

 public Q_SLOTS:
  void set_hovered_pair(int pair);  // -1: none. Emits nothing
  void set_playing(bool playing);   // turns the dials from position 0 to the target
  void set_position(double share);  // of the target, 0..1; 1 when not playing

 Q_SIGNALS:
  void pair_hovered(int pair);
  void pair_selected(int pair);
  void playing_changed(bool playing);

 protected:
  void draw(QCPPainter& painter, QSize size) override;
  void fill_context_menu(QMenu& menu) override;
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  struct Grid {
    int columns = 1, rows = 1;
    double cell_width = 0, cell_height = 0, top = 0;
  };
  struct Dial {
    double seen = 0;      // share of the cycle seen in training, 0..1
    double reached = 0;   // turns at the target
    bool leaves = false;  // out of distribution at the target
  };
  Grid grid(QSizeF size) const;
  Dial dial(int pair) const;
  int pair_at(const QPointF& position) const;
  void draw_dial(QPainter& painter, const QRectF& cell, int pair) const;

  std::optional<NamedFactors> set_;
  std::vector<double> periods_;  // T_i, tokens
  int theoretical_ = 0;          // d_tcd
  int hovered_pair_ = -1;
  double position_ = 1;
  QVariantAnimation animation_;
  QToolButton* play_ = nullptr;
};

}  // namespace ropewalk
