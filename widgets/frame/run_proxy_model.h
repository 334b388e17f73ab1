// The runs of a RunListModel, sorted and filtered: row numbers in a vector, so that 75,000 runs are sorted at once, and
// a run that changes is put in its new place alone.
#pragma once

#include <QAbstractProxyModel>
#include <vector>

#include "widgets/frame/run_list_model.h"

namespace ropewalk {

class RunProxyModel : public QAbstractProxyModel {
  Q_OBJECT
 public:
  explicit RunProxyModel(QObject* parent = nullptr);

  void setSourceModel(QAbstractItemModel* runs) override;  // a RunListModel
  // Resets the model: who keeps a selection selects anew.
  void set_filter(const RunFilter& filter);
  void set_show_archived(bool show);
  void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex&) const override { return {}; }
  QModelIndex mapToSource(const QModelIndex& proxy) const override;
  QModelIndex mapFromSource(const QModelIndex& source) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  bool accepts(int source_row) const;
  bool before(int left, int right) const;  // of source rows
  void fill();                             // rows_ from the source
  void reset();
  void sort_rows();
  void number_places();
  void source_inserted(int first, int last);
  void source_changed(int first, int last);
  void update_row(int source_row);
  void insert(int source_row);
  void remove(int place);

  RunListModel* runs_ = nullptr;
  RunFilter filter_;
  bool show_archived_ = false;
  int column_ = -1;
  Qt::SortOrder order_ = Qt::AscendingOrder;
  std::vector<int> rows_;    // source row of each of ours
  std::vector<int> places_;  // our row of each of the source's; -1: filtered out
};

}  // namespace ropewalk
