// ropewalk-cli search: a LongRoPE2 search, recorded in a workspace.
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/pictures.h"
#include "app/cli/run_job.h"
#include "core/exchange/factors_file.h"
#include "core/experiment/experiment.h"
#include "core/experiment/jobs.h"
#include "core/rope/methods.h"
#include "core/values/search_history.h"

namespace ropewalk::cli {

namespace {

struct SearchCommand {
  std::string model, workspace, png, budget = "quick", out;
  RuntimeOptions runtime;
  DocumentOptions haystack;
  std::int64_t target = 0, candidates = 0, resume = 0;
  int documents = 0;
  double minutes = 0;
  std::uint64_t seed = 0;
  std::optional<int> critical_dimension;
  std::vector<std::string> baselines;
  bool random_depth = false, json = false;

  SearchSpec spec() const {
    if (model.empty()) throw BadInput("Give the model to search for: a HF folder or a GGUF file.");
    if (target == 0) throw BadInput("Give the target context window in tokens with --target.");
    SearchSpec spec;
    spec.runtime = runtime.spec(model);
    const ModelDescription description = read_model_description(model);
    const RopeDescription rope = rope_of(description, spec.runtime);
    if (target <= rope.trained_context)
      throw BadInput("The target of " + std::to_string(target) + " tokens is not above the trained context of " +
                     std::to_string(rope.trained_context) + ": there is nothing to search for. Use --target " +
                     std::to_string(2 * rope.trained_context) + " or more (or correct --trained-context).");
    spec.documents = haystack.spec(seed, description);
    spec.documents.random_depth = random_depth;
    spec.target = target;
    spec.settings.seed = seed;
    apply_budget(spec, budget);
    if (documents > 0) spec.document_count = documents;
    if (candidates > 0) spec.settings.candidate_limit = candidates;
    if (minutes > 0) spec.settings.seconds_limit = 60 * minutes;
    if (critical_dimension) spec.settings.fixed_critical_dimension = critical_dimension;
    if (!baselines.empty()) spec.baselines = baselines;
    return spec;
  }

  void print(const JobResult& result, const SearchHistory& history) const {
    const CandidateEvaluated* best = history.best();
    nlohmann::json object{{"run", result.run},
                          {"candidates", history.candidates().size()},
                          {"seconds", result.record.summary.seconds},
                          {"document_hash", result.record.summary.document_hash},
                          {"best", nullptr},
                          {"baselines", nlohmann::json::object()}};
    if (best)
      object["best"] = {{"rescale_factors", best->factors.rescale_factors},
                        {"attention_factor", best->factors.attention_factor},
                        {"critical_dimension", best->factors.critical_dimension},
                        {"fitness", perplexity(best->evaluation)},
                        {"candidate", best->id}};
    for (const BaselineEvaluated& baseline : history.baselines())
      object["baselines"][baseline.factors.method] = perplexity(baseline.evaluation);
    if (json) return print_json(object);
    for (const BaselineEvaluated& baseline : history.baselines())
      std::printf("%-28s needle perplexity %8.4f\n", method_name(baseline.factors.method).c_str(),
                  perplexity(baseline.evaluation));
    if (best)
      std::printf("%-28s needle perplexity %8.4f  critical dimension %d  (candidate %lld of %zu)\n", "best candidate",
                  perplexity(best->evaluation), best->factors.critical_dimension, static_cast<long long>(best->id),
                  history.candidates().size());
    else
      std::printf("No candidate was evaluated.\n");
    std::printf("run %lld, %.0f s\n", static_cast<long long>(result.run), result.record.summary.seconds);
  }

  void run() const {
    for (const std::string& path : {out, png}) check_can_write(path);
    std::optional<ExperimentSpec> wanted;
    if (resume == 0) wanted = spec();
    if (budget == "quick" && wanted)
      std::fprintf(stderr,
                   "The quick budget is for looking: few documents and ten minutes of candidates. Use --budget paper "
                   "for a result.\n");
    const JobResult result = wanted ? run_job(wanted, {}, workspace) : run_job({}, resume, workspace);
    SearchHistory history;
    for (const Event& event : result.events) history.add(event);
    if (!out.empty() && history.best()) write_text_file(out, factors_json_text(history.best()->factors));
    if (!png.empty()) draw_search(result.record, history, png);
    print(result, history);
  }
};

}  // namespace

void register_search(CLI::App& app) {
  auto options = std::make_shared<SearchCommand>();
  CLI::App* command = app.add_subcommand("search", "Search rescale factors by LongRoPE2's evolutionary search");
  command->add_option("MODEL", options->model, "HF folder or GGUF file");
  command->add_option("--target", options->target, "Target context window in tokens")->check(CLI::PositiveNumber);
  command->add_option("--budget", options->budget, "quick (for looking), small or paper")
      ->capture_default_str()
      ->check(CLI::IsMember({"quick", "small", "paper"}));
  command->add_option("--seed", options->seed, "Seed of candidates and documents")->capture_default_str();
  command->add_option("--documents", options->documents, "Documents; default: the budget's")
      ->check(CLI::PositiveNumber);
  command->add_option("--candidates", options->candidates, "At most that many candidates")->check(CLI::PositiveNumber);
  command->add_option("--minutes", options->minutes, "Start no candidate after that many minutes of evaluation")
      ->check(CLI::PositiveNumber);
  command->add_option("--critical-dimension", options->critical_dimension,
                      "Keep the critical dimension fixed, in pairs");
  command->add_option("--baselines", options->baselines, "Formulas measured on the same documents")->delimiter(',');
  command->add_flag("--random-depth", options->random_depth,
                    "Draw the needle's depth from the seed; default: at the start, as in the paper");
  options->haystack.add_to(*command);
  options->runtime.add_to(*command);
  command->add_option("--workspace", options->workspace,
                      "SQLite file that keeps the run; default: in the user's data folder");
  command->add_option("--resume", options->resume, "Go on with a stopped run by its id")->check(CLI::PositiveNumber);
  command->add_option("--out", options->out, "Save the best factors as JSON");
  command->add_option("--png", options->png, "Save the fitness plot as a picture");
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
