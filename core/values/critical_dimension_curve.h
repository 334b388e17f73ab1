// Best fitness by critical dimension, over one or several searches: what is known of d_rcd and what is not.
//
// For each d_rcd the best candidate is taken that saw all documents. Which d_rcd cannot be told from the best one is
// asked of the documents: a paired two-sided t test of their NLLs against the best candidate's, p >= 0.05. Document i
// of two candidates of one search is the same document (they are seen in a fixed order); no others are compared. The
// best of many candidates is a little better than its true mean, at every d_rcd alike, so intervals are of the
// documents, not of the search's luck; several searches say more about that.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/values/search_history.h"

namespace ropewalk {

struct CurvePoint {
  int critical_dimension = 0;
  std::int64_t candidate = -1;       // id in its search; -1 in the pooled curve
  int searches = 1;                  // whose candidates are in it
  double nll = 0;                    // mean over documents, nats per answer token
  double nll_low = 0, nll_high = 0;  // 95 % interval over documents; infinite for one document
  int documents = 0;                 // distinct ones that the mean is over
  // Every candidate of this d_rcd was stopped early: this is the one that got furthest, then the best of those. Its
  // mean is over fewer documents than the others'. Such points are not pooled.
  bool stopped_early = false;
  double difference = 0;  // mean NLL less the best one's, on the same documents; 0 for the best itself
  double p = 1;           // of that difference; 1 where there are fewer than two documents to compare
  bool worse = false;     // difference > 0 and p < 0.05: can be told from the best
};

struct CriticalDimensionCurve {
  std::vector<std::vector<CurvePoint>> searches;  // as handed in; by d_rcd, increasing; empty: no usable candidate
  std::vector<CurvePoint> pooled;                 // over the searches; of one search its whole points
  // The d_rcd of the least pooled mean; none: no candidate has seen all documents.
  std::optional<int> found;
  // Least and greatest d_rcd that cannot be told from the found one: of the pooled curve, and of the stopped points
  // where no search has more.
  std::pair<int, int> interval{0, 0};
};

struct CurveSearch {
  const SearchHistory* history = nullptr;  // not nullptr
  // Names the document set, e.g. its hash or seed. Searches of the same set share their documents: these are averaged
  // over the searches first and count once.
  std::string documents;
};

// Candidates that failed are left out. With several searches a d_rcd is pooled over those searches that have a whole
// candidate there, and compared with the best on the searches that have both. Throws BadInput for a missing history.
CriticalDimensionCurve critical_dimension_curve(const std::vector<CurveSearch>& searches);
CriticalDimensionCurve critical_dimension_curve(const SearchHistory& search);

}  // namespace ropewalk
