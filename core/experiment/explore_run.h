// An exploration as a run: unlike other kinds it has no job that goes through a spec, for a person decides what is
// measured next. The sets are recorded as they come.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/store/run_store.h"
#include "core/values/model_description.h"
#include "core/values/spec.h"

namespace ropewalk {

class ExploreRun {
 public:
  // `document_hash`: of the documents that all sets are measured on. Nothing is stored before there is a set that was
  // made by hand.
  ExploreRun(RunStore& store, ExploreSpec spec, ModelDescription model, std::string document_hash);

  // A set made by hand, with what the starting set has where that is known. What was measured before is not recorded
  // again. Throws as RunStore does.
  void add(const RopeFactors& factors, const Evaluation& evaluation, const std::optional<Evaluation>& start);
  // "finished" or "stopped". Nothing where no run was begun.
  void end(const std::string& state);
  const std::optional<RunId>& run() const { return run_; }  // nothing: not begun

 private:
  void append(EventBody body, double seconds);
  RunStore& store_;
  ExploreSpec spec_;
  ModelDescription model_;
  std::string document_hash_;
  std::optional<RunId> run_;
  std::vector<RopeFactors> known_;  // made by hand, recorded
  bool start_known_ = false;
  double seconds_ = 0;  // of measuring
};

// Whether editing changed what is computed: a copy that is only named otherwise is the starting set still.
bool is_made_by_hand(const RopeFactors& factors, const RopeFactors& start);

}  // namespace ropewalk
