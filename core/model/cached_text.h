// What a growing text keeps between two calls: keys, values, rotary table.
#pragma once

#include <cstdint>

#include "core/model/cached_pass.h"
#include "core/model/key_value_cache.h"
#include "core/model/tensor_steps.h"
#include "core/rope/rope_table.h"

namespace ropewalk {

struct CachedText {
  CachedText(const ModelDescription& description, const at::TensorOptions& options, const CacheSettings& asked)
      : settings(asked), cache(description, options, asked) {}

  const CacheSettings settings;
  KeyValueCache cache;
  RopeTable table;
  Rotation rotation;        // of `table`, which it may borrow
  std::int64_t length = 0;  // tokens in the cache
  bool turned = false;      // cached keys were turned to another table since their tokens were read
};

}  // namespace ropewalk
