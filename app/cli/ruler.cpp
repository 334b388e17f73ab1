// ropewalk-cli ruler: RULER's tasks on a model under one or more factor sets, recorded in a workspace.
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/pictures.h"
#include "app/cli/ruler_output.h"
#include "app/cli/run_job.h"
#include "core/exchange/lm_eval_results.h"
#include "core/experiment/jobs.h"
#include "core/experiment/ruler_prompts.h"
#include "core/model/model.h"
#include "core/values/ruler_reference.h"

namespace ropewalk::cli {

namespace {

std::string absolute(const std::string& path) {
  return path.empty() ? path : std::filesystem::absolute(path).lexically_normal().string();
}

struct RulerCommand {
  std::string model, workspace, png, answers, haystack = "generated", wrap = "none", squad, hotpotqa;
  RuntimeOptions runtime;
  FactorOptions factors;
  std::vector<std::string> tasks = {"all"}, lm_eval;
  std::vector<std::int64_t> lengths;
  int samples = 20;
  std::uint64_t seed = 0;
  std::int64_t resume = 0;
  double threshold = kRulerThreshold;
  bool repeat = false, reference = false, json = false;

  bool all_tasks() const { return tasks == std::vector<std::string>{"all"}; }

  RulerSpec spec(std::vector<std::string>& left_out) const {
    if (model.empty()) throw BadInput("Give the model to test: a HF folder or a GGUF file.");
    if (lengths.empty()) throw BadInput("Give the lengths in tokens with --lengths, e.g. --lengths 4096,8192.");
    RulerSpec spec;
    spec.runtime = runtime.spec(model);
    check_increasing(lengths);
    spec.lengths = lengths;
    spec.samples = samples;
    spec.seed = seed;
    spec.wrap = wrap;
    spec.repeat = repeat;
    spec.squad_file = absolute(squad);
    spec.hotpotqa_file = absolute(hotpotqa);
    spec.haystack = haystack == "generated" ? HaystackKind::generated
                    : haystack == "noise"   ? HaystackKind::noise
                                            : HaystackKind::folder;
    if (spec.haystack == HaystackKind::folder) spec.folder = absolute(haystack);
    const ModelDescription description = read_model_description(model);
    const RopeDescription rope = rope_of(description, spec.runtime);
    factors.check_targets(rope);
    spec.factor_sets = factors.sets(rope, description.own_factors, std::max(lengths.back(), rope.trained_context));
    spec.tasks = tasks;
    if (!all_tasks()) return spec;
    RulerTaskChoice fitting = ruler_tasks_that_fit(spec, *open_tokenizer(model), all_ruler_tasks());
    spec.tasks = std::move(fitting.tasks);
    left_out = std::move(fitting.left_out);
    for (const std::string& sentence : left_out) std::cerr << "ropewalk-cli: left out: " << sentence << '\n';
    return spec;
  }

  std::vector<OutsideRuler> outside() const {
    std::vector<OutsideRuler> list;
    for (const std::string& file : lm_eval) list.push_back(read_lm_eval_results(file));
    if (reference)
      for (const RulerReference& row : ruler_references()) list.push_back(as_outside(row));
    return list;
  }

  void run() const {
    RulerReport report;
    report.threshold = threshold;
    report.outside = outside();
    if (model.empty() && resume == 0 && !report.outside.empty()) {
      check_can_write(png);
      if (!png.empty()) draw_ruler({}, threshold, report.outside, png);
      if (json) return print_json({{"outside", outside_json(report.outside)}});
      return print_outside(report.outside);
    }
    check_can_write(png);
    check_can_write(answers);
    const JobResult result = resume > 0 ? run_job({}, resume, workspace, "ruler")
                                        : run_job(ExperimentSpec(spec(report.left_out)), {}, workspace, "ruler");
    const auto& done = std::get<RulerSpec>(result.record.spec);  // run_job() resumes no other kind
    report.history = RulerHistory(done);
    for (const Event& event : result.events) report.history.add(event);
    if (!png.empty()) draw_ruler(report.history, threshold, report.outside, png);
    if (!answers.empty()) write_ruler_answers(report.history, answers);
    if (json)
      print_json(ruler_json(result, report));
    else
      print_ruler(result, report);
  }
};

void add_prompt_options(CLI::App& command, RulerCommand& options) {
  std::vector<std::string> wraps;
  for (const PromptWrap& wrap : prompt_wraps()) wraps.emplace_back(wrap.id);
  command
      .add_option("--tasks", options.tasks,
                  "RULER's names of the tasks, e.g. niah_single_1,vt; all: those that can be made at every length")
      ->delimiter(',')
      ->capture_default_str();
  command.add_option("--lengths", options.lengths, "Lengths in tokens of prompt and answer together, e.g. 4096,8192")
      ->delimiter(',')
      ->check(positive_number());
  command.add_option("--samples", options.samples, "Samples a task and length")
      ->capture_default_str()
      ->check(CLI::Range(1, 100000));
  command.add_option("--seed", options.seed, "Seed of everything that is drawn")->capture_default_str();
  command.add_option("--wrap", options.wrap, "How prompts are wrapped for a chat model")
      ->capture_default_str()
      ->check(CLI::IsMember(wraps));
  command
      .add_option("--haystack", options.haystack,
                  "Filler of the tasks that RULER gives essays: a folder of text files, generated or noise")
      ->capture_default_str();
  command.add_option("--squad", options.squad, "Questions of qa_1, in SQuAD 2.0's layout; default: a small own set");
  command.add_option("--hotpotqa", options.hotpotqa,
                     "Questions of qa_2, in HotpotQA's layout; default: a small own set");
  command.add_flag("--repeat-haystack", options.repeat,
                   "Use text, documents and questions again where there are too few");
}

}  // namespace

void register_ruler(CLI::App& app) {
  auto options = std::make_shared<RulerCommand>();
  CLI::App* command =
      app.add_subcommand("ruler", "RULER: generated answers to 13 tasks by length, and what they score");
  command->add_option("MODEL", options->model, "HF folder or GGUF file");
  add_prompt_options(*command, *options);
  options->factors.add_to(*command);
  options->runtime.add_to(*command);
  command->add_option("--threshold", options->threshold, "Mean score in percent that makes a length effective")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 100.0));
  command->add_option("--answers", options->answers,
                      "File of all samples with prompt, answer and score, one JSON object a line");
  command->add_option("--lm-eval", options->lm_eval,
                      "Results file of the lm-evaluation-harness to show beside it (may be repeated)");
  command->add_flag("--reference", options->reference, "Show the LongRoPE2 paper's figures beside it");
  command->add_option("--workspace", options->workspace,
                      "SQLite file that keeps the run; default: in the user's data folder");
  command->add_option("--resume", options->resume, "Go on with a stopped run by its id")->check(positive_number());
  command->add_option("--png", options->png, "Save the chart of the means by length as a picture");
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
