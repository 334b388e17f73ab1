#include "core/study/measurements.h"

#include <cmath>
#include <limits>

#include "core/study/words.h"
#include "core/values/student_t.h"

namespace ropewalk {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

// Half the width of the interval of the mean of independent values.
double reach_of(const std::vector<double>& values, double confidence) {
  const auto count = static_cast<double>(values.size());
  if (count < 2) return kInfinity;
  const double mean = mean_of(values);
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return two_sided_quantile(confidence, count - 1) * std::sqrt(squares / (count - 1) / count);
}

}  // namespace

std::string nll_metric(const std::string& needles) {
  return words("needle_", needles, "_nll");
}

std::string accuracy_metric(const std::string& needles) {
  return words("needle_", needles, "_accuracy");
}

void Measurements::add(const MeasuredKey& key, int seeds, int seed, double value) {
  Values& values = values_[key];
  values.resize(static_cast<std::size_t>(seeds));
  values.at(static_cast<std::size_t>(seed)).push_back(value);
}

const Values* Measurements::find(const MeasuredKey& key) const {
  const auto place = values_.find(key);
  return place == values_.end() ? nullptr : &place->second;
}

Interval interval_of(const Values& values, bool by_seed, double confidence) {
  std::vector<double> documents, means;
  for (const std::vector<double>& seed : values) {
    if (seed.empty()) continue;
    documents.insert(documents.end(), seed.begin(), seed.end());
    means.push_back(mean_of(seed));
  }
  Interval interval;
  interval.samples = static_cast<int>(documents.size());
  interval.seeds = static_cast<int>(means.size());
  if (documents.empty()) {
    interval.mean = std::numeric_limits<double>::quiet_NaN();
    interval.low = -kInfinity, interval.high = kInfinity;
    return interval;
  }
  interval.mean = mean_of(means);
  double reach = reach_of(documents, confidence);
  if (by_seed && means.size() > 1) reach = std::max(reach, reach_of(means, confidence));
  if (!std::isfinite(interval.mean) || !std::isfinite(reach)) reach = kInfinity;
  interval.low = std::isfinite(interval.mean) ? interval.mean - reach : -kInfinity;
  interval.high = std::isfinite(interval.mean) ? interval.mean + reach : kInfinity;
  return interval;
}

Interval share_interval_of(const Values& values, bool by_seed, double confidence) {
  Interval interval = interval_of(values, by_seed, confidence);
  if (interval.samples > 0 && std::isfinite(interval.mean) && !(interval.high - interval.low > 1e-12)) {
    const double missed = 1 - std::pow(1 - confidence, 1.0 / interval.samples);
    interval.low = interval.mean - missed;
    interval.high = interval.mean + missed;
  }
  return interval;
}

bool is_share(const std::string& metric) {
  return metric.ends_with("_accuracy");
}

std::optional<Values> difference(const Values& a, const Values& b) {
  if (a.size() != b.size()) return {};
  Values result(a.size());
  for (std::size_t seed = 0; seed < a.size(); ++seed) {
    if (a[seed].size() != b[seed].size()) return {};
    for (std::size_t i = 0; i < a[seed].size(); ++i) result[seed].push_back(a[seed][i] - b[seed][i]);
  }
  return result;
}

}  // namespace ropewalk
