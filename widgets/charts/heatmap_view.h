// "Heatmap" (interface.md): needle test over length (x) and depth (y, start of the document at the top). One of the
// history's scores, fixed scale 0..1. With two sets: A, B and B - A (diverging) on the same documents.
#pragma once

#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "core/values/needle_history.h"
#include "widgets/charts/chart_view.h"
#include "widgets/theme/color_map.h"

namespace ropewalk {

class HeatmapView : public ChartView {
  Q_OBJECT
 public:
  struct Cell {
    int set = 0, length_index = 0, depth_index = 0;
    bool operator==(const Cell&) const = default;
  };

  explicit HeatmapView(QWidget* parent = nullptr);

  // nullptr: the empty state. Shows set 0 and, where there is one, set 1 beside it.
  void set_history(std::shared_ptr<const NeedleHistory> history);
  // Names of the factor sets, in the history's order; default: method names.
  void set_set_names(const QStringList& names);
  QString set_name(int set) const;
  void set_shown_sets(int first, std::optional<int> second);
  // A panel for each set, without differences: for pictures.
  void show_all_sets();
  // What the cells show. Default, and where the history does not have it: the first that the history has.
  void set_score(NeedleScore score);
  NeedleScore score() const { return score_; }
  static QString score_name(NeedleScore score);  // "Generated answers right"
  void set_color_map(ColorMap map);
  ColorMap color_map() const { return map_; }
  // The cell being computed pulses.
  void set_running_cell(std::optional<Cell> cell);
  std::optional<Cell> selected_cell() const { return selected_; }
  // Where a cell is drawn in the panel of its set, in the widget's pixels; empty while it is not shown.
  QRectF cell_rect(const Cell& cell) const;
  QString csv() const override;

 public Q_SLOTS:
  void history_appended();
  void set_selected_cell(int set, int length_index, int depth_index);  // set < 0: none. Emits nothing

 Q_SIGNALS:
  void cell_selected(int set, int length_index, int depth_index);
  void cell_hovered(int set, int length_index, int depth_index);  // set -1: left
  void score_changed();
  void color_map_changed();

 protected:
  void take_remembered() override;
  void draw(QCPPainter& painter, QSize size) override;
  void restyle() override;
  void fill_context_menu(QMenu& menu) override;
  void paintEvent(QPaintEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  // One grid of cells: a set, or the difference of two (second - first).
  struct Panel {
    int first = 0;
    std::optional<int> second;
    QString title;
    QRectF cells;  // without titles and labels
    bool depth_labels = true;
    int set() const { return second ? *second : first; }
  };
  std::vector<Panel> panels() const;  // without their places
  std::vector<Panel> layout(QSizeF size) const;
  QRectF cell_rect(const Panel& panel, int length_index, int depth_index) const;
  const CellScored* scored(int set, int length_index, int depth_index) const;
  std::vector<int> shown_sets() const;
  QString score_rows(int set, const CellScored& cell) const;  // of the tooltip
  void draw_header(QPainter& painter, QSizeF size) const;
  void draw_panel(QPainter& painter, const Panel& panel) const;
  void draw_cell(QPainter& painter, const Panel& panel, int length_index, int depth_index) const;
  void draw_labels(QPainter& painter, const Panel& panel) const;
  std::optional<Cell> cell_at(const QPointF& position) const;
  QString tooltip(const Cell& cell) const;
  QString summary() const;
  double header_height() const;
  void take_score();
  std::int64_t trained_context() const;  // tokens
  int trained_columns() const;           // lengths inside it; 0 where all or none are
  void show_cell(std::optional<Cell> cell);

  std::shared_ptr<const NeedleHistory> history_;
  QStringList names_;
  int first_ = 0;
  std::optional<int> second_;
  bool all_ = false;
  NeedleScore score_ = NeedleScore::token_accuracy;
  std::optional<NeedleScore> wished_;  // chosen by a person, kept from run to run
  ColorMap map_ = ColorMap::viridis;
  std::optional<Cell> running_, selected_, hovered_;
  QTimer pulse_, redraw_;
  double pulse_phase_ = 0;
};

}  // namespace ropewalk
