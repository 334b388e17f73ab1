// "Follow a lineage" (interface.md): a candidate's parents back to the initial population, as a list with what changed
// at each step, and the fitness along it.
#pragma once

#include <QWidget>
#include <memory>

#include "core/values/search_history.h"

class QSplitter;
class QTableView;

namespace ropewalk {

class LineageChart;
class LineageModel;

class LineageView : public QWidget {
  Q_OBJECT
 public:
  explicit LineageView(QWidget* parent = nullptr);

  // The view reads the history, never copies it. nullptr: the empty state.
  void set_history(std::shared_ptr<const SearchHistory> history);
  qint64 candidate() const { return candidate_; }  // whose line is shown; -1: none
  qint64 current() const;                          // the step that is chosen; -1: none
  LineageModel* model() const { return model_; }
  LineageChart* chart() const { return chart_; }
  QTableView* table() const { return table_; }

 public Q_SLOTS:
  // Whose line: a candidate that is on the line shown already only becomes the chosen step. -1: none. Emits nothing.
  void set_candidate(qint64 id);
  void show_line_of(qint64 id);  // a new line in any case. Emits nothing

 Q_SIGNALS:
  void candidate_selected(qint64 id);  // a step was chosen, by mouse or keys
  void choose_best_asked();            // the button of the empty state

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void choose(int row, bool tell);

  std::shared_ptr<const SearchHistory> history_;
  qint64 candidate_ = -1;
  LineageModel* model_ = nullptr;
  LineageChart* chart_ = nullptr;
  QTableView* table_ = nullptr;
  QSplitter* split_ = nullptr;
  bool silent_ = false;
};

}  // namespace ropewalk
