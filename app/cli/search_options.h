// What a search is asked with on the command line, and the spec that it means.
#pragma once

#include "app/cli/command.h"

namespace ropewalk::cli {

struct SearchOptions {
  std::string model, preset = "longrope2", budget = "quick", lower, guide, pairs, attention, short_attention;
  RuntimeOptions runtime;
  DocumentOptions haystack;
  std::int64_t target = 0, candidates = 0;
  int documents = 0, heldout = -1;
  double minutes = 0;
  std::uint64_t seed = 0;
  std::optional<int> population, parents, mutants, iterations;
  std::optional<double> significance, least_ratio, greatest_ratio, critical_dimension_move;
  std::string critical_dimension;  // a number, or "theory" for d_tcd
  std::vector<std::string> baselines, starts;
  bool random_depth = false, any_order = false, racing = false, no_racing = false, tune = false, no_tune = false;

  void add_to(CLI::App& command);
  // Reads the model's header and the starting points' files; `workspace` holds the runs that are starting points.
  // Throws BadInput.
  SearchSpec spec(const std::string& workspace) const;

 private:
  void apply_switches(SearchSpec& spec, const RopeDescription& rope) const;
  RopeFactors start(const std::string& text, const RopeDescription& rope, const std::string& workspace) const;
};

}  // namespace ropewalk::cli
