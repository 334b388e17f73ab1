// Sizes beyond which a header is taken to be damaged; far above any model. They keep all products inside 64 bits.
#pragma once

#include <cstdint>
#include <string>

#include "core/values/model_description.h"

namespace ropewalk {

constexpr std::int64_t kMostLayers = 4096;
constexpr std::int64_t kMostWidth = std::int64_t{1} << 24;  // hidden, intermediate, heads * head_dim
constexpr std::int64_t kMostHeads = 65536;
constexpr std::int64_t kMostHeadDim = 65536;
constexpr std::int64_t kMostVocabulary = std::int64_t{1} << 28;
constexpr std::int64_t kMostPositions = std::int64_t{1} << 40;

// Throws BadInput unless the sizes fit each other: heads a multiple of key-value heads, an even head_dim, products in
// range.
void check_sizes(const ModelDescription& model, const std::string& where);

}  // namespace ropewalk
