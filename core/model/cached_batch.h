// Several texts that grow side by side, each with keys and values of its own (cached_pass.h): one step of all of them
// reads the weights once. They share their scratch memory, so they belong to one thread. No Torch header here.
//
// The arithmetic of a step is that of each text by itself: its own rotary table at its own position, attention over its
// own cache, its own sliding window. Only products with the weights take all rows together, whose sums a library may
// form in another order for another number of rows: float32 logits agree to 1e-4 (tested; measured up to 2.3e-5), not
// bit for bit. A step of one text is bit-equal to CachedPass::append().
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/model/cached_pass.h"

namespace ropewalk {

class CachedBatch {
 public:
  virtual ~CachedBatch() = default;
  // A further text, empty, of at most the positions that the batch was made for. It must not outlive the batch. Throws
  // BadInput for other positions.
  virtual std::unique_ptr<CachedPass> start(const CacheSettings& settings) = 0;
  // Appends ids[i] to texts[i] and returns the logits after each: float32 [texts, vocabulary], row-major. Throws as
  // CachedPass::append() does, and BadInput for no texts, more than the batch was made for, a text twice or one of
  // another batch. After an exception all texts are as they were.
  virtual std::vector<float> append_each(std::span<CachedPass* const> texts, std::span<const TokenId> ids) = 0;
  // The first `tokens` tokens of `from` into `to`, which must be empty: keys and values are copied, not computed. What
  // it then holds is what append() of these tokens would give, up to rounding. Throws BadInput where it would not:
  // `to`'s rotary table has other values there, or cached keys of `from` were turned since its tokens were read.
  virtual void copy_prefix(const CachedPass& from, std::int64_t tokens, CachedPass& to) = 0;
  // Forgets all but the first `tokens` tokens. Throws BadInput where there are fewer.
  virtual void cut(CachedPass& text, std::int64_t tokens) = 0;
};

}  // namespace ropewalk
