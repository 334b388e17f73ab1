#include "core/values/score_difference.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "core/values/student_t.h"

namespace ropewalk {
namespace {

constexpr std::size_t kMostFlips = 16;  // 65,536 sums: well under a millisecond
constexpr double kInfinity = std::numeric_limits<double>::infinity();

// P(|2 k - n| >= |2 positives - n|) for k of n fair coins.
double sign_test(int positives, int count) {
  const int reach = std::abs(2 * positives - count);
  double p = 0;
  for (int k = 0; k <= count; ++k) {
    if (std::abs(2 * k - count) < reach) continue;
    p += std::exp(std::lgamma(count + 1.0) - std::lgamma(k + 1.0) - std::lgamma(count - k + 1.0) -
                  count * std::log(2.0));
  }
  return std::min(1.0, p);
}

// Every combination of signs once, one sign changed at a time (Gray's code).
double all_flips(const std::vector<double>& sizes, double wanted) {
  const std::size_t all = std::size_t{1} << sizes.size();
  const double tolerance = 1e-9 * std::accumulate(sizes.begin(), sizes.end(), 0.0);
  double sum = std::accumulate(sizes.begin(), sizes.end(), 0.0);
  std::vector<bool> negative(sizes.size(), false);
  std::size_t extreme = 0;
  for (std::size_t at = 1;; ++at) {
    if (std::abs(sum) >= wanted - tolerance) ++extreme;
    if (at == all) break;
    std::size_t bit = 0;
    while (!((at >> bit) & 1)) ++bit;
    sum += negative[bit] ? 2 * sizes[bit] : -2 * sizes[bit];
    negative[bit] = !negative[bit];
  }
  return double(extreme) / double(all);
}

struct Spread {
  double mean = 0, error = 0;  // standard error of the mean
  double freedom = 0;
};

Spread spread_of(const std::vector<ScoreSample>& samples) {
  Spread spread;
  const double count = double(samples.size());
  for (const ScoreSample& sample : samples) spread.mean += sample.value / count;
  if (count < 2) return {spread.mean, kInfinity, 0};
  double squares = 0;
  for (const ScoreSample& sample : samples) squares += std::pow(sample.value - spread.mean, 2);
  return {spread.mean, std::sqrt(squares / (count - 1) / count), count - 1};
}

PairedDifference welch(const Spread& first, const Spread& second) {
  PairedDifference result;
  result.mean = second.mean - first.mean;
  const double a = first.error * first.error, b = second.error * second.error, variance = a + b;
  double reach = kInfinity;
  if (std::isfinite(variance)) {
    const double freedom = variance > 0 ? variance * variance / (a * a / first.freedom + b * b / second.freedom) : 1;
    reach = variance > 0 ? two_sided_quantile(0.95, freedom) * std::sqrt(variance) : 0;
  }
  result.low = result.mean - reach;
  result.high = result.mean + reach;
  return result;
}

}  // namespace

double sign_flip_p(std::vector<double> differences) {
  std::erase(differences, 0.0);
  if (differences.empty()) return 1;
  const double sum = std::accumulate(differences.begin(), differences.end(), 0.0);
  const double size = std::abs(differences.front());
  const bool one_size = std::all_of(differences.begin(), differences.end(),
                                    [&](double value) { return std::abs(std::abs(value) - size) <= 1e-9 * size; });
  if (one_size) {
    const auto positives = std::count_if(differences.begin(), differences.end(), [](double d) { return d > 0; });
    return sign_test(int(positives), int(differences.size()));
  }
  if (differences.size() > kMostFlips) return -1;
  for (double& value : differences) value = std::abs(value);
  return all_flips(differences, std::abs(sum));
}

std::vector<double> holm(const std::vector<double>& p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
  std::vector<double> adjusted(p.size(), 1);
  double greatest = 0;
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    greatest = std::max(greatest, std::min(1.0, p[order[rank]] * double(order.size() - rank)));
    adjusted[order[rank]] = greatest;
  }
  return adjusted;
}

ScoreDifference score_difference(const RunScore& first, const RunScore& second) {
  ScoreDifference result;
  result.first_documents = int(first.samples.size());
  result.second_documents = int(second.samples.size());
  std::unordered_map<std::string_view, double> known;
  for (const ScoreSample& sample : first.samples)
    if (!sample.document.empty()) known.emplace(sample.document, sample.value);
  std::vector<double> before, after, differences;
  for (const ScoreSample& sample : second.samples) {
    const auto same = known.find(sample.document);
    if (same == known.end()) continue;
    before.push_back(same->second);
    after.push_back(sample.value);
    differences.push_back(sample.value - same->second);
    known.erase(same);  // each counts once
  }
  result.shared = int(differences.size());
  const ScoreScale scale = scale_of(first.measure);
  const PairedDifference change =
      result.shared > 0 ? paired_difference(after, before) : welch(spread_of(first.samples), spread_of(second.samples));
  const auto shown = [&](double value) { return scale == ScoreScale::share ? value : std::expm1(value); };
  result.change = shown(change.mean);
  result.low = shown(change.low);
  result.high = shown(change.high);
  if (result.shared < 2) return result;
  result.test = ScoreDifference::Test::paired_t;
  result.p = change.p;
  if (scale == ScoreScale::perplexity) return result;
  if (const double exact = sign_flip_p(differences); exact >= 0) {
    result.test = ScoreDifference::Test::sign_flip;
    result.p = exact;
  }
  return result;
}

}  // namespace ropewalk
