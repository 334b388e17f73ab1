#include "packaging/benchmark/long_search.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "core/rope/methods.h"
#include "core/rope/periods.h"

namespace ropewalk {
namespace {

constexpr int kDocuments = 10, kGeneration = 500;

RopeFactors drawn_factors(const RopeDescription& rope, std::int64_t target, std::mt19937_64& random) {
  const int pairs = rope.pairs();
  const int split = std::uniform_int_distribution(pairs / 4, pairs / 2)(random);
  const double scale = double(target) / double(rope.trained_context);
  std::vector<double> upper(std::size_t(pairs - split));
  std::uniform_real_distribution<double> draw(scale, 2 * scale);
  for (double& factor : upper) factor = draw(random);
  std::sort(upper.begin(), upper.end());
  return make_split_factors(rope, target, split, upper);
}

Evaluation drawn_evaluation(double centre, std::mt19937_64& random) {
  Evaluation evaluation;
  std::normal_distribution<double> noise(0, 0.1);
  for (int i = 0; i < kDocuments; ++i) {
    DocumentScore score;
    score.nll = std::max(1e-4, centre * std::exp(noise(random)));
    score.tokens = 6;
    score.right = int(6 * std::exp(-score.nll));
    evaluation.documents.push_back(std::move(score));
  }
  summarise(evaluation);
  evaluation.seconds = 0.1;
  return evaluation;
}

}  // namespace

RunId record_long_search(RunStore& store, const ModelDescription& model, int candidates, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  SearchSpec spec;
  spec.runtime.model_path = model.path;
  spec.target = 4 * model.rope.trained_context;
  spec.document_count = kDocuments;
  spec.settings.population = kGeneration;
  spec.settings.parents = kGeneration / 2;
  RunRecord record;
  record.spec = spec;
  record.summary.name = "long search";
  record.summary.kind = kind_of(record.spec);
  record.summary.model = model.name;
  record.summary.model_hash = model.header_hash;
  record.summary.target = spec.target;
  record.summary.method = "longrope2";
  const RunId id = store.begin_run(record);
  double best = 1e9;
  for (int i = 0; i < candidates; ++i) {
    CandidateEvaluated candidate;
    candidate.id = i;
    candidate.generation = i / kGeneration;
    candidate.parent = candidate.generation == 0 ? -1 : i - kGeneration;
    candidate.factors = drawn_factors(model.rope, spec.target, random);
    candidate.evaluation = drawn_evaluation(0.02 + 2 * std::exp(-double(candidate.generation) / 40), random);
    best = std::min(best, candidate.evaluation.nll);
    store.append(id, 0.1 * i, candidate);
    if ((i + 1) % kGeneration == 0) store.append(id, 0.1 * i, GenerationDone{candidate.generation, best, 2 * best, {}});
  }
  store.append(id, 0.1 * candidates, StateChanged{"finished", {}});
  return id;
}

}  // namespace ropewalk
