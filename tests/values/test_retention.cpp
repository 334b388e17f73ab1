// What is kept, with its interval: known values, the edges, and how often the interval holds the truth.
#include <QtTest>
#include <cmath>
#include <random>

#include "core/values/retention.h"
#include "core/values/retention_history.h"
#include "core/values/student_t.h"

using namespace ropewalk;

namespace {

using Scores = std::vector<double>;

bool near(double a, double b, double tolerance = 1e-9) {
  return std::abs(a - b) <= tolerance;
}

Event measured(const std::string& part, std::int64_t length, Scores before, Scores after) {
  RetentionMeasured event;
  event.part = part;
  event.length = length;
  event.before = std::move(before);
  event.after = std::move(after);
  return Event{1, 0, event};
}

// Share of `trials` draws whose interval holds the ratio of the true means. One sample is right before with
// probability `right`; one that was right stays so with `stays`, one that was wrong becomes right with `comes`.
double coverage_of_flips(double right, double stays, double comes, int samples, int trials, unsigned seed) {
  std::mt19937 engine(seed);
  std::uniform_real_distribution<double> unit;
  const double truth = 100 * (right * stays + (1 - right) * comes) / right;
  int held = 0, defined = 0;
  for (int trial = 0; trial < trials; ++trial) {
    Scores before, after;
    for (int i = 0; i < samples; ++i) {
      before.push_back(unit(engine) < right);
      after.push_back(unit(engine) < (before.back() > 0 ? stays : comes));
    }
    const KeptShare share = kept_share(ScoreKind::all_or_nothing, before, after);
    if (!share.defined) continue;
    ++defined;
    held += share.low <= truth && truth <= share.high;
  }
  return double(held) / defined;
}

}  // namespace

