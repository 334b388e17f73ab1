// ropewalk-cli train: training with mixed context windows, recorded in a workspace.
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/run_job.h"
#include "core/exchange/json_numbers.h"
#include "core/experiment/experiment.h"
#include "core/experiment/jobs.h"
#include "core/mpi/mpi_processes.h"
#include "core/values/train_history.h"

namespace ropewalk::cli {

namespace {

struct TrainCommand {
  TrainCommand() {
    runtime.policy = "switch";
    documents.haystack = "generated";
    spec.optimiser.steps = 100;
    spec.optimiser.warmup_steps = -1;
  }

  std::string model, data, workspace, windows = "3:7";
  RuntimeOptions runtime;
  DocumentOptions documents;
  FactorOptions factors;
  TrainSpec spec;  // what has an option of its own
  double short_attention_factor = 1;
  std::int64_t resume = 0;
  bool replace = false, json = false;

  TrainSpec complete() const {
    if (model.empty()) throw BadInput("Give the model to train: a HF folder or a GGUF file.");
    if (data.empty())
      throw BadInput("Give the folder of texts to train on with --data, or --data generated for needle documents.");
    TrainSpec full = spec;
    full.runtime = runtime.spec(model);
    if (data != "generated") full.data_folder = std::filesystem::absolute(data).lexically_normal().string();
    const ModelDescription description = read_model_description(model);
    full.documents = documents.spec(spec.seed, description);
    const RopeDescription rope = rope_of(description, full.runtime);
    if (factors.methods.size() + factors.files.size() != 1)
      throw BadInput("Give the rescale factors of the long windows: one --factors FILE or one --method with --target.");
    if (factors.target == 0) throw BadInput("Give the target context window in tokens with --target.");
    check_target(factors.target, rope);
    full.factors = factors.sets(rope, description.own_factors, factors.target).front();
    full.factors.short_attention_factor = short_attention_factor;
    if (full.factors.target != factors.target)
      throw BadInput("The factors file is for a target of " + std::to_string(full.factors.target) +
                     " tokens, --target says " + std::to_string(factors.target) + ": they must be equal.");
    if (std::sscanf(windows.c_str(), "%d:%d", &full.short_parts, &full.long_parts) != 2)
      throw BadInput("--windows " + windows + " is not understood: give short and long parts, e.g. 3:7.");
    if (full.optimiser.warmup_steps < 0) full.optimiser.warmup_steps = full.optimiser.steps / 20;
    check_new_folder(full.out, replace);
    if (!full.out.empty()) full.out = std::filesystem::absolute(full.out).lexically_normal().string();
    return full;
  }

  static nlohmann::json as_json(const JobResult& result, const TrainHistory& history, const TrainSpec& done) {
    nlohmann::json probes = nlohmann::json::array(), steps = nlohmann::json::array();
    for (const auto& [length, scored] : history.probes())
      for (const ProbeScored& probe : scored)
        probes.push_back({{"step", probe.step},
                          {"length", length},
                          {"token_accuracy", probe.evaluation.token_accuracy},
                          {"nll", finite_or_null(probe.evaluation.nll)},
                          {"samples", probe.evaluation.documents.size()}});
    for (const StepDone& step : history.steps())
      steps.push_back({{"step", step.result.step},
                       {"loss_short", finite_or_null(step.result.short_windows.mean())},
                       {"loss_long", finite_or_null(step.result.long_windows.mean())},
                       {"gradient_norm", finite_or_null(step.result.gradient_norm)},
                       {"learning_rate", step.result.learning_rate},
                       {"tokens", step.result.tokens},
                       {"seconds", step.result.seconds}});
    return {{"run", result.run},
            {"steps", steps},
            {"probes", probes},
            {"out", done.out},
            {"tokens_per_second", history.tokens_per_second(1 << 20)},
            {"document_hash", result.record.summary.document_hash},
            {"seconds", result.record.summary.seconds}};
  }

