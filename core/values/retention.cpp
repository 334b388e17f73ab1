#include "core/values/retention.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/values/student_t.h"

namespace ropewalk {

namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

struct Sums {
  double count = 0, before = 0, after = 0, before_square = 0, after_square = 0, product = 0;

  void add(double before_score, double after_score) {
    ++count;
    before += before_score;
    after += after_score;
    before_square += before_score * before_score;
    after_square += after_score * after_score;
    product += before_score * after_score;
  }
  PairedMeans means() const {
    PairedMeans result;
    result.before = before / count;
    result.after = after / count;
    const auto of_mean = [this](double sum, double product_of_means) {
      if (count <= 1) return kInfinite;
      return (sum / count - product_of_means) / (count - 1);
    };
    result.var_before = std::max(0.0, of_mean(before_square, result.before * result.before));
    result.var_after = std::max(0.0, of_mean(after_square, result.after * result.after));
    result.covariance = count <= 1 ? 0 : of_mean(product, result.before * result.after);
    return result;
  }
};

struct Range {
  double low = 0, high = kInfinite;
};

// The ratios after/before >= 0 that the samples do not exclude: those r with
// (after - r before)^2 <= t^2 (var_after - 2 r covariance + r^2 var_before).
Range fieller(const PairedMeans& means, double t) {
  if (!std::isfinite(means.var_before) || !std::isfinite(means.var_after)) return {};
  const double a = means.before * means.before - t * t * means.var_before;
  const double b = means.before * means.after - t * t * means.covariance;
  const double c = means.after * means.after - t * t * means.var_after;
  const double root = std::sqrt(std::max(0.0, b * b - a * c));
  if (a > 0) return {std::max(0.0, (b - root) / a), std::max(0.0, (b + root) / a)};
  // The score before may be 0: no upper end. 0 itself is excluded where c > 0.
  if (c <= 0 || b + root <= 0) return {};
  return {c / (b + root), kInfinite};
}

void set_ratio(KeptShare& share, const PairedMeans& samples, const PairedMeans& with_added) {
  share.before = samples.before;
  share.after = samples.after;
  share.samples = samples.samples;
  share.defined = samples.samples > 0 && samples.before > 0;
  if (!share.defined) {
    share.kept = share.low = share.high = kUndefined;
    return;
  }
  share.kept = 100 * samples.after / samples.before;
  if (samples.samples < 2) {
    share.high = kInfinite;
    return;
  }
  const Range range = fieller(with_added, two_sided_quantile(0.95, samples.samples - 1));
  share.low = std::min(share.kept, 100 * range.low);
  share.high = std::max(share.kept, 100 * range.high);
}

KeptShare kept_nats(const std::vector<double>& before, const std::vector<double>& after) {
  KeptShare share;
  share.samples = int(std::min(before.size(), after.size()));
  share.defined = share.samples > 0;
  share.kept = share.low = share.high = kUndefined;
  if (!share.defined) return share;
  const PairedDifference difference = paired_difference(after, before);
  const PairedMeans means = paired_means(before, after, false);
  share.before = std::exp(means.before);
  share.after = std::exp(means.after);
  share.kept = 100 * std::exp(-difference.mean);
  share.low = 100 * std::exp(-difference.high);
  share.high = 100 * std::exp(-difference.low);
  return share;
}

}  // namespace

PairedMeans paired_means(const std::vector<double>& before, const std::vector<double>& after, bool all_or_nothing) {
  Sums sums;
  const std::size_t pairs = std::min(before.size(), after.size());
  for (std::size_t i = 0; i < pairs; ++i) sums.add(before[i], after[i]);
  if (all_or_nothing)
    for (const double was : {0.0, 1.0})
      for (const double is : {0.0, 1.0}) sums.add(was, is);
  if (sums.count == 0) return {};
  PairedMeans means = sums.means();
  means.samples = int(pairs);
  return means;
}

KeptShare kept_share(ScoreKind kind, const std::vector<double>& before, const std::vector<double>& after) {
  if (kind == ScoreKind::nats) return kept_nats(before, after);
  KeptShare share;
  const PairedMeans samples = paired_means(before, after, false);
  set_ratio(share, samples, kind == ScoreKind::all_or_nothing ? paired_means(before, after, true) : samples);
  return share;
}

KeptShare overall_share(const std::vector<KeptPart>& parts) {
  KeptShare share;
  double weights = 0;
  std::size_t count = parts.empty() ? 0 : std::numeric_limits<std::size_t>::max();
  for (const KeptPart& part : parts) {
    weights += part.weight;
    count = std::min({count, part.before.size(), part.after.size()});
  }
  std::vector<double> before(count, 0), after(count, 0);
  for (const KeptPart& part : parts)
    for (std::size_t i = 0; i < count; ++i) {
      before[i] += part.weight / weights * part.before[i];
      after[i] += part.weight / weights * part.after[i];
    }
  const PairedMeans samples = paired_means(before, after, false);
  PairedMeans with_added = samples;
  for (const KeptPart& part : parts) {
    if (part.kind != ScoreKind::all_or_nothing) continue;
    const PairedMeans plain = paired_means(part.before, part.after, false);
    const PairedMeans more = paired_means(part.before, part.after, true);
    const double square = part.weight / weights * part.weight / weights;
    with_added.var_before += square * std::max(0.0, more.var_before - plain.var_before);
    with_added.var_after += square * std::max(0.0, more.var_after - plain.var_after);
  }
  set_ratio(share, samples, with_added);
  return share;
}

}  // namespace ropewalk
