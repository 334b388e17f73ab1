// tests/data/tiny (L_train 256, random weights) as tests of generation use it.
#pragma once

#include "tests/model/plain_decoder.h"

#include <QString>
#include <numeric>
#include <random>

#include "core/generate/generation.h"
#include "core/model/model.h"
#include "core/rope/methods.h"

namespace ropewalk {

inline const std::string kTinyPath = std::string(ROPEWALK_TESTS_DIR) + "/data/tiny";
inline constexpr std::int64_t kTrained = 256;

inline std::shared_ptr<Model> tiny_model(ModelType type = ModelType::float32) {
  RuntimeSpec runtime;
  runtime.model_path = kTinyPath;
  runtime.dtype = type;
  return load_model(runtime, {}, JobControl{});
}

// Letters: ids 2 and up are single bytes.
inline std::vector<TokenId> letters(std::int64_t count, unsigned seed = 1) {
  std::mt19937 generator(seed);
  std::vector<TokenId> ids(static_cast<std::size_t>(count));
  for (TokenId& id : ids) id = static_cast<TokenId>(34 + generator() % 60u);
  return ids;
}

inline RopeFactors tiny_factors(const Model& model, const char* method) {
  return make_factors(method, model.description().rope, 1024);
}

// Logits after the last of `ids`, from a full forward pass.
inline at::Tensor full_logits(const Model& model, const std::vector<TokenId>& ids, const RopeTable& table) {
  const auto last = std::int64_t(ids.size()) - 1;
  return at::tensor(model.logits(ids, std::vector<std::int64_t>{last}, table, JobControl{}));
}

// The table that a policy which never looks back would use for a text of `length` tokens.
inline RopeTable right_table(const RopeFactors& factors, BoundaryPolicy policy, std::int64_t length) {
  if (policy == BoundaryPolicy::long_only) return make_rope_table(factors, FactorPolicy::always_long, length);
  if (policy == BoundaryPolicy::short_only)
    return make_rope_table(factors.rope, std::vector<double>(factors.rescale_factors.size(), 1.0), 1.0, length);
  return make_rope_table(factors, FactorPolicy::switch_at_trained_context, length);
}

}  // namespace ropewalk
