// A cached pass that follows a policy at the trained context: which factor set reads the text, and what becomes of the
// cache when that changes. Generation (of one text or of several together) and the boundary lab step through this.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/generate/generation.h"
#include "core/model/cached_batch.h"
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
  // One text of a batch of this model.
  SwitchedPass(const Model& model, CachedBatch& batch, const RopeFactors& factors, BoundaryPolicy policy,
               std::int64_t positions, ProgressSink progress = {});

  // Reads `ids` under the set for the length that the text then has; logits after the last, float32 [vocabulary].
  std::vector<float> append(std::span<const TokenId> ids);
  // append() of ids[i] to each of several passes of one batch: float32 [passes, vocabulary]. Those that cross and read
  // their text again do so one after the other.
  static std::vector<float> append_each(CachedBatch& batch, std::span<SwitchedPass* const> passes,
                                        std::span<const TokenId> ids);

  // How many of `text`'s first tokens are in this cache just as reading `text` would leave them there (computed under
  // the table for its length, and no keys turned since): at most all but its last.
  std::int64_t shared(std::span<const TokenId> text) const;
  // What append(text) gives on an empty pass, but the first `tokens` = from.shared(text) are taken over: copied from
  // another pass of the batch, into this empty one, or kept, where `from` is this pass. The other tokens are read.
  std::vector<float> append_after_shared(CachedBatch& batch, std::span<const TokenId> text, const SwitchedPass& from,
                                         std::int64_t tokens);

  std::int64_t length() const { return std::int64_t(ids_.size()); }
  bool rescaled() const { return reading_.rescaled; }  // the set of the last append()
  // The text was first read under the original set, then under the rescaled one.
  bool crossed() const { return crossed_; }
  std::uint64_t cache_bytes() const { return pass_->memory_bytes(); }

 private:
  // Which table reads a text.
  struct Reading {
    bool rescaled = false;
    std::int64_t length = 0;  // of the text, where the rescaled set follows it; else 0
    bool operator==(const Reading&) const = default;
  };
  SwitchedPass(const Model& model, const RopeFactors& factors, BoundaryPolicy policy, std::int64_t positions,
               ProgressSink progress);
  Reading reading_for(std::int64_t length) const;
  RopeTable table(bool rescaled, std::int64_t length) const;
  std::span<const TokenId> make_ready(std::span<const TokenId> ids);

  const RopeFactors& factors_;
  const BoundaryPolicy policy_;
  const std::int64_t positions_;
  const ProgressSink progress_;
  const bool sets_differ_, follows_length_;
  std::unique_ptr<CachedPass> pass_;
  std::vector<TokenId> ids_;
  Reading reading_;
  bool turned_ = false;  // keys were turned since their tokens were read
  bool crossed_ = false;
};

}  // namespace ropewalk
