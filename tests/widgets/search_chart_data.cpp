#include "tests/widgets/search_chart_data.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/rope/presets.h"

namespace ropewalk {

namespace {

constexpr std::int64_t kTarget = 16384;
constexpr int kBestSplit = 17, kDocuments = 10;

const RopeDescription& rope() {
  static const RopeDescription description = find_preset("smollm2-135m")->rope;
  return description;
}

double uniform(std::mt19937& random, double low, double high) {
  return low + (high - low) * double(random()) / double(std::mt19937::max());
}

// Mean NLL by formula: near where the upper factors are 2.4 and the split is 17.
double true_nll(const RopeFactors& factors) {
  double distance = 0;
  const int pairs = rope().pairs(), theory = critical_dimension(rope());
  for (int pair = theory; pair < pairs; ++pair)
    distance += std::pow(std::log(factors.rescale_factors[std::size_t(pair)] / 2.4), 2);
  const double split = (factors.critical_dimension - kBestSplit) / double(pairs);
  return 0.15 + 2.5 * std::sqrt(distance / (pairs - theory)) + 25 * split * split;
}

// Each document is harder or easier for all sets alike, and a little for each set by itself.
Evaluation scored(const RopeFactors& factors, int documents, unsigned document_seed, double worse = 1) {
  std::mt19937 shared(document_seed);
  std::mt19937 own(document_seed + unsigned(1e4 * factors.rescale_factors.back()) +
                   unsigned(factors.critical_dimension));
  Evaluation evaluation;
  for (int at = 0; at < documents; ++at) {
    DocumentScore score;
    const double hard = uniform(shared, 0.75, 1.25);
    score.nll = std::max(0.01, worse * true_nll(factors) * hard * uniform(own, 0.93, 1.07));
    score.tokens = 7;
    score.right = std::clamp(int(std::lround(7 * std::exp(-score.nll))), 0, 7);
    evaluation.documents.push_back(score);
  }
  summarise(evaluation);
  evaluation.seconds = 41;
  return evaluation;
}

RopeFactors split_set(int split, const std::vector<double>& upper) {
  RopeFactors factors = make_split_factors(rope(), kTarget, split, upper);
  factors.method = "longrope2";
  factors.attention_factor = longrope_attention_factor(rope(), 2);
  return factors;
}

RopeFactors mutant(const RopeFactors& parent, std::mt19937& random, std::string& origin) {
  const int pairs = rope().pairs();
  int split = parent.critical_dimension;
  std::vector<double> lambdas = parent.rescale_factors;
  if (random() % 5 == 0) split = std::clamp(split + (random() % 2 ? 1 : -1), 12, critical_dimension(rope()));
  const bool group = random() % 4 == 0;
  origin = group ? "group" : "mutation";
  const double whole = uniform(random, 0.96, 1.05);
  for (int pair = split; pair < pairs; ++pair) {
    double& lambda = lambdas[std::size_t(pair)];
    if (group) lambda *= whole;
    if (!group && random() % 10 < 3) lambda *= uniform(random, 0.93, 1.09);
    lambda = std::clamp(lambda, pair > split ? lambdas[std::size_t(pair) - 1] : 2.0, 4.0);
  }
  RopeFactors child = split_set(split, {lambdas.begin() + split, lambdas.end()});
  child.attention_factor = parent.attention_factor + (random() % 6 == 0 ? 0.01 : 0);
  return child;
}

class Evolution {
 public:
  Evolution(int seed) : random_(unsigned(seed) * 7919 + 3), seed_(unsigned(seed)) {}

  void baselines(bool heldout) {
    for (const char* method : {"ntk", "yarn", "pi", "none"}) {
      RopeFactors factors = make_factors(method, rope(), kTarget);
      factors.target = kTarget;
      baseline(factors, false, heldout);
    }
    for (const char* method : {"ntk", "yarn"}) {
      MethodParameters parameters;
      parameters.scale = 2.4;
      if (method[0] == 'y') parameters.beta_fast = 24;
      baseline(make_factors(method, rope(), kTarget, parameters), true, heldout);
    }
  }

  void candidate(const RopeFactors& factors, std::int64_t parent, int generation, const std::string& origin,
                 std::int64_t other = -1) {
    CandidateEvaluated one;
    one.id = std::int64_t(history_->candidates().size());
    one.parent = parent;
    one.other_parent = other;
    one.origin = origin;
    one.generation = generation;
    one.factors = factors;
    const bool far = one.id % 50 == 23, stopped = generation > 0 && random_() % 7 == 0;
    one.evaluation = scored(factors, stopped ? 3 : kDocuments, 100 + seed_, far ? 14 : 1);
    one.stopped_early = stopped;
    if (one.id % 89 == 60) {
      one.evaluation.error = "NaN in the logits of document 2 (demonstration)";
      one.evaluation.nll = INFINITY;
    }
    add(one);
  }

  std::vector<std::int64_t> best(std::size_t count) const {
    std::vector<const CandidateEvaluated*> all;
    for (const CandidateEvaluated& one : history_->candidates())
      if (!one.stopped_early && one.evaluation.error.empty()) all.push_back(&one);
    std::sort(all.begin(), all.end(),
              [](const auto* a, const auto* b) { return a->evaluation.nll < b->evaluation.nll; });
    std::vector<std::int64_t> ids;
    for (const auto* one : all)
      if (ids.size() < count) ids.push_back(one->id);
    return ids;
  }

