// ropewalk-cli perplexity: perplexity against the window's length and by position, on plain text, answers and key
// tokens.
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
#include "core/rope/methods.h"
#include "core/values/perplexity_history.h"

namespace ropewalk::cli {

namespace {

struct Kind {
  const char* id;
  ScoredTokens scored;
  const char* title;
};
constexpr Kind kKinds[] = {{"all", ScoredTokens::all, "all tokens of plain text"},
                           {"answer", ScoredTokens::answer, "answers of needle documents"},
                           {"key", ScoredTokens::key, "key tokens of plain text"}};

const Kind& kind_of(ScoredTokens scored) {
  for (const Kind& kind : kKinds)
    if (kind.scored == scored) return kind;
  throw Failed("An unknown kind of scored tokens.");
}

struct PerplexityCommand {
  std::string model, workspace, png, text;
  RuntimeOptions runtime;
  DocumentOptions haystack;
  FactorOptions factors;
  std::vector<std::int64_t> lengths;
  std::vector<std::string> scored = {"all", "answer", "key"};
  int documents = 4;
  std::int64_t stride = 0, short_context = 0;
  std::uint64_t seed = 0;
  std::int64_t resume = 0;
  bool repeat = false, random_depth = false, json = false;

  DocumentSpec document_spec(const ModelDescription& description) const {
    DocumentSpec spec = haystack.spec(seed, description);
    spec.repeat = repeat;
    spec.random_depth = random_depth;
    if (text.empty()) return spec;
    spec.haystack = HaystackKind::folder;
    spec.folder = std::filesystem::absolute(text).lexically_normal().string();
    return spec;
  }

  PerplexitySpec spec() const {
    if (model.empty()) throw BadInput("Give the model: a HF folder or a GGUF file.");
    if (lengths.empty()) throw BadInput("Give the lengths in tokens with --lengths, e.g. --lengths 1024,2048.");
    if (!text.empty() && !haystack.haystack.empty())
      throw BadInput("Give --text DIR or --haystack, not both: they say the same.");
    PerplexitySpec spec;
    spec.runtime = runtime.spec(model);
    check_increasing(lengths);
    spec.lengths = lengths;
    spec.scored.clear();
    for (const Kind& kind : kKinds)
      if (std::find(scored.begin(), scored.end(), kind.id) != scored.end()) spec.scored.push_back(kind.scored);
    spec.document_count = documents;
    spec.stride = stride;
    spec.short_context = short_context;
    const ModelDescription description = read_model_description(model);
    spec.documents = document_spec(description);
    const RopeDescription rope = rope_of(description, spec.runtime);
    factors.check_targets(rope);
    spec.factor_sets = factors.sets(rope, description.own_factors, std::max(lengths.back(), rope.trained_context));
    return spec;
  }

  static nlohmann::json as_json(const PerplexityMeasured& one, const PerplexityHistory& history) {
    const Evaluation& evaluation = one.evaluation;
    nlohmann::json json{
        {"factor_set", one.factor_set},
        {"method", history.factor_sets().at(std::size_t(one.factor_set)).method},
        {"scored", kind_of(one.scored).id},
        {"length", one.length},
        {"perplexity", finite_or_null(perplexity(evaluation))},
        {"perplexity_low",
         evaluation.error.empty() ? finite_or_null(std::exp(std::max(0.0, evaluation.nll_low))) : nullptr},
        {"perplexity_high", evaluation.error.empty() ? finite_or_null(std::exp(evaluation.nll_high)) : nullptr},
        {"nll", finite_or_null(evaluation.nll)},
        {"nll_low", finite_or_null(evaluation.nll_low)},
        {"nll_high", finite_or_null(evaluation.nll_high)},
        {"token_accuracy", evaluation.token_accuracy},
        {"documents", evaluation.documents.size()},
        {"tokens", one.scored_tokens},
        {"document_hash", one.document_hash},
        {"seconds", evaluation.seconds}};
    if (!evaluation.error.empty()) json["error"] = evaluation.error;
    return json;
  }

  static nlohmann::json positions_json(const PerplexityHistory& history) {
    nlohmann::json all = nlohmann::json::array();
    for (int set = 0; set < int(history.factor_sets().size()); ++set) {
      const PositionsMeasured* measured = history.positions(set);
      if (!measured) continue;
      nlohmann::json bins = nlohmann::json::array();
      for (const auto& point : history.by_position(set))
        bins.push_back({{"begin", point.begin},
                        {"end", point.end},
                        {"perplexity", finite_or_null(point.perplexity)},
                        {"perplexity_low", finite_or_null(point.low)},
                        {"perplexity_high", finite_or_null(point.high)},
                        {"documents", point.documents},
                        {"tokens", point.tokens}});
      all.push_back({{"factor_set", set},
                     {"method", history.factor_sets()[std::size_t(set)].method},
                     {"length", measured->edges.back()},
                     {"bins", bins},
                     {"document_hash", measured->document_hash}});
    }
    return all;
  }

