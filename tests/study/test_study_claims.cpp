// The verdicts on made-up measurements, the intervals they rest on, and results.json.
#include <QTest>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/study/results.h"
#include "tests/study/study_fixtures.h"

using namespace ropewalk;

namespace {

std::vector<std::string> others_of_longrope2() {
  std::vector<std::string> others = study_formulas();
  others.push_back("longrope");
  return others;
}

// Every other method at 1, LongRoPE2 at 0.5.
ClaimData longrope2_ahead(const std::string& but = {}) {
  ClaimData data = claim_data();
  set_nll(data, kPaperSearch, 0.5);
  for (const std::string& other : others_of_longrope2())
    if (other != but) set_nll(data, other, 1);
  return data;
}

void compare(Verdict got, Verdict wanted) {
  QCOMPARE(QString::fromStdString(verdict_text(got)), QString::fromStdString(verdict_text(wanted)));
}

}  // namespace

class TestStudyClaims : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void an_interval_over_documents_is_students() {
    const Interval interval = interval_of({{1, 2, 3}, {4, 5, 6}}, false);
    QCOMPARE(interval.mean, 3.5);
    QCOMPARE(interval.samples, 6);
    QCOMPARE(interval.seeds, 2);
    // s = 1.8708, t(0.975, 5) = 2.5706: 2.5706 * 1.8708 / sqrt(6) = 1.9633
    QVERIFY(std::abs(interval.high - 5.4633) < 1e-3);
    QVERIFY(std::abs(interval.low - 1.5367) < 1e-3);
  }
  void what_differs_by_seed_gets_the_wider_interval() {
    // Means 2 and 5: t(0.975, 1) = 12.706, s = 2.1213: 12.706 * 2.1213 / sqrt(2) = 19.06
    const Interval apart = interval_of({{1, 2, 3}, {4, 5, 6}}, true);
    QVERIFY(std::abs(apart.high - (3.5 + 19.06)) < 0.01);
    // Seeds that agree by chance do not make it narrower than the documents do.
    const Interval alike = interval_of({{1, 2, 3}, {1, 2, 3}}, true);
    QCOMPARE(alike.high, interval_of({{1, 2, 3}, {1, 2, 3}}, false).high);
    QVERIFY(alike.high > alike.mean + 0.5);
  }
  void an_interval_of_one_value_or_of_none_or_with_an_infinite_one_is_everything() {
    const double infinity = std::numeric_limits<double>::infinity();
    for (const Values& values : {Values{{3}}, Values{{}}, Values{{1, infinity}}, Values{{1, std::nan("")}}}) {
      const Interval interval = interval_of(values, true);
      QCOMPARE(interval.low, -infinity);
      QCOMPARE(interval.high, infinity);
    }
  }
  void answers_that_are_all_right_say_as_much_as_their_number() {
    const Interval few = share_interval_of({std::vector<double>(20, 1.0)}, false);
    QVERIFY(std::abs(few.low - std::pow(0.05, 1.0 / 20)) < 1e-12);  // 0.861
    const Interval many = share_interval_of({std::vector<double>(200, 1.0)}, false);
    QVERIFY(many.low > 0.98 && many.low < 0.99);
    QCOMPARE(share_interval_of({{1, 0, 1}}, false).low, interval_of({{1, 0, 1}}, false).low);
  }

  void longrope2_above_all_others_agrees() {
    const Claim claim = judge_longrope2_first(longrope2_ahead());
    compare(claim.verdict, Verdict::agrees);
    QCOMPARE(claim.comparisons.size(), others_of_longrope2().size());
    for (const Comparison& comparison : claim.comparisons) QVERIFY(comparison.difference.low > 0);
  }
  void one_method_above_longrope2_disagrees() {
    ClaimData data = longrope2_ahead("yarn");
    set_nll(data, "yarn", 0.2);
    const Claim claim = judge_longrope2_first(data);
    compare(claim.verdict, Verdict::disagrees);
    QVERIFY2(claim.reason.find("YaRN") != std::string::npos, claim.reason.c_str());
  }
  void a_method_that_is_as_good_cannot_tell() {
    ClaimData data = longrope2_ahead("yarn");
    set_nll(data, "yarn", 0.5);
    compare(judge_longrope2_first(data).verdict, Verdict::cannot_tell);
  }
  void a_lead_in_some_seeds_only_cannot_tell() {
    ClaimData data = longrope2_ahead("longrope");
    set_nll(data, "longrope", 0.6, 0.02, 0.2);  // above LongRoPE2 by 0.3, 0.1 and -0.1
    compare(judge_longrope2_first(data).verdict, Verdict::cannot_tell);
  }
  void a_method_that_was_not_measured_cannot_tell() {
    const Claim claim = judge_longrope2_first(longrope2_ahead("pi"));
    compare(claim.verdict, Verdict::cannot_tell);
    QVERIFY2(claim.reason.find("Not measured") != std::string::npos, claim.reason.c_str());
    compare(judge_longrope2_first(claim_data()).verdict, Verdict::cannot_tell);
  }

  void critical_dimension_data() {
    QTest::addColumn<QList<double>>("found");
    QTest::addColumn<double>("fixed");  // NLL with the split kept at d_tcd; with d_rcd free it is 0.5
    QTest::addColumn<QString>("verdict");
    QTest::addRow("below, and it pays") << QList<double>{9, 11, 10} << 0.8 << "agrees";
    QTest::addRow("below, and it makes no difference") << QList<double>{9, 11, 10} << 0.5 << "cannot tell";
    QTest::addRow("below, and it costs") << QList<double>{9, 11, 10} << 0.3 << "disagrees";
    QTest::addRow("one seed found d_tcd") << QList<double>{9, 16, 10} << 0.8 << "cannot tell";
    QTest::addRow("all seeds found d_tcd") << QList<double>{16, 16, 16} << 0.5 << "disagrees";
  }
  void critical_dimension() {
    QFETCH(QList<double>, found);
    QFETCH(double, fixed);
    QFETCH(QString, verdict);
    ClaimData data = claim_data();
    set_dimensions(data, {found.begin(), found.end()});
    set_nll(data, kPaperSearch, 0.5);
    set_nll(data, "longrope2_tcd", fixed);
    QCOMPARE(QString::fromStdString(verdict_text(judge_critical_dimension(data).verdict)), verdict);
  }
  void a_critical_dimension_that_was_not_found_cannot_tell() {
    compare(judge_critical_dimension(claim_data()).verdict, Verdict::cannot_tell);
  }

  void rcd_between() {
    ClaimData data = claim_data();
    for (const auto& [method, nll] : {std::pair("yarn", 1.0), {"yarn_rcd", 0.8}, {"ntk", 1.5}, {"ntk_rcd", 0.9}})
      set_nll(data, method, nll);
    set_nll(data, kPaperSearch, 0.5);
    compare(judge_rcd_between(data).verdict, Verdict::agrees);
    ClaimData worse = claim_data();
    for (const auto& [method, nll] : {std::pair("yarn", 0.6), {"yarn_rcd", 0.8}, {"ntk", 1.5}, {"ntk_rcd", 0.9}})
      set_nll(worse, method, nll);
    set_nll(worse, kPaperSearch, 0.5);
    compare(judge_rcd_between(worse).verdict, Verdict::disagrees);
  }

  void guide_and_ablations() {
    for (const auto& [judge, other] :
         {std::pair(&judge_needle_guide, "longrope2_plain"), std::pair(&judge_upper_pairs, "longrope2_all_pairs")}) {
      for (const auto& [nll, verdict] :
           {std::pair(0.9, Verdict::agrees), {0.5, Verdict::cannot_tell}, {0.1, Verdict::disagrees}}) {
        ClaimData data = claim_data();
        set_nll(data, kPaperSearch, 0.5);
        set_nll(data, other, nll);
        compare(judge(data).verdict, verdict);
      }
    }
  }
  void mixed_training() {
    ClaimData data = claim_data();
    compare(judge_mixed_training(data).verdict, Verdict::cannot_tell);
    data.trained = {"yarn"};
    set_nll(data, "yarn+mixed", 0.2);
    set_nll(data, "yarn+long_only", 0.4);
    compare(judge_mixed_training(data).verdict, Verdict::agrees);
  }

  void short_score_data() {
    QTest::addColumn<int>("documents");
    QTest::addColumn<int>("wrong_after");
    QTest::addColumn<QString>("verdict");
    QTest::addRow("all kept, many documents") << 300 << 0 << "agrees";
    QTest::addRow("all kept, too few documents to know") << 40 << 0 << "cannot tell";
    QTest::addRow("one in a hundred lost") << 300 << 3 << "cannot tell";
    QTest::addRow("one in ten lost") << 300 << 30 << "disagrees";
  }
  void short_score() {
    QFETCH(int, documents);
    QFETCH(int, wrong_after);
    QFETCH(QString, verdict);
    ClaimData data = claim_data();
    data.trained = {"yarn", "longrope2_ramp"};
    set_accuracy(data, "none", documents, 0);
    set_accuracy(data, "yarn+mixed", documents, 0);
    set_accuracy(data, "longrope2_ramp+mixed", documents, wrong_after);
    const Claim claim = judge_short_score_kept(data);
    QCOMPARE(QString::fromStdString(verdict_text(claim.verdict)), verdict);
    QCOMPARE(claim.comparisons.size(), std::size_t(4));
  }
  void a_short_score_without_training_cannot_tell() {
    compare(judge_short_score_kept(claim_data()).verdict, Verdict::cannot_tell);
  }

  void results_json_has_exactly_the_keys_that_scripts_read() {
    StudyResults results;
    results.rows = {{"yarn", 4096, "needle_start_nll", {0.5, 0.25, 0.75, 60, 3}},
                    {"longrope2_ntk", 4096, "critical_dimension", interval_of({{9}}, true)}};
    results.claims = {judge_longrope2_first(longrope2_ahead())};
    const nlohmann::json json = results_json(results);
    QCOMPARE(json.size(), std::size_t(2));
    QCOMPARE(json["rows"].size(), std::size_t(2));
    for (const nlohmann::json& row : json["rows"]) {
      QCOMPARE(row.size(), std::size_t(8));
      for (const char* key : {"method", "length", "metric", "mean", "low", "high", "samples", "seeds"})
        QVERIFY2(row.contains(key), key);
    }
    QCOMPARE(json["rows"][0]["high"].get<double>(), 0.75);
    QCOMPARE(json["rows"][0]["samples"].get<int>(), 60);
    QCOMPARE(json["rows"][1]["mean"].get<double>(), 9.0);
    QVERIFY(json["rows"][1]["low"].is_null());
    const nlohmann::json& claim = json["claims"][0];
    QCOMPARE(claim.size(), std::size_t(3));
    QCOMPARE(claim["verdict"].get<std::string>(), std::string("agrees"));
    QCOMPARE(claim["figures"]["yarn - longrope2_ntk"].size(), std::size_t(3));
    QVERIFY(claim["figures"]["yarn - longrope2_ntk"][1].get<double>() > 0.4);
  }
};

QTEST_GUILESS_MAIN(TestStudyClaims)
#include "test_study_claims.moc"
