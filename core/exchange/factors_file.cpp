#include "core/exchange/factors_file.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/exchange/foreign_factors.h"
#include "core/exchange/read_text_file.h"
#include "core/exchange/spec_json.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::size_t kLargestFile = 16 << 20;  // kMaximumRotaryDim values need a tenth of it

std::string read_text(const std::string& path) {
  return read_text_file(path,
                        {kLargestFile, "give a file of rescale factors", "; that is not a file of rescale factors"});
}

RopeFactors own_factors(const nlohmann::json& json, const RopeDescription& rope) {
  RopeFactors factors = factors_from_json(json);
  require_same_rotary_dim("rotary_dim", factors.rope.rotary_dim, rope);
  require_same_base("rope_theta", factors.rope.rope_theta, rope);
  require_same_context("trained_context", factors.rope.trained_context, rope);
  factors.rope = rope;
  return factors;
}

RopeFactors from_json_text(const std::string& path, const std::string& text, const RopeDescription& rope,
                           std::int64_t target) {
  const nlohmann::json json = parse_json(text, path);
  try {
    if (is_search_result(json)) return factors_from_search_result(json, rope, target);
    if (is_hf_rope(json)) return factors_from_hf(json, rope, target);
    return own_factors(json, rope);
  } catch (const BadInput& error) {
    throw BadInput(path + ": " + error.what());
  }
}

RopeFactors from_csv_text(const std::string& path, const std::string& text, const RopeDescription& rope,
                          std::int64_t target) {
  if (target < 1)
    throw BadInput("target is " + std::to_string(target) +
                   "; a CSV file of factors needs the target length, at least 1");
  RopeFactors factors;
  factors.method = "longrope";
  factors.rope = rope;
  factors.target = target;
  factors.critical_dimension = critical_dimension(rope);
  factors.rescale_factors = parse_factors_csv(text, path, rope.pairs());
  const double scale = std::max(1.0, static_cast<double>(target) / static_cast<double>(rope.trained_context));
  factors.parameters.scale = scale;
  factors.attention_factor = longrope_attention_factor(rope, scale);
  return factors;
}

}  // namespace

RopeFactors read_factors_file(const std::string& path, const RopeDescription& rope, std::int64_t target,
                              std::optional<double> attention_factor) {
  check(rope);
  const std::string text = read_text(path);
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  if (start == std::string::npos) throw BadInput(path + " is empty; it should hold rescale factors as JSON or CSV");
  const bool is_json = text[start] == '{' || text[start] == '[';
  RopeFactors factors = is_json ? from_json_text(path, text, rope, target) : from_csv_text(path, text, rope, target);
  if (attention_factor) {
    factors.attention_factor = *attention_factor;
    factors.parameters.attention_factor = attention_factor;
  }
  check(factors);
  return factors;
}

std::string factors_json_text(const RopeFactors& factors) {
  return to_json(factors).dump(2) + "\n";
}

}  // namespace ropewalk