class TestRetention : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void fieller_has_the_textbook_value() {
    // By hand, the roots of (a - r b)^2 = t^2 (v_a - 2 r v_ab + r^2 v_b).
    const Scores before{0.5, 0.7, 0.9, 0.6}, after{0.4, 0.7, 0.8, 0.5};
    const PairedMeans means = paired_means(before, after, false);
    QVERIFY(near(means.before, 0.675) && near(means.after, 0.6));
    QVERIFY(near(means.var_before, 0.0875 / 3 / 4) && near(means.var_after, 0.1 / 3 / 4));
    QVERIFY(near(means.covariance, 0.09 / 3 / 4));
    const KeptShare share = kept_share(ScoreKind::share, before, after);
    QVERIFY(share.defined);
    QVERIFY(near(share.kept, 100 * 0.6 / 0.675));
    const double t = two_sided_quantile(0.95, 3);
    for (const double ratio : {share.low / 100, share.high / 100}) {
      const double left = std::pow(means.after - ratio * means.before, 2);
      const double right = t * t * (means.var_after - 2 * ratio * means.covariance + ratio * ratio * means.var_before);
      QVERIFY(near(left, right, 1e-12));
    }
    QVERIFY(share.low < share.kept && share.kept < share.high);
    QCOMPARE(share.samples, 4);
  }

  void pairing_is_worth_something() {
    Scores before, same_order, turned;
    for (int i = 0; i < 20; ++i) before.push_back(0.3 + 0.02 * i);
    for (int i = 0; i < 20; ++i) same_order.push_back(0.9 * before[std::size_t(i)] + 0.001 * (i % 3));
    turned.assign(same_order.rbegin(), same_order.rend());
    const KeptShare paired = kept_share(ScoreKind::share, before, same_order);
    const KeptShare mixed = kept_share(ScoreKind::share, before, turned);
    QVERIFY(near(paired.kept, mixed.kept));
    QVERIFY(paired.high - paired.low < 0.1 * (mixed.high - mixed.low));
  }

  void all_right_does_not_prove_that_nothing_is_lost() {
    const Scores all(20, 1.0);
    const KeptShare share = kept_share(ScoreKind::all_or_nothing, all, all);
    QCOMPARE(share.kept, 100.0);
    QVERIFY2(share.low > 75 && share.low < 90, qPrintable(QString::number(share.low)));
    const Scores many(500, 1.0);
    QVERIFY(kept_share(ScoreKind::all_or_nothing, many, many).low > 99);
  }

  void nothing_right_before_is_undefined() {
    const KeptShare share = kept_share(ScoreKind::all_or_nothing, Scores(8, 0.0), {0, 1, 0, 0, 1, 0, 0, 0});
    QVERIFY(!share.defined && std::isnan(share.kept) && std::isnan(share.low) && std::isnan(share.high));
    QVERIFY(near(share.after, 0.25));
    QVERIFY(!kept_share(ScoreKind::share, {}, {}).defined);
    QVERIFY(!kept_share(ScoreKind::nats, {}, {}).defined);
  }

  void a_score_that_may_be_zero_has_no_upper_end() {
    Scores before(10, 0.0), after(10, 0.0);
    before[3] = after[3] = 1;
    const KeptShare share = kept_share(ScoreKind::all_or_nothing, before, after);
    QCOMPARE(share.kept, 100.0);
    QVERIFY(std::isinf(share.high) && share.low >= 0 && share.low < 50);
    const KeptShare one = kept_share(ScoreKind::share, {0.5}, {0.4});
    QVERIFY(near(one.kept, 80) && one.low == 0 && std::isinf(one.high));
  }

  void everything_lost_is_0_percent() {
    const KeptShare share = kept_share(ScoreKind::all_or_nothing, Scores(20, 1.0), Scores(20, 0.0));
    QCOMPARE(share.kept, 0.0);
    QCOMPARE(share.low, 0.0);
    QVERIFY(share.high > 5 && share.high < 30);
  }

  void perplexity_is_before_over_after() {
    const Scores before{2.0, 2.2, 2.4}, after{2.1, 2.35, 2.45};
    const KeptShare share = kept_share(ScoreKind::nats, before, after);
    QVERIFY(near(share.before, std::exp(2.2)) && near(share.after, std::exp(2.3)));
    QVERIFY(near(share.kept, 100 * share.before / share.after));
    const PairedDifference difference = paired_difference(after, before);
    QVERIFY(near(share.low, 100 * std::exp(-difference.high)));
    QVERIFY(near(share.high, 100 * std::exp(-difference.low)));
    QCOMPARE(kept_share(ScoreKind::nats, before, before).kept, 100.0);
    QVERIFY(std::isinf(kept_share(ScoreKind::nats, {2.0}, {2.1}).high));
  }

  // The interval holds the truth in at least 93 % of 2000 draws where 95 % is meant (the standard error of such a share
  // is 0.5 %), with 10, 20 and 50 samples, scores before from 0.3 to 1, however many are lost or come.
  void the_interval_of_flips_holds_the_truth() {
    unsigned seed = 1;
    for (const int samples : {10, 20, 50})
      for (const double right : {1.0, 0.9, 0.7, 0.5, 0.3})
        for (const double stays : {0.98, 0.95, 0.9, 0.85, 0.8, 0.7, 0.5, 0.2})
          for (const double comes : {0.0, 0.2}) {
            const double held = coverage_of_flips(right, stays, comes, samples, 2000, seed++);
            QVERIFY2(held >= 0.93, qPrintable(QStringLiteral("%1 samples, %2 %3 %4: %5")
                                                  .arg(samples)
                                                  .arg(right)
                                                  .arg(stays)
                                                  .arg(comes)
                                                  .arg(held)));
          }
    const double many = coverage_of_flips(0.7, 0.9, 0.1, 300, 4000, 77);  // and is not much too wide
    QVERIFY2(many >= 0.935 && many <= 0.97, qPrintable(QString::number(many)));
  }

  // Shares of tokens, correlated before and after: 94 % to 96 % within 1 %.
  void the_interval_of_shares_holds_the_truth() {
    std::mt19937 engine(5);
    std::normal_distribution<double> normal;
    int held = 0, held_nats = 0;
    const int trials = 4000;
    for (int trial = 0; trial < trials; ++trial) {
      Scores before, after;
      for (int i = 0; i < 12; ++i) {
        const double text = 0.08 * normal(engine);
        before.push_back(0.45 + text + 0.01 * normal(engine));
        after.push_back(0.40 + text + 0.02 * normal(engine));
      }
      const KeptShare share = kept_share(ScoreKind::share, before, after);
      held += share.low <= 100 * 0.40 / 0.45 && 100 * 0.40 / 0.45 <= share.high;
      const KeptShare nats = kept_share(ScoreKind::nats, after, before);  // 0.05 nats more after
      held_nats += nats.low <= 100 * std::exp(-0.05) && 100 * std::exp(-0.05) <= nats.high;
    }
    QVERIFY2(std::abs(double(held) / trials - 0.95) < 0.015, qPrintable(QString::number(double(held) / trials)));
    QVERIFY2(std::abs(double(held_nats) / trials - 0.95) < 0.015,
             qPrintable(QString::number(double(held_nats) / trials)));
  }

  void the_overall_share_weighs_parts_alike() {
    RetentionSpec spec;
    spec.tasks = {"vt"};
    spec.lengths = {128, 256};
    RetentionHistory history(spec);
    QVERIFY(history.empty() && !history.overall().defined);
    history.add(measured(kNeedlePart, 128, {1, 1, 1, 1}, {1, 1, 1, 0}));
    history.add(measured(kNeedlePart, 256, {1, 1, 1, 0}, {1, 0, 1, 0}));
    history.add(measured("vt", 256, {0.2, 0.2, 0.6, 0.2}, {0.2, 0.2, 0.2, 0.2}));  // too long for 128
    history.add(measured(kNextWordPart, 128, {0.4, 0.4, 0.4, 0.4}, {0.4, 0.3, 0.4, 0.3}));
    history.add(measured(kPerplexityPart, 128, {2, 2, 2, 2}, {9, 9, 9, 9}));  // is no score
    const KeptShare share = history.overall();
    const double before = (0.875 + 0.3 + 0.4) / 3, after = (0.625 + 0.2 + 0.35) / 3;
    QVERIFY(near(share.before, before) && near(share.after, after));
    QVERIFY(near(share.kept, 100 * after / before));
    QVERIFY(share.low < share.kept && share.kept < share.high);
    QCOMPARE(share.samples, 4);
  }

  void the_overall_interval_holds_the_truth() {
    std::mt19937 engine(9);
    std::uniform_real_distribution<double> unit;
    int held = 0;
    const int trials = 3000;
    const double stays[] = {0.95, 0.8, 0.6};
    for (int trial = 0; trial < trials; ++trial) {
      std::vector<KeptPart> parts;
      for (const double stay : stays) {
        KeptPart part;
        for (int i = 0; i < 20; ++i) {
          part.before.push_back(unit(engine) < 0.8);
          part.after.push_back(part.before.back() > 0 && unit(engine) < stay);
        }
        parts.push_back(part);
      }
      const KeptShare share = overall_share(parts);
      const double truth = 100 * (0.95 + 0.8 + 0.6) / 3;
      held += share.low <= truth && truth <= share.high;
    }
    QVERIFY2(double(held) / trials >= 0.935 && double(held) / trials <= 0.98,
             qPrintable(QString::number(double(held) / trials)));
  }

  void rows_are_by_length_and_part_and_wait_for_after() {
    RetentionSpec spec;
    spec.tasks = {"vt", "fwe"};
    spec.lengths = {128, 256};
    RetentionHistory history(spec);
    history.add(measured("fwe", 256, {1, 0}, {}));
    history.add(measured(kPerplexityPart, 128, {2, 3}, {2, 3}));
    history.add(measured(kNeedlePart, 256, {1, 1}, {0, 1}));
    history.add(Event{4, 0, Note{Note::Level::warning, "vt is left out"}});
    auto rows = history.rows();
    QCOMPARE(rows.size(), std::size_t(3));
    QCOMPARE(rows[0].part, std::string(kPerplexityPart));
    QCOMPARE(rows[1].part, std::string(kNeedlePart));
    QVERIFY(rows[1].complete && near(rows[1].share.kept, 50));
    QVERIFY(rows[2].part == "fwe" && !rows[2].complete);
    QCOMPARE(history.notes(), std::vector<std::string>{"vt is left out"});
    QCOMPARE(history.overall().kept, 50.0);  // what is not measured after does not count
    history.add(measured("fwe", 256, {1, 0}, {1, 0}));
    rows = history.rows();
    QVERIFY(rows[2].complete);
    QCOMPARE(rows[2].share.kept, 100.0);
  }
};

QTEST_APPLESS_MAIN(TestRetention)
#include "test_retention.moc"
