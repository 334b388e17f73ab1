// Racing: when a candidate is stopped against its bar, and that a task ends where it should.
#include <QtTest>

#include <cmath>
#include <limits>

#include "core/search/evaluation_task.h"
#include "core/values/student_t.h"

using namespace ropewalk;

namespace {

// A bar at 2 nats on ten documents; paired differences of good candidates have this variance and freedom.
RaceBar bar_of(double variance = 0.01, double freedom = 20) {
  RaceBar bar;
  bar.nll.assign(10, 2.0);
  bar.variance = variance;
  bar.freedom = freedom;
  return bar;
}

std::vector<double> at(std::initializer_list<double> differences) {
  std::vector<double> nll;
  for (const double difference : differences) nll.push_back(2 + difference);
  return nll;
}

// A scorer that gives these NLLs, and counts how many documents were asked for.
struct Scorer {
  std::vector<double> nll;
  int asked = 0;
  DocumentScorer scorer() {
    return [this](const RopeFactors&, int document) {
      ++asked;
      ScoredDocument scored;
      scored.score.nll = nll.at(std::size_t(document));
      scored.score.tokens = document + 1;
      scored.seconds = 0.5;
      return scored;
    };
  }
};

EvaluationTask task_of(int first, int last, std::optional<RaceBar> bar) {
  EvaluationTask task;
  task.first = first;
  task.last = last;
  task.bar = std::move(bar);
  return task;
}

}  // namespace