  void end_generation(int generation) {
    std::vector<double> values;
    for (const CandidateEvaluated& one : history_->candidates())
      if (one.generation == generation && one.evaluation.error.empty()) values.push_back(one.evaluation.nll);
    std::sort(values.begin(), values.end());
    const std::vector<std::int64_t> parents = best(8);
    add(GenerationDone{generation, history_->best()->evaluation.nll, values[values.size() / 2], parents});
  }

  void run(int generations, int size) {
    for (int at = 0; at < size; ++at) {
      const int split = 12 + at % (critical_dimension(rope()) - 11);
      const std::vector<double> upper(std::size_t(rope().pairs() - split), uniform(random_, 2, 4));
      candidate(split_set(split, upper), -1, 0, "initial");
    }
    end_generation(0);
    for (int generation = 1; generation <= generations; ++generation) {
      const std::vector<std::int64_t> parents = best(8);
      for (int at = 0; at < size; ++at) {
        const std::int64_t parent = parents[random_() % parents.size()];
        std::string origin;
        const RopeFactors child = mutant(history_->find(parent)->factors, random_, origin);
        const bool crossed = at % 9 == 8;
        candidate(child, parent, generation, crossed ? "crossover" : origin, crossed ? parents.front() : -1);
      }
      end_generation(generation);
    }
  }

  void finalists() {
    for (const std::int64_t id : best(3)) {
      const RopeFactors& factors = history_->find(id)->factors;
      add(HeldOutScored{id, false, factors, scored(factors, kDocuments, 900 + seed_, 1.12)});
    }
  }

  std::shared_ptr<SearchHistory> history() const { return history_; }

 private:
  void add(EventBody body) { history_->add(Event{++sequence_, 38.0 * double(sequence_), std::move(body)}); }

  void baseline(const RopeFactors& factors, bool tuned, bool heldout) {
    add(BaselineEvaluated{factors, scored(factors, kDocuments, 100 + seed_), tuned, tuned ? 60 : 0});
    if (heldout) add(HeldOutScored{-1, tuned, factors, scored(factors, kDocuments, 900 + seed_, 1.05)});
  }

  std::shared_ptr<SearchHistory> history_ = std::make_shared<SearchHistory>();
  std::mt19937 random_;
  unsigned seed_;
  std::int64_t sequence_ = 0;
};

}  // namespace

std::shared_ptr<SearchHistory> make_evolution(int generations, int size, int seed, bool heldout) {
  Evolution evolution(seed);
  evolution.baselines(heldout);
  evolution.run(generations, size);
  if (heldout) evolution.finalists();
  return evolution.history();
}

CandidateEvaluated many_candidate(int id) {
  std::mt19937 random(unsigned(id) + 17);
  CandidateEvaluated one;
  one.id = id;
  one.parent = id < 1000 ? -1 : id - 1000;
  one.generation = id / 1000;
  const int split = 12 + int(random() % 9);
  double lambda = uniform(random, 2, 3);
  std::vector<double> upper;
  for (int pair = split; pair < rope().pairs(); ++pair) {
    upper.push_back(lambda);
    lambda = std::min(4.0, lambda + uniform(random, 0, 0.12));
  }
  one.factors = split_set(split, upper);
  one.evaluation = scored(one.factors, 2, 5, id % 5000 == 4999 ? 10 : 1);
  return one;
}

std::shared_ptr<SearchHistory> make_many_candidates(int candidates) {
  auto history = std::make_shared<SearchHistory>();
  for (int id = 0; id < candidates; ++id) {
    history->add(Event{id + 1, 0.5 * id, many_candidate(id)});
    if (id % 1000 == 999) history->add(Event{id + 1, 0.5 * id, GenerationDone{id / 1000, 0.3, 0.8, {id}}});
  }
  return history;
}

std::shared_ptr<SensitivityHistory> make_sensitivity(int documents, int pairs_done) {
  const auto searched = make_evolution(6, 32, 1, false);
  SensitivitySpec spec;
  spec.factors = searched->best()->factors;
  spec.document_count = documents;
  auto history = std::make_shared<SensitivityHistory>(spec);
  std::int64_t sequence = 0;
  const auto measure = [&](int pair, double move) {
    RopeFactors moved = spec.factors;
    if (pair >= 0) moved.rescale_factors[std::size_t(pair)] *= move;
    Evaluation evaluation = scored(spec.factors, documents, 5);
    // By formula: pairs from d_rcd on matter most near d_tcd, and too small a factor harms more than too large a one.
    std::mt19937 own(unsigned(1000 * move) + unsigned(pair));
    const double near = std::exp(-std::pow((pair - 21) / 3.5, 2)), harm = move < 1 ? 0.11 : 0.045;
    for (DocumentScore& score : evaluation.documents)
      if (pair >= 0) score.nll += harm * near * uniform(own, 0.6, 1.4) + uniform(own, -0.006, 0.006);
    summarise(evaluation);
    history->add(Event{++sequence, double(sequence), SensitivityMeasured{pair, move, evaluation}});
  };
  measure(-1, 1);
  for (int pair = 0; pair < std::min(pairs_done, rope().pairs()); ++pair)
    for (const double move : {0.9, 1.1})
      if (move * spec.factors.rescale_factors[std::size_t(pair)] >= 1) measure(pair, move);
  return history;
}

}  // namespace ropewalk
