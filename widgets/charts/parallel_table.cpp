#include "widgets/charts/parallel_table.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/rope/periods.h"

namespace ropewalk {

namespace {

constexpr double kShare = 0.95;  // of the candidates that the fitness axis reaches; worse ones stand at its end

QString text(const char* words) {
  return QCoreApplication::translate("ropewalk::ParallelAxis", words);
}

}  // namespace

QString ParallelAxis::name() const {
  switch (kind) {
    case Kind::critical_dimension:
      return text("d_rcd");
    case Kind::lambda:
      return QStringLiteral("λ %1").arg(pair);
    case Kind::attention:
      return text("attention m");
    case Kind::fitness:
      return text("perplexity");
  }
  return {};
}

double ParallelAxis::place(double value) const {
  if (logarithmic) return std::log(value / least) / std::log(most / least);
  return (value - least) / (most - least);
}

double ParallelAxis::value_at(double place) const {
  if (logarithmic) return least * std::pow(most / least, place);
  return least + (most - least) * place;
}

std::vector<int> ParallelTable::usual_pairs(const RopeDescription& rope, int count) {
  const int first = std::min(critical_dimension_ten_periods(rope), rope.pairs() - 1), last = rope.pairs() - 1;
  std::vector<int> pairs;
  for (int at = 0; at < count; ++at) {
    const int pair = count == 1 ? last : int(std::lround(first + double(last - first) * at / (count - 1)));
    if (pair >= 0 && (pairs.empty() || pairs.back() != pair)) pairs.push_back(pair);
  }
  return pairs;
}

void ParallelTable::clear() {
  set_pairs({});
}

void ParallelTable::set_pairs(std::vector<int> pairs) {
  pairs_ = std::move(pairs);
  ids_.clear();
  generations_.clear();
  order_.clear();
  row_by_id_.clear();
  taken_ = failed_ = 0;
  last_generation_ = 0;
  make_axes();
}

void ParallelTable::make_axes() {
  axes_.clear();
  axes_.emplace_back();
  axes_.back().kind = ParallelAxis::Kind::critical_dimension;
  for (const int pair : pairs_) {
    axes_.emplace_back();
    axes_.back().pair = pair;
  }
  axes_.emplace_back();
  axes_.back().kind = ParallelAxis::Kind::attention;
  axes_.emplace_back();
  axes_.back().kind = ParallelAxis::Kind::fitness;
  axes_.back().logarithmic = true;
}

bool ParallelTable::append(const SearchHistory& history, std::size_t most) {
  const auto& candidates = history.candidates();
  const std::size_t before = rows(), end = taken_ + std::min(most, candidates.size() - taken_);
  for (; taken_ < end; ++taken_) add_row(candidates[taken_]);
  const bool more = taken_ < candidates.size();
  if (rows() == before) return more;
  order_.resize(rows());
  std::iota(order_.begin() + std::ptrdiff_t(before), order_.end(), std::uint32_t(before));
  const std::vector<float>& fitness = axes_.back().values;
  const auto better = [&](std::uint32_t a, std::uint32_t b) { return fitness[a] < fitness[b]; };
  const auto middle = order_.begin() + std::ptrdiff_t(before);
  std::stable_sort(middle, order_.end(), better);
  std::inplace_merge(order_.begin(), middle, order_.end(), better);
  fit_axes();
  return more;
}

void ParallelTable::add_row(const CandidateEvaluated& candidate) {
  const double fitness = perplexity(candidate.evaluation);
  const auto& lambdas = candidate.factors.rescale_factors;
  const bool fits = pairs_.empty() || pairs_.back() < int(lambdas.size());
  const bool failed = !candidate.evaluation.error.empty() || !std::isfinite(fitness) || !fits;
  if (candidate.id >= 0 && candidate.id < (std::int64_t(1) << 32)) {
    if (std::size_t(candidate.id) >= row_by_id_.size()) row_by_id_.resize(std::size_t(candidate.id) + 1, -1);
    if (!failed) row_by_id_[std::size_t(candidate.id)] = std::int64_t(rows());
  }
  last_generation_ = std::max(last_generation_, candidate.generation);
  if (failed) {
    ++failed_;
    return;
  }
  ids_.push_back(candidate.id);
  generations_.push_back(candidate.generation);
  for (ParallelAxis& axis : axes_) {
    switch (axis.kind) {
      case ParallelAxis::Kind::critical_dimension:
        axis.values.push_back(float(candidate.factors.critical_dimension));
        break;
      case ParallelAxis::Kind::lambda:
        axis.values.push_back(float(lambdas[std::size_t(axis.pair)]));
        break;
      case ParallelAxis::Kind::attention:
        axis.values.push_back(float(candidate.factors.attention_factor));
        break;
      case ParallelAxis::Kind::fitness:
        axis.values.push_back(float(fitness));
        break;
    }
  }
}

// All lambdas share one scale, so that their rise over the pairs is seen.
void ParallelTable::fit_axes() {
  double least = INFINITY, most = -INFINITY;
  for (ParallelAxis& axis : axes_) {
    if (axis.kind == ParallelAxis::Kind::fitness) {
      fit_fitness(axis);
      continue;
    }
    const auto [low, high] = std::minmax_element(axis.values.begin(), axis.values.end());
    axis.least = *low;
    axis.most = *high;
    const double room = axis.kind == ParallelAxis::Kind::critical_dimension ? 0.5 : 0.005 * std::abs(axis.most) + 1e-6;
    if (axis.least == axis.most) {  // a constant stands in the middle
      axis.least -= room;
      axis.most += room;
    }
    if (axis.kind != ParallelAxis::Kind::lambda) continue;
    least = std::min(least, axis.least);
    most = std::max(most, axis.most);
  }
  for (ParallelAxis& axis : axes_) {
    if (axis.kind != ParallelAxis::Kind::lambda) continue;
    axis.least = least;
    axis.most = most;
  }
}

void ParallelTable::fit_fitness(ParallelAxis& axis) {
  axis.least = axis.values[order_.front()];
  axis.most = axis.values[order_[std::size_t(kShare * double(order_.size() - 1))]];
  const double all = axis.values[order_.back()];
  if (std::log(all / axis.least) <= 1.3 * std::log(axis.most / axis.least)) axis.most = all;
  if (axis.most <= axis.least * (1 + 1e-9)) axis.most = std::max(all, axis.least * 1.01);
}

double ParallelTable::fitness_share(std::size_t row) const {
  return std::clamp(axes_.back().place(axes_.back().values[row]), 0.0, 1.0);
}

std::size_t ParallelTable::row_of(std::int64_t id) const {
  if (id < 0 || std::size_t(id) >= row_by_id_.size() || row_by_id_[std::size_t(id)] < 0) return rows();
  return std::size_t(row_by_id_[std::size_t(id)]);
}

}  // namespace ropewalk
