#include "core/values/critical_dimension_curve.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/values/error.h"
#include "core/values/student_t.h"

namespace ropewalk {

namespace {

constexpr double kSignificance = 0.05;

using BestByDimension = std::map<int, const CandidateEvaluated*>;
using DocumentKey = std::pair<std::string, std::size_t>;  // document set, index in it
using DocumentMeans = std::map<DocumentKey, double>;

bool better(const CandidateEvaluated& a, const CandidateEvaluated& b) {
  if (a.stopped_early != b.stopped_early) return b.stopped_early;
  const std::size_t seen_a = a.evaluation.documents.size(), seen_b = b.evaluation.documents.size();
  if (a.stopped_early && seen_a != seen_b) return seen_a > seen_b;
  return a.evaluation.nll < b.evaluation.nll;
}

BestByDimension best_by_dimension(const SearchHistory& history) {
  BestByDimension best;
  for (const CandidateEvaluated& candidate : history.candidates()) {
    const Evaluation& evaluation = candidate.evaluation;
    if (!evaluation.error.empty() || !std::isfinite(evaluation.nll) || evaluation.documents.empty()) continue;
    const CandidateEvaluated*& place = best[candidate.factors.critical_dimension];
    if (!place || better(candidate, *place)) place = &candidate;
  }
  return best;
}

std::vector<double> nlls(const std::vector<DocumentScore>& documents, std::size_t count) {
  std::vector<double> values;
  for (std::size_t at = 0; at < count; ++at) values.push_back(documents[at].nll);
  return values;
}

void compare(CurvePoint& point, const std::vector<double>& own, const std::vector<double>& best) {
  const PairedDifference difference = paired_difference(own, best);
  point.difference = difference.mean;
  point.p = difference.p;
  point.worse = difference.mean > 0 && difference.p < kSignificance;
}

std::vector<CurvePoint> curve_of(const BestByDimension& best) {
  const CandidateEvaluated* overall = nullptr;
  for (const auto& [dimension, candidate] : best)
    if (!overall || better(*candidate, *overall)) overall = candidate;
  std::vector<CurvePoint> points;
  for (const auto& [dimension, candidate] : best) {
    const Evaluation& evaluation = candidate->evaluation;
    CurvePoint point;
    point.critical_dimension = dimension;
    point.candidate = candidate->id;
    point.nll = evaluation.nll;
    point.nll_low = evaluation.nll_low;
    point.nll_high = evaluation.nll_high;
    point.documents = static_cast<int>(evaluation.documents.size());
    point.stopped_early = candidate->stopped_early;
    const auto& others = overall->evaluation.documents;
    const std::size_t shared = std::min(evaluation.documents.size(), others.size());
    if (candidate != overall) compare(point, nlls(evaluation.documents, shared), nlls(others, shared));
    points.push_back(point);
  }
  return points;
}

// Per document the mean over the searches that `use` and have a whole candidate of this d_rcd.
DocumentMeans document_means(const std::vector<CurveSearch>& searches, const std::vector<BestByDimension>& best,
                             int dimension, const std::vector<bool>& use) {
  std::map<DocumentKey, std::pair<double, int>> sums;
  for (std::size_t at = 0; at < searches.size(); ++at) {
    const auto found = best[at].find(dimension);
    if (!use[at] || found == best[at].end() || found->second->stopped_early) continue;
    const auto& documents = found->second->evaluation.documents;
    for (std::size_t index = 0; index < documents.size(); ++index) {
      auto& [sum, count] = sums[{searches[at].documents, index}];
      sum += documents[index].nll;
      ++count;
    }
  }
  DocumentMeans means;
  for (const auto& [key, sum] : sums) means[key] = sum.first / sum.second;
  return means;
}

std::vector<bool> with_whole(const std::vector<BestByDimension>& best, int dimension) {
  std::vector<bool> has;
  for (const BestByDimension& one : best) {
    const auto found = one.find(dimension);
    has.push_back(found != one.end() && !found->second->stopped_early);
  }
  return has;
}

CurvePoint pooled_point(int dimension, const DocumentMeans& means, int searches) {
  Evaluation evaluation;
  for (const auto& [key, mean] : means) {
    evaluation.documents.emplace_back();
    evaluation.documents.back().nll = mean;
  }
  summarise(evaluation);
  CurvePoint point;
  point.critical_dimension = dimension;
  point.searches = searches;
  point.nll = evaluation.nll;
  point.nll_low = evaluation.nll_low;
  point.nll_high = evaluation.nll_high;
  point.documents = static_cast<int>(means.size());
  return point;
}

// The values of documents that both have, in the same order.
void compare_shared(CurvePoint& point, const DocumentMeans& own, const DocumentMeans& best) {
  std::vector<double> a, b;
  for (const auto& [key, value] : own) {
    const auto other = best.find(key);
    if (other == best.end()) continue;
    a.push_back(value);
    b.push_back(other->second);
  }
  compare(point, a, b);
}

void pool(CriticalDimensionCurve& curve, const std::vector<CurveSearch>& searches,
          const std::vector<BestByDimension>& best) {
  std::map<int, std::vector<bool>> whole;
  for (const BestByDimension& one : best)
    for (const auto& [dimension, candidate] : one)
      if (!candidate->stopped_early) whole[dimension] = with_whole(best, dimension);
  const CurvePoint* least = nullptr;
  curve.pooled.reserve(whole.size());
  for (const auto& [dimension, use] : whole) {
    const auto count = static_cast<int>(std::count(use.begin(), use.end(), true));
    curve.pooled.push_back(pooled_point(dimension, document_means(searches, best, dimension, use), count));
    const CurvePoint& point = curve.pooled.back();
    // Means over more searches are not compared with means over fewer: their documents differ.
    if (!least || point.searches > least->searches || (point.searches == least->searches && point.nll < least->nll))
      least = &point;
  }
  if (!least) return;
  curve.found = least->critical_dimension;
  for (CurvePoint& point : curve.pooled) {
    if (&point == least) continue;
    std::vector<bool> both = whole[point.critical_dimension];
    for (std::size_t at = 0; at < both.size(); ++at) both[at] = both[at] && whole[*curve.found][at];
    compare_shared(point, document_means(searches, best, point.critical_dimension, both),
                   document_means(searches, best, *curve.found, both));
  }
}

void find_interval(CriticalDimensionCurve& curve) {
  if (!curve.found) return;
  int low = *curve.found, high = *curve.found;
  const auto widen = [&](int dimension) {
    low = std::min(low, dimension);
    high = std::max(high, dimension);
  };
  for (const CurvePoint& point : curve.pooled)
    if (!point.worse) widen(point.critical_dimension);
  const auto is_pooled = [&](int dimension) {
    return std::any_of(curve.pooled.begin(), curve.pooled.end(),
                       [&](const CurvePoint& point) { return point.critical_dimension == dimension; });
  };
  // A d_rcd that every search gave up early: worse where any of them could tell.
  std::map<int, bool> told;
  for (const auto& points : curve.searches)
    for (const CurvePoint& point : points)
      if (!is_pooled(point.critical_dimension)) told[point.critical_dimension] |= point.worse;
  for (const auto& [dimension, worse] : told)
    if (!worse) widen(dimension);
  curve.interval = {low, high};
}

}  // namespace

CriticalDimensionCurve critical_dimension_curve(const std::vector<CurveSearch>& searches) {
  std::vector<BestByDimension> best;
  CriticalDimensionCurve curve;
  for (const CurveSearch& search : searches) {
    if (!search.history)
      throw BadInput("search " + std::to_string(best.size() + 1) +
                     " of the curve has no history; leave it out or load it first");
    best.push_back(best_by_dimension(*search.history));
    curve.searches.push_back(curve_of(best.back()));
  }
  pool(curve, searches, best);
  find_interval(curve);
  return curve;
}

CriticalDimensionCurve critical_dimension_curve(const SearchHistory& search) {
  return critical_dimension_curve({{&search, {}}});
}

}  // namespace ropewalk
