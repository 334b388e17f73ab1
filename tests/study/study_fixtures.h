// Made-up measurements for the verdicts: no model runs.
#pragma once

#include <cmath>
#include <string>

#include "core/study/claims.h"
#include "core/study/study_methods.h"

namespace ropewalk {

inline constexpr std::int64_t kTarget = 4096, kTrained = 512;
inline constexpr int kSeeds = 3, kDocuments = 20;

// Between -0.5 and 0.5, the same for the same arguments.
inline double noise(int stream, int seed, int document) {
  const double wave = std::sin(12.9898 * stream + 78.233 * seed + 37.719 * document) * 43758.5453;
  return wave - std::floor(wave) - 0.5;
}

// NLL of every document: `mean`, a part that all methods share on a document, and one of the method's own. `by_seed`
// shifts the seeds apart by as much, evenly around the mean.
inline void set_nll(ClaimData& data, const std::string& method, double mean, double own_noise = 0.02,
                    double by_seed = 0) {
  int stream = 1;
  for (const char letter : method) stream = (31 * stream + letter) % 1009;
  for (int seed = 0; seed < kSeeds; ++seed)
    for (int document = 0; document < kDocuments; ++document)
      data.measured.add(
          {method, kTarget, nll_metric("start")}, kSeeds, seed,
          mean + 0.3 * noise(0, seed, document) + own_noise * noise(stream, seed, document) + by_seed * (seed - 1));
}

inline void set_dimensions(ClaimData& data, const std::vector<double>& found) {
  for (std::size_t seed = 0; seed < found.size(); ++seed)
    data.measured.add({kPaperSearch, kTarget, kCriticalDimension}, int(found.size()), int(seed), found[seed]);
}

// Share of the answer right: `wrong` of the documents have none of it right.
inline void set_accuracy(ClaimData& data, const std::string& method, int documents, int wrong) {
  for (const std::int64_t length : {kTrained / 2, kTrained})
    for (int document = 0; document < documents; ++document)
      data.measured.add({method, length, accuracy_metric("depths")}, 1, 0, document < wrong ? 0 : 1);
}

inline ClaimData claim_data() {
  ClaimData data;
  data.target = kTarget;
  data.trained_context = kTrained;
  data.theoretical_dimension = 16;
  return data;
}

}  // namespace ropewalk
