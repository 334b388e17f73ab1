// Two factor sets pair by pair: lambda of A and of B over the pairs, and below, on the same x axis, the ratio B / A.
#pragma once

#include <QString>
#include <optional>
#include <set>

#include "core/rope/rope_factors.h"
#include "core/values/document.h"
#include "core/values/student_t.h"
#include "widgets/charts/plot_view.h"

class QCPGraph;
class QCPPainter;

namespace ropewalk {

struct ComparedCandidate {
  QString name;  // "candidate 12"
  RopeFactors factors;
  Evaluation evaluation;
  // Names the documents that it was evaluated on (a hash, a run): only equal ones give a paired difference.
  std::string documents = {};
};

class ComparisonChart : public PlotView {
  Q_OBJECT
 public:
  explicit ComparisonChart(QWidget* parent = nullptr);

  // Fails, with the reason on show, where the sets have other numbers of pairs.
  void set_candidates(const ComparedCandidate& a, const ComparedCandidate& b);
  void clear();
  int pairs() const;  // 0: nothing to compare
  const ComparedCandidate& a() const { return a_; }
  const ComparedCandidate& b() const { return b_; }
  double ratio(int pair) const;  // B / A
  // B less A over the documents that both saw, nats; none: other documents or none shared.
  std::optional<PairedDifference> difference() const;
  int shared_documents() const;
  QString sentence() const;
  int marked_pair() const { return marked_; }
  QString csv() const override;
  QString x_meaning() const override { return QStringLiteral("pair"); }

 public Q_SLOTS:
  void set_marked_pair(int pair);  // -1: none. Emits nothing
  void reset_view() override;

 Q_SIGNALS:
  void pair_hovered(int pair);  // -1: left
  void pair_selected(int pair);

 protected:
  CsvAxes csv_axes() const override {
    return {QStringLiteral("pair"), {QStringLiteral("lambda_a"), QStringLiteral("lambda_b")}};
  }
  void restyle() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void mouse_clicked(QMouseEvent* event) override;
  void legend_toggled(int id) override;
  QCPAxisRect* axis_rect_at(const QPointF& position) const override;
  Qt::Orientations zoom_directions() const override { return Qt::Horizontal; }

 private:
  void make_ratio_axes();
  void fill_graphs();
  void update_header();
  int pair_at(const QPointF& position) const;
  void paint_marks(QCPPainter& painter) const;
  void paint_marked(QCPPainter& painter) const;
  QString tooltip(int pair) const;

  ComparedCandidate a_, b_;
  QCPAxisRect* ratio_rect_ = nullptr;  // owned by the plot, as all below
  QCPGraph* graph_a_ = nullptr;
  QCPGraph* graph_b_ = nullptr;
  QCPGraph* graph_ratio_ = nullptr;
  QCPGraph* graph_one_ = nullptr;  // the ratio's line at 1
  int marked_ = -1;
};

}  // namespace ropewalk
