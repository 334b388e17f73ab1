// Paired differences that a claim rests on, and the verdict over all of them.
#pragma once

#include <string>
#include <vector>

#include "core/study/claims.h"

namespace ropewalk {

class Differences {
 public:
  explicit Differences(const ClaimData& data) : data_(data) {}

  // NLL of `greater` minus NLL of `lesser` at a length; the claim is that it is above 0.
  void add_nll(const std::string& greater, const std::string& lesser, std::int64_t length, const std::string& metric);
  // Values that should not be below 0. `by_seed` as interval_of() takes it; shares get share_interval_of().
  void add(const std::string& key, const std::string& label, const Values& values, bool by_seed, bool shares = false);
  void add_missing(const std::string& what);  // not measured: the verdict cannot be "agrees"

  // Agrees: every difference's 95 % interval is above 0 (at least 0 where `or_equal`); each claims its part, so that
  // nothing needs to be corrected. Disagrees: one is below 0 at 95 % over all of them together (Bonferroni). Else
  // cannot tell.
  Verdict verdict(bool or_equal = false) const;
  // Puts verdict, figures and comparisons into a claim.
  void fill(Claim& claim, bool or_equal = false) const;
  // Labels of those whose 95 % interval is not above 0.
  std::vector<std::string> undecided() const;
  const std::vector<std::string>& missing() const { return missing_; }

 private:
  struct Entry {
    std::string key, label;
    Values values;
    bool by_seed, shares;
    Interval interval(double confidence = 0.95) const {
      return shares ? share_interval_of(values, by_seed, confidence) : interval_of(values, by_seed, confidence);
    }
  };
  const ClaimData& data_;
  std::vector<Entry> entries_;
  std::vector<std::string> missing_;
};

}  // namespace ropewalk
