// An exploration's events, gathered for drawing: the factor sets that a person made, in the order in which they were
// measured.
#pragma once

#include <memory>
#include <vector>

#include "core/values/search_history.h"
#include "core/values/spec.h"

namespace ropewalk {

class ExploreHistory {
 public:
  ExploreHistory() : chart_(std::make_shared<SearchHistory>()) {}
  explicit ExploreHistory(ExploreSpec spec) : spec_(std::move(spec)), chart_(std::make_shared<SearchHistory>()) {}

  void add(const Event& event);  // ignores events of other kinds

  const ExploreSpec& spec() const { return spec_; }
  bool empty() const { return sets_.empty(); }
  const std::vector<ExploreMeasured>& sets() const { return sets_; }  // without the starting one
  const ExploreMeasured* start() const { return start_.empty() ? nullptr : &start_.front(); }  // nullptr: not measured
  const ExploreMeasured* find(int number) const;  // 0: the starting set; nullptr: there is none
  // Of those made by hand the one of least loss; of equal ones the first. nullptr: none could be measured.
  const ExploreMeasured* best() const;
  // As a chart of a search's fitness reads it: the starting set as a baseline, the others as candidates whose ids are
  // their numbers. Stays the same object.
  std::shared_ptr<const SearchHistory> chart() const { return chart_; }

 private:
  ExploreSpec spec_;
  std::vector<ExploreMeasured> sets_, start_;
  std::shared_ptr<SearchHistory> chart_;
};

}  // namespace ropewalk
