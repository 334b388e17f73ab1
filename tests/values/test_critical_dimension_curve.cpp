// Best fitness by d_rcd: which candidate stands for a d_rcd, what can be told from the best, and pooling over searches.
#include <QtTest>
#include <cmath>

#include "core/values/critical_dimension_curve.h"
#include "core/values/error.h"
#include "core/values/student_t.h"

using namespace ropewalk;

namespace {

Evaluation scored(const std::vector<double>& nlls) {
  Evaluation evaluation;
  for (const double nll : nlls) {
    evaluation.documents.emplace_back();
    evaluation.documents.back().nll = nll;
  }
  summarise(evaluation);
  return evaluation;
}

class Searched {
 public:
  std::int64_t add(int dimension, const std::vector<double>& nlls, bool stopped = false, const char* error = "") {
    CandidateEvaluated candidate;
    candidate.id = next_++;
    candidate.factors.critical_dimension = dimension;
    candidate.evaluation = scored(nlls);
    if (*error) candidate.evaluation.error = error;
    candidate.stopped_early = stopped;
    history_.add(Event{next_, 0, candidate});
    return candidate.id;
  }
  const SearchHistory& history() const { return history_; }

 private:
  SearchHistory history_;
  std::int64_t next_ = 0;
};

}  // namespace

