// ropewalk-cli pretrain: makes a small model from nothing, the one that Ropewalk ships by default.
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/run_job.h"
#include "core/exchange/json_numbers.h"
#include "core/experiment/pretrain_job.h"
#include "core/text/curriculum.h"
#include "core/values/train_history.h"

namespace ropewalk::cli {

namespace {

struct Pretrain {
  Pretrain() { runtime.dtype = "float32"; }

  RuntimeOptions runtime;
  PretrainSpec spec = small_model_recipe({}, 1);  // what has an option of its own
  std::string out, workspace;
  std::vector<std::string> stages;
  std::int64_t resume = 0;
  bool replace = false, json = false;

  static CurriculumStage stage(const std::string& text) {
    static const std::map<std::string, CurriculumKind> kinds = {{"repeats", CurriculumKind::repeats},
                                                                {"lists", CurriculumKind::lists},
                                                                {"documents", CurriculumKind::documents}};
    char kind[16] = {};
    long long steps = 0, first = 0, last = 0;
    int read = 0;
    if (std::sscanf(text.c_str(), "%15[a-z]:%9lld:%9lld-%9lld%n", kind, &steps, &first, &last, &read) != 4 ||
        read != static_cast<int>(text.size()) || !kinds.contains(kind) || steps < 1)
      throw BadInput("The stage '" + text + "' is not understood: give e.g. documents:1100:56-512 (repeats, lists or " +
                     "documents; steps; tokens of the longest document at its first and last step).");
    return {kinds.at(kind), steps, first, last};
  }

  PretrainSpec complete() const {
    if (out.empty()) throw BadInput("Name the folder that the model goes to with --out.");
    check_new_folder(out, replace);
    PretrainSpec full = small_model_recipe(std::filesystem::absolute(out).lexically_normal().string(), spec.seed);
    const RuntimeSpec chosen = runtime.spec(full.runtime.model_path);
    full.runtime = chosen;
    full.runtime.trained_context = 0;
    full.shape = spec.shape;
    if (chosen.trained_context > 0) full.shape.trained_context = chosen.trained_context;
    full.stages.clear();
    for (const std::string& text : stages) full.stages.push_back(stage(text));
    if (stages.empty()) full.stages = small_model_stages(full.shape.trained_context);
    full.optimiser = spec.optimiser;
    full.optimiser.steps = total_steps(full.stages);
    full.tokens_per_step = spec.tokens_per_step;
    full.checkpoint_every = spec.checkpoint_every;
    full.probe_every = spec.probe_every;
    return full;
  }

  void run() const {
    if (resume > 0 && !out.empty())
      throw BadInput("A resumed pretraining goes on into the folder that it began with: leave --out away.");
    const JobResult result = resume > 0 ? run_job({}, resume, workspace, "pretrain")
                                        : run_job(ExperimentSpec(complete()), {}, workspace, "pretrain");
    const auto* done = std::get_if<PretrainSpec>(&result.record.spec);
    if (!done) throw BadInput("Run " + std::to_string(result.run) + " is not a pretraining.");
    TrainHistory history(*done);
    for (const Event& event : result.events) history.add(event);
    if (json) return print_json(as_json(result, history, *done));
    for (const Event& event : result.events)
      if (const auto* note = std::get_if<Note>(&event.body)) std::printf("%s\n", note->text.c_str());
    std::printf("run %lld, %zu steps, %.0f s; the model is in %s\n", static_cast<long long>(result.run),
                history.steps().size(), result.record.summary.seconds, done->runtime.model_path.c_str());
  }

  static nlohmann::json as_json(const JobResult& result, const TrainHistory& history, const PretrainSpec& done) {
    nlohmann::json probes = nlohmann::json::array();
    for (const auto& [length, scored] : history.probes())
      for (const ProbeScored& probe : scored)
        probes.push_back({{"step", probe.step},
                          {"length", length},
                          {"token_accuracy", probe.evaluation.token_accuracy},
                          {"nll", finite_or_null(probe.evaluation.nll)}});
    const StepDone& last = history.steps().back();
    return {{"run", result.run},
            {"steps", last.result.step},
            {"loss", last.result.short_windows.mean()},
            {"tokens", history.tokens()},
            {"probes", probes},
            {"out", done.runtime.model_path},
            {"seconds", result.record.summary.seconds}};
  }
};

}  // namespace

void register_pretrain(CLI::App& app) {
  auto options = std::make_shared<Pretrain>();
  PretrainSpec& spec = options->spec;
  CLI::App* command =
      app.add_subcommand("pretrain", "Make a small model from nothing: by default the one that Ropewalk brings");
  command->add_option("--out", options->out, "Folder for the model");
  command->add_flag("--replace", options->replace, "Replace a model that Ropewalk wrote there before");
  command->add_option("--seed", spec.seed, "Seed of weights and documents")->capture_default_str();
  command->add_option(
      "--stage", options->stages,
      "Stages of another curriculum than the recipe's (may be repeated): repeats, lists or documents, steps, tokens "
      "of the longest document at the first and last step, e.g. documents:1100:56-512");
  command->add_option("--layers", spec.shape.layers, "Layers")->capture_default_str()->check(positive_number());
  command->add_option("--hidden-size", spec.shape.hidden_size, "Width")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--intermediate-size", spec.shape.intermediate_size, "Width of the gated layer")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--heads", spec.shape.attention_heads, "Attention heads of 64")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--tokens-per-step", spec.tokens_per_step, "Tokens a step")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--learning-rate", spec.optimiser.learning_rate, "Peak; cosine decay after it")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--checkpoint-every", spec.checkpoint_every, "Steps between saved models")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--probe-every", spec.probe_every, "Steps between needle probes; 0: none between")
      ->capture_default_str()
      ->check(CLI::NonNegativeNumber);
  options->runtime.add_to(*command);
  command->add_option("--workspace", options->workspace,
                      "SQLite file that keeps the run; default: in the user's data folder");
  command->add_option("--resume", options->resume, "Go on with a stopped run by its id")->check(positive_number());
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
