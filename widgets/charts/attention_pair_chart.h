// Each rotary pair's share of the attention's logits (its mean absolute contribution over the sum), one line a factor
// set; below, one strip a set, what of its circle the pair turns through at this length against what training saw:
// pairs beyond their trained arc in the warning colour.
#pragma once

#include <set>

#include "core/rope/phase_reach.h"
#include "widgets/charts/attention_shown.h"
#include "widgets/charts/plot_view.h"

class QCPPainter;

namespace ropewalk {

class AttentionPairChart : public PlotView {
  Q_OBJECT
 public:
  explicit AttentionPairChart(QWidget* parent = nullptr);

  void show_attention(const AttentionShown& shown);
  void set_current_set(int set);  // drawn stronger; -1: none
  int hovered_pair() const { return hovered_pair_; }
  QString csv() const override;
  QString x_meaning() const override { return QStringLiteral("pair"); }

 public Q_SLOTS:
  void history_appended();
  void set_hovered_pair(int pair);  // -1: none. Emits nothing
  void reset_view() override;

 Q_SIGNALS:
  void pair_hovered(int pair);  // -1: left
  void pair_selected(int pair);

 protected:
  CsvAxes csv_axes() const override { return {QStringLiteral("pair"), {QStringLiteral("share")}}; }
  void restyle() override;
  void before_replot() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void mouse_clicked(QMouseEvent* event) override;
  void legend_toggled(int id) override;

 private:
  struct Set {
    int set = 0;
    std::vector<double> share;  // empty: this layer is not measured
    std::vector<PhaseReach> reach;
  };
  void take_in();
  void update_header();
  int pairs() const;
  int pair_at(const QPointF& position) const;
  double strips_height() const;
  QColor reach_color(const PhaseReach& pair) const;
  void paint_shares(QCPPainter& painter) const;
  void paint_strips(QCPPainter& painter) const;
  void paint_marks(QCPPainter& painter) const;
  void paint_hovered(QCPPainter& painter) const;
  QStringList sentences() const;
  QString sentence() const;
  QString tooltip(int pair) const;

  AttentionShown shown_;
  QStringList names_;
  std::vector<Set> sets_;
  std::set<int> hidden_;
  bool has_new_ = false;
  int hovered_pair_ = -1;
};

}  // namespace ropewalk
