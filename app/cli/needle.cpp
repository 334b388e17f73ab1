// ropewalk-cli needle: a length x depth grid of needles under one or more factor sets, recorded in a workspace.
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/pictures.h"
#include "app/cli/run_job.h"
#include "core/exchange/json_numbers.h"
#include "core/experiment/experiment.h"
#include "core/experiment/jobs.h"
#include "core/rope/methods.h"
#include "core/values/needle_history.h"

namespace ropewalk::cli {

namespace {

struct NeedleCommand {
  std::string model, workspace, png;
  RuntimeOptions runtime;
  DocumentOptions haystack;
  FactorOptions factors;
  std::vector<std::int64_t> lengths;
  int depths = 5, per_cell = 2;
  std::uint64_t seed = 0;
  std::int64_t resume = 0;
  bool json = false;

  NeedleSpec spec() const {
    if (model.empty()) throw BadInput("Give the model to test: a HF folder or a GGUF file.");
    if (lengths.empty()) throw BadInput("Give the lengths in tokens with --lengths, e.g. --lengths 1024,2048.");
    NeedleSpec spec;
    spec.runtime = runtime.spec(model);
    spec.lengths = lengths;
    spec.depths = depths;
    spec.per_cell = per_cell;
    const ModelDescription description = read_model_description(model);
    spec.documents = haystack.spec(seed, description);
    const RopeDescription rope = rope_of(description, spec.runtime);
    factors.check_targets(rope);
    const std::int64_t longest = std::max(lengths.back(), rope.trained_context);
    spec.factor_sets = factors.sets(rope, description.own_factors, longest);
    return spec;
  }

  nlohmann::json as_json(const JobResult& result, const NeedleSpec& done) const {
    nlohmann::json cells = nlohmann::json::array();
    for (const Event& event : result.events)
      if (const auto* cell = std::get_if<CellScored>(&event.body))
        cells.push_back({{"factor_set", cell->factor_set},
                         {"method", done.factor_sets.at(std::size_t(cell->factor_set)).method},
                         {"length", cell->length},
                         {"depth", cell->depth},
                         {"token_accuracy", cell->evaluation.token_accuracy},
                         {"nll", finite_or_null(cell->evaluation.nll)},
                         {"samples", cell->evaluation.documents.size()},
                         {"seconds", cell->evaluation.seconds},
                         {"numbers", cell->numbers},
                         {"predicted", cell->predicted}});
    return {{"cells", cells},
            {"document_hash", result.record.summary.document_hash},
            {"run", result.run},
            {"seconds", result.record.summary.seconds}};
  }

  static void print_table(const JobResult& result, const NeedleHistory& history) {
    for (std::size_t set = 0; set < history.factor_sets().size(); ++set) {
      const RopeFactors& factors = history.factor_sets()[set];
      std::printf("%s, target %s: share of answer tokens right (rows: depth, start at the top)\n%8s",
                  method_name(factors.method).c_str(), short_length(factors.target).c_str(), "");
      for (const std::int64_t length : history.lengths()) std::printf(" %8s", short_length(length).c_str());
      std::printf("\n");
      for (std::size_t depth = 0; depth < history.depths().size(); ++depth) {
        std::printf("%8.2f", history.depths()[depth]);
        for (std::size_t length = 0; length < history.lengths().size(); ++length) {
          const CellScored* cell = history.cell(int(set), int(length), int(depth));
          if (cell) std::printf(" %8.2f", cell->evaluation.token_accuracy);
        }
        std::printf("\n");
      }
    }
    std::printf("run %lld, %.0f s\n", static_cast<long long>(result.run), result.record.summary.seconds);
  }

  void run() const {
    check_can_write(png);
    const JobResult result =
        resume > 0 ? run_job({}, resume, workspace) : run_job(ExperimentSpec(spec()), {}, workspace);
    const auto* done = std::get_if<NeedleSpec>(&result.record.spec);
    if (!done) throw BadInput("Run " + std::to_string(result.run) + " is not a needle test.");
    NeedleHistory history(*done);
    for (const Event& event : result.events) history.add(event);
    if (!png.empty()) draw_needle(history, png);
    if (json)
      print_json(as_json(result, *done));
    else
      print_table(result, history);
  }
};

}  // namespace

void register_needle(CLI::App& app) {
  auto options = std::make_shared<NeedleCommand>();
  CLI::App* command = app.add_subcommand("needle", "Needle test: accuracy over a grid of length and depth");
  command->add_option("MODEL", options->model, "HF folder or GGUF file");
  command->add_option("--lengths", options->lengths, "Lengths in tokens, e.g. 1024,2048")
      ->delimiter(',')
      ->check(CLI::PositiveNumber);
  command->add_option("--depths", options->depths, "Depths, evenly from the start to the end")
      ->capture_default_str()
      ->check(CLI::Range(1, 1000));
  command->add_option("--per-cell", options->per_cell, "Needles a cell")
      ->capture_default_str()
      ->check(CLI::Range(1, 10000));
  command->add_option("--seed", options->seed, "Seed of the documents")->capture_default_str();
  options->factors.add_to(*command);
  options->haystack.add_to(*command);
  options->runtime.add_to(*command);
  command->add_option("--workspace", options->workspace,
                      "SQLite file that keeps the run; default: in the user's data folder");
  command->add_option("--resume", options->resume, "Go on with a stopped run by its id")->check(CLI::PositiveNumber);
  command->add_option("--png", options->png, "Save the heatmap as a picture");
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
