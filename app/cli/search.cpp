// ropewalk-cli search: an evolutionary search for rescale factors, recorded in a workspace.
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/pictures.h"
#include "app/cli/run_job.h"
#include "app/cli/search_options.h"
#include "core/exchange/factors_file.h"
#include "core/exchange/json_numbers.h"
#include "core/experiment/experiment.h"
#include "core/rope/methods.h"
#include "core/search/tuning.h"
#include "core/values/critical_dimension_curve.h"
#include "core/values/search_history.h"

namespace ropewalk::cli {

namespace {

// Needle perplexity with its 95 % interval.
nlohmann::json fitness_json(const Evaluation& evaluation) {
  return {{"fitness", finite_or_null(perplexity(evaluation))},
          {"low", finite_or_null(std::exp(evaluation.nll_low))},
          {"high", finite_or_null(std::exp(evaluation.nll_high))},
          {"token_accuracy", evaluation.token_accuracy},
          {"documents", evaluation.documents.size()}};
}

nlohmann::json heldout_json(const HeldOutScored* scored) {
  return scored ? fitness_json(scored->evaluation) : nlohmann::json();
}

nlohmann::json cost_json(const CostStated& cost) {
  return {{"document_evaluations", cost.document_evaluations},
          {"seconds", cost.seconds},
          {"memory_bytes", cost.memory_bytes}};
}

nlohmann::json best_json(const SearchHistory& history) {
  const CandidateEvaluated& best = *history.best();
  const RopeFactors factors = history.found_factors(best);
  nlohmann::json object = fitness_json(best.evaluation);
  object["rescale_factors"] = factors.rescale_factors;
  object["attention_factor"] = factors.attention_factor;
  object["short_attention_factor"] = factors.short_attention_factor;
  object["critical_dimension"] = factors.critical_dimension;
  object["unscaled_tokens"] = factors.unscaled_tokens;
  object["method"] = factors.method;
  object["target"] = factors.target;
  object["candidate"] = best.id;
  object["heldout"] = heldout_json(history.heldout_of(best.id));
  return object;
}

nlohmann::json baseline_json(const BaselineEvaluated& baseline, const SearchHistory& history) {
  nlohmann::json object = fitness_json(baseline.evaluation);
  object["tuned"] = tuned_text(baseline.factors);
  object["tuning_documents"] = baseline.tuning_documents;
  object["heldout"] = heldout_json(history.heldout_of(baseline));
  return object;
}

// Best fitness by d_rcd, and which of them cannot be told from the best.
nlohmann::json dimensions_json(const SearchHistory& history) {
  const CriticalDimensionCurve curve = critical_dimension_curve(history);
  nlohmann::json points = nlohmann::json::array();
  for (const CurvePoint& point : curve.searches.front())
    points.push_back({{"critical_dimension", point.critical_dimension},
                      {"fitness", finite_or_null(std::exp(point.nll))},
                      {"low", finite_or_null(std::exp(point.nll_low))},
                      {"high", finite_or_null(std::exp(point.nll_high))},
                      {"documents", point.documents},
                      {"stopped_early", point.stopped_early},
                      {"p", point.p}});
  nlohmann::json object{{"curve", points}};
  if (curve.found) {
    object["found"] = *curve.found;
    object["least"] = curve.interval.first;
    object["greatest"] = curve.interval.second;
  }
  return object;
}

nlohmann::json as_json(const JobResult& result, const SearchHistory& history) {
  nlohmann::json object{{"run", result.run},
                        {"candidates", history.candidates().size()},
                        {"document_evaluations", history.document_evaluations()},
                        {"seconds", result.record.summary.seconds},
                        {"document_hash", result.record.summary.document_hash},
                        {"best", nullptr},
                        {"forecast", nullptr},
                        {"cost", nullptr},
                        {"baselines", nlohmann::json::object()},
                        {"tuned_baselines", nlohmann::json::object()}};
  if (history.best()) object["best"] = best_json(history);
  if (history.best()) object["critical_dimensions"] = dimensions_json(history);
  if (history.forecast()) object["forecast"] = cost_json(*history.forecast());
  if (history.cost()) object["cost"] = cost_json(*history.cost());
  for (const BaselineEvaluated& baseline : history.baselines())
    object[baseline.tuned ? "tuned_baselines" : "baselines"][baseline.factors.method] =
        baseline.tuned || !history.heldout().empty() ? baseline_json(baseline, history)
                                                     : finite_or_null(perplexity(baseline.evaluation));
  return object;
}

void print_line(const std::string& name, const Evaluation& evaluation, const HeldOutScored* heldout,
                const std::string& rest) {
  std::printf("%-34s %8.4f", name.c_str(), perplexity(evaluation));
  if (heldout) std::printf("  held out %8.4f", perplexity(heldout->evaluation));
  std::printf("%s\n", rest.c_str());
}

void print_text(const JobResult& result, const SearchHistory& history) {
  std::printf("%-34s %8s\n", "", "fitness");
  for (const BaselineEvaluated& baseline : history.baselines()) {
    const std::string tuned = tuned_text(baseline.factors);
    print_line(method_name(baseline.factors.method) + (baseline.tuned ? ", tuned" : ""), baseline.evaluation,
               history.heldout_of(baseline), tuned.empty() ? "" : "  " + tuned);
  }
  if (const CandidateEvaluated* best = history.best()) {
    print_line("best candidate", best->evaluation, history.heldout_of(best->id),
               "  critical dimension " + std::to_string(best->factors.critical_dimension) + "  (candidate " +
                   std::to_string(best->id) + " of " + std::to_string(history.candidates().size()) + ")");
  } else {
    std::printf("No candidate was evaluated.\n");
  }
  if (history.forecast() && history.cost())
    std::printf("forecast %lld document evaluations, %.0f s, %.0f MB; it took %lld, %.0f s, %.0f MB\n",
                static_cast<long long>(history.forecast()->document_evaluations), history.forecast()->seconds,
                double(history.forecast()->memory_bytes) / 1e6,
                static_cast<long long>(history.cost()->document_evaluations), history.cost()->seconds,
                double(history.cost()->memory_bytes) / 1e6);
  std::printf("run %lld, %.0f s\n", static_cast<long long>(result.run), result.record.summary.seconds);
}

struct SearchCommand {
  SearchOptions options;
  std::string workspace, png, out;
  std::int64_t resume = 0;
  bool json = false;

