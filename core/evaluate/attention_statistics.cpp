#include "core/evaluate/attention_statistics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "core/evaluate/attention_logits.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

// The bin of each distance 0 .. tokens - 1; that of 0, which is none, is left at 0.
std::vector<int> bins_of(const std::vector<double>& edges, std::int64_t tokens) {
  std::vector<int> bins(static_cast<std::size_t>(tokens), 0);
  const int last = static_cast<int>(edges.size()) - 2;
  for (std::int64_t distance = 1; distance < tokens; ++distance) {
    const auto above = std::upper_bound(edges.begin(), edges.end(), static_cast<double>(distance));
    bins[static_cast<std::size_t>(distance)] = std::clamp(static_cast<int>(above - edges.begin()) - 1, 0, last);
  }
  return bins;
}

std::int64_t first_seen(const AttentionRows& rows, std::int64_t position) {
  return rows.window > 0 ? std::max<std::int64_t>(0, position - rows.window + 1) : 0;
}

// The value at the quantile `part` of values [begin, end), between neighbours linearly. Reorders them.
double quantile(float* begin, float* end, double part) {
  const double at = part * static_cast<double>(end - begin - 1);
  float* const low = begin + static_cast<std::ptrdiff_t>(at);
  std::nth_element(begin, low, end);
  const double fraction = at - std::floor(at);
  if (fraction == 0) return *low;
  return *low + fraction * (*std::min_element(low + 1, end) - double{*low});
}

// The logits of one head, sorted into bins as they come.
class BinnedLogits {
 public:
  BinnedLogits(const AttentionRows& rows, const std::vector<int>& bins, std::size_t count, const JobControl& control)
      : bins_(bins) {
    begin_.assign(count + 1, 0);
    for (const std::int64_t position : rows.positions) {
      control.check();
      for (std::int64_t key = first_seen(rows, position); key < position; ++key) ++begin_[bin(position - key) + 1];
    }
    for (std::size_t b = 0; b < count; ++b) begin_[b + 1] += begin_[b];
    values_.resize(begin_.back());
    clear();
  }
  void clear() { end_.assign(begin_.begin(), begin_.end() - 1); }
  void add(std::int64_t distance, float logit) { values_[end_[bin(distance)]++] = logit; }
  std::size_t size() const { return values_.size(); }

  void summarise(AttentionHead& head) {
    for (std::size_t b = 0; b + 1 < begin_.size(); ++b) {
      float *const begin = values_.data() + begin_[b], *const end = values_.data() + begin_[b + 1];
      std::array<double, 4> of_bin;
      of_bin.fill(std::numeric_limits<double>::quiet_NaN());
      if (begin != end) {
        double sum = 0;
        for (const float* value = begin; value != end; ++value) sum += *value;
        of_bin = {sum / static_cast<double>(end - begin), quantile(begin, end, 0.25), quantile(begin, end, 0.5),
                  quantile(begin, end, 0.75)};
      }
      head.mean.push_back(of_bin[0]);
      head.low_quartile.push_back(of_bin[1]);
      head.median.push_back(of_bin[2]);
      head.high_quartile.push_back(of_bin[3]);
    }
  }

 private:
  std::size_t bin(std::int64_t distance) const {
    return static_cast<std::size_t>(bins_[static_cast<std::size_t>(distance)]);
  }

  const std::vector<int>& bins_;
  std::vector<std::size_t> begin_, end_;  // of each bin's values; begin_ has one more
  std::vector<float> values_;
};

// logits: of the keys `first` .. the question's own.
void look_along(const std::vector<float>& logits, std::int64_t first, const AttentionPlan& plan, AttentionHead& head) {
  const double greatest = *std::max_element(logits.begin(), logits.end());
  const std::int64_t tokens = plan.queries.back() + 1;
  head.along.assign(static_cast<std::size_t>(plan.places), 0);
  double sum = 0;
  for (std::size_t i = 0; i < logits.size(); ++i) {
    const std::int64_t key = first + static_cast<std::int64_t>(i);
    const double weight = std::exp(logits[i] - greatest);
    head.along[static_cast<std::size_t>(key * plan.places / tokens)] += weight;
    if (key >= plan.needle_begin && key < plan.needle_end) head.on_needle += weight;
    sum += weight;
  }
  for (double& part : head.along) part /= sum;
  head.on_needle /= sum;
}

void check_rows(const AttentionRows& rows, const AttentionPlan& plan) {
  if (rows.positions != plan.queries)
    throw BadInput("the attention of " + std::to_string(rows.positions.size()) +
                   " queries was read, which are not the plan's " + std::to_string(plan.queries.size()));
}

AttentionHead measure_head(const AttentionRows& rows, int head, const AttentionPlan& plan, BinnedLogits& binned,
                           const JobControl& control) {
  AttentionHead result;
  AttentionLogits logits(rows, head);
  binned.clear();
  for (std::size_t query = 0; query < rows.positions.size(); ++query) {
    control.check();
    const std::int64_t position = rows.positions[query], first = first_seen(rows, position);
    const std::vector<float>& row = logits.of_query(query, first);
    for (std::int64_t key = first; key < position; ++key)
      binned.add(position - key, row[static_cast<std::size_t>(key - first)]);
    if (query + 1 == rows.positions.size()) look_along(row, first, plan, result);
  }
  binned.summarise(result);
  result.pair_share = logits.pair_magnitudes();
  double sum = 0;
  for (const double magnitude : result.pair_share) sum += magnitude;
  for (double& share : result.pair_share) share /= sum;
  return result;
}

}  // namespace

AttentionPlan plan_attention(const Document& document, int queries, int distances, int places) {
  if (document.answer_positions.empty()) throw BadInput("a document without a question has no attention to show");
  const std::int64_t question = document.answer_positions.front() - 1;
  if (question < 2)
    throw BadInput("a prompt of " + std::to_string(question + 1) + " tokens is too short: take at least 3");
  if (queries < 1 || distances < 1 || places < 1)
    throw BadInput("queries, distance bins and places must be at least 1, not " + std::to_string(queries) + ", " +
                   std::to_string(distances) + " and " + std::to_string(places));
  AttentionPlan plan;
  const std::int64_t rows = std::min<std::int64_t>(queries, question);
  for (std::int64_t row = 1; row <= rows; ++row) plan.queries.push_back(question * row / rows);
  const double farthest = static_cast<double>(document.tokens.size()) - 1;
  for (int edge = 0; edge <= distances; ++edge)
    plan.edges.push_back(edge == distances ? farthest : std::pow(farthest, double(edge) / distances));
  plan.places = places;
  return plan;
}

std::vector<AttentionHead> measure_attention(const AttentionRows& rows, const AttentionPlan& plan,
                                             const JobControl& control) {
  check_rows(rows, plan);
  const std::vector<int> bins = bins_of(plan.edges, rows.tokens);
  BinnedLogits binned(rows, bins, plan.edges.size() - 1, control);
  std::vector<AttentionHead> heads;
  for (int head = 0; head < rows.heads; ++head) heads.push_back(measure_head(rows, head, plan, binned, control));
  return heads;
}

}  // namespace ropewalk
