// Periods, inverse frequencies and critical dimensions (LongRoPE2, Eq. 5-7, 9-10). All in float64.
#pragma once

#include <cstdint>
#include <vector>

#include "core/rope/rope_factors.h"

namespace ropewalk {

// theta_i = theta_base^(-2i/d), rad/token, size d/2.
std::vector<double> inverse_frequencies(const RopeDescription& rope);
// T_i = 2 pi / theta_i, tokens, size d/2.
std::vector<double> periods(const RopeDescription& rope);
// lambda_i * T_i, tokens, size d/2.
std::vector<double> effective_periods(const RopeFactors& factors);

// d_tcd = ceil((d/2) log_theta_base(L_train / 2 pi)), in pairs, clamped to [0, d/2].
int critical_dimension(const RopeDescription& rope);
// The first pair that does not complete `rotations` periods inside L_train: the same formula with
// L_train / (2 pi rotations). critical_dimension_ten_periods() is the least candidate for d_rcd (clamped to >= 1).
int critical_dimension_for(const RopeDescription& rope, double rotations);
int critical_dimension_ten_periods(const RopeDescription& rope);

// Pair i is out of distribution at length L: i >= critical_dimension and lambda_i < L / L_train (Eq. 9-10).
bool out_of_distribution(const RopeFactors& factors, int pair, std::int64_t length, int critical_dimension);

// Far above any real head; a header that lies must not decide how much is allocated.
inline constexpr int kMaximumRotaryDim = 65536;

// Throws BadInput, naming the value, unless d is even, 2 .. kMaximumRotaryDim, theta_base > 1, L_train >= 1.
void check(const RopeDescription& rope);
// Throws BadInput unless the set fits its description: size, every lambda finite and >= 1 (the pair is named), m > 0,
// 0 <= d_rcd <= d/2.
void check(const RopeFactors& factors);

}  // namespace ropewalk