  static void print(const JobResult& result, const TrainHistory& history, const TrainSpec& done) {
    const StepDone& last = history.steps().back();
    std::printf("%lld steps, %.0f tokens a second, loss of short windows %.4f, of long ones %.4f\n",
                static_cast<long long>(last.result.step), history.tokens_per_second(1 << 20),
                last.result.short_windows.mean(), last.result.long_windows.mean());
    for (const auto& [length, scored] : history.probes())
      std::printf("needle answers right at %-6s %.3f before, %.3f after\n", short_length(length).c_str(),
                  scored.front().evaluation.token_accuracy, scored.back().evaluation.token_accuracy);
    std::printf("run %lld, %.0f s; the model is in %s\n", static_cast<long long>(result.run),
                result.record.summary.seconds, done.out.c_str());
  }

  JobResult execute(GradientReducer* processes) const {
    try {
      return resume > 0 ? run_job({}, resume, workspace, "train", processes)
                        : run_job(ExperimentSpec(complete()), {}, workspace, "train", processes);
    } catch (const Stopped&) {
      throw;  // all processes stop together
    } catch (const Error& error) {
      if (processes) {
        std::fprintf(stderr, "ropewalk-cli, process %d: %s\n", processes->rank(), error.what());
        abort_mpi_processes(error.exit_code());
      }
      throw;
    }
  }

  void run() const {
    if (resume > 0 && !spec.out.empty())
      throw BadInput("A resumed training goes on into the folder that it began with: leave --out away.");
    const auto processes = join_mpi_processes();
    const JobResult result = execute(processes.get());
    if (processes && processes->rank() > 0) return;
    const auto* done = std::get_if<TrainSpec>(&result.record.spec);
    if (!done) throw BadInput("Run " + std::to_string(result.run) + " is not a training.");
    TrainHistory history(*done);
    for (const Event& event : result.events) history.add(event);
    if (json)
      print_json(as_json(result, history, *done));
    else
      print(result, history, *done);
  }
};

}  // namespace

void register_train(CLI::App& app) {
  auto options = std::make_shared<TrainCommand>();
  TrainSpec& spec = options->spec;
  CLI::App* command = app.add_subcommand("train", "Train with mixed context windows (LongRoPE2's third part)");
  command->add_option("MODEL", options->model, "HF folder or GGUF file");
  command->add_option("--data", options->data,
                      "Folder of texts (.txt: one document a file; .jsonl: one a line), or generated");
  command->add_option("--out", spec.out, "Folder for the trained model");
  command->add_flag("--replace", options->replace, "Replace a model that Ropewalk wrote there before");
  command->add_option("--steps", spec.optimiser.steps, "Optimiser steps")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--segments", spec.segments_per_step, "Segments of the target's length a step")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--windows", options->windows, "Tokens in short and in long windows, as parts")
      ->capture_default_str();
  command->add_option("--learning-rate", spec.optimiser.learning_rate, "Peak; cosine decay after it")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--warmup", spec.optimiser.warmup_steps, "Warm-up steps; default: a twentieth of the steps")
      ->check(CLI::NonNegativeNumber);
  command->add_option("--weight-decay", spec.optimiser.weight_decay, "AdamW's, of matrices")->capture_default_str();
  command->add_option("--clip", spec.optimiser.gradient_clip, "Largest norm of the gradient; 0: none")
      ->capture_default_str();
  command
      ->add_option("--short-attention-factor", options->short_attention_factor,
                   "Attention factor of short windows; HF and llama.cpp apply the long one to both")
      ->capture_default_str();
  command->add_flag("--checkpoint-activations", spec.checkpoint_activations,
                    "Less memory, a third more time: make each layer's activations again in the backward pass");
  command->add_option("--checkpoint-every", spec.checkpoint_every, "Steps between saved models")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--probe-every", spec.probe_every, "Steps between needle probes; 0: none between")
      ->capture_default_str()
      ->check(CLI::NonNegativeNumber);
  command->add_option("--probe-documents", spec.probe_documents, "Needle documents a probe and length")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--seed", spec.seed, "Seed of data order, generated documents and probes")->capture_default_str();
  options->factors.add_to(*command);
  options->documents.add_to(*command);
  options->runtime.add_to(*command);
  command->add_option("--workspace", options->workspace,
                      "SQLite file that keeps the run; default: in the user's data folder");
  command->add_option("--resume", options->resume, "Go on with a stopped run by its id")->check(positive_number());
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