class TestEvaluationTask : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void clearly_worse_is_beaten() {
    QVERIFY(is_beaten(at({1, 1.1}), bar_of()));
    QVERIFY(is_beaten(at({1, 1.1, 0.9, 1}), bar_of()));
  }

  void what_may_still_be_good_is_not() {
    QVERIFY(!is_beaten(at({-1, -1.1}), bar_of()));      // better
    QVERIFY(!is_beaten(at({0, 0}), bar_of()));          // equal
    QVERIFY(!is_beaten(at({0.02, 0.03}), bar_of()));    // worse by less than the noise
    QVERIFY(!is_beaten(at({3, -2.9, 0.2}), bar_of()));  // worse on average, on some documents only
  }

  // d = 0.1, 0.3: mean 0.2, squares 0.02; v = (0.02 + f * 0.01) / (1 + f), t = 0.2 / sqrt(v / 2).
  void threshold_is_the_moderated_test() {
    const double freedom = 20, variance = (0.02 + freedom * 0.01) / (1 + freedom);
    const double p = upper_tail(0.2 / std::sqrt(variance / 2), 1 + freedom);
    QVERIFY(p > 0.001 && p < 0.05);
    RaceBar bar = bar_of(0.01, freedom);
    bar.significance = p * 1.001;
    QVERIFY(is_beaten(at({0.1, 0.3}), bar));
    bar.significance = p * 0.999;
    QVERIFY(!is_beaten(at({0.1, 0.3}), bar));
  }

  // Without a known variance it is the plain paired test, which needs two documents.
  void unknown_variance_is_the_plain_test() {
    RaceBar bar = bar_of(0, 0);
    bar.first_documents = 1;
    QVERIFY(!is_beaten(at({5}), bar));
    const double p = paired_difference(at({0.5, 0.7, 0.6}), at({0, 0, 0})).p / 2;  // one-sided
    bar.significance = p * 1.001;
    QVERIFY(is_beaten(at({0.5, 0.7, 0.6}), bar));
    bar.significance = p * 0.999;
    QVERIFY(!is_beaten(at({0.5, 0.7, 0.6}), bar));
  }

  void first_documents_are_seen() {
    RaceBar bar = bar_of();
    bar.first_documents = 3;
    QVERIFY(!is_beaten(at({9, 9}), bar));
    QVERIFY(is_beaten(at({9, 9, 9}), bar));
    bar.first_documents = 0;  // one document is needed at least
    QVERIFY(!is_beaten({}, bar));
    QVERIFY(is_beaten(at({9}), bar));
  }

  void no_spread_at_all() {
    const RaceBar bar = bar_of(0, 20);
    QVERIFY(is_beaten(at({0.25, 0.25, 0.25}), bar));  // worse by the same on every document
    QVERIFY(!is_beaten(at({-0.25, -0.25, -0.25}), bar));
    QVERIFY(!is_beaten(at({0, 0, 0}), bar));
  }

  void more_documents_than_the_bar_has() {
    RaceBar bar = bar_of();
    bar.nll.resize(2);
    QVERIFY(!is_beaten(at({9, 9, 9}), bar));
  }

  void task_without_a_bar_sees_all() {
    Scorer scorer{{9, 8, 7, 6, 5}};
    const TaskResult result = run_task(task_of(1, 5, {}), scorer.scorer(), JobControl());
    QCOMPARE(scorer.asked, 4);
    QCOMPARE(result.scores.size(), std::size_t(4));
    QCOMPARE(result.scores[0].nll, 8.0);
    QCOMPARE(result.scores[3].tokens, 5);
    QCOMPARE(result.seconds, 2.0);
    QVERIFY(result.error.empty());
  }

  void beaten_task_stops() {
    Scorer scorer{std::vector<double>(10, 5.0)};
    const TaskResult result = run_task(task_of(0, 10, bar_of()), scorer.scorer(), JobControl());
    QCOMPARE(result.scores.size(), std::size_t(2));
    QCOMPARE(scorer.asked, 2);
    QVERIFY(result.error.empty());
  }

  void good_task_sees_all() {
    Scorer scorer{std::vector<double>(10, 1.9)};
    QCOMPARE(run_task(task_of(0, 10, bar_of()), scorer.scorer(), JobControl()).scores.size(), std::size_t(10));
  }

  // Documents before `first` are part of the test, so a second round may end after its first document.
  void earlier_documents_count() {
    Scorer scorer{std::vector<double>(10, 2.02)};
    EvaluationTask task = task_of(2, 10, bar_of());
    task.earlier_nll = at({1, 1});
    QCOMPARE(run_task(task, scorer.scorer(), JobControl()).scores.size(), std::size_t(1));
    task.earlier_nll = at({0, 0});
    QCOMPARE(run_task(task, scorer.scorer(), JobControl()).scores.size(), std::size_t(8));
  }

  void not_finite_stops_with_the_cause_data() {
    QTest::addColumn<double>("nll");
    QTest::newRow("NaN") << std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
  }
  void not_finite_stops_with_the_cause() {
    QFETCH(double, nll);
    Scorer scorer{{1, nll, 1, 1}};
    const TaskResult result = run_task(task_of(0, 4, bar_of()), scorer.scorer(), JobControl());
    QCOMPARE(result.scores.size(), std::size_t(2));
    QCOMPARE(scorer.asked, 2);
    QVERIFY2(result.error.find("document 2") != std::string::npos, result.error.c_str());
  }

  void stop_is_seen_between_documents() {
    JobControl control;
    int asked = 0;
    const auto score = [&](const RopeFactors&, int) {
      if (++asked == 2) control.request_stop();
      return ScoredDocument{};
    };
    QVERIFY_EXCEPTION_THROWN(run_task(task_of(0, 5, {}), score, control), Stopped);
    QCOMPARE(asked, 2);
  }

  void one_process_gives_results_in_order() {
    Scorer scorer{{1, 2, 3, 4}};
    SerialEvaluator evaluator(scorer.scorer());
    std::vector<std::size_t> seen;
    const std::vector<EvaluationTask> tasks{task_of(0, 1, {}), task_of(1, 3, {}), task_of(3, 4, {})};
    const auto collect = [&](std::size_t most) {
      return [&seen, most](std::size_t task, const TaskResult& result) {
        if (result.scores.size() == (task == 1 ? 2u : 1u)) seen.push_back(task);
        return seen.size() < most;
      };
    };
    evaluator.evaluate(tasks, collect(10), JobControl());
    QCOMPARE(seen, (std::vector<std::size_t>{0, 1, 2}));
    seen.clear();
    scorer.asked = 0;
    evaluator.evaluate(tasks, collect(2), JobControl());
    QCOMPARE(seen, (std::vector<std::size_t>{0, 1}));
    QCOMPARE(scorer.asked, 3);  // the third task was not begun
  }
};

QTEST_GUILESS_MAIN(TestEvaluationTask)
#include "test_evaluation_task.moc"
