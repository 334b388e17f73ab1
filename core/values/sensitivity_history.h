// A sensitivity run's events, gathered for drawing: how the mean NLL changes as each lambda_i moves, one pair at a
// time.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/values/event.h"
#include "core/values/spec.h"
#include "core/values/student_t.h"

namespace ropewalk {

class SensitivityHistory {
 public:
  SensitivityHistory() = default;
  explicit SensitivityHistory(const SensitivitySpec& spec) : factors_(spec.factors), moves_(spec.moves) {}

  // Ignores events of other kinds. A pair that is measured again by a resumed run replaces the first.
  void add(const Event& event);

  const RopeFactors& factors() const { return factors_; }
  const std::vector<double>& moves() const { return moves_; }  // those of the spec, then others that came
  bool empty() const { return !unmoved_ && measured_.empty(); }
  // The set as it is; nullptr: not measured yet.
  const Evaluation* unmoved() const { return unmoved_ ? &*unmoved_ : nullptr; }
  const Evaluation* measured(double move, int pair) const;  // nullptr: not measured

  // Moved less unmoved, nats per answer token, on the documents of both.
  struct Change {
    int pair = 0;
    PairedDifference difference;
    int documents = 0;
    bool significant = false;  // p < 0.05, each pair by itself
  };
  // In order of pairs; none before the unmoved set is measured. Failed evaluations are left out.
  std::vector<Change> changes(double move) const;

 private:
  RopeFactors factors_;
  std::vector<double> moves_;
  std::optional<Evaluation> unmoved_;
  std::map<double, std::map<int, Evaluation>> measured_;  // by move, pair
};

}  // namespace ropewalk
