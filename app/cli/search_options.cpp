#include "app/cli/search_options.h"

#include <charconv>

#include "core/exchange/factors_file.h"
#include "core/experiment/experiment.h"
#include "core/experiment/jobs.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/values/search_history.h"
#include "core/values/search_presets.h"

namespace ropewalk::cli {

namespace {

template <class T>
bool is_number(const std::string& text, T& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

AttentionSetting attention_setting(const std::string& text, const char* option) {
  AttentionSetting setting;
  if (text.empty() || text == "formula") return setting;
  setting.choice = text == "searched" ? AttentionSetting::Choice::searched : AttentionSetting::Choice::fixed;
  if (setting.choice == AttentionSetting::Choice::fixed && (!is_number(text, setting.value) || !(setting.value > 0)))
    throw BadInput(std::string(option) + " is '" + text + "'; use formula, searched or a number above 0.");
  return setting;
}

// The best set of a search that a workspace holds.
RopeFactors best_of_run(const std::string& workspace, RunId id) {
  const auto store = RunStore::open_read_only(workspace.empty() ? default_workspace() : workspace);
  SearchHistory history;
  for (const Event& event : store->events(id)) history.add(event);
  if (!history.best())
    throw BadInput("Run " + std::to_string(id) + " has no candidate that could be a starting point.");
  return history.found_factors(*history.best());
}

}  // namespace

RopeFactors SearchOptions::start(const std::string& text, const RopeDescription& rope,
                                 const std::string& workspace) const {
  RunId id = 0;
  if (text.starts_with("run:") && is_number(text.substr(4), id)) return best_of_run(workspace, id);
  if (find_rescale_method(text)) return make_factors(text, rope, target);
  return read_factors_file(text, rope, target);
}

void SearchOptions::apply_switches(SearchSpec& spec, const RopeDescription& rope) const {
  SearchSettings& settings = spec.settings;
  if (!lower.empty())
    settings.lower = lower == "ntk" ? LowerPart::ntk : lower == "ramp" ? LowerPart::ramp : LowerPart::free;
  if (!guide.empty()) spec.guide = guide == "plain" ? SearchGuide::plain : SearchGuide::needle;
  if (!pairs.empty()) settings.pairs = pairs == "all" ? SearchedPairs::all : SearchedPairs::upper;
  if (any_order) settings.monotone = false;
  if (least_ratio) settings.least_ratio = *least_ratio;
  if (greatest_ratio) settings.greatest_ratio = *greatest_ratio;
  if (critical_dimension_move) settings.critical_dimension_move = *critical_dimension_move;
  if (!attention.empty()) settings.attention = attention_setting(attention, "--attention");
  if (!short_attention.empty()) settings.short_attention = attention_setting(short_attention, "--short-attention");
  if (population) settings.population = *population;
  if (parents) settings.parents = *parents;
  if (mutants) settings.mutants_per_parent = *mutants;
  if (iterations) settings.iterations = *iterations;
  if (significance) settings.racing.significance = *significance;
  if (racing) settings.racing.on = true;
  if (no_racing) settings.racing.on = false;
  if (int fixed = 0; critical_dimension == "theory")
    settings.fixed_critical_dimension = ropewalk::critical_dimension(rope);
  else if (critical_dimension == "searched")
    settings.fixed_critical_dimension.reset();
  else if (is_number(critical_dimension, fixed))
    settings.fixed_critical_dimension = fixed;
  else if (!critical_dimension.empty())
    throw BadInput("--critical-dimension is '" + critical_dimension + "'; use a number of pairs, theory or searched.");
}

SearchSpec SearchOptions::spec(const std::string& workspace) const {
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
  apply_search_preset(spec, preset, rope);
  std::int64_t evaluations = 0;
  const bool counted = is_number(budget, evaluations);
  if (counted && evaluations < 1)
    throw BadInput("--budget is " + budget + "; it must be quick, small, paper or a number of at least 1.");
  apply_budget(spec, counted ? "paper" : budget);
  if (counted) {
    spec.settings.evaluation_limit = evaluations;
    spec.budget = "custom";
  }
  apply_switches(spec, rope);
  if (documents > 0) spec.document_count = documents;
  if (heldout >= 0) spec.heldout_documents = heldout;
  if (candidates > 0) spec.settings.candidate_limit = candidates;
  if (minutes > 0) spec.settings.seconds_limit = 60 * minutes;
  if (!baselines.empty()) spec.baselines = baselines;
  if (baselines == std::vector<std::string>{"no"}) spec.baselines.clear();
  if (tune) spec.tune_baselines = true;
  if (no_tune) spec.tune_baselines = false;
  for (const std::string& text : starts) spec.starts.push_back(start(text, rope, workspace));
  return spec;
}

void SearchOptions::add_to(CLI::App& command) {
  command.add_option("MODEL", model, "HF folder or GGUF file");
  command.add_option("--target", target, "Target context window in tokens")->check(positive_number());
  std::vector<std::string> ids;
  for (const SearchPreset& known : search_presets()) ids.emplace_back(known.id);
  command.add_option("--preset", preset, "Settings of the search; longrope2 are Ropewalk's own")
      ->capture_default_str()
      ->check(CLI::IsMember(ids));
  command
      .add_option("--budget", budget,
                  "Sizes: quick (for looking), small, paper (the preset's own), or a number of document evaluations of "
                  "candidates; baselines, their tuning and held-out documents come on top")
      ->capture_default_str();
  command.add_option("--seed", seed, "Seed of candidates and documents")->capture_default_str();
  command.add_option("--documents", documents, "Documents; default: the preset's and the budget's")
      ->check(positive_number());
  command.add_option("--heldout", heldout, "Documents that only the finalists see; 0: none")
      ->check(CLI::NonNegativeNumber);
  command.add_option("--lower", lower, "Pairs below the critical dimension: ntk, ramp or free")
      ->check(CLI::IsMember({"ntk", "ramp", "free"}));
  command.add_option("--guide", guide, "Fitness: needle (answer tokens only) or plain (perplexity of plain text)")
      ->check(CLI::IsMember({"needle", "plain"}));
  command.add_option("--pairs", pairs, "Pairs that are searched: upper or all")->check(CLI::IsMember({"upper", "all"}));
  command.add_flag("--any-order", any_order, "Without the rule that factors do not fall from pair to pair");
  command.add_option("--critical-dimension", critical_dimension,
                     "Keep the critical dimension at that pair, or at its theoretical value (theory)");
  command.add_option("--move", critical_dimension_move, "Probability that a mutant's critical dimension moves by one")
      ->check(CLI::Range(0.0, 1.0));
  command.add_option("--least-ratio", least_ratio, "Least factor of the upper pairs, as a multiple of s");
  command.add_option("--greatest-ratio", greatest_ratio, "Greatest factor, as a multiple of s");
  command.add_option("--attention", attention, "Attention factor of long windows: formula, searched or a number");
  command.add_option("--short-attention", short_attention,
                     "Attention factor of short windows: formula (1), searched or a number");
  command.add_option("--population", population, "Candidates of the first generation");
  command.add_option("--parents", parents, "Candidates that are kept");
  command.add_option("--mutants", mutants, "Mutants of each parent in a generation");
  command.add_option("--iterations", iterations, "Generations after the first");
  auto* on = command.add_flag("--racing", racing, "Stop candidates that cannot reach the parents any more");
  command.add_option("--significance", significance, "Of each look of the race, one-sided")
      ->check(CLI::Range(0.001, 0.5));
  command.add_flag("--no-racing", no_racing, "Every candidate sees every document")->excludes(on);
  command.add_option("--start", starts, "Starting points: a formula, a file of factors, or run:ID of this workspace")
      ->delimiter(',');
  command.add_option("--candidates", candidates, "At most that many candidates")->check(positive_number());
  command
      .add_option("--minutes", minutes, "Start no candidate after that many minutes of evaluation, over all processes")
      ->check(positive_number());
  command.add_option("--baselines", baselines, "Formulas measured on the same documents; 'no': none")->delimiter(',');
  auto* with = command.add_flag("--tune", tune, "Also fit the baselines' own parameters to the documents");
  command.add_flag("--no-tune", no_tune, "Do not fit the baselines")->excludes(with);
  command.add_flag("--random-depth", random_depth,
                   "Draw the needle's depth from the seed; default: at the start, as in the paper");
  haystack.add_to(command);
  runtime.add_to(command);
}

}  // namespace ropewalk::cli
