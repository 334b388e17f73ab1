#include "core/experiment/explore_run.h"

#include <algorithm>

#include "core/experiment/jobs.h"

namespace ropewalk {

bool is_made_by_hand(const RopeFactors& factors, const RopeFactors& start) {
  return factors.rescale_factors != start.rescale_factors || factors.attention_factor != start.attention_factor;
}

ExploreRun::ExploreRun(RunStore& store, ExploreSpec spec, ModelDescription model, std::string document_hash)
    : store_(store), spec_(std::move(spec)), model_(std::move(model)), document_hash_(std::move(document_hash)) {}

void ExploreRun::append(EventBody body, double seconds) {
  store_.append(*run_, seconds_ + seconds, body);
  seconds_ += seconds;
}

void ExploreRun::add(const RopeFactors& factors, const Evaluation& evaluation, const std::optional<Evaluation>& start) {
  const bool known = std::find(known_.begin(), known_.end(), factors) != known_.end();
  const bool made = is_made_by_hand(factors, spec_.start) && !known;
  if (!run_) {
    if (!made) return;
    run_ = store_.begin_run(record_of(spec_, model_));
    append(StateChanged{"running", {}}, 0);
    store_.set_document_hash(*run_, document_hash_);
  }
  if (start && !start_known_) {
    append(ExploreMeasured{0, spec_.start, *start}, start->seconds);
    start_known_ = true;
  }
  if (!made) return;
  append(ExploreMeasured{static_cast<int>(known_.size()) + 1, factors, evaluation}, evaluation.seconds);
  known_.push_back(factors);
}

void ExploreRun::end(const std::string& state) {
  if (!run_) return;
  append(StateChanged{state, {}}, 0);
  run_.reset();
}

}  // namespace ropewalk
