// One run's view: what it is, how far it is, and its chart: a search open to inspection, heatmap for a needle test,
// the course of a training, the sensitivity of a factor set.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QWidget>
#include <map>
#include <memory>

#include "widgets/charts/heatmap_view.h"
#include "widgets/charts/training_view.h"
#include "widgets/frame/inline_message.h"
#include "widgets/frame/needle_page.h"
#include "widgets/frame/run_data.h"
#include "widgets/frame/run_view.h"
#include "widgets/frame/search_view.h"
#include "widgets/frame/view_chooser.h"

namespace ropewalk {

class RunPane : public QWidget {
  Q_OBJECT
 public:
  enum class Kind { search, needle, training, sensitivity, own };
  // What can be done with a candidate of a search.
  enum class CandidateAction { needle, sensitivity, search, export_factors };
  Q_ENUM(CandidateAction)
  // `kind`: what the pane shows while no run is there.
  explicit RunPane(Kind kind, QWidget* parent = nullptr);
  explicit RunPane(const std::string& kind, QWidget* parent = nullptr);  // of a kind of run_views()

  void set_run(std::shared_ptr<RunData> run);  // nullptr: the empty state
  std::shared_ptr<RunData> run() const { return run_; }
  // A needle grid that was read from files, in place of a run. `note`: what was passed over; empty: nothing.
  void set_results(std::shared_ptr<const NeedleHistory> results, const QString& name, const QString& facts,
                   const QString& note);
  // Over what is there, until another run is set or until clear_loading().
  void set_loading(const QString& message);
  void clear_loading();
  void set_empty(const QString& sentence, const QString& action);
  QString message() const { return message_->isVisible() ? message_->text() : QString(); }  // why the run failed
  QString facts_text() const { return facts_->text(); }                                     // beside the name
  SearchView* search() { return search_; }
  FitnessChart* fitness() { return search_->fitness(); }
  SensitivityChart* sensitivity() { return sensitivity_; }  // of a sensitivity run that stands by itself
  ViewChooser* views() { return views_; }
  void show_view(int view);  // SearchView::View
  QToolButton* candidate_button() { return candidate_; }
  // A sensitivity run that was made of a candidate of the search on show: it stands in that search's own view.
  bool takes_sensitivity(const RunData& run) const { return candidate_of(run) >= 0; }
  void set_sensitivity(std::shared_ptr<RunData> run);
  std::shared_ptr<RunData> sensitivity_run() const { return sensitivity_run_; }
  qint64 sensitivity_candidate() const { return sensitivity_of_; }  // whose it is; -1: none stands there
  // Why no work on the run's model can start now; empty: it can.
  void set_work_problem(const QString& problem);
  HeatmapView* heatmap() { return heatmap_; }
  NeedlePage* needle_page() { return needle_page_; }
  QComboBox* score_box() { return score_; }
  TrainingView* training() { return training_; }
  RunView* own_view() const;  // of the kind on show; nullptr: it is another's
  void set_hovered_pair(int pair);
  void set_selected(qint64 candidate);  // of the run on show; -1: none. Emits nothing
  // The factor set that all views mark: where the run has it, it is marked here too.
  void set_current_set(const RopeFactors& factors);

 Q_SIGNALS:
  void candidate_selected(qint64 id);
  void candidate_hovered(qint64 id);
  void cell_selected(int set, int length_index, int depth_index);
  void empty_action_triggered();
  void pair_hovered(int pair);
  void pair_selected(int pair);
  void resume_requested(qint64 run);
  void candidate_action(ropewalk::RunPane::CandidateAction action, qint64 id);
  void edit_requested(const ropewalk::NamedFactors& set);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  QString run_facts() const;
  void build_header();
  void build_candidate_menu();
  void connect_views();
  qint64 candidate_of(const RunData& sensitivity) const;  // of the search on show; -1: none
  void show_subject();
  void show_sensitivity();
  void fit_header();
  void connect_run();
  void show_state();
  void show_running_cell();
  void cover_charts(const QString& message);
  void clear_charts();
  void fill_option();
  void fill_score();
  void show_results();
  RunView* make_own_view(const std::string& kind);
  QWidget* shown_view() const;
  Kind shown_kind() const;
  QString waiting_text() const;
  ChartView* chart() const;
  Kind kind_;
  std::string own_kind_;
  std::map<std::string, RunView*> own_views_;  // made when a run of the kind comes
  QString empty_sentence_, empty_action_;
  std::shared_ptr<RunData> run_;
  std::shared_ptr<const NeedleHistory> results_;  // read from files; nullptr: a run or nothing is shown
  QString results_name_, results_facts_, results_note_;
  QWidget* header_;
  QLabel* name_;
  QLabel* facts_;
  ViewChooser* views_;
  QToolButton* candidate_;
  QList<QAction*> work_actions_;
  QAction* compare_parent_ = nullptr;
  QComboBox* score_;  // of a heatmap; of a search: the smoothing
  QComboBox* option_;
  QPushButton* resume_;
  InlineMessage* message_;
  QStackedWidget* stack_;
  SearchView* search_;
  HeatmapView* heatmap_;
  NeedlePage* needle_page_;
  TrainingView* training_;
  SensitivityChart* sensitivity_;
  std::shared_ptr<RunData> sensitivity_run_;
  qint64 sensitivity_of_ = -1;
  QString work_problem_;
};

}  // namespace ropewalk
