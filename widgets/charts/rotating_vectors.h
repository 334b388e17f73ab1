// What RoPE does, as it happens: for some chosen rotary pairs, the query's two coordinates as a vector turned by
// m theta_i / lambda_i at position m (LongRoPE2, Eq. 5 and 8), and a key's at m - distance. Filled: the angles that
// training saw; around it the way from position 0, in the warning colour where training never was. The wedge between
// the two vectors depends on the distance alone, and so does q.k.
#pragma once

#include <optional>
#include <vector>

#include "widgets/charts/chart_view.h"
#include "widgets/charts/named_factors.h"

namespace ropewalk {

class RotatingVectors : public ChartView {
  Q_OBJECT
 public:
  struct Vector {
    int pair = 0;
    double theta = 0;     // theta_i, rad/token
    double lambda = 1;    // lambda_i
    double period = 0;    // T_i = 2 pi / theta_i, tokens
    double angle = 0;     // m theta_i / lambda_i at the position, rad, not reduced to one turn
    double relative = 0;  // the same of the distance, rad
    double trained = 0;   // largest angle in training, L_train theta_i, rad
    double last = 0;      // largest angle at the target, L theta_i / lambda_i, rad
    bool unseen = false;  // out of distribution at this position: i >= d_tcd and beyond `trained`
    bool leaves = false;  // the same at the target
    bool has_key = true;  // the key stands in the text: distance <= position
    double dot() const;   // q.k of two unit vectors that agree at distance 0: cos(relative)
  };

  explicit RotatingVectors(QWidget* parent = nullptr);

  // The chosen pairs stay as far as the embedding has them; else a low, two middle and a high one are taken.
  void set_factors(const NamedFactors& factors);
  void clear();
  const std::vector<int>& pairs() const { return pairs_; }
  double position() const { return position_; }  // m, tokens
  double distance() const { return distance_; }  // m - n between query and key, tokens
  double length() const;                         // L: the last position that is shown
  double trained_context() const;
  int pair_count() const;
  int current() const { return current_; }  // index in pairs(): which dial keys move
  Vector vector(int index) const;           // of pairs()[index], at the position
  QString summary() const;                  // one sentence, shown above the dials
  QString csv() const override;

 public Q_SLOTS:
  void set_pairs(const std::vector<int>& pairs);  // clamped to the embedding's
  void set_position(double tokens);               // clamped to 0 .. L
  void set_distance(double tokens);               // clamped to 0 .. L
  void set_current(int index);
  void set_hovered_pair(int pair);  // -1: none. Emits nothing

 Q_SIGNALS:
  void position_changed(double tokens);
  void distance_changed(double tokens);
  void pairs_changed();
  void length_changed();
  void pair_hovered(int pair);

 protected:
  void draw(QCPPainter& painter, QSize size) override;
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  struct Cell {
    QRectF box, dial;
    QPointF center() const { return dial.center(); }
    double radius() const { return dial.width() / 2; }
  };
  std::vector<Cell> cells(QSizeF size) const;
  int index_at(const QPointF& place) const;
  void draw_dial(QCPPainter& painter, const Cell& cell, int index) const;
  void draw_text(QCPPainter& painter, const Cell& cell, int index) const;
  void change_pair(int by);
  void show_tip(int index, const QPoint& global);

  std::optional<NamedFactors> set_;
  std::vector<double> theta_;  // rad/token
  int theoretical_ = 0;        // d_tcd
  std::vector<int> pairs_;
  double position_ = 0, distance_ = 16;  // tokens
  int current_ = 0, hovered_pair_ = -1;
  int dragged_ = -1;
  double drag_angle_ = 0;  // of the mouse when it moved last, rad
};

}  // namespace ropewalk
