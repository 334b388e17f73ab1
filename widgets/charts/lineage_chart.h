// Fitness along a lineage: x: generation; y: needle perplexity, log, with 95 % intervals.
#pragma once

#include <vector>

#include "widgets/charts/lineage_model.h"
#include "widgets/charts/plot_view.h"

class QCPGraph;
class QCPPainter;

namespace ropewalk {

class LineageChart : public PlotView {
  Q_OBJECT
 public:
  explicit LineageChart(QWidget* parent = nullptr);

  void set_steps(std::vector<LineageModel::Step> steps);  // the candidate first, as in the model
  QPointF pixel(int row) const;
  QString csv() const override;
  Qt::Orientations axis_choices() const override { return Qt::Vertical; }

 public Q_SLOTS:
  void set_current(int row);  // -1: none. Emits nothing
  void reset_view() override;

 Q_SIGNALS:
  void step_selected(int row);  // clicked

 protected:
  CsvAxes csv_axes() const override { return {QStringLiteral("generation"), {QStringLiteral("perplexity")}}; }
  void restyle() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_clicked(QMouseEvent* event) override;

 private:
  int row_at(const QPointF& position) const;
  void paint_steps(QCPPainter& painter) const;
  void update_header();

  std::vector<LineageModel::Step> steps_;
  int current_ = -1;
  QCPGraph* line_ = nullptr;  // owned by the plot
};

}  // namespace ropewalk
