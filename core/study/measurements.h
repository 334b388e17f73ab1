// What a study measured, document by document, and means of it with 95 % intervals.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace ropewalk {

// Metrics. NLL: of a document's answer tokens, nats a token, policy `long` unless the model was trained with mixed
// windows.
inline constexpr const char* kTextNll = "text_nll";              // plain text, all tokens
inline constexpr const char* kSearchNll = "search_fitness_nll";  // of the best candidate on the search's documents
inline constexpr const char* kCriticalDimension = "critical_dimension";  // d_rcd of the best candidate, pairs
// `needles`: "start" (needle at the start, as in the searches) or "depths" (evenly from start to end).
std::string nll_metric(const std::string& needles);       // "needle_start_nll"
std::string accuracy_metric(const std::string& needles);  // "needle_start_accuracy": share of answer tokens right

struct MeasuredKey {
  std::string method;
  std::int64_t length = 0;  // tokens
  std::string metric;
  auto operator<=>(const MeasuredKey&) const = default;
};

// One value a document: [seed][document]. The same place is the same document in every method.
using Values = std::vector<std::vector<double>>;

class Measurements {
 public:
  void add(const MeasuredKey& key, int seeds, int seed, double value);
  const Values* find(const MeasuredKey& key) const;  // nullptr: not measured
  const std::map<MeasuredKey, Values>& all() const { return values_; }

 private:
  std::map<MeasuredKey, Values> values_;
};

struct Interval {
  double mean = 0, low = 0, high = 0;
  int samples = 0;  // documents, of all seeds
  int seeds = 0;
};
// Mean over all documents, Student's t. Where `by_seed` (what was measured differs from seed to seed) and there are
// several seeds: the wider of the interval over documents and of the one over the seeds' means, because documents say
// nothing about how searches and trainings vary, and a few seeds may agree by chance. One value: infinitely wide. Any
// value that is not finite: the interval is all numbers.
Interval interval_of(const Values& values, bool by_seed, double confidence = 0.95);
// Of shares in [0, 1], or of their differences: where all documents gave the same value, nothing is seen of how they
// vary, and the interval is as wide as the share of other documents that may have been missed: 1 - (1 -
// confidence)^(1/n) (about 3/n).
Interval share_interval_of(const Values& values, bool by_seed, double confidence = 0.95);
bool is_share(const std::string& metric);  // the accuracies

// a - b, document by document. Nothing where they were not measured on as many documents.
std::optional<Values> difference(const Values& a, const Values& b);

}  // namespace ropewalk
