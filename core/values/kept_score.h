// A score that is kept, so that nothing is evaluated twice: what one document gave, and what decides it.
#pragma once

#include <string>

#include "core/values/document.h"

namespace ropewalk {

// Scores with equal keys are equal bit for bit.
struct ScoreKey {
  std::string model;     // the model's header hash
  std::string document;  // SHA-256 of the document
  std::string factors;   // fingerprint of the factor set
  std::string runtime;   // what else decides the bits: dtype, kind of device, policy, version
  bool operator==(const ScoreKey&) const = default;
};

struct KeptScore {
  ScoreKey key;
  DocumentScore score;
  double seconds = 0;  // that its evaluation took
};

}  // namespace ropewalk
