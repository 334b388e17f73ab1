// Ready budgets of a search, and what a spec costs in words.
#include <string>

#include "core/experiment/experiment.h"

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
  const std::int64_t all =
      settings.population + std::int64_t(settings.iterations) * settings.parents * settings.mutants_per_parent;
  return settings.candidate_limit > 0 ? std::min(all, settings.candidate_limit) : all;
}

struct CostSentence {
  std::string operator()(const SearchSpec& spec) const {
    std::string text = "At most " + grouped(candidates_of(spec.settings)) + " candidates and " +
                       std::to_string(spec.baselines.size()) + " baselines, each on " +
                       std::to_string(spec.document_count) + " documents of " + grouped(spec.target) + " tokens";
    if (spec.settings.seconds_limit > 0)
      text += "; no new candidate after " + grouped(std::int64_t(spec.settings.seconds_limit / 60)) + " minutes";
    return text + ".";
  }
  std::string operator()(const NeedleSpec& spec) const {
    const auto cells = std::int64_t(spec.lengths.size()) * spec.depths;
    const auto sets = std::int64_t(spec.factor_sets.size());
    std::int64_t tokens = 0;
    for (const std::int64_t length : spec.lengths) tokens += length * spec.depths * spec.per_cell * sets;
    return grouped(cells) + " cells with " + std::to_string(spec.per_cell) +
           (spec.per_cell == 1 ? " needle for " : " needles for ") + std::to_string(sets) +
           (sets == 1 ? " factor set" : " factor sets") + ": " + grouped(tokens) + " tokens.";
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
};

}  // namespace

void apply_budget(SearchSpec& spec, const std::string& budget) {
  SearchSettings settings;  // the paper's
  settings.seed = spec.settings.seed;
  settings.fixed_critical_dimension = spec.settings.fixed_critical_dimension;
  if (budget == "quick") {
    settings.population = 6;
    settings.parents = 3;
    settings.iterations = 40;
    settings.seconds_limit = 600;
    spec.document_count = 2;
    spec.baselines = {"yarn", "ntk"};
  } else if (budget == "small") {
    settings.population = 16;
    settings.parents = 8;
    settings.iterations = 12;
    spec.document_count = 4;
    spec.baselines = {"yarn", "ntk", "ntk_critical"};
  } else if (budget == "paper") {
    spec.document_count = 10;
    spec.baselines = {"yarn", "ntk_critical", "ntk"};
  } else {
    throw BadInput("Unknown budget '" + budget + "': use quick, small or paper.");
  }
  spec.settings = settings;
  spec.budget = budget;
}

std::string cost_sentence(const ExperimentSpec& spec) {
  return std::visit(CostSentence{}, spec);
}

}  // namespace ropewalk
