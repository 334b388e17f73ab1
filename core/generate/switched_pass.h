// A cached pass that follows a policy at the trained context: which factor set reads the text, and what becomes of the
// cache when that changes. Generation and the boundary lab both step through this.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/generate/generation.h"
#include "core/model/cached_pass.h"
#include "core/model/model.h"

namespace ropewalk {

// Whether cached keys must be turned under this policy and these factors, which takes their unrotated form.
CacheSettings cache_settings(const RopeFactors& factors, BoundaryPolicy policy, std::int64_t positions);

class SwitchedPass {
 public:
  // At most `positions` tokens. References must outlive this object. Throws BadInput for factors of another embedding
  // than the model's.
  SwitchedPass(const Model& model, const RopeFactors& factors, BoundaryPolicy policy, std::int64_t positions,
               const JobControl& control, ProgressSink progress = {});

  // Reads `ids` under the set for the length that the text then has; logits after the last, float32 [vocabulary].
  std::vector<float> append(std::span<const TokenId> ids);

  std::int64_t length() const { return std::int64_t(ids_.size()); }
  bool rescaled() const { return rescaled_; }  // the set of the last append()
  // The text was first read under the original set, then under the rescaled one.
  bool crossed() const { return crossed_; }
  std::uint64_t cache_bytes() const { return pass_->memory_bytes(); }

 private:
  RopeTable table(bool rescaled, std::int64_t length) const;

  const RopeFactors& factors_;
  const BoundaryPolicy policy_;
  const std::int64_t positions_;
  const ProgressSink progress_;
  const bool sets_differ_, follows_length_;
  std::unique_ptr<CachedPass> pass_;
  std::vector<TokenId> ids_;
  bool rescaled_ = false, crossed_ = false;
};

}  // namespace ropewalk
