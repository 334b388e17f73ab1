// A search open to inspection: six views of its candidates with one selection. Which of them is seen is chosen from
// outside (set_view); a candidate that is clicked in one is marked in all. With Ctrl a click chooses the candidate that
// the selected one is compared with.
#pragma once

#include <QStackedWidget>
#include <QStringList>
#include <QTimer>
#include <QWidget>
#include <memory>

#include "widgets/charts/candidate_comparison.h"
#include "widgets/charts/critical_dimension_chart.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/lineage_view.h"
#include "widgets/charts/parallel_coordinates.h"
#include "widgets/charts/sensitivity_chart.h"
#include "widgets/frame/candidate_list.h"

namespace ropewalk {

class SearchView : public QWidget {
  Q_OBJECT
 public:
  enum View { fitness_view, critical_dimension_view, population_view, lineage_view, comparison_view, sensitivity_view };
  static QStringList view_names();
  static QStringList view_tips();

  explicit SearchView(QWidget* parent = nullptr);
  // The views read the history, never copy it. nullptr: the empty state.
  void set_history(std::shared_ptr<const SearchHistory> history, const QString& name = {});
  // Other searches of the same question: the view of d_rcd shows them all and their pooled curve. `name` and
  // `documents` (CriticalDimensionChart::Search) are those of the search itself. Empty: it stands alone.
  struct Repeat {
    qint64 run = 0;
    CriticalDimensionChart::Search search;
  };
  void set_repeats(const QString& name, const std::string& documents, std::vector<Repeat> repeats);
  std::size_t repeats() const { return repeats_.size(); }
  void set_file_name(const QString& name);
  View view() const { return View(stack_->currentIndex()); }
  void set_view(View view);
  qint64 selected() const { return selected_; }  // -1: none
  // The candidate that actions are about: the selected one, else the best so far. -1: there is none.
  qint64 subject() const;
  qint64 compared() const;  // what the subject is compared with; by default the best, and for the best its parent
  // What stands in the sensitivity view, with one line on what it is of; nullptr: nothing was measured.
  void set_sensitivity(std::shared_ptr<const SensitivityHistory> sensitivity, const QString& what);
  void sensitivity_appended() { sensitivity_->history_appended(); }
  void set_loading(const QString& message);  // over all views of candidates
  void clear_overlay();
  void set_empty(const QString& sentence, const QString& action);
  void set_can_measure(bool can);  // offers to measure the sensitivity where none was

  // Of the history as far as it was worked out; a curve without `found` where there is nothing yet.
  const CriticalDimensionCurve& curve() const { return critical_->curve(); }

  FitnessChart* fitness() { return fitness_; }
  CriticalDimensionChart* critical_dimension() { return critical_; }
  ParallelCoordinates* population() { return population_; }
  LineageView* lineage() { return lineage_; }
  CandidateComparison* comparison() { return comparison_; }
  SensitivityChart* sensitivity() { return sensitivity_; }
  CandidateList* marked() { return marked_; }

 public Q_SLOTS:
  void history_appended();
  void set_selected(qint64 id);  // -1: none. Emits nothing
  void set_compared(qint64 id);  // -1: the default

 Q_SIGNALS:
  void candidate_selected(qint64 id);
  void candidate_hovered(qint64 id);  // -1: left
  void subject_changed();             // subject(), or what it is compared with
  void view_changed();
  void pair_hovered(int pair);  // -1: left
  void pair_selected(int pair);
  void found_changed(int critical_dimension, int least, int greatest);  // as CriticalDimensionChart's
  void empty_action_triggered();
  void measure_requested();  // the sensitivity of the subject
  void repeat_clicked(qint64 run);

 private:
  void connect_views();
  void clicked(qint64 id);
  void show_subject();
  void show_comparison();
  void show_marked();
  void show_sensitivity_offer();
  std::vector<ChartView*> candidate_views() const;
  std::shared_ptr<const SearchHistory> history_;
  std::vector<Repeat> repeats_;
  qint64 selected_ = -1, compared_ = -1, shown_subject_ = -1;
  std::size_t generations_seen_ = 0;
  bool can_measure_ = false;
  QStackedWidget* stack_;
  FitnessChart* fitness_;
  CriticalDimensionChart* critical_;
  ParallelCoordinates* population_;
  LineageView* lineage_;
  CandidateComparison* comparison_;
  QWidget* sensitivity_page_;
  QLabel* sensitivity_of_;
  SensitivityChart* sensitivity_;
  CandidateList* marked_;
  QTimer marking_;  // the list follows a range that is being dragged
};

}  // namespace ropewalk
