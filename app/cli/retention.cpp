// ropewalk-cli retention: how much of the short-context score a factor set, or a training with it, keeps.
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/pictures.h"
#include "app/cli/run_job.h"
#include "core/exchange/json_numbers.h"
#include "core/experiment/experiment.h"
#include "core/experiment/jobs.h"
#include "core/model/model.h"
#include "core/rope/methods.h"
#include "core/ruler/prompt_wrap.h"
#include "core/ruler/ruler_task.h"
#include "core/values/retention_history.h"

namespace ropewalk::cli {

namespace {

constexpr const char* kWeights = "every part but perplexity the same, and within a part every length";

std::string absolute_path(const std::string& path) {
  return path.empty() ? path : std::filesystem::absolute(path).lexically_normal().string();
}

struct RetentionCommand {
  std::string model, before, workspace, text, wrap = "none", png;
  RuntimeOptions runtime;
  DocumentOptions haystack;
  FactorOptions factors;
  std::vector<std::int64_t> lengths;
  std::vector<std::string> tasks = default_retention_tasks();
  int samples = RetentionSpec{}.samples;
  std::uint64_t seed = 0;
  std::int64_t resume = 0;
  bool json = false;

  std::vector<std::string> chosen_tasks() const {
    if (tasks == std::vector<std::string>{"none"}) return {};
    if (tasks != std::vector<std::string>{"all"}) return tasks;
    std::vector<std::string> all;
    for (const RulerTask* task : ruler_tasks()) all.emplace_back(task->id);
    return all;
  }

  RetentionSpec spec() const {
    if (model.empty()) throw BadInput("Give the model: a HF folder or a GGUF file.");
    RetentionSpec spec;
    spec.runtime = runtime.spec(model);
    const ModelDescription description = read_model_description(model);
    const RopeDescription rope = rope_of(description, spec.runtime);
    factors.check_targets(rope);
    const auto sets = factors.sets(rope, description.own_factors, 0);
    if (sets.size() != 1)
      throw BadInput("Give one factor set, with --factors FILE or --method ID and --target, not " +
                     std::to_string(sets.size()) + ".");
    spec.factors = sets.front();
    spec.before_path = absolute_path(before);
    spec.documents = haystack.spec(seed, description);
    spec.documents.random_depth = true;
    spec.text_folder = absolute_path(text);
    check_increasing(lengths);
    spec.lengths = lengths.empty() ? default_retention_lengths(rope.trained_context) : lengths;
    spec.tasks = chosen_tasks();
    spec.wrap = wrap;
    spec.samples = samples;
    spec.seed = seed;
    return spec;
  }

  static nlohmann::json as_json(const KeptShare& share) {
    return {{"before", share.samples > 0 ? finite_or_null(share.before) : nlohmann::json()},
            {"after", share.samples > 0 ? finite_or_null(share.after) : nlohmann::json()},
            {"kept", finite_or_null(share.kept)},
            {"low", finite_or_null(share.low)},
            {"high", finite_or_null(share.high)},
            {"defined", share.defined},
            {"samples", share.samples}};
  }

  static nlohmann::json as_json(const JobResult& result, const RetentionHistory& history) {
    nlohmann::json parts = nlohmann::json::array(), left_out = nlohmann::json::array();
    for (const RetentionHistory::Row& row : history.rows()) {
      nlohmann::json part = as_json(row.share);
      part["part"] = row.part;
      part["length"] = row.length;
      part["unit"] = row.part == kPerplexityPart ? "perplexity" : "share right";
      part["document_hash"] = row.measured->document_hash;
      parts.push_back(std::move(part));
    }
    for (const Event& event : result.events)
      if (const auto* note = std::get_if<Note>(&event.body); note && note->level == Note::Level::warning)
        left_out.push_back(note->text);
    nlohmann::json overall = as_json(history.overall());
    overall["weights"] = kWeights;
    const RetentionSpec& spec = history.spec();
    return {{"run", result.run},
            {"method", spec.factors.method},
            {"target", spec.factors.target},
            {"policy", spec.runtime.policy == FactorPolicy::always_long ? "long" : "switch"},
            {"before_path", spec.before_path},
            {"confidence", 0.95},
            {"overall", overall},
            {"parts", parts},
            {"left_out", left_out},
            {"document_hash", result.record.summary.document_hash},
            {"seconds", result.record.summary.seconds}};
  }

