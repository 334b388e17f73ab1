// The needles of one sample: keys, values, sentences, and which keys are asked for.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/ruler/niah.h"
#include "core/text/draws.h"

namespace ropewalk {

struct NiahNeedles {
  std::vector<std::string> sentences;  // in the order in which they are hidden
  std::vector<std::string> outputs;
  std::string query;                        // "a, b, and c"
  std::vector<std::string> keys;            // all of them
  std::set<std::string, std::less<>> used;  // keys and values, which nothing else may repeat
};

// A key or value that was not drawn before.
std::string draw_niah_text(NiahText kind, Draws& draws, std::set<std::string, std::less<>>& used);
std::string niah_sentence(NiahText value_kind, const std::string& key, const std::string& value);
NiahNeedles draw_niah_needles(const NiahSettings& settings, Draws& draws);

// The public template, in the singular where one value is asked for.
RulerText niah_text(const NiahSettings& settings, const std::string& query, std::string context);

}  // namespace ropewalk