class TestCriticalDimensionCurve : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void the_best_whole_candidate_stands_for_its_dimension() {
    Searched search;
    search.add(16, {0.9, 1.1, 1.0, 1.2});
    const auto best16 = search.add(16, {0.5, 0.7, 0.6, 0.8});
    search.add(16, {0.1, 0.1}, true);                    // fewer documents: never instead of a whole one
    search.add(16, {0.0, 0.0, 0.0, 0.0}, false, "NaN");  // failed
    const auto best17 = search.add(17, {0.2, 0.4, 0.3, 0.5});
    const auto curve = critical_dimension_curve(search.history());
    QCOMPARE(curve.searches.size(), std::size_t(1));
    QCOMPARE(curve.searches[0].size(), std::size_t(2));
    QCOMPARE(curve.searches[0][0].candidate, best16);
    QCOMPARE(curve.searches[0][1].candidate, best17);
    QCOMPARE(curve.searches[0][0].nll, search.history().find(best16)->evaluation.nll);
    QCOMPARE(curve.searches[0][0].nll_low, search.history().find(best16)->evaluation.nll_low);
    QCOMPARE(*curve.found, 17);
    QCOMPARE(curve.pooled.size(), std::size_t(2));
    QVERIFY(std::abs(curve.pooled[1].nll - 0.35) < 1e-12);
    QCOMPARE(curve.searches[0][1].p, 1.0);
    QVERIFY(!curve.searches[0][1].worse);
  }

  // 15 differs from 17 on every document alike; 16 by chance; 18 little but never the other way.
  void the_interval_is_what_the_documents_cannot_tell_apart() {
    Searched search;
    const std::vector<double> best{0.30, 0.50, 0.20, 0.60, 0.40};
    search.add(17, best);
    search.add(15, {0.81, 0.99, 0.70, 1.11, 0.90});
    const std::vector<double> by_chance{0.45, 0.40, 0.35, 0.52, 0.48};
    search.add(16, by_chance);
    search.add(18, {0.33, 0.53, 0.24, 0.63, 0.43});
    const auto curve = critical_dimension_curve(search.history());
    QCOMPARE(*curve.found, 17);
    QVERIFY(curve.pooled[0].worse);
    QVERIFY(!curve.pooled[1].worse);
    QVERIFY(curve.pooled[3].worse);
    QCOMPARE(curve.interval, std::make_pair(16, 17));
    const PairedDifference expected = paired_difference(by_chance, best);
    QCOMPARE(curve.pooled[1].p, expected.p);
    QVERIFY(std::abs(curve.pooled[1].difference - expected.mean) < 1e-15);
    QCOMPARE(curve.searches[0][1].p, expected.p);
  }

  void where_all_were_stopped_the_furthest_is_shown_and_marked() {
    Searched search;
    search.add(17, {0.3, 0.5, 0.2, 0.6, 0.4});
    search.add(14, {0.7}, true);  // the least mean, of the fewest documents
    const auto furthest = search.add(14, {1.30, 1.52, 1.21}, true);
    search.add(14, {1.9, 2.0, 1.8}, true);
    const auto hardly = search.add(19, {0.4}, true);
    const auto curve = critical_dimension_curve(search.history());
    const auto& points = curve.searches[0];
    QCOMPARE(points[0].candidate, furthest);
    QVERIFY(points[0].stopped_early);
    QCOMPARE(points[0].documents, 3);
    QVERIFY(points[0].worse);  // on the three documents that both saw
    QVERIFY(std::abs(points[0].difference - (4.03 / 3 - 1.0 / 3)) < 1e-12);
    QCOMPARE(points[2].candidate, hardly);
    QCOMPARE(points[2].p, 1.0);  // one document tells nothing
    QCOMPARE(curve.pooled.size(), std::size_t(1));
    QCOMPARE(curve.interval, std::make_pair(17, 19));
  }

  void different_documents_are_put_together() {
    Searched first, second;
    first.add(16, {0.5, 0.7});
    first.add(17, {0.4, 0.6});
    second.add(16, {0.9, 1.1, 1.0});
    second.add(17, {0.8, 1.0, 0.9});
    second.add(18, {0.1, 0.1, 0.1});  // only here: not the best of all, its documents are others
    const auto curve = critical_dimension_curve({{&first.history(), "seed 1"}, {&second.history(), "seed 2"}});
    QCOMPARE(curve.searches.size(), std::size_t(2));
    QCOMPARE(curve.pooled.size(), std::size_t(3));
    QCOMPARE(curve.pooled[1].documents, 5);
    QCOMPARE(curve.pooled[1].searches, 2);
    QVERIFY(std::abs(curve.pooled[1].nll - 3.7 / 5) < 1e-12);
    QCOMPARE(*curve.found, 17);
    QVERIFY(curve.pooled[0].worse);  // 0.1 on each of five documents
    QCOMPARE(curve.pooled[2].searches, 1);
    // Compared on the second search's three documents alone, where it is better.
    QVERIFY(std::abs(curve.pooled[2].difference - (0.1 - 0.9)) < 1e-12);
    QVERIFY(!curve.pooled[2].worse);
    QCOMPARE(curve.interval, std::make_pair(17, 18));
  }

  void the_same_documents_count_once() {
    Searched first, second;
    first.add(17, {0.4, 0.6, 0.5});
    second.add(17, {0.6, 0.8, 0.7});
    const auto curve = critical_dimension_curve({{&first.history(), "a"}, {&second.history(), "a"}});
    QCOMPARE(curve.pooled[0].documents, 3);
    QCOMPARE(curve.pooled[0].searches, 2);
    QVERIFY(std::abs(curve.pooled[0].nll - 0.6) < 1e-12);
    const Evaluation averaged = scored({0.5, 0.7, 0.6});
    QVERIFY(std::abs(curve.pooled[0].nll_high - averaged.nll_high) < 1e-12);
  }

  void nothing_usable_gives_an_empty_curve() {
    Searched search;
    search.add(17, {0.1, 0.2}, false, "NaN in the logits");
    QVERIFY(!critical_dimension_curve(search.history()).found);
    QVERIFY(critical_dimension_curve(search.history()).searches[0].empty());
    search.add(16, {0.4, 0.5}, true);
    const auto curve = critical_dimension_curve(search.history());
    QVERIFY(!curve.found);
    QCOMPARE(curve.searches[0].size(), std::size_t(1));
    QVERIFY(critical_dimension_curve(std::vector<CurveSearch>{}).pooled.empty());
    QVERIFY_THROWS_EXCEPTION(BadInput, critical_dimension_curve(std::vector<CurveSearch>{{nullptr, "a"}}));
  }
};

QTEST_APPLESS_MAIN(TestCriticalDimensionCurve)
#include "test_critical_dimension_curve.moc"
