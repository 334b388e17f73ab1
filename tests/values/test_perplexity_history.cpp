// Perplexity events gathered into lines by length and by position.
#include <QtTest>
#include <cmath>

#include "core/values/perplexity_history.h"

using namespace ropewalk;

namespace {

PerplexitySpec spec_of_two() {
  PerplexitySpec spec;
  spec.lengths = {256, 512};
  spec.factor_sets.resize(2);
  return spec;
}

Evaluation evaluation(const std::vector<double>& nlls, int tokens) {
  Evaluation result;
  for (const double nll : nlls) {
    result.documents.emplace_back();
    result.documents.back().nll = nll;
    result.documents.back().tokens = tokens;
  }
  summarise(result);
  return result;
}

Event measured(int set, ScoredTokens scored, std::int64_t length, const std::vector<double>& nlls) {
  PerplexityMeasured event;
  event.factor_set = set;
  event.scored = scored;
  event.length = length;
  event.evaluation = evaluation(nlls, 10);
  return Event{1, 0, event};
}

}  // namespace

class TestPerplexityHistory : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lines_are_in_order_of_length_with_their_intervals() {
    PerplexityHistory history(spec_of_two());
    QVERIFY(history.empty());
    QCOMPARE(history.total(), 3 * 2 * 2);
    history.add(measured(1, ScoredTokens::all, 512, {2, 2.5, 3}));
    history.add(measured(1, ScoredTokens::all, 256, {1}));
    history.add(measured(0, ScoredTokens::key, 256, {9, 9}));
    history.add(measured(7, ScoredTokens::all, 256, {9, 9}));  // a set that is not there
    QCOMPARE(history.done(), 3);
    const auto line = history.by_length(ScoredTokens::all, 1);
    QCOMPARE(line.size(), std::size_t(2));
    QCOMPARE(line[0].at, 256.0);
    QCOMPARE(line[0].perplexity, std::exp(1.0));
    QVERIFY(std::isinf(line[0].high));
    QCOMPARE(line[1].perplexity, std::exp(2.5));
    // Student's t with two degrees of freedom, standard error 0.5 / sqrt(3).
    QVERIFY(std::abs(line[1].high - std::exp(2.5 + 4.302652729911275 * 0.5 / std::sqrt(3.0))) < 1e-6);
    QCOMPARE(line[1].documents, 3);
    QCOMPARE(line[1].tokens, std::int64_t(30));
    QVERIFY(history.by_length(ScoredTokens::all, 0).empty());
    QVERIFY(history.measured(ScoredTokens::key, 0, 256) && !history.measured(ScoredTokens::key, 0, 512));
  }

  void what_failed_is_left_out_and_said() {
    PerplexityHistory history(spec_of_two());
    Event failed = measured(0, ScoredTokens::key, 256, {1});
    std::get<PerplexityMeasured>(failed.body).evaluation.error = "none of the scored tokens is a key token";
    history.add(failed);
    QVERIFY(!history.empty());
    QVERIFY(history.by_length(ScoredTokens::key, 0).empty());
    QCOMPARE(history.failure(ScoredTokens::key), std::string("none of the scored tokens is a key token"));
    QCOMPARE(history.failure(ScoredTokens::all), std::string());
  }

  void positions_stand_in_the_middle_of_their_bins() {
    PerplexityHistory history(spec_of_two());
    PositionsMeasured event;
    event.edges = {1, 16, 64};
    event.bins = {evaluation({4, 4}, 15), evaluation({2, 2}, 48)};
    history.add(Event{1, 0, event});
    const auto line = history.by_position(0);
    QCOMPARE(line.size(), std::size_t(2));
    QCOMPARE(line[1].at, 32.0);
    QCOMPARE(line[1].begin, std::int64_t(16));
    QCOMPARE(line[1].end, std::int64_t(64));
    QCOMPARE(line[1].tokens, std::int64_t(96));
    QVERIFY(history.by_position(1).empty());
    event.edges = {1, 16};  // does not fit its bins
    event.factor_set = 1;
    history.add(Event{2, 0, event});
    QVERIFY(history.by_position(1).empty());
  }
};

QTEST_APPLESS_MAIN(TestPerplexityHistory)
#include "test_perplexity_history.moc"
