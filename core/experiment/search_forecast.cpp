#include "core/experiment/search_forecast.h"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>

#include "core/evaluate/evaluator.h"
#include "core/evaluate/prepared_documents.h"
#include "core/experiment/jobs.h"
#include "core/experiment/search_documents.h"
#include "core/rope/methods.h"
#include "core/search/search.h"

namespace ropewalk {

namespace {

// Of a candidate's documents that a raced search evaluates, all generations together; of a tuned value's.
constexpr double kRacedShare = 0.6;
constexpr std::int64_t kLeastRaced = 2;  // documents that each sees before it can be stopped
constexpr double kTunedShare = 0.5;
constexpr int kTunedValues = 20;   // that a formula's tuning tries, about
constexpr int kShortFactors = 11;  // search_job.cpp
constexpr std::int64_t kCalibrationTokens = 2048;

}  // namespace

SearchCost count_evaluations(const SearchSpec& spec, const RopeDescription& rope, double seconds_a_document) {
  const std::int64_t documents = spec.document_count;
  const SearchSpace space = make_search_space(rope, spec.target, spec.settings);
  const auto baselines = std::int64_t(spec.baselines.size());
  const std::int64_t sets = baselines * (spec.tune_baselines ? 2 : 1) + spec.finalists;
  std::int64_t fixed = baselines * documents + (spec.heldout_documents > 0 ? sets * spec.heldout_documents : 0);
  if (spec.settings.short_attention.choice == AttentionSetting::Choice::searched) fixed += kShortFactors * documents;
  const std::int64_t sets_drawn = expected_candidates(space, spec.settings, !spec.starts.empty());
  std::int64_t candidates = sets_drawn * documents;
  std::int64_t raced = candidates;
  if (spec.settings.racing.on)
    raced = std::max(std::int64_t(double(candidates) * kRacedShare), sets_drawn * std::min(documents, kLeastRaced));
  if (spec.settings.evaluation_limit > 0) {
    // Who has begun goes on to its end.
    candidates = std::min(candidates, spec.settings.evaluation_limit + documents);
    raced = std::min(raced, spec.settings.evaluation_limit);
  }
  if (spec.settings.seconds_limit > 0 && seconds_a_document > 0) {
    const auto affordable = std::int64_t(std::min(1e15, spec.settings.seconds_limit / seconds_a_document));
    candidates = std::min(candidates, affordable + documents);
    raced = std::min(raced, affordable + documents);
  }
  std::int64_t tuning = 0, most_tuning = 0;
  if (spec.tune_baselines) {
    most_tuning = (candidates + documents) * baselines;  // the value under way goes on
    tuning = std::min(raced, std::int64_t(kTunedShare * kTunedValues * double(documents))) * baselines;
  }
  return {fixed + raced + tuning, fixed + candidates + most_tuning, candidates};
}

double calibrate(const Model& model, const SearchSpec& spec, const JobControl& control) {
  const std::int64_t length = std::min(spec.target, kCalibrationTokens);
  const DocumentSet set = make_guided_documents(spec, model, spec.documents.seed, length, 1, {});
  const RopeDescription rope = rope_of(model.description(), spec.runtime);
  PreparedDocuments documents(model, set, spec.runtime.policy);
  double seconds = 0;
  for (const char* method : {"none", "pi"}) {
    const auto began = std::chrono::steady_clock::now();
    documents.score(make_factors(method, rope, spec.target), 0, control);
    seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  }
  return seconds * document_cost(model.description(), spec.target) / document_cost(model.description(), length);
}

CostStated forecast_search(const SearchSpec& spec, const Model& model, double seconds_a_document) {
  CostStated cost;
  const RopeDescription rope = rope_of(model.description(), spec.runtime);
  cost.document_evaluations = count_evaluations(spec, rope, seconds_a_document).expected;
  cost.seconds = double(cost.document_evaluations) * seconds_a_document;
  const auto positions = spec.guide == SearchGuide::plain ? spec.target - 1 : 8;
  const std::uint64_t all =
      model.prepared_bytes(spec.target, positions) * std::uint64_t(spec.document_count + spec.heldout_documents);
  cost.memory_bytes = greatest_memory() + std::min(all, default_preparation_budget(model));
  return cost;
}

std::uint64_t greatest_memory() {
  rusage usage{};
  if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
  return std::uint64_t(usage.ru_maxrss) * 1024;  // Linux: kilobytes
}

}  // namespace ropewalk
