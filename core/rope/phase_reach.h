// How far around its circle each rotary pair turns at a length, against how far it turned in training.
#pragma once

#include <cstdint>
#include <vector>

#include "core/rope/rope_factors.h"

namespace ropewalk {

struct PhaseReach {
  double trained = 0;   // cycles that the pair completed inside L_train: theta_i L_train / 2 pi
  double reached = 0;   // cycles at the length: theta_hat_i L / 2 pi
  bool leaves = false;  // never completed a cycle in training and turns further now: phases that were never seen

  double of_trained() const { return reached / trained; }  // theta_hat_i L / (theta_i L_train)
};

// One a pair, under the set that `policy` gives for a document of `length` tokens (LongRoPE2, Eq. 9-10: pair i leaves
// its arc where i >= d_tcd and lambda_i < L / L_train). Throws BadInput as check(factors) does.
std::vector<PhaseReach> phase_reach(const RopeFactors& factors, FactorPolicy policy, std::int64_t length);

}  // namespace ropewalk
