// What the charts of an attention run show together: the run's history, one layer, one head or their mean.
#pragma once

#include <QPen>
#include <QStringList>
#include <memory>

#include "core/values/attention_history.h"

namespace ropewalk {

struct AttentionShown {
  std::shared_ptr<const AttentionHistory> history;  // nullptr: nothing
  int layer = 0;
  int head = AttentionHistory::kAllHeads;
  int current = -1;  // the set that all views mark; -1: it is not among these
  bool operator==(const AttentionShown&) const = default;

  int sets() const { return history ? int(history->spec().factor_sets.size()) : 0; }
  const RopeFactors& factors(int set) const { return history->spec().factor_sets[std::size_t(set)]; }
  AttentionHead of(int set) const { return history ? history->head(set, layer, head) : AttentionHead(); }
  QString text() const;  // "layer 4, mean over heads"
  QPen pen(int set, bool dark) const;
};

// One a factor set, all different.
QStringList attention_set_names(const AttentionHistory& history);

}  // namespace ropewalk
