// Student's t distribution: intervals of means and paired tests over documents. Source: Abramowitz and Stegun, 26.7.1;
// the incomplete beta function by its continued fraction (26.5.8, modified Lentz).
#pragma once

#include <vector>

namespace ropewalk {

// P(T > t) with `freedom` > 0 degrees of freedom, which need not be whole. Relative error below 1e-10.
double upper_tail(double t, double freedom);
// The t with P(|T| > t) = 1 - confidence, e.g. confidence 0.95.
double two_sided_quantile(double confidence, double freedom);

// Mean difference a - b over the same documents, with its two-sided 95 % interval and p value. Sizes must be equal; one
// document gives an infinite interval and p = 1.
struct PairedDifference {
  double mean = 0, low = 0, high = 0, p = 1;
};
PairedDifference paired_difference(const std::vector<double>& a, const std::vector<double>& b);

}  // namespace ropewalk
