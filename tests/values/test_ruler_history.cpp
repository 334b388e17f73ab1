// Means over tasks, effective lengths, the paper's rows, and a run's samples gathered.
#include <QTest>
#include <cmath>

#include "core/values/error.h"
#include "core/values/ruler_history.h"
#include "core/values/ruler_reference.h"
#include "core/values/student_t.h"

using namespace ropewalk;

namespace {

RulerSpec spec() {
  RulerSpec spec;
  spec.tasks = {"vt", "cwe"};
  spec.lengths = {1024, 2048, 4096};
  spec.samples = 2;
  spec.factor_sets.resize(2);
  return spec;
}

RulerScored sample(int set, const char* task, std::int64_t length, std::uint64_t index, double score) {
  RulerScored one;
  one.factor_set = set;
  one.task = task;
  one.length = length;
  one.index = index;
  one.score = score;
  one.seconds = 2;
  return one;
}

// Two tasks of two samples each.
void fill(RulerHistory& history, int set, std::int64_t length, double first, double second) {
  for (const char* task : {"vt", "cwe"}) {
    history.add(sample(set, task, length, 0, first));
    history.add(sample(set, task, length, 1, second));
  }
}

}  // namespace

class TestRulerHistory : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void the_mean_counts_each_task_once() {
    const TaskMean mean = mean_of_tasks({ruler_score({1, 1, 0, 1}), ruler_score({0, 1})});
    QCOMPARE(mean.score, (75.0 + 50.0) / 2);
    QCOMPARE(mean.tasks, 2);
    QCOMPARE(mean.samples, 6);
  }

  // s_1^2 = 2500, n 4; s_2^2 = 5000, n 2: variance (625 + 2500) / 4; Welch's degrees of freedom
  // 3125^2 / (625^2 / 3 + 2500^2 / 1).
  void its_interval_is_of_the_spread_within_tasks() {
    std::vector<double> many, others;
    for (int i = 0; i < 400; ++i) {
      many.push_back(i % 4 == 0 ? 0 : 1);
      others.push_back(i % 2);
    }
    const TaskMean mean = mean_of_tasks({ruler_score(many), ruler_score(others)});
    const double first = 1e4 * 0.1875 * 400 / 399 / 400, second = 1e4 * 0.25 * 400 / 399 / 400;
    const double freedom = std::pow(first + second, 2) / (first * first / 399 + second * second / 399);
    const double half = std::sqrt((first + second) / 4) * two_sided_quantile(0.95, freedom);
    QVERIFY(std::abs(mean.high - mean.score - half) < 1e-9);
    QVERIFY(std::abs(mean.score - mean.low - half) < 1e-9);
    QVERIFY(half > 2.5 && half < 3.5);
  }

  void a_mean_of_equal_samples_has_an_interval_too() {
    const RulerScore all = ruler_score(std::vector<double>(20, 1.0));
    const TaskMean mean = mean_of_tasks({all, all, all});
    QCOMPARE(mean.score, 100.0);
    QCOMPARE(mean.high, 100.0);
    QVERIFY(mean.low > all.low && mean.low < 97);
    const TaskMean none = mean_of_tasks({ruler_score({0, 0, 0}), ruler_score({0, 0, 0})});
    QCOMPARE(none.low, 0.0);
    QVERIFY(none.high > 10);
    const TaskMean single = mean_of_tasks({all, ruler_score({1})});
    QCOMPARE(single.low, 0.0);
    QCOMPARE(single.high, 100.0);
    QVERIFY_EXCEPTION_THROWN(mean_of_tasks({}), BadInput);
  }

  void samples_are_gathered_by_cell() {
    RulerHistory history(spec());
    QCOMPARE(history.samples_total(), std::int64_t(24));
    QVERIFY(!history.score(0, "vt", 1024) && !history.mean(0, 1024) && !history.effective(0));
    history.add(sample(0, "vt", 1024, 1, 1));
    history.add(Event{1, 0, sample(0, "vt", 1024, 0, 0.5)});
    QCOMPARE(history.score(0, "vt", 1024)->score, 75.0);
    QVERIFY(!history.complete(0, 1024));
    QCOMPARE(history.mean(0, 1024)->tasks, 1);
    QCOMPARE(history.samples(0, "vt", 1024).begin()->second.score, 0.5);
    history.add(sample(0, "vt", 1024, 1, 0));  // again: takes the place of the first
    QCOMPARE(history.samples_done(), std::int64_t(2));
    QCOMPARE(history.score(0, "vt", 1024)->score, 25.0);
    for (const RulerScored& other : {sample(5, "vt", 1024, 0, 1), sample(0, "fwe", 1024, 0, 1),
                                     sample(0, "vt", 1000, 0, 1), sample(0, "vt", 1024, 2, 1)})
      history.add(other);  // not asked for
    QCOMPARE(history.samples_done(), std::int64_t(2));
    QCOMPARE(history.seconds(), 4.0);
  }

  void the_effective_length_is_of_complete_lengths() {
    RulerHistory history(spec());
    fill(history, 0, 1024, 1, 1);
    QCOMPARE(*history.effective(0), std::int64_t(1024));
    fill(history, 0, 4096, 1, 1);  // 2048 is open: what lies beyond says nothing
    QCOMPARE(*history.effective(0), std::int64_t(1024));
    fill(history, 0, 2048, 1, 0.8);
    QCOMPARE(*history.effective(0), std::int64_t(4096));
    QCOMPARE(*history.effective(0, 95), std::int64_t(1024));
    QCOMPARE(history.longest_complete(0), std::int64_t(4096));
    fill(history, 1, 1024, 0, 0);
    QCOMPARE(*history.effective(1), std::int64_t(0));
  }

  void the_papers_rows() {
    QCOMPARE(ruler_references().size(), std::size_t(8));
    const RulerReference& last = ruler_references().back();
    QCOMPARE(std::string(last.model) + " " + std::string(last.name), std::string("LLaMA3-8B LongRoPE2"));
    QCOMPARE(last.mean[5], 82.03);
    const OutsideRuler outside = as_outside(ruler_references()[0]);
    QCOMPARE(outside.means.size(), std::size_t(6));
    QCOMPARE(outside.means[0].score, 85.74);
    QCOMPARE(outside.means[5].length, std::int64_t(131072));
    QVERIFY(outside.tasks.empty() && outside.source.find("2502.20082") != std::string::npos);
    for (const RulerReference& row : ruler_references())
      for (const double score : row.mean) QVERIFY(score > 30 && score < 100);
  }
};

QTEST_APPLESS_MAIN(TestRulerHistory)
#include "test_ruler_history.moc"
