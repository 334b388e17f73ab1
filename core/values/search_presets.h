// Ready settings of a search. A new preset is one entry in search_presets.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/values/spec.h"

namespace ropewalk {

struct SearchPreset {
  std::string_view id;       // longrope2, longrope2-paper, longrope2-reference, longrope
  std::string_view name;     // what a person reads
  std::string_view summary;  // one sentence for tooltips
  std::string_view source;   // paper and section
  SearchSettings settings;
  SearchGuide guide = SearchGuide::needle;
  int documents = 10;
  std::vector<std::string> starts;  // formulas at the target that the initial population begins with
};

const std::vector<SearchPreset>& search_presets();            // our own first
const SearchPreset* find_search_preset(std::string_view id);  // nullptr: unknown

// Sets the spec's settings, guide, number of documents and starting points; keeps its seed, limits and fixed critical
// dimension. spec.target must be set. Throws BadInput for an unknown id (the known ones are listed).
void apply_search_preset(SearchSpec& spec, std::string_view id, const RopeDescription& rope);

}  // namespace ropewalk