  static std::string kept_text(const KeptShare& share) {
    if (!share.defined) return "not defined: 0 before";
    char text[80];
    if (std::isfinite(share.high))
      std::snprintf(text, sizeof text, "%6.1f %% [%.1f, %.1f]", share.kept, share.low, share.high);
    else
      std::snprintf(text, sizeof text, "%6.1f %% [%.1f, no upper end]", share.kept, share.low);
    return text;
  }

  static void print(const JobResult& result, const RetentionHistory& history) {
    const RetentionSpec& spec = history.spec();
    std::printf("%s, target %s, policy %s: kept with 95 %% interval\n", method_name(spec.factors.method).c_str(),
                short_length(spec.factors.target).c_str(),
                spec.runtime.policy == FactorPolicy::always_long ? "long" : "switch");
    std::printf("%-16s %8s %10s %10s  %4s  %s\n", "part", "length", "before", "after", "n", "kept");
    for (const RetentionHistory::Row& row : history.rows())
      std::printf("%-16s %8s %10.4g %10.4g  %4d  %s\n", part_name(row.part).c_str(), short_length(row.length).c_str(),
                  row.share.before, row.share.after, row.share.samples, kept_text(row.share).c_str());
    const KeptShare overall = history.overall();
    if (overall.samples > 0)
      std::printf("%-16s %8s %10.4g %10.4g  %4d  %s\n", "overall", "", overall.before, overall.after, overall.samples,
                  kept_text(overall).c_str());
    std::printf("overall: %s; perplexity: before over after, not part of it\nrun %lld, %.0f s\n", kWeights,
                static_cast<long long>(result.run), result.record.summary.seconds);
  }

  void run() const {
    check_can_write(png);
    const JobResult result = resume > 0 ? run_job({}, resume, workspace, "retention")
                                        : run_job(ExperimentSpec(spec()), {}, workspace, "retention");
    const auto& done = std::get<RetentionSpec>(result.record.spec);  // run_job() resumes no other kind
    RetentionHistory history(done);
    for (const Event& event : result.events) history.add(event);
    if (!png.empty()) draw_retention(history, png);
    if (json)
      print_json(as_json(result, history));
    else
      print(result, history);
  }
};

}  // namespace

void register_retention(CLI::App& app) {
  auto options = std::make_shared<RetentionCommand>();
  CLI::App* command = app.add_subcommand(
      "retention", "What is kept of the short context: scores up to L_train, after over before, on the same samples");
  command->add_option("MODEL", options->model, "HF folder or GGUF file: the model after");
  command->add_option("--before", options->before,
                      "The model before training; default: the same weights as their files scale them");
  command
      ->add_option("--lengths", options->lengths,
                   "Lengths in tokens, at most the trained context; default: half of it and all of it")
      ->delimiter(',')
      ->check(positive_number());
  std::vector<std::string> tasks{"all", "none"}, wraps;
  for (const RulerTask* task : ruler_tasks()) tasks.emplace_back(task->id);
  for (const PromptWrap& wrap : prompt_wraps()) wraps.emplace_back(wrap.id);
  command
      ->add_option("--tasks", options->tasks,
                   "RULER tasks beside needles, next words and perplexity; all, none, or their names")
      ->delimiter(',')
      ->capture_default_str()
      ->check(CLI::IsMember(tasks));
  command->add_option("--wrap", options->wrap, "How RULER's prompts are wrapped for a chat model")
      ->capture_default_str()
      ->check(CLI::IsMember(wraps));
  command->add_option("--samples", options->samples, "Samples a part and length")
      ->capture_default_str()
      ->check(CLI::Range(1, 100000));
  command->add_option("--text", options->text,
                      "Folder of text for next words and perplexity; default: the filler of the needles");
  command->add_option("--seed", options->seed, "Seed of everything that is drawn")->capture_default_str();
  options->factors.add_to(*command);
  options->haystack.add_to(*command);
  options->runtime.add_to(*command);
  command->add_option("--workspace", options->workspace,
                      "SQLite file that keeps the run; default: in the user's data folder");
  command->add_option("--resume", options->resume, "Go on with a stopped run by its id")->check(positive_number());
  command->add_option("--png", options->png, "Save the chart as a picture");
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
