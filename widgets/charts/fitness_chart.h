// "Fitness" (interface.md): every candidate of a search as a point coloured by its d_rcd, best so far, median by
// generation with the band of its middle half, baselines. y: needle perplexity exp(NLL), log axis.
#pragma once

#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "core/values/search_history.h"
#include "widgets/charts/plot_view.h"

class QCPGraph;
class QCPPainter;

namespace ropewalk {

class CandidateCloud;

class FitnessChart : public PlotView {
  Q_OBJECT
 public:
  enum class XAxis { evaluations, generations, seconds };
  Q_ENUM(XAxis)

  explicit FitnessChart(QWidget* parent = nullptr);

  // The chart reads the history, never copies it whole. nullptr: the empty state.
  void set_history(std::shared_ptr<const SearchHistory> history);
  XAxis x_axis() const { return x_axis_; }
  // The middle half of a generation's candidates that did not fail, needle perplexity: a quarter lies below `low`, a
  // quarter above `high`.
  struct GenerationBand {
    int generation = 0;
    double low = 0, high = 0;
  };
  const std::vector<GenerationBand>& generation_bands() const { return bands_; }
  qint64 selected() const { return selected_; }  // -1: none
  QString csv() const override;

 public Q_SLOTS:
  void history_appended();  // after events were added: takes in what is new, redraws at most 30 times a second
  void set_x_axis(XAxis axis);
  void set_selected(qint64 candidate);  // -1: none. Emits nothing
  void reset_view() override;           // follow the data again

 Q_SIGNALS:
  void candidate_selected(qint64 id);  // clicked
  void candidate_hovered(qint64 id);   // -1: left
  void x_axis_changed();

 protected:
  void restyle() override;
  void fill_context_menu(QMenu& menu) override;
  void before_replot() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void mouse_clicked(QMouseEvent* event) override;
  void legend_toggled(int id) override;
  void zoomed_by_hand() override { follows_data_ = false; }

 private:
  struct Span {  // of the candidates of one generation, indices into the history
    std::size_t first = 0, last = 0;
  };
  void take_in_new();
  void take_in_generations();
  void rebuild();
  void update_lines();
  void update_header();
  void fit_axes();
  double x_of(std::size_t index) const;
  double generation_x(int generation) const;
  std::pair<double, double> generation_range(int generation) const;
  QColor band_color() const;
  void paint_bands(QCPPainter& painter) const;
  QColor group_color(int critical_dimension) const;
  QString tooltip(const CandidateEvaluated& candidate) const;
  void paint_baselines(QCPPainter& painter) const;
  int label_margin() const;  // pixels right of the plot for the baselines' names
  void paint_selection(QCPPainter& painter) const;
  void add_axis_actions(QMenu& menu);

  std::shared_ptr<const SearchHistory> history_;
  XAxis x_axis_ = XAxis::evaluations;
  qint64 selected_ = -1;
  qint64 hovered_ = -1;
  bool follows_data_ = true;
  bool has_new_ = false;
  std::size_t taken_ = 0;              // candidates taken in
  std::vector<Span> spans_;            // by generation
  std::size_t generations_taken_ = 0;  // of the history's, those that are done
  std::vector<GenerationBand> bands_;
  std::vector<std::size_t> improvements_;  // indices of candidates that were the best when they came
  std::set<int> groups_, hidden_groups_;
  int stopped_ = 0, failed_ = 0;
  CandidateCloud* cloud_ = nullptr;  // owned by the plot
  QCPGraph* best_ = nullptr;
  QCPGraph* median_ = nullptr;
};

}  // namespace ropewalk
