// What stands above a plot: one sentence that says what it shows, on two lines where one has no room, and the legend,
// which flows over as many lines as it needs so that it never covers data. Part of the plot's layout, so that it is in
// every exported picture.
#pragma once

#include "widgets/charts/qcustomplot_include.h"

#include <functional>

namespace ropewalk {

struct LegendEntry {
  enum class Mark { line, dot, ring, thin_ring, hollow, cross, gradient, band, triangle, triangle_down, diamond };
  int id = 0;
  QString name;
  QPen pen;  // line, ring; its colour fills dots and bands
  Mark mark = Mark::line;
  bool can_toggle = false;
  bool on = true;
  QString tooltip = {};
};

class HeaderBar : public QCPLayoutElement {
 public:
  explicit HeaderBar(QCustomPlot* plot);

  // `shorter`: what may stand in its place where there is no room, the longest first.
  void set_sentence(const QString& sentence, const QStringList& shorter = {});
  void set_one_line(bool one) { one_line_ = one; }  // of the sentence, however high the chart is
  void set_entries(std::vector<LegendEntry> entries);
  void set_corner_width(int width) { corner_width_ = width; }  // kept free at the right of the first line
  int corner_width() const { return corner_width_; }
  void set_focused_entry(int id) { focused_entry_ = id; }  // framed: has the keyboard; -1: none
  double sentence_height() const;                          // of its line
  const QString& sentence() const { return sentence_; }
  const std::vector<LegendEntry>& entries() const { return entries_; }
  // nullptr: none there.
  const LegendEntry* entry_at(const QPointF& position) const;
  QRectF entry_rect(int id) const;
  QRectF mark_rect(int id) const;  // of the sign before its name

  QSize minimumOuterSizeHint() const override;
  QSize maximumOuterSizeHint() const override;
  void update(UpdatePhase phase) override;

 protected:
  void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
  void draw(QCPPainter* painter) override;

 private:
  struct Placed {
    QRectF rect;
    std::size_t entry;
  };
  QStringList sentence_lines(double width) const;
  std::vector<Placed> place(double width, double* height) const;
  void draw_mark(QCPPainter& painter, const LegendEntry& entry, const QRectF& box) const;

  QString sentence_;
  QStringList shorter_;
  bool one_line_ = false;
  std::vector<LegendEntry> entries_;
  int corner_width_ = 0;
  int focused_entry_ = -1;
};

}  // namespace ropewalk
