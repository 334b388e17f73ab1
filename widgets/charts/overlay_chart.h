// Lines of several runs over one x axis, each in the colour and dash that its run has everywhere: factors over pairs,
// the best so far over evaluations, losses over steps, scores over lengths.
#pragma once

#include <QList>
#include <optional>
#include <set>

#include "widgets/charts/plot_view.h"

class QCPGraph;

namespace ropewalk {

struct OverlayLine {
  QString name;
  int style = 0;  // series_pen()
  QVector<double> x, y;
  QVector<double> low = {}, high = {};  // 95 % interval a point; empty: none
};

struct OverlayAxes {
  enum class X { pairs, count, lengths };
  QString x_name;
  QStringList y_names;  // longest first: the first that has room is shown
  X x = X::count;
  bool y_logarithmic = false;
  bool steps = false;   // values hold until the next one
  bool points = false;  // each value is marked
  bool share = false;   // y from 0 to 100 %
};

class OverlayChart : public PlotView {
  Q_OBJECT
 public:
  explicit OverlayChart(QWidget* parent = nullptr);

  // No line with a value: the empty state. Zoom stays where the axes do.
  void set_lines(const QString& sentence, const OverlayAxes& axes, QList<OverlayLine> lines);
  const QList<OverlayLine>& lines() const { return lines_; }
  bool is_shown(int line) const { return !hidden_.contains(lines_[line].name); }
  QPen pen_of(int line, double width = 2) const;
  std::optional<double> hovered_x() const { return hovered_; }
  QString csv() const override;

 public Q_SLOTS:
  void reset_view() override;
  void set_hovered_place(std::optional<double> x);  // the crosshair; emits nothing

 Q_SIGNALS:
  void place_hovered(double x);  // where a line has a value; NaN: left

 protected:
  CsvAxes csv_axes() const override { return {QStringLiteral("x"), {QStringLiteral("y")}}; }
  void restyle() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void legend_toggled(int id) override;
  void zoomed_by_hand() override { follows_data_ = false; }

 private:
  void rebuild();
  void set_axes();
  std::optional<double> y_at(const OverlayLine& line, double x) const;
  QString tooltip(double x) const;
  QString x_text(double x) const;
  QString y_text(double y) const;

  QString sentence_;
  OverlayAxes axes_;
  QList<OverlayLine> lines_;
  std::set<QString> hidden_;
  std::optional<double> hovered_;
  bool follows_data_ = true;
};

}  // namespace ropewalk
