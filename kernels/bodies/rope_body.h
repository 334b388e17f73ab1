// One pair of coordinates of one head of one token.
#pragma once

#include "kernels/bfloat16.h"

namespace ropewalk {

struct RotatedPair {
  float first;
  float second;
};

// `sine` is negated by the caller for backward.
ROPEWALK_HOST_DEVICE RotatedPair rotate_pair(float first, float second, float cosine, float sine) {
  return RotatedPair{first * cosine - second * sine, second * cosine + first * sine};
}

// Reads both coordinates before it writes, so that input and output may be the same buffer.
template <class T>
ROPEWALK_HOST_DEVICE void rope_body(const T* input, T* output, std::int64_t pair, std::int64_t pairs, float cosine,
                                    float sine) {
  const RotatedPair rotated = rotate_pair(to_float(input[pair]), to_float(input[pair + pairs]), cosine, sine);
  output[pair] = from_float<T>(rotated.first);
  output[pair + pairs] = from_float<T>(rotated.second);
}

}  // namespace ropewalk
