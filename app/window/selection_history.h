// Back and forward through what was selected: candidates, cells and factor sets.
#pragma once

#include <QObject>
#include <QString>
#include <vector>

#include "app/window/factor_set_model.h"
#include "app/window/selection_model.h"

namespace ropewalk {

class SelectionHistory : public QObject {
  Q_OBJECT
 public:
  struct Entry {
    std::optional<SelectionModel::Candidate> candidate;
    std::optional<SelectionModel::Cell> cell;
    QString factor_set;  // name
    bool operator==(const Entry&) const = default;
  };
  SelectionHistory(SelectionModel& selection, FactorSetModel& factors, QObject* parent);
  bool can_go(int by) const;
  void go(int by);  // -1: back, 1: forward

 Q_SIGNALS:
  // To be selected again: the candidate's factors are loaded with it.
  void restored(const ropewalk::SelectionHistory::Entry& entry);

 private:
  void record();
  SelectionModel& selection_;
  FactorSetModel& factors_;
  std::vector<Entry> entries_;
  std::size_t at_ = 0;  // of entries_; the selection that is on show
  bool going_ = false;
};

}  // namespace ropewalk
