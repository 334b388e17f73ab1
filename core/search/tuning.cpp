#include "core/search/tuning.h"

#include <algorithm>
#include <cmath>

#include "core/rope/number_text.h"
#include "core/rope/periods.h"
#include "core/search/race.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

void set(MethodParameters& parameters, Tunable which, double value) {
  switch (which) {
    case Tunable::scale:
      parameters.scale = value;
      break;
    case Tunable::beta_fast:
      parameters.beta_fast = value;
      break;
    case Tunable::beta_slow:
      parameters.beta_slow = value;
      break;
    case Tunable::critical_dimension:
      parameters.critical_dimension = int(value);
      break;
    case Tunable::low_freq_factor:
      parameters.low_freq_factor = value;
      break;
    case Tunable::high_freq_factor:
      parameters.high_freq_factor = value;
      break;
  }
}

std::vector<double> values_of(Tunable which, const RopeDescription& rope, double scale) {
  switch (which) {
    case Tunable::scale: {
      std::vector<double> values;
      for (const double ratio : {1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0, 2.5, 3.0}) values.push_back(ratio * scale);
      return values;
    }
    case Tunable::beta_fast:
      return {8, 16, 32, 64, 128};
    case Tunable::beta_slow:
      return {0.25, 0.5, 1, 2, 4};
    case Tunable::critical_dimension: {
      std::vector<double> values;
      for (int d = critical_dimension_ten_periods(rope); d <= critical_dimension(rope); ++d) values.push_back(d);
      return values;
    }
    case Tunable::low_freq_factor:
      return {0.25, 0.5, 1, 2};
    case Tunable::high_freq_factor:
      return {2.5, 4, 8, 16};
  }
  return {};
}

class Tuner {
 public:
  Tuner(const std::string& method, const RopeDescription& rope, std::int64_t target, int documents,
        TaskEvaluator& evaluator, std::int64_t evaluation_limit, const RacingSettings& racing,
        const JobControl& control)
      : method_(method),
        rope_(rope),
        target_(target),
        documents_(documents),
        evaluator_(evaluator),
        limit_(evaluation_limit),
        racing_(racing),
        control_(control) {}

  TuningResult run() {
    best_ = make_factors(method_, rope_, target_);
    try_sets({best_});
    if (!tried_ || !best_evaluation_.error.empty()) return result();
    const auto& tunable = find_rescale_method(method_)->tunable;
    for (bool changed = true; changed && !spent();) {
      changed = false;
      for (const Tunable which : tunable) changed = tune(which) || changed;
      if (tunable.size() == 1) break;
    }
    return result();
  }

 private:
  bool spent() const { return limit_ > 0 && used_ >= limit_; }
  TuningResult result() const { return {best_, best_evaluation_, used_}; }

  // The best value of one parameter with the others as they stand; true where it is another one.
  bool tune(Tunable which) {
    const double scale = double(target_) / double(rope_.trained_context);
    std::vector<RopeFactors> sets;
    for (const double value : values_of(which, rope_, scale)) {
      MethodParameters parameters = best_.parameters;
      set(parameters, which, value);
      if (parameters.beta_fast < parameters.beta_slow || parameters.high_freq_factor <= parameters.low_freq_factor)
        continue;
      RopeFactors factors = make_factors(method_, rope_, target_, parameters);
      if (factors.parameters == best_.parameters || is_known(factors.parameters)) continue;
      known_.push_back(factors.parameters);
      sets.push_back(std::move(factors));
    }
    return !sets.empty() && !spent() && try_sets(sets);
  }

  bool is_known(const MethodParameters& parameters) const {
    return std::find(known_.begin(), known_.end(), parameters) != known_.end();
  }

  bool try_sets(const std::vector<RopeFactors>& sets) {
    std::optional<RaceBar> bar;
    std::vector<double> best_nll;
    for (const DocumentScore& score : best_evaluation_.documents) best_nll.push_back(score.nll);
    if (tried_) bar = bar_of({&best_nll}, racing_);
    std::vector<EvaluationTask> tasks;
    for (const RopeFactors& factors : sets) tasks.push_back({0, factors, 0, documents_, {}, bar});
    bool better = false;
    evaluator_.evaluate(
        tasks,
        [&](std::size_t index, TaskResult result) {
          used_ += std::int64_t(result.scores.size());
          better = take(sets[index], std::move(result)) || better;
          return !spent();
        },
        control_);
    return better;
  }

  bool take(const RopeFactors& factors, TaskResult result) {
    Evaluation evaluation = evaluation_of(std::move(result));
    const bool whole = int(evaluation.documents.size()) == documents_ && evaluation.error.empty();
    const bool first = !tried_;
    if (!first && (!whole || !(evaluation.nll < best_evaluation_.nll))) return false;
    tried_ = true;
    best_ = factors;
    best_evaluation_ = std::move(evaluation);
    return !first;
  }

  const std::string& method_;
  const RopeDescription& rope_;
  const std::int64_t target_;
  const int documents_;
  TaskEvaluator& evaluator_;
  const std::int64_t limit_;
  const RacingSettings& racing_;
  const JobControl& control_;
  RopeFactors best_;
  Evaluation best_evaluation_;
  bool tried_ = false;
  std::int64_t used_ = 0;
  std::vector<MethodParameters> known_;
};

}  // namespace

TuningResult tune_formula(const std::string& method, const RopeDescription& rope, std::int64_t target, int documents,
                          TaskEvaluator& evaluator, std::int64_t evaluation_limit, const RacingSettings& racing,
                          const JobControl& control) {
  return Tuner(method, rope, target, documents, evaluator, evaluation_limit, racing, control).run();
}

std::string tuned_text(const RopeFactors& factors) {
  const RescaleMethod* method = find_rescale_method(factors.method);
  if (!method) return "";
  const RopeFactors own = make_factors(factors.method, factors.rope, factors.target);
  const MethodParameters &p = factors.parameters, &q = own.parameters;
  std::string text;
  const auto add = [&](const char* name, double value, double usual) {
    if (value == usual) return;
    if (!text.empty()) text += ", ";
    text += name;
    text += ' ';
    text += number_text(value);
  };
  add("scale", p.scale.value_or(1), q.scale.value_or(1));
  add("beta_fast", p.beta_fast, q.beta_fast);
  add("beta_slow", p.beta_slow, q.beta_slow);
  add("critical dimension", p.critical_dimension.value_or(0), q.critical_dimension.value_or(0));
  add("low_freq_factor", p.low_freq_factor, q.low_freq_factor);
  add("high_freq_factor", p.high_freq_factor, q.high_freq_factor);
  return text;
}

}  // namespace ropewalk
