// ropewalk-cli sensitivity: how the fitness of a factor set changes as each factor moves alone.
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/run_job.h"
#include "core/exchange/json_numbers.h"
#include "core/experiment/experiment.h"
#include "core/experiment/jobs.h"
#include "core/values/sensitivity_history.h"

namespace ropewalk::cli {

namespace {

struct SensitivityCommand {
  std::string model, workspace;
  RuntimeOptions runtime;
  DocumentOptions haystack;
  FactorOptions factors;
  std::vector<double> moves = {0.9, 1.1};
  int documents = 4;
  std::uint64_t seed = 0;
  std::int64_t resume = 0;
  bool json = false;

  SensitivitySpec spec() const {
    if (model.empty()) throw BadInput("Give the model: a HF folder or a GGUF file.");
    SensitivitySpec spec;
    spec.runtime = runtime.spec(model);
    const ModelDescription description = read_model_description(model);
    const RopeDescription rope = rope_of(description, spec.runtime);
    const auto sets = factors.sets(rope, description.own_factors, 0);
    if (sets.size() != 1)
      throw BadInput("Give one factor set, with --factors FILE or --method ID and --target, not " +
                     std::to_string(sets.size()) + ".");
    spec.factors = sets.front();
    spec.documents = haystack.spec(seed, description);
    spec.document_count = documents;
    spec.moves = moves;
    return spec;
  }

  static nlohmann::json as_json(const JobResult& result, const SensitivityHistory& history) {
    nlohmann::json moves = nlohmann::json::array();
    for (const double move : history.moves())
      for (const auto& change : history.changes(move))
        moves.push_back({{"pair", change.pair},
                         {"move", move},
                         {"change", change.difference.mean},
                         {"low", finite_or_null(change.difference.low)},
                         {"high", finite_or_null(change.difference.high)},
                         {"p", change.difference.p},
                         {"documents", change.documents}});
    return {{"run", result.run},
            {"nll", history.unmoved() ? finite_or_null(history.unmoved()->nll) : nlohmann::json()},
            {"moves", moves},
            {"document_hash", result.record.summary.document_hash},
            {"seconds", result.record.summary.seconds}};
  }

  static void print(const JobResult& result, const SensitivityHistory& history) {
    if (history.unmoved()) std::printf("needle perplexity as it is: %.4f\n", perplexity(*history.unmoved()));
    std::printf("change of the mean NLL, nats a token (*: p < 0.05 by a paired t test)\n%6s %9s", "pair", "factor");
    for (const double move : history.moves()) std::printf("  x%-9.3g", move);
    std::printf("\n");
    std::vector<std::vector<SensitivityHistory::Change>> columns;
    for (const double move : history.moves()) columns.push_back(history.changes(move));
    for (std::size_t pair = 0; pair < history.factors().rescale_factors.size(); ++pair) {
      std::printf("%6zu %9.4f", pair, history.factors().rescale_factors[pair]);
      for (const auto& changes : columns) {
        const auto found =
            std::find_if(changes.begin(), changes.end(), [&](const auto& change) { return change.pair == int(pair); });
        if (found == changes.end())
          std::printf("  %-10s", "-");
        else
          std::printf("  %+9.1e%c", found->difference.mean, found->significant ? '*' : ' ');
      }
      std::printf("\n");
    }
    std::printf("run %lld, %.0f s\n", static_cast<long long>(result.run), result.record.summary.seconds);
  }

  void run() const {
    const JobResult result = resume > 0 ? run_job({}, resume, workspace, "sensitivity")
                                        : run_job(ExperimentSpec(spec()), {}, workspace, "sensitivity");
    const auto& done = std::get<SensitivitySpec>(result.record.spec);  // run_job() resumes no other kind
    SensitivityHistory history(done);
    for (const Event& event : result.events) history.add(event);
    if (json)
      print_json(as_json(result, history));
    else
      print(result, history);
  }
};

}  // namespace

void register_sensitivity(CLI::App& app) {
  auto options = std::make_shared<SensitivityCommand>();
  CLI::App* command =
      app.add_subcommand("sensitivity", "Change of fitness as each rescale factor moves, one pair at a time");
  command->add_option("MODEL", options->model, "HF folder or GGUF file");
  command->add_option("--moves", options->moves, "Ratios by which a factor moves")
      ->delimiter(',')
      ->capture_default_str();
  command->add_option("--documents", options->documents, "Needle documents")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--seed", options->seed, "Seed of the documents")->capture_default_str();
  options->factors.add_to(*command);
  options->haystack.add_to(*command);
  options->runtime.add_to(*command);
  command->add_option("--workspace", options->workspace,
                      "SQLite file that keeps the run; default: in the user's data folder");
  command->add_option("--resume", options->resume, "Go on with a stopped run by its id")->check(positive_number());
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
