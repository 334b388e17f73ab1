#include "core/exchange/found_factors.h"

#include <nlohmann/json.hpp>

#include "core/exchange/found_factors_text.h"
#include "core/exchange/spec_json.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

FoundFactors read(const char* id, const char* model, const char* about, const char* text) {
  try {
    return {id, model, about, factors_from_json(nlohmann::json::parse(text))};
  } catch (const std::exception& error) {
    throw Failed(std::string("The factors '") + id + "' that this program brings cannot be read: " + error.what());
  }
}

}  // namespace

const std::vector<FoundFactors>& found_factors() {
  static const std::vector<FoundFactors> list{
      read("smollm2-135m-12k", "SmolLM2-135M-Instruct",
           "Searched on SmolLM2-135M-Instruct at 12,288 tokens; packaging/smollm2-search repeats it.",
           found_text::smollm2_135m_12k),
  };
  return list;
}

const FoundFactors* found_factors_for(const RopeDescription& rope) {
  for (const FoundFactors& one : found_factors())
    if (one.factors.rope == rope) return &one;
  return nullptr;
}

}  // namespace ropewalk
