// "Best fitness by d_rcd" (interface.md, Fitness): x: critical dimension in pairs; y: needle perplexity exp(NLL), log,
// with 95 % intervals over documents. One thin line a search, the pooled one over them; the found d_rcd with what
// cannot be told from it as a band; the theory as lines at d_tcd and at the pair of ten periods.
#pragma once

#include <memory>
#include <set>
#include <vector>

#include "core/values/critical_dimension_curve.h"
#include "widgets/charts/plot_view.h"

class QCPGraph;
class QCPPainter;

namespace ropewalk {

class CriticalDimensionChart : public PlotView {
  Q_OBJECT
 public:
  struct Search {
    QString name;  // e.g. "seed 3"
    std::shared_ptr<const SearchHistory> history;
    std::string documents = {};  // CurveSearch::documents
  };

  explicit CriticalDimensionChart(QWidget* parent = nullptr);

  // One or several searches of one model and target. None: the empty state. Fails, with the reason on show, where the
  // models differ.
  void set_searches(std::vector<Search> searches);
  const CriticalDimensionCurve& curve() const { return curve_; }
  QString csv() const override;
  Qt::Orientations axis_choices() const override { return Qt::Vertical; }

 public Q_SLOTS:
  void history_appended();  // after events were added: the curve is worked out again with the next redraw
  void work_out_new();      // at once, also where the chart is not seen; nothing where nothing is new
  void reset_view() override;

 Q_SIGNALS:
  void candidate_selected(int search, qint64 id);  // a point of a search was clicked; its best candidate of that d_rcd
  // The band's new limits; least = greatest = -1: nothing found yet.
  void found_changed(int critical_dimension, int least, int greatest);

 protected:
  CsvAxes csv_axes() const override { return {QStringLiteral("critical_dimension"), {QStringLiteral("perplexity")}}; }
  void restyle() override;
  void before_replot() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void mouse_clicked(QMouseEvent* event) override;
  void legend_toggled(int id) override;
  void zoomed_by_hand() override { follows_data_ = false; }
  void clamp_ranges() override;

 private:
  struct Hit {
    int search = -1;  // -1 with a point: of the pooled curve
    const CurvePoint* point = nullptr;
  };
  void work_out();
  bool models_agree();
  void fill_graphs();
  void update_header();
  bool several() const { return searches_.size() > 1; }
  QPen pen_of(int search) const;   // -1: pooled
  double shift(int search) const;  // pairs beside the d_rcd, so that whiskers do not cover each other
  QPointF pixel(int search, const CurvePoint& point) const;
  Hit hit(const QPointF& position) const;
  void paint_found(QCPPainter& painter) const;
  void paint_theory(QCPPainter& painter) const;
  void paint_points(QCPPainter& painter) const;
  void paint_hovered(QCPPainter& painter) const;
  void paint_point(QCPPainter& painter, int search, const CurvePoint& point) const;
  QString tooltip(const Hit& hit) const;

  std::vector<Search> searches_;
  CriticalDimensionCurve curve_;
  RopeDescription rope_;
  std::vector<QCPGraph*> graphs_;  // owned by the plot; a search each, then the pooled curve where there are several
  std::set<int> hidden_;           // of legend ids
  bool has_new_ = false;
  bool follows_data_ = true;
  int hovered_search_ = -1, hovered_dimension_ = -1;
};

}  // namespace ropewalk
