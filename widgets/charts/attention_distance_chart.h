// Logits q.k.m^2/sqrt(d) by the distance between query and key (log axis): the mean as a line and the quartiles as a
// band, one of each a factor set, on the same document. The trained context is marked: beyond it no distance was seen
// in training.
#pragma once

#include <set>

#include "widgets/charts/attention_shown.h"
#include "widgets/charts/plot_view.h"

class QCPGraph;
class QCPPainter;

namespace ropewalk {

class AttentionDistanceChart : public PlotView {
  Q_OBJECT
 public:
  explicit AttentionDistanceChart(QWidget* parent = nullptr);

  void show_attention(const AttentionShown& shown);  // the chart reads the history, never copies it
  void set_current_set(int set);                     // drawn stronger; -1: none
  QString csv() const override;
  Qt::Orientations axis_choices() const override { return Qt::Horizontal; }

 public Q_SLOTS:
  void history_appended();
  void reset_view() override;

 protected:
  CsvAxes csv_axes() const override { return {QStringLiteral("distance_from"), {QStringLiteral("mean")}}; }
  void restyle() override;
  void before_replot() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void legend_toggled(int id) override;
  void clamp_ranges() override;

 private:
  struct Curve {
    int set = 0;
    AttentionHead head;
    QCPGraph *low = nullptr, *high = nullptr, *mean = nullptr;  // owned by the plot
  };
  void take_in();
  void fill_graphs();
  void update_header();
  void paint_trained(QCPPainter& painter) const;
  void paint_hovered(QCPPainter& painter) const;
  int bin_at(const QPointF& position) const;  // -1: none
  double centre(int bin) const;               // tokens
  QString tooltip(int bin) const;
  QString sentence() const;
  std::int64_t trained_context() const;

  AttentionShown shown_;
  QStringList names_;
  std::vector<double> edges_;
  std::vector<Curve> curves_;
  std::set<int> hidden_;
  bool has_new_ = false;
  int hovered_ = -1;
};

}  // namespace ropewalk
