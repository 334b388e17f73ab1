// What is kept of the short context. One row a part, grouped by length, the overall share above them; x: percent kept,
// 100 * after / before, with its 95 % interval; a line at 100 %; what it was before and after at the right. Filled
// marks are surely not 100 %, hollow ones may be. Rows that do not fit are reached by the wheel or by a drag.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/values/retention_history.h"
#include "widgets/charts/plot_view.h"

class QCPPainter;

namespace ropewalk {

class RetentionChart : public PlotView {
  Q_OBJECT
 public:
  explicit RetentionChart(QWidget* parent = nullptr);

  // The chart reads the history, never copies it whole. nullptr: the empty state.
  void set_history(std::shared_ptr<const RetentionHistory> history);
  std::shared_ptr<const RetentionHistory> history() const { return history_; }

  struct Line {
    enum class Kind { overall, heading, part } kind = Kind::part;
    std::string part;
    std::int64_t length = 0;  // tokens
    bool complete = false;    // the model after has been asked too
    KeptShare share;
    std::string document_hash;
  };
  const std::vector<Line>& lines() const { return lines_; }  // from the top
  int selected() const { return selected_; }                 // of lines(); -1: none
  // Whether the run's set is the one that all views mark: said in the header.
  void set_current(bool current);
  void set_selected(int line);  // emits nothing
  // Pixels of the middle of a line and of its mark; nothing where it is scrolled away or has no mark.
  std::optional<double> line_y(int line) const;
  std::optional<QPointF> mark_at(int line) const;
  int full_height() const;  // at which no row needs scrolling
  QString csv() const override;
  QString sentence() const;

 public Q_SLOTS:
  void history_appended();
  void reset_view() override;

 Q_SIGNALS:
  void part_selected(const QString& part, qint64 length);

 protected:
  void restyle() override;
  void before_replot() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void mouse_clicked(QMouseEvent* event) override;
  void zoomed_by_hand() override { follows_data_ = false; }
  void clamp_ranges() override;
  void resizeEvent(QResizeEvent* event) override;
  void draw(QCPPainter& painter, QSize size) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void take_in();
  void update_header();
  void lay_out(QSize size);  // margins for the names and values, rows in sight
  int line_at(const QPointF& position) const;
  int row_height() const;
  void paint_ground(QCPPainter& painter) const;
  void paint_rows(QCPPainter& painter) const;
  void paint_mark(QCPPainter& painter, const Line& line, double y) const;
  void paint_names(QCPPainter& painter) const;
  void paint_values(QCPPainter& painter) const;
  QColor color_of(const Line& line) const;
  QString name_of(const Line& line) const;
  QString tooltip(const Line& line) const;
  // Right to left: kept with its interval, before and after; the last only where there is room.
  std::vector<QString> values_of(const Line& line) const;

  std::shared_ptr<const RetentionHistory> history_;
  std::vector<Line> lines_;
  bool has_new_ = false, follows_data_ = true, current_ = false;
  int hovered_ = -1, selected_ = -1;
  double rows_in_sight_ = 1;
  std::vector<int> columns_;  // widths of the columns at the right, pixels
};

// "42.1 % (30.0 to 55.0)"; says where it is not defined or has no upper end.
QString kept_text(const KeptShare& share, bool with_interval = true);

}  // namespace ropewalk