  void run() const {
    for (const std::string& path : {out, png}) check_can_write(path);
    SearchToRun search;
    if (resume > 0) {
      search.resume = resume;
    } else {
      search.spec = [this] { return options.spec(workspace); };
      if (options.budget == "quick")
        std::fprintf(stderr,
                     "The quick budget is for looking: few documents and ten minutes of candidates. Use --budget paper "
                     "for a result.\n");
    }
    const auto result = run_search_job(search, workspace);
    if (!result) return;  // another process than the first of several
    SearchHistory history;
    for (const Event& event : result->events) history.add(event);
    if (!out.empty() && history.best()) write_text_file(out, factors_json_text(history.found_factors(*history.best())));
    if (!png.empty()) draw_search(result->record, history, png);
    if (json)
      print_json(as_json(*result, history));
    else
      print_text(*result, history);
  }
};

}  // namespace

void register_search(CLI::App& app) {
  auto options = std::make_shared<SearchCommand>();
  CLI::App* command = app.add_subcommand("search", "Search rescale factors by LongRoPE2's evolutionary search");
  options->options.add_to(*command);
  command->add_option("--workspace", options->workspace,
                      "SQLite file that keeps the run; default: in the user's data folder");
  command->add_option("--resume", options->resume, "Go on with a stopped run by its id")->check(positive_number());
  command->add_option("--out", options->out, "Save the best factors as JSON");
  command->add_option("--png", options->png, "Save the fitness plot as a picture");
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
