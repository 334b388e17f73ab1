#include "kernels/check/report.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace kernel_check {

double max_error(const std::vector<double>& got, const std::vector<double>& expected, double floor) {
  if (got.size() != expected.size()) return std::numeric_limits<double>::infinity();
  double worst = 0;
  for (std::size_t i = 0; i < got.size(); ++i) {
    if (got[i] == expected[i] || (std::isnan(got[i]) && std::isnan(expected[i]))) continue;
    const double error = std::abs(got[i] - expected[i]) / std::max(std::abs(expected[i]), floor);
    if (!std::isfinite(error)) return std::numeric_limits<double>::infinity();
    worst = std::max(worst, error);
  }
  return worst;
}

void Report::add(const std::string& where, const std::string& kernel, double error, double tolerance) {
  const bool good = error <= tolerance;
  ++(good ? passed_ : failed_);
  std::printf("%-4s  %-12s %-50s max error %.2e  tolerance %.2e\n", good ? "ok" : "FAIL", where.c_str(), kernel.c_str(),
              error, tolerance);
}

void Report::fail(const std::string& where, const std::string& kernel, const std::string& why) {
  ++failed_;
  std::printf("FAIL  %-12s %-50s %s\n", where.c_str(), kernel.c_str(), why.c_str());
}

int Report::finish() const {
  std::printf("%d passed, %d failed\n", passed_, failed_);
  return failed_ == 0 ? 0 : 1;
}

}  // namespace kernel_check
