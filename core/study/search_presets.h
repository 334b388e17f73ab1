// Stands in for core/search/presets.h until the searches' presets are there: then this file goes, and study_methods.cpp
// includes that one.
#pragma once

#include <string>

#include "core/values/search_settings.h"

namespace ropewalk {

inline SearchSettings search_preset(const std::string& id) {
  SearchSettings settings;  // longrope2-paper
  settings.preset = id;
  if (id == "longrope") {
    settings.pairs = SearchedPairs::all;
    settings.greatest_ratio = 1.25;
    settings.initial = InitialPopulation::starts;
    settings.initial_tokens = true;
  }
  return settings;
}

// Searches do not count document evaluations yet: as many candidates as would use them up without racing.
inline std::int64_t candidates_for(const SearchSettings& settings, int documents) {
  return settings.evaluation_limit / documents;
}

}  // namespace ropewalk
