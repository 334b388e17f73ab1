// Collects the checks' outcomes and prints one line for each.
#pragma once

#include <string>
#include <vector>

namespace kernel_check {

// max over elements of |got - expected| / max(|expected|, floor); infinity where a NaN or infinity disagrees.
double max_error(const std::vector<double>& got, const std::vector<double>& expected, double floor);

class Report {
 public:
  // One kernel on one machine part: passes when the error is within the tolerance.
  void add(const std::string& where, const std::string& kernel, double error, double tolerance);
  // A check that could not run to its end.
  void fail(const std::string& where, const std::string& kernel, const std::string& why);
  // Prints the last line and gives the exit code: 0, or 1 when anything failed.
  int finish() const;

 private:
  int passed_ = 0;
  int failed_ = 0;
};

}  // namespace kernel_check