  static nlohmann::json as_json(const JobResult& result, const PerplexityHistory& history) {
    nlohmann::json points = nlohmann::json::array(), notes = nlohmann::json::array();
    for (const ScoredTokens scored : history.spec().scored)
      for (int set = 0; set < int(history.factor_sets().size()); ++set)
        for (const std::int64_t length : history.spec().lengths)
          if (const auto* one = history.measured(scored, set, length)) points.push_back(as_json(*one, history));
    for (const Event& event : result.events)
      if (const auto* note = std::get_if<Note>(&event.body)) notes.push_back(note->text);
    return {{"points", points},  {"positions", positions_json(history)},
            {"notes", notes},    {"document_hash", result.record.summary.document_hash},
            {"run", result.run}, {"seconds", result.record.summary.seconds}};
  }

  static void print_tables(const JobResult& result, const PerplexityHistory& history) {
    for (const ScoredTokens scored : history.spec().scored) {
      std::printf("perplexity, %s (95 %% over documents)\n%24s", kind_of(scored).title, "");
      for (const std::int64_t length : history.spec().lengths) std::printf("  %20s", short_length(length).c_str());
      std::printf("\n");
      for (int set = 0; set < int(history.factor_sets().size()); ++set) {
        std::printf("%24s", method_name(history.factor_sets()[std::size_t(set)].method).c_str());
        for (const std::int64_t length : history.spec().lengths) print_cell(history.measured(scored, set, length));
        std::printf("\n");
      }
    }
    for (const Event& event : result.events)
      if (const auto* note = std::get_if<Note>(&event.body)) std::printf("%s\n", note->text.c_str());
    std::printf("run %lld, %.0f s\n", static_cast<long long>(result.run), result.record.summary.seconds);
  }

  static void print_cell(const PerplexityMeasured* one) {
    char text[64] = "-";
    if (one && one->evaluation.error.empty()) {
      const Evaluation& evaluation = one->evaluation;
      if (std::isfinite(evaluation.nll_high))
        std::snprintf(text, sizeof text, "%.4g [%.4g, %.4g]", perplexity(evaluation),
                      std::exp(std::max(0.0, evaluation.nll_low)), std::exp(evaluation.nll_high));
      else
        std::snprintf(text, sizeof text, "%.4g", perplexity(evaluation));
    }
    std::printf("  %20s", text);
  }

  void run() const {
    check_can_write(png);
    const JobResult result = resume > 0 ? run_job({}, resume, workspace, "perplexity")
                                        : run_job(ExperimentSpec(spec()), {}, workspace, "perplexity");
    const auto& done = std::get<PerplexitySpec>(result.record.spec);  // run_job() resumes no other kind
    PerplexityHistory history(done);
    for (const Event& event : result.events) history.add(event);
    if (!png.empty()) draw_perplexity(history, png);
    if (json)
      print_json(as_json(result, history));
    else
      print_tables(result, history);
  }
};

void add_measure_options(CLI::App& command, PerplexityCommand& options) {
  command.add_option("--lengths", options.lengths, "Lengths of the window in tokens, e.g. 1024,2048")
      ->delimiter(',')
      ->check(positive_number());
  command
      .add_option("--scored", options.scored,
                  "Tokens: all of plain text, the answer of needle documents, the key tokens of plain text (those that "
                  "need a long context)")
      ->delimiter(',')
      ->capture_default_str()
      ->check(CLI::IsMember({"all", "answer", "key"}));
  command.add_option("--documents", options.documents, "Documents")
      ->capture_default_str()
      ->check(CLI::Range(1, 100000));
  command
      .add_option("--stride", options.stride,
                  "Tokens that each window scores as it slides over the end of a plain document; default: half of the "
                  "shortest length")
      ->check(positive_number());
  command
      .add_option("--short-context", options.short_context,
                  "Key tokens: the short context in tokens; default: a quarter of the trained context")
      ->check(positive_number());
  command.add_option("--seed", options.seed, "Seed of the documents")->capture_default_str();
}

}  // namespace

void register_perplexity(CLI::App& app) {
  auto options = std::make_shared<PerplexityCommand>();
  CLI::App* command = app.add_subcommand(
      "perplexity", "Perplexity against the window's length and by position: plain text, answers, key tokens");
  command->add_option("MODEL", options->model, "HF folder or GGUF file");
  command->add_option(
      "--text", options->text,
      "Folder of text files that documents are cut from; files that are not UTF-8 text are passed over");
  add_measure_options(*command, *options);
  options->factors.add_to(*command);
  options->haystack.add_to(*command);
  command->add_flag("--repeat-text", options->repeat, "Begin again with the first file where the text is too short");
  command->add_flag("--random-depth", options->random_depth,
                    "Needles at depths drawn from the seed; without it at the start");
  options->runtime.add_to(*command);
  command->add_option("--workspace", options->workspace,
                      "SQLite file that keeps the run; default: in the user's data folder");
  command->add_option("--resume", options->resume, "Go on with a stopped run by its id")->check(positive_number());
  command->add_option("--png", options->png, "Save the chart as a picture");
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
