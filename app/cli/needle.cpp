// ropewalk-cli needle: a length x depth grid of needles under one or more factor sets, recorded in a workspace; also
// reads result files of the public needle test.
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/needle_output.h"
#include "app/cli/pictures.h"
#include "app/cli/run_job.h"
#include "core/experiment/experiment.h"
#include "core/experiment/jobs.h"
#include "core/values/needle_history.h"

namespace ropewalk::cli {

namespace {

struct NeedleCommand {
  std::string model, workspace, png, spacing = "linear", score, results_out, read_results;
  RuntimeOptions runtime;
  DocumentOptions haystack;
  OwnNeedle own;
  FactorOptions factors;
  std::vector<std::int64_t> lengths;
  int depths = 5, per_cell = 2, needles = 1;
  std::uint64_t seed = 0;
  std::int64_t resume = 0;
  bool json = false, no_generate = false, repeat = false;

  NeedleSpec spec() const {
    if (model.empty()) throw BadInput("Give the model to test: a HF folder or a GGUF file.");
    if (lengths.empty()) throw BadInput("Give the lengths in tokens with --lengths, e.g. --lengths 1024,2048.");
    NeedleSpec spec;
    spec.runtime = runtime.spec(model);
    check_increasing(lengths);
    spec.lengths = lengths;
    spec.depths = depths;
    spec.per_cell = per_cell;
    spec.spacing = spacing == "sigmoid" ? DepthSpacing::sigmoid : DepthSpacing::linear;
    spec.needles = needles;
    spec.generate = !no_generate;
    const ModelDescription description = read_model_description(model);
    spec.documents = haystack.spec(seed, description);
    spec.documents.repeat = repeat;
    if (!own.sentence.empty() || !own.question.empty() || !own.answer.empty()) spec.documents.own_needle = own;
    const RopeDescription rope = rope_of(description, spec.runtime);
    factors.check_targets(rope);
    const std::int64_t longest = std::max(lengths.back(), rope.trained_context);
    spec.factor_sets = factors.sets(rope, description.own_factors, longest);
    return spec;
  }

  void draw(const NeedleHistory& history) const {
    if (png.empty()) return;
    std::optional<NeedleScore> shown;
    for (const NeedleScore known : history.scores())
      if (needle_score_id(known) == score) shown = known;
    if (!score.empty() && !shown)
      throw BadInput("These results do not have the score " + score +
                     ": leave --score out for the first one they have.");
    draw_needle(history, shown, png);
  }

  // Results of the public test, without a model.
  void show_read() const {
    const NeedleResults results = read_needle_results(read_results);
    for (const auto& [file, why] : results.passed_over)
      std::cerr << "ropewalk-cli: " << file << " was passed over: " << why << '\n';
    const NeedleHistory history = results.history();
    draw(history);
    if (!json) return print_needle_tables(history);
    nlohmann::json passed_over = nlohmann::json::array();
    for (const auto& [file, why] : results.passed_over) passed_over.push_back({{"file", file}, {"why", why}});
    print_json({{"models", results.models},
                {"cells", needle_cells_json(history, results.models)},
                {"passed_over", passed_over}});
  }

  void run() const {
    check_can_write(png);
    if (!read_results.empty()) return show_read();
    if (no_generate && score == "generated")
      throw BadInput("--score generated needs generated answers: leave out --no-generate.");
    if (!results_out.empty()) write_needle_results(results_out, {});  // before long work: can it be made?
    const JobResult result = resume > 0 ? run_job({}, resume, workspace, "needle")
                                        : run_job(ExperimentSpec(spec()), {}, workspace, "needle");
    const auto& done = std::get<NeedleSpec>(result.record.spec);  // run_job() resumes no other kind
    NeedleHistory history(done);
    for (const Event& event : result.events) history.add(event);
    draw(history);
    if (!results_out.empty())
      write_needle_results(results_out, needle_result_files(history, result.record.summary, done));
    if (json) {
      std::vector<std::string> methods;
      for (const RopeFactors& set : done.factor_sets) methods.push_back(set.method);
      print_json({{"cells", needle_cells_json(history, methods)},
                  {"document_hash", result.record.summary.document_hash},
                  {"run", result.run},
                  {"seconds", result.record.summary.seconds}});
    } else {
      print_needle_tables(history);
      std::printf("run %lld, %.0f s\n", static_cast<long long>(result.run), result.record.summary.seconds);
    }
  }

  void add_grid(CLI::App& command) {
    command.add_option("--lengths", lengths, "Lengths in tokens, e.g. 1024,2048")
        ->delimiter(',')
        ->check(positive_number());
    command.add_option("--depths", depths, "Depths from the start to the end")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000));
    command
        .add_option("--depth-spacing", spacing,
                    "linear: evenly; sigmoid: closer together at both ends, as the public needle test has it")
        ->capture_default_str()
        ->check(CLI::IsMember({"linear", "sigmoid"}));
    command.add_option("--per-cell", per_cell, "Documents a cell")->capture_default_str()->check(CLI::Range(1, 10000));
    command
        .add_option("--needles", needles,
                    "Needles in one document, each with its own question: the first at the cell's depth, the others "
                    "evenly up to the end")
        ->capture_default_str()
        ->check(CLI::Range(1, 100));
    command.add_option("--seed", seed, "Seed of the documents")->capture_default_str();
    command.add_flag("--no-generate", no_generate,
                     "Do not generate the answers: only the probability of the right ones, in about half the time");
  }

  void add_texts(CLI::App& command) {
    haystack.add_to(command);
    command.add_flag("--repeat-haystack", repeat, "A folder with too little text begins again; else it is refused");
    command.add_option("--needle", own.sentence,
                       "The needle in your own words; {key} and {number} are drawn for each document. With --question "
                       "and --answer, in place of --template");
    command.add_option("--question", own.question, "Its question, up to where the answer follows");
    command.add_option("--answer", own.answer, "What must be answered: {number}, or a text that stands in the needle");
  }
};

}  // namespace

void register_needle(CLI::App& app) {
  auto options = std::make_shared<NeedleCommand>();
  CLI::App* command = app.add_subcommand("needle", "Needle test: accuracy over a grid of length and depth");
  command->add_option("MODEL", options->model, "HF folder or GGUF file");
  options->add_grid(*command);
  options->factors.add_to(*command);
  options->add_texts(*command);
  options->runtime.add_to(*command);
  command->add_option("--workspace", options->workspace,
                      "SQLite file that keeps the run; default: in the user's data folder");
  command->add_option("--resume", options->resume, "Go on with a stopped run by its id")->check(positive_number());
  command->add_option("--results-out", options->results_out,
                      "Also write the cells as result files of the public needle test into this folder");
  command->add_option("--read-results", options->read_results,
                      "Read a folder of such files, the public test's too, instead of testing a model");
  command->add_option("--png", options->png, "Save the heatmap as a picture");
  command
      ->add_option("--score", options->score,
                   "What the picture shows: generated, token_accuracy or probability; default: the first that there is")
      ->check(CLI::IsMember({"generated", "token_accuracy", "probability"}));
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
