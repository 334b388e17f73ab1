#include "core/study/results.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/exchange/json_numbers.h"
#include "core/experiment/experiment.h"
#include "core/rope/periods.h"
#include "core/study/study_methods.h"
#include "core/study/study_plan.h"

namespace ropewalk {

namespace {

Interval of_evaluation(const Evaluation& evaluation) {
  Values values(1);
  for (const DocumentScore& score : evaluation.documents) values[0].push_back(score.nll);
  return interval_of(values, false);
}

// The values of one seed alone.
Interval of_seed(const Measurements& measured, const MeasuredKey& key, int seed) {
  const Values* values = measured.find(key);
  return interval_of(values ? Values{values->at(static_cast<std::size_t>(seed))} : Values(), false);
}

SearchSummary summary_of_search(const FinishedStep& step, const StudyRuns& runs, std::uint64_t seed) {
  const CandidateEvaluated& best = runs.found(step.method, step.seed);
  SearchSummary summary;
  summary.method = step.method;
  summary.seed = seed;
  summary.factors = best.factors;
  summary.fitness = of_evaluation(best.evaluation);
  summary.heldout = of_seed(runs.measurements(), {step.method, best.factors.target, nll_metric("start")}, step.seed);
  for (const CandidateEvaluated& candidate : runs.best_by_dimension(step.method, step.seed))
    summary.by_dimension.emplace_back(candidate.factors.critical_dimension, of_evaluation(candidate.evaluation));
  summary.document_evaluations = step.document_evaluations;
  summary.seconds = step.seconds;
  return summary;
}

TrainingSummary summary_of_training(const FinishedStep& step, const StudyRuns& runs, std::uint64_t seed) {
  const TrainHistory history = runs.training(step);
  const auto& steps = history.steps();
  const auto part = std::max<std::size_t>(1, steps.size() / 10);
  const auto mean = [&](std::size_t first, LossSum StepResult::*kind) {
    LossSum sum;
    for (std::size_t i = first; i < std::min(first + part, steps.size()); ++i) {
      const LossSum& one = steps[i].result.*kind;
      sum.loss += one.loss, sum.weight += one.weight;
    }
    return sum.mean();
  };
  const std::size_t last = steps.size() > part ? steps.size() - part : 0;
  return {step.method,
          seed,
          std::int64_t(steps.size()),
          history.tokens(),
          {mean(0, &StepResult::short_windows), mean(last, &StepResult::short_windows)},
          {mean(0, &StepResult::long_windows), mean(last, &StepResult::long_windows)},
          step.seconds};
}

// A share's interval ends where shares do.
Interval row_interval(const MeasuredKey& key, const Values& values) {
  const bool by_seed = depends_on_seed(key.method);
  if (!is_share(key.metric)) return interval_of(values, by_seed);
  Interval interval = share_interval_of(values, by_seed);
  interval.low = std::max(interval.low, 0.0);
  interval.high = std::min(interval.high, 1.0);
  return interval;
}

}  // namespace

StudyResults study_results(const StudySettings& settings, const ModelDescription& model, const StudyRuns& runs) {
  StudyResults results;
  results.settings = settings;
  results.model = model;
  results.rope = study_rope(settings, model);
  results.target = study_target(settings, model);
  results.environment = environment_facts(settings.runtime);
  results.data = {runs.measurements(), results.target, results.rope.trained_context, critical_dimension(results.rope),
                  two_best(runs, results.target)};
  for (const auto& [key, values] : runs.measurements().all())
    results.rows.push_back({key.method, key.length, key.metric, row_interval(key, values)});
  results.claims = judge_claims(results.data);
  for (const FinishedStep& step : runs.steps()) {
    const std::uint64_t seed = settings.first_seed + static_cast<std::uint64_t>(step.seed);
    if (step.kind == StepKind::search) results.searches.push_back(summary_of_search(step, runs, seed));
    if (step.kind == StepKind::train) results.trainings.push_back(summary_of_training(step, runs, seed));
    StepCost cost{step.id, step.run, {}, step.document_evaluations, step.seconds};
    if (step.run > 0) {
      const RunSummary summary = runs.record(step).summary;
      cost.title = summary.name;
      cost.document_hash = summary.document_hash;
    }
    results.steps.push_back(std::move(cost));
  }
  return results;
}

nlohmann::json results_json(const StudyResults& results) {
  nlohmann::json rows = nlohmann::json::array(), claims = nlohmann::json::array();
  for (const ResultRow& row : results.rows)
    rows.push_back({{"method", row.method},
                    {"length", row.length},
                    {"metric", row.metric},
                    {"mean", finite_or_null(row.interval.mean)},
                    {"low", finite_or_null(row.interval.low)},
                    {"high", finite_or_null(row.interval.high)},
                    {"samples", row.interval.samples},
                    {"seeds", row.interval.seeds}});
  for (const Claim& claim : results.claims) {
    nlohmann::json figures = nlohmann::json::object();
    for (const auto& [name, values] : claim.figures) {
      figures[name] = nlohmann::json::array();
      for (const double value : values) figures[name].push_back(finite_or_null(value));
    }
    claims.push_back({{"claim", claim.claim}, {"verdict", verdict_text(claim.verdict)}, {"figures", figures}});
  }
  return {{"rows", rows}, {"claims", claims}};
}

}  // namespace ropewalk
