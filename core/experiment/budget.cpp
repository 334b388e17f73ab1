// Ready budgets of a search, and what a spec costs in words.
#include <string>

#include "core/experiment/experiment.h"
#include "core/experiment/perplexity_plan.h"
#include "core/values/search_presets.h"

namespace ropewalk {

namespace {

// 1234567 -> "1,234,567"
std::string grouped(std::int64_t value) {
  const std::string digits = std::to_string(value);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text += ',';
    text += digits[i];
  }
  return text;
}

std::int64_t candidates_of(const SearchSettings& settings) {
  const std::int64_t each =
      std::int64_t(settings.parents) * settings.mutants_per_parent + settings.random_mutants + settings.crossovers;
  const std::int64_t all = settings.population + settings.iterations * each;
  return settings.candidate_limit > 0 ? std::min(all, settings.candidate_limit) : all;
}

struct CostSentence {
  std::string operator()(const SearchSpec& spec) const {
    std::string text = "At most " + grouped(candidates_of(spec.settings)) + " candidates and " +
                       std::to_string(spec.baselines.size()) + " baselines, each on " +
                       std::to_string(spec.document_count) + " documents of " + grouped(spec.target) + " tokens";
    // Clauses that stand each by itself, so that they can be translated one by one.
    const auto add = [&text](const std::string& clause) { text += "; " + clause; };
    if (spec.settings.evaluation_limit > 0)
      add("no new candidate after " + grouped(spec.settings.evaluation_limit) + " document evaluations");
    if (spec.settings.racing.on) add("raced");
    if (spec.heldout_documents > 0)
      add("the best on " + std::to_string(spec.heldout_documents) + " held-out documents");
    if (spec.settings.seconds_limit > 0)
      add("no new candidate after " + grouped(std::int64_t(spec.settings.seconds_limit / 60)) + " minutes");
    return text + ".";
  }
  std::string operator()(const NeedleSpec& spec) const {
    const auto cells = std::int64_t(spec.lengths.size()) * spec.depths;
    const auto sets = std::int64_t(spec.factor_sets.size());
    const std::int64_t documents = std::int64_t(spec.per_cell) * spec.needles;
    std::int64_t tokens = 0;
    for (const std::int64_t length : spec.lengths) tokens += length * spec.depths * documents * sets;
    std::string text = grouped(cells) + " cells with " + counted(documents, "needle") + " for " +
                       counted(sets, "factor set") + ": " + grouped(tokens) + " tokens.";
    if (spec.generate)
      text += " The answers are generated too: each of " + grouped(cells * documents * sets) +
              " prompts is read once more, and up to 24 tokens more than its answer has are written.";
    return text;
  }
  std::string operator()(const TrainSpec& spec) const {
    const std::int64_t tokens = spec.optimiser.steps * spec.segments_per_step * spec.factors.target;
    return grouped(spec.optimiser.steps) + " steps of " + grouped(spec.segments_per_step) + " x " +
           grouped(spec.factors.target) + " tokens: " + grouped(tokens) + " tokens.";
  }
  std::string operator()(const PretrainSpec& spec) const {
    return grouped(spec.optimiser.steps) + " steps of about " + grouped(spec.tokens_per_step) +
           " tokens: " + grouped(spec.optimiser.steps * spec.tokens_per_step) + " tokens.";
  }
  std::string operator()(const SensitivitySpec& spec) const {
    const auto sets = 1 + std::int64_t(spec.moves.size() * spec.factors.rescale_factors.size());
    return "At most " + grouped(sets) + " factor sets, each on " + std::to_string(spec.document_count) +
           " documents of " + grouped(spec.factors.target) + " tokens.";
  }
  std::string operator()(const RulerSpec& spec) const {
    std::int64_t tokens = 0;
    for (const std::int64_t length : spec.lengths) tokens += length * spec.samples * std::int64_t(spec.tasks.size());
    return counted(std::int64_t(spec.tasks.size()), "task") + " at " +
           counted(std::int64_t(spec.lengths.size()), "length") + ", " + counted(spec.samples, "sample") +
           " each, for " + sets_text(spec.factor_sets) + ": " +
           grouped(tokens * std::int64_t(spec.factor_sets.size())) + " tokens.";
  }
  std::string operator()(const PerplexitySpec& spec) const {
    const PerplexityWork work = perplexity_work(spec);
    return counted(std::int64_t(spec.lengths.size()), "length") + " with " + counted(spec.document_count, "document") +
           " each, for " + sets_text(spec.factor_sets) + ": " + counted(work.windows, "window") + ", " +
           grouped(work.tokens) + " tokens.";
  }
  std::string operator()(const RetentionSpec& spec) const {
    return "Needles, text and " + counted(std::int64_t(spec.tasks.size()), "RULER task") + " at " +
           counted(std::int64_t(spec.lengths.size()), "length") + ", " + counted(spec.samples, "sample") +
           " each, before and after.";
  }
  std::string operator()(const AttentionSpec& spec) const {
    return "One document of " + grouped(spec.length) + " tokens, for " + sets_text(spec.factor_sets) + ".";
  }
  std::string operator()(const ExploreSpec& spec) const {
    return counted(spec.document_count, "document") + " of " + grouped(spec.length) + " tokens for every set.";
  }

