// "Fitness" (interface.md): every candidate of a search as a point coloured by its d_rcd, best so far, median by
// generation with the band of its middle half, baselines as they are and tuned, held-out scores as diamonds. y: needle
// perplexity exp(NLL), log axis, at first up to what most candidates reach. The state at the end of a generation can be
// looked at (slider below, arrow keys), candidates in a rectangle can be listed (Shift and drag).
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/values/search_history.h"
#include "widgets/charts/plot_view.h"

class QCPGraph;
class QCPPainter;

namespace ropewalk {

class CandidateCloud;
class GenerationScrubber;

class FitnessChart : public PlotView {
  Q_OBJECT
 public:
  enum class XAxis { evaluations, generations, seconds };
  Q_ENUM(XAxis)

  explicit FitnessChart(QWidget* parent = nullptr);

  // The sets of an exploration instead of a search's candidates: other words, nothing about generations. Before a
  // history is set.
  void set_made_by_hand(bool by_hand);
  // The chart reads the history, never copies it whole. nullptr: the empty state.
  void set_history(std::shared_ptr<const SearchHistory> history);
  XAxis x_axis() const { return x_axis_; }
  // How many candidates the smoothed line over the points is a mean of, as Smoothing says.
  int smoothing() const { return smoothing_; }
  int smoothing_candidates() const;  // in use
  // The middle half of a generation's candidates that did not fail, needle perplexity: a quarter lies below `low`, a
  // quarter above `high`.
  struct GenerationBand {
    int generation = 0;
    double low = 0, high = 0;
  };
  const std::vector<GenerationBand>& generation_bands() const { return bands_; }
  qint64 selected() const { return selected_; }          // -1: none
  int scrubbed_generation() const { return scrubbed_; }  // -1: the newest state
  bool brushing() const { return brushing_; }
  const QList<qint64>& brushed() const { return brushed_; }
  // Candidates whose value lies above the axis while it is fitted to most of them; 0 when everything is shown.
  int candidates_above() const { return above_; }
  GenerationScrubber* scrubber() const { return scrubber_; }
  QString csv() const override;
  std::function<QString()> csv_task() const override;
  Qt::Orientations axis_choices() const override { return Qt::Vertical; }

 public Q_SLOTS:
  void history_appended();  // after events were added: takes in what is new, redraws at most 30 times a second
  void set_x_axis(XAxis axis);
  void set_smoothing(int candidates);   // 0: by itself; 1: none
  void set_selected(qint64 candidate);  // -1: none. Emits nothing
  void reset_view() override;           // follows the data again and shows all of it
  void fit_to_most();                   // follows the data again; what is far above the rest is counted, not shown
  // The state at the end of a generation: later candidates are faint, its parents ringed. -1: the newest state.
  void set_scrubbed_generation(int generation);
  void set_brushing(bool on);  // dragging marks a rectangle also without Shift
  void clear_brush();

 Q_SIGNALS:
  void candidate_selected(qint64 id);  // clicked
  void candidate_hovered(qint64 id);   // -1: left
  // The candidates in the rectangle that was drawn, best first, failed ones last; empty: it was cleared.
  void candidates_brushed(const QList<qint64>& ids);
  void generation_scrubbed(int generation);  // by slider or key; -1: the newest state
  void x_axis_changed();
  void smoothing_changed();

 protected:
  CsvAxes csv_axes() const override;
  void restyle() override;
  void fill_context_menu(QMenu& menu) override;
  void draw(QCPPainter& painter, QSize size) override;
  void before_replot() override;
  void mouse_moved(QMouseEvent* event) override;
  void mouse_left() override;
  void mouse_clicked(QMouseEvent* event) override;
  bool press_is_own(QMouseEvent* event) override;
  void own_drag_moved(QMouseEvent* event) override;
  void own_drag_ended() override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
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
  void update_smooth();
  void take_remembered() override;
  void update_header();
  QString sentence() const;
  QString count_text(std::size_t count) const;
  QString above_text() const;
  void fit_axes();
  void fit_x_axis();
  double upper_limit(double least) const;  // of the y axis, before its margin
  void count_above();
  void update_scrubber();
  std::size_t end_of_state() const;  // index after the last candidate of the state that is looked at
  double x_of(std::size_t index) const;
  double generation_x(int generation) const;
  std::pair<double, double> generation_range(int generation) const;
  QColor band_color() const;
  void paint_bands(QCPPainter& painter) const;
  QColor group_color(int critical_dimension) const;
  QString tooltip(const CandidateEvaluated& candidate) const;
  void paint_baselines(QCPPainter& painter) const;
  QString baseline_text(const BaselineEvaluated& baseline) const;
  QPen baseline_pen(const BaselineEvaluated& baseline) const;
  int label_margin(int width) const;  // pixels right of the plot for the baselines' names, of a chart so wide
  void fit_margins(int width);
  void paint_heldout(QCPPainter& painter) const;
  void paint_heldout_ticks(QCPPainter& painter) const;
  void paint_selection(QCPPainter& painter) const;
  void paint_parents(QCPPainter& painter) const;
  void paint_brush(QCPPainter& painter) const;
  void paint_above(QCPPainter& painter) const;
  QRectF above_box() const;                          // of the words "12 candidates above"; empty: none
  std::optional<QPointF> pixel_of(qint64 id) const;  // none: no such candidate
  void add_axis_actions(QMenu& menu);

  std::shared_ptr<const SearchHistory> history_;
  XAxis x_axis_ = XAxis::evaluations;
  qint64 selected_ = -1;
  qint64 hovered_ = -1;
  bool follows_data_ = true;
  bool shows_all_ = false;
  int above_ = 0;
  int scrubbed_ = -1;
  bool brushing_ = false;
  QRectF brush_;                     // axis coordinates; its height is in log10 of the value. Null: none
  QPointF brush_start_, brush_end_;  // pixels, while it is drawn
  bool drawing_brush_ = false;
  QList<qint64> brushed_;
  bool made_by_hand_ = false;
  bool has_new_ = false;
  std::size_t taken_ = 0;              // candidates taken in
  std::vector<Span> spans_;            // by generation
  std::size_t generations_taken_ = 0;  // of the history's, those that are done
  std::vector<GenerationBand> bands_;
  std::vector<std::size_t> improvements_;        // indices of candidates that were the best when they came
  static constexpr int kFirstGroupEntry = 1000;  // legend ids of the d_rcd values
  std::set<int> groups_, hidden_groups_;
  int stopped_ = 0, failed_ = 0;
  GenerationScrubber* scrubber_ = nullptr;
  QToolButton* brush_button_ = nullptr;
  CandidateCloud* cloud_ = nullptr;  // owned by the plot
  QCPGraph* best_ = nullptr;
  QCPGraph* median_ = nullptr;
  QCPGraph* smooth_ = nullptr;
  int smoothing_ = 1;
};

}  // namespace ropewalk
