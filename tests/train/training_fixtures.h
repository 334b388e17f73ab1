// Segments of random tokens for the tests of training.
#pragma once

#include "core/train/trainer.h"
#include "tests/model/random_model.h"

namespace ropewalk {

inline Rotation plain_rotation(const ModelDescription& d, const PackedSegment& segment) {
  const auto tokens = static_cast<std::int64_t>(segment.tokens.size());
  const RopeTable table = plain_table(d, tokens);
  const auto tensor = [&](const std::vector<float>& values) {
    return at::tensor(values).view({table.positions, table.pairs});
  };
  return segment_rotation(tensor(table.cosine), tensor(table.sine), segment.document_begins, tokens);
}

// Documents of these lengths one after another; every token but a document's first is a target.
inline PackedSegment random_segment(const ModelDescription& d, const std::vector<std::int64_t>& lengths,
                                    unsigned seed = 1) {
  PackedSegment segment;
  for (const std::int64_t length : lengths) {
    segment.document_begins.push_back(static_cast<std::int64_t>(segment.tokens.size()));
    const auto ids = random_ids(length, d.vocabulary, seed++);
    segment.tokens.insert(segment.tokens.end(), ids.begin(), ids.end());
    segment.weights.push_back(0);
    for (std::int64_t t = 1; t < length; ++t) segment.weights.push_back(t % 3 == 0 ? 1.0f : 0.25f);
  }
  return segment;
}

inline TrainableWeights trainable(const RandomWeights& reader) {
  return read_trainable_weights(reader, at::kCPU, JobControl{});
}

}  // namespace ropewalk