 private:
  static std::string counted(std::int64_t count, const std::string& what) {
    return grouped(count) + ' ' + what + (count == 1 ? "" : "s");
  }
  static std::string sets_text(const std::vector<RopeFactors>& sets) {
    return counted(std::int64_t(sets.size()), "factor set");
  }
};

}  // namespace

namespace {

struct Sizes {
  int population, parents, each, random, iterations;
};

// The same work whether a preset makes its mutants of each parent or of parents drawn at random.
void set_sizes(SearchSettings& settings, const Sizes& sizes) {
  settings.population = sizes.population;
  settings.parents = sizes.parents;
  settings.iterations = sizes.iterations;
  if (settings.mutants_per_parent > 0) settings.mutants_per_parent = sizes.each;
  if (settings.random_mutants > 0) settings.random_mutants = sizes.random;
  if (settings.crossovers > 0) settings.crossovers = sizes.random;
}

}  // namespace

void apply_budget(SearchSpec& spec, const std::string& budget) {
  const SearchPreset* preset = find_search_preset(spec.settings.preset);
  const bool own = spec.settings.preset == "longrope2";
  if (budget == "quick") {
    set_sizes(spec.settings, own ? Sizes{8, 3, 2, 3, 40} : Sizes{6, 3, 1, 2, 40});
    spec.settings.seconds_limit = 600;
    spec.document_count = 2;
    spec.baselines = {"yarn", "ntk"};
    spec.heldout_documents = 0;
    spec.tune_baselines = false;
  } else if (budget == "small") {
    set_sizes(spec.settings, own ? Sizes{16, 4, 2, 4, 12} : Sizes{16, 8, 1, 4, 12});
    spec.settings.seconds_limit = 0;
    spec.document_count = own ? 8 : 4;
    spec.baselines = {"yarn", "ntk", "ntk_critical"};
    spec.heldout_documents = own ? 8 : 0;
    spec.tune_baselines = false;
  } else if (budget == "paper") {
    if (preset) {
      set_sizes(spec.settings,
                {preset->settings.population, preset->settings.parents, preset->settings.mutants_per_parent,
                 preset->settings.random_mutants, preset->settings.iterations});
      spec.document_count = preset->documents;
    }
    spec.settings.seconds_limit = 0;
    spec.baselines = {"yarn", "ntk_critical", "ntk"};
    spec.heldout_documents = 16;
    spec.tune_baselines = own;
  } else {
    throw BadInput("Unknown budget '" + budget + "': use quick, small, paper or a number of document evaluations.");
  }
  spec.budget = budget;
}

std::string cost_sentence(const ExperimentSpec& spec) {
  return std::visit(CostSentence{}, spec);
}

}  // namespace ropewalk
