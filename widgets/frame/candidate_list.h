// The candidates that were marked in a chart, as a list beside it: sort by any column, click or use the arrow keys to
// select one.
#pragma once

#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QWidget>

#include "widgets/frame/candidate_list_model.h"

namespace ropewalk {

class CandidateList : public QWidget {
  Q_OBJECT
 public:
  explicit CandidateList(QWidget* parent = nullptr);
  static constexpr int kMost = 10'000;  // that are listed; sorting more would keep the window waiting
  // In the order given the first kMost are listed: the best, as charts hand them over. None: the list is hidden.
  void set_candidates(std::shared_ptr<const SearchHistory> history, const QList<qint64>& ids);
  void set_selected(qint64 id);  // -1 or not among them: no row. Emits nothing
  QSize sizeHint() const override { return {432, 240}; }
  CandidateListModel* model() const { return model_; }
  QTableView* table() const { return table_; }

 Q_SIGNALS:
  void candidate_selected(qint64 id);
  void closed();  // the person has seen enough: the mark is to be cleared

 private:
  CandidateListModel* model_;
  QSortFilterProxyModel* sorted_;
  QLabel* title_;
  QTableView* table_;
  bool silent_ = false;
};

}  // namespace ropewalk
