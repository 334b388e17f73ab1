// The population of a search in parallel coordinates: axes d_rcd, lambda of some pairs, attention factor, fitness; one
// polyline a candidate that did not fail, coloured by fitness (cividis). Drag along an axis to keep what passes there
// (the rest is dimmed), hover and click to pick a candidate, choose generations below. Lines are kept in a picture of
// their own: hovering redraws only what it marks.
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QTimer>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "widgets/charts/chart_view.h"
#include "widgets/charts/parallel_lines.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace ropewalk {

class ParallelCoordinates : public ChartView {
  Q_OBJECT
 public:
  explicit ParallelCoordinates(QWidget* parent = nullptr);

  // The chart reads the history, never copies it whole. nullptr: the empty state.
  void set_history(std::shared_ptr<const SearchHistory> history);
  const ParallelTable& table() const { return table_; }
  std::pair<int, int> generation_range() const { return generations_; }  // both included
  using Range = std::pair<double, double>;                               // in the axis's own values
  std::optional<Range> brush(int axis) const { return brushes_[std::size_t(axis)]; }
  bool has_brush() const;
  int brushed_count() const { return brushed_; }  // candidates that pass every brush and the generations
  QList<qint64> brushed_candidates() const;       // these, best first
  qint64 selected() const { return selected_; }   // -1: none
  qint64 hovered() const { return hovered_; }
  std::size_t pieces_drawn() const { return pieces_; }  // of the last whole redraw
  ParallelPlaces places() const { return places_for(size()); }
  QPointF pixel(int axis, qint64 candidate) const;  // null: it has no line
  QString sentence() const;
  QString csv() const override;

 public Q_SLOTS:
  void history_appended();
  void set_pairs(const std::vector<int>& pairs);  // lambda axes, increasing. Brushes of axes that stay are kept
  void set_generation_range(int first, int last);
  void set_brush(int axis, std::optional<Range> range);  // none: everything passes
  void clear_brushes();
  void set_selected(qint64 candidate);  // -1: none. Emits nothing
  void reset_view() override;           // no brush, all generations

 Q_SIGNALS:
  void candidate_selected(qint64 id);  // clicked, or stepped to with the arrow keys
  void candidate_hovered(qint64 id);   // -1: left
  void brushed_changed(int count, int of);
  void pairs_changed();

 protected:
  void draw(QCPPainter& painter, QSize size) override;
  void fill_context_menu(QMenu& menu) override;
  void restyle() override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void make_controls();
  void take_in();
  void update_controls();
  void changed();  // brushes or generations: count, redraw
  void queue_redraw();
  void redraw_lines();
  void fill_pairs(QMenu& menu);
  void toggle_pair(int pair);
  ParallelPlaces places_for(QSizeF size) const;
  double header_height() const;
  double footer_height() const;
  bool passes(std::size_t row) const;
  QColor line_color(double share) const;
  int axis_at(const QPointF& position) const;  // -1: none near
  std::size_t row_at(const QPointF& position) const;
  void hover(const QPointF& position);
  void drag_to(double y);
  void step_selection(int by);
  void paint_lines(QPainter& painter, const ParallelPlaces& places);
  void paint_header(QPainter& painter, double width) const;
  void paint_axes(QPainter& painter, const ParallelPlaces& places) const;
  void paint_ticks(QPainter& painter, const ParallelPlaces& places, std::size_t axis) const;
  void paint_highlights(QPainter& painter, const ParallelPlaces& places) const;
  QString tooltip(std::size_t row) const;

  std::shared_ptr<const SearchHistory> history_;
  ParallelTable table_;
  std::vector<std::optional<Range>> brushes_;  // an axis each
  std::pair<int, int> generations_{0, 0};
  bool all_generations_ = true;  // the range grows with the search
  std::vector<char> passes_;     // a row each
  int brushed_ = 0;
  qint64 selected_ = -1, hovered_ = -1;
  int dragged_axis_ = -1;
  double drag_start_ = 0;             // place on the axis
  std::optional<Range> moved_brush_;  // as it was when its middle was grasped; places
  QPointF press_;
  bool pressed_ = false;
  QImage lines_;
  bool lines_old_ = true;
  std::size_t pieces_ = 0;
  QTimer redraw_timer_;
  QElapsedTimer since_redraw_;
  qint64 pause_ = 0;  // ms from one redraw to the next, at least
  bool has_new_ = false;
  QWidget* controls_ = nullptr;
  QSpinBox* first_generation_ = nullptr;
  QSpinBox* last_generation_ = nullptr;
  QLabel* count_ = nullptr;
  QPushButton* clear_ = nullptr;
};

}  // namespace ropewalk
