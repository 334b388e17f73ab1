// Stored runs of several kinds for the tests of comparisons, by formulas. DEMONSTRATION DATA: says nothing about any
// model.
#pragma once

#include <memory>

#include "core/rope/methods.h"
#include "core/rope/presets.h"
#include "tests/widgets/chart_data.h"
#include "tests/widgets/search_chart_data.h"
#include "widgets/frame/compared_runs.h"

namespace ropewalk {

inline std::shared_ptr<RunData> data_run(RunId id, const ExperimentSpec& spec, const std::string& name,
                                         std::vector<EventBody> bodies) {
  RunRecord record;
  record.spec = spec;
  record.summary.id = id;
  record.summary.name = name;
  record.summary.kind = kind_of(spec);
  record.summary.state = "finished";
  record.summary.model = "SmolLM2-135M";
  record.summary.model_hash = "0123456789abcdef";
  record.summary.document_hash = "documents-of-" + kind_of(spec);
  record.summary.target = 16384;
  record.summary.started = "2026-11-23T10:00:00Z";
  record.summary.seconds = 75;
  record.environment = {{"ropewalk", "0.1.0"}, {"threads", "2"}};
  auto run = std::make_shared<RunData>(record);
  std::vector<Event> events;
  for (EventBody& body : bodies) events.push_back({std::int64_t(events.size()) + 1, 1.0, std::move(body)});
  run->append(events);
  return run;
}

// A search on the same ten documents for every seed.
inline std::shared_ptr<RunData> search_run(RunId id, int seed, const std::string& name = "search 2x") {
  const auto history = make_evolution(4, 12, seed);
  std::vector<EventBody> bodies;
  for (const auto& baseline : history->baselines()) bodies.push_back(baseline);
  for (const auto& candidate : history->candidates()) bodies.push_back(candidate);
  for (const auto& scored : history->heldout()) bodies.push_back(scored);
  SearchSpec spec;
  spec.target = 16384;
  spec.settings.seed = std::uint64_t(seed);
  return data_run(id, spec, name, std::move(bodies));
}

// `right` of 5 answer tokens in every cell of the longer half, all in the shorter; `documents` names the set.
inline std::shared_ptr<RunData> needle_run(RunId id, int right, const std::string& documents = "n",
                                           std::vector<std::int64_t> lengths = {4096, 8192, 16384},
                                           std::vector<std::string> methods = {"yarn"}) {
  const RopeDescription rope = find_preset("smollm2-135m")->rope;
  NeedleSpec spec;
  spec.lengths = lengths;
  spec.depths = 3;
  spec.per_cell = 4;
  for (const std::string& method : methods) spec.factor_sets.push_back(make_factors(method, rope, 16384));
  std::vector<EventBody> bodies;
  for (int set = 0; set < int(methods.size()); ++set)
    for (const std::int64_t length : lengths)
      for (const double depth : {0.0, 0.5, 1.0}) {
        CellScored cell;
        cell.factor_set = set;
        cell.length = length;
        cell.depth = depth;
        cell.document_hash = documents + std::to_string(length) + "/" + std::to_string(depth);
        for (int document = 0; document < spec.per_cell; ++document) {
          DocumentScore score;
          score.tokens = 5;
          score.right = length > 8192 ? std::max(0, right - set - document % 2) : 5;
          score.nll = 0.1 + 0.2 * (5 - score.right);
          cell.evaluation.documents.push_back(score);
          cell.numbers.push_back("1234567");
          cell.predicted.push_back("1234567");
        }
        summarise(cell.evaluation);
        bodies.push_back(cell);
      }
  return data_run(id, spec, "needle " + methods.back(), std::move(bodies));
}

inline std::shared_ptr<RunData> train_run(RunId id, int steps) {
  const auto history = make_train_history({steps, 400, true, {8192, 16384}, 50, 100});
  std::vector<EventBody> bodies;
  for (const StepDone& step : history->steps()) bodies.push_back(step);
  for (const auto& [length, probes] : history->probes())
    for (const ProbeScored& probe : probes) bodies.push_back(probe);
  TrainSpec spec;
  spec.optimiser.steps = 400;
  spec.factors = make_factors("yarn", find_preset("smollm2-135m")->rope, 16384);
  return data_run(id, spec, "train mixed", std::move(bodies));
}

inline ComparedRun compared(const std::shared_ptr<RunData>& run, const QString& seed, const QString& more = {}) {
  QList<RunParameter> parameters{{QStringLiteral("kind"), QString::fromStdString(run->record().summary.kind), true},
                                 {QStringLiteral("model"), QStringLiteral("SmolLM2-135M"), true},
                                 {QStringLiteral("seed"), seed, false}};
  if (!more.isNull()) parameters.append({QStringLiteral("method"), more, false});
  return {run, parameters, 0, 0};
}

}  // namespace ropewalk
