// Sensitivity: x: pair i; y: change of the mean NLL (nats per answer token) when lambda_i alone is multiplied by a
// move, with 95 % paired intervals on the same documents; one series a move. d_rcd of the set and d_tcd are marked.
#pragma once

#include <memory>
#include <set>
#include <vector>

#include "core/values/sensitivity_history.h"
#include "widgets/charts/plot_view.h"

class QCPPainter;

namespace ropewalk {

class SensitivityChart : public PlotView {
  Q_OBJECT
 public:
  explicit SensitivityChart(QWidget* parent = nullptr);

  // The chart reads the history, never copies it whole. nullptr: the empty state.
  void set_history(std::shared_ptr<const SensitivityHistory> history);
  struct Series {
    double move = 1;
    std::vector<SensitivityHistory::Change> changes;  // by pair, increasing
  };
  const std::vector<Series>& series() const { return series_; }  // in order of moves
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
  CsvAxes csv_axes() const override { return {QStringLiteral("pair"), {QStringLiteral("change_nats")}}; }
  void restyle() override;
  void before_replot() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void mouse_clicked(QMouseEvent* event) override;
  void legend_toggled(int id) override;
  void zoomed_by_hand() override { follows_data_ = false; }

 private:
  void take_in();
  void update_header();
  int pair_at(const QPointF& position) const;
  QPointF pixel(std::size_t series, const SensitivityHistory::Change& change) const;
  void paint_zero(QCPPainter& painter) const;
  void paint_changes(QCPPainter& painter) const;
  void paint_marks(QCPPainter& painter) const;
  void paint_hovered(QCPPainter& painter) const;
  QString sentence() const;
  QString tooltip(int pair) const;
  static QString move_text(double move);  // "λ × 0.9"

  std::shared_ptr<const SensitivityHistory> history_;
  std::vector<Series> series_;
  std::set<int> hidden_;  // indices of series
  bool has_new_ = false;
  bool follows_data_ = true;
  int hovered_pair_ = -1;
};

}  // namespace ropewalk
