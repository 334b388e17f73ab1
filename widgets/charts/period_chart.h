// "Periods" (interface.md): period T_i of every rotary pair on a log axis against the trained context and the target.
// Definitions: method.md, sections 1 and 2 (LongRoPE2, Eq. 5-10).
#pragma once

#include <QColor>
#include <QPen>
#include <QRectF>
#include <QStringList>
#include <optional>
#include <utility>
#include <vector>

#include "widgets/charts/pair_chart.h"

class QCPPainter;

namespace ropewalk {

class LabelPlaces;

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
  bool dragging() const { return dragging_; }  // the handle
  int out_of_distribution_pairs() const;       // number of pairs with Reach::out
  QString summary() const;                     // one sentence, shown above the plot
  QString csv() const override;
  Qt::Orientations axis_choices() const override { return Qt::Vertical; }
  QPointF handle_position() const;  // of the grip, in the plot's pixels
  // A name in the plot and where it stands, in the plot's pixels: of a horizontal line, a mark or a region.
  struct Name {
    QString text;
    QRectF box;
    QColor color;
  };
  std::vector<Name> names() const;

  void set_found_critical_dimension(std::optional<FoundCriticalDimension> found);
  const std::optional<FoundCriticalDimension>& found_critical_dimension() const { return found_; }

 public Q_SLOTS:
  void set_critical_dimension(int pair);  // moves the handle; emits nothing

 Q_SIGNALS:
  void critical_dimension_changed(int pair);  // the handle was dragged (at each whole step) or moved by arrow keys
  void critical_dimension_settled();          // the drag or the key has ended

 protected:
  CsvAxes csv_axes() const override;
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
  // A horizontal line at a number of tokens; its names, longest first.
  struct ReferenceLine {
    double tokens;
    QPen pen;
    QStringList names;
    bool name_above;
    bool named_always;  // else only where its name covers no data
  };
  // A vertical line before a pair.
  struct Mark {
    int pair;
    QPen pen;
    QString name;
  };
  // The pairs from..to (pixels) that completed ten periods, one, or none in training.
  struct Region {
    double from, to;
    QColor color, text_color;
    QStringList names;  // longest first
  };
  std::vector<ReferenceLine> reference_lines() const;
  std::vector<Mark> marks() const;
  std::vector<Region> regions() const;
  void add_obstacles(LabelPlaces& places) const;
  void name_regions(LabelPlaces& places, std::vector<Name>& names) const;
  double name_lines(LabelPlaces& places, std::vector<Name>& names) const;
  double point_radius() const;
  bool over_handle(const QPointF& position) const;
  void move_handle(int pair);
  void paint_bands(QCPPainter& painter) const;
  void paint_regions(QCPPainter& painter) const;
  void paint_lines(QCPPainter& painter) const;
  void paint_names(QCPPainter& painter) const;
  void paint_points(QCPPainter& painter) const;
  void paint_marks(QCPPainter& painter) const;
  void paint_handle(QCPPainter& painter) const;

  int critical_dimension_ = 0;
  int theoretical_ = 0;          // d_tcd
  int ten_periods_ = 0;          // d_tcd^10
  std::vector<double> periods_;  // T_i, tokens
  std::optional<FoundCriticalDimension> found_;
  bool dragging_ = false;
};

}  // namespace ropewalk
