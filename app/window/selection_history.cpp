#include "app/window/selection_history.h"

namespace ropewalk {
namespace {
constexpr std::size_t kKept = 100;
}

SelectionHistory::SelectionHistory(SelectionModel& selection, FactorSetModel& factors, QObject* parent)
    : QObject(parent), selection_(selection), factors_(factors), entries_{Entry{}} {
  connect(&selection_, &SelectionModel::selection_changed, this, &SelectionHistory::record);
  connect(&factors_, &FactorSetModel::current_chosen, this, &SelectionHistory::record);
}

void SelectionHistory::record() {
  if (going_) return;
  const Entry now{selection_.candidate(), selection_.cell(), factors_.chosen()};
  if (now == entries_[at_]) return;
  entries_.resize(at_ + 1);
  entries_.push_back(now);
  if (entries_.size() > kKept) entries_.erase(entries_.begin());
  at_ = entries_.size() - 1;
}

bool SelectionHistory::can_go(int by) const {
  return by < 0 ? at_ > 0 : at_ + 1 < entries_.size();
}

void SelectionHistory::go(int by) {
  if (!can_go(by)) return;
  at_ = by < 0 ? at_ - 1 : at_ + 1;
  going_ = true;
  Q_EMIT restored(entries_[at_]);
  going_ = false;
}

}  // namespace ropewalk
