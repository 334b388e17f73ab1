// A text that grows: the keys and values of its tokens are kept, so that a further token costs one row through the
// decoder and not the whole text again. No Torch header here.
//
// What is kept was computed under the rotary table of its time. A pass never mixes tables by itself: set_table() either
// finds the cache empty or turns every cached key anew. Cached values, and the keys' own content, stay those of the old
// table above the first layer, since they come from hidden states that attention under that table made; only clear()
// and a new append() of all tokens give what a full forward pass under the new table gives.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/rope/rope_table.h"
#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

struct CacheSettings {
  std::int64_t positions = 0;  // the longest that the text may get, tokens; memory is taken as it grows
  bool rerotates = false;      // keep the keys before their rotation too (half as much memory again) for set_table()
};

class CachedPass {
 public:
  virtual ~CachedPass() = default;
  virtual std::int64_t length() const = 0;  // tokens in the cache
  // The table of everything from now on. Cached keys are turned anew from their unrotated form; without
  // CacheSettings::rerotates the cache must be empty. Throws BadInput for a table of another model, Stopped (the cache
  // is then empty).
  virtual void set_table(RopeTable table) = 0;
  // Appends one or more tokens and returns the logits after the last: float32 [vocabulary]. `done` is called with the
  // tokens gone through so far, a few times a second. Throws BadInput for no tokens, ids outside the vocabulary and
  // lengths beyond the settings or the table; Failed where memory ends; Stopped. After an exception the cache is as it
  // was before the call.
  virtual std::vector<float> append(std::span<const TokenId> ids,
                                    const std::function<void(std::int64_t)>& done = {}) = 0;
  virtual void clear() = 0;
  virtual std::uint64_t memory_bytes() const = 0;  // of keys and values now
};

}  // namespace ropewalk
