// The public scoring rules against Python's (make_score_golden.py), intervals, and the effective length.
#include <QTest>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/ruler/python_text.h"
#include "core/ruler/ruler_score.h"
#include "core/values/error.h"

using namespace ropewalk;
using nlohmann::json;

namespace {

json golden() {
  return json::parse(std::ifstream(std::string(ROPEWALK_TESTS_DIR) + "/ruler/score.golden.json"));
}

}  // namespace

class TestRulerScore : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void equals_the_public_rule_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("all") << "all";
    QTest::newRow("part") << "part";
  }
  void equals_the_public_rule() {
    QFETCH(QString, name);
    const json file = golden();
    const RulerRule rule = name == "all" ? RulerRule::all : RulerRule::part;
    QCOMPARE(QString::fromStdString(std::string(rule_name(rule))), name);
    std::vector<double> scores;
    for (const json& item : file.at("cases")) {
      const double score = ruler_sample_score(rule, item.at("pred").get<std::string>(),
                                              item.at("outputs").get<std::vector<std::string>>());
      QVERIFY2(score == item.at(name.toStdString()).get<double>(), item.dump().c_str());
      scores.push_back(score);
    }
    QCOMPARE(scores.size(), std::size_t(200));
    const RulerScore score = ruler_score(scores);
    QCOMPARE(std::round(score.score * 100) / 100, file.at("score").at(name.toStdString()).get<double>());
    QVERIFY(score.low > 0 && score.low < score.score && score.score < score.high && score.high < 100);
  }

  void interval_is_students() {
    // Mean 50, standard deviation 57.735, four samples: 50 -+ 3.182 * 28.868.
    const RulerScore score = ruler_score({0, 1, 1, 0});
    QCOMPARE(score.score, 50.0);
    QCOMPARE(score.low, 0.0);  // -41.9
    QCOMPARE(score.high, 100.0);
    std::vector<double> many(400, 1.0);
    for (std::size_t i = 0; i < 100; ++i) many[i] = 0;
    const RulerScore finer = ruler_score(many);
    QCOMPARE(finer.score, 75.0);
    QVERIFY(std::abs(finer.high - 75 - 1.96594 * 43.355 / 20) < 0.002);
    QVERIFY(std::abs(finer.high - 75 - (75 - finer.low)) < 1e-9);
    const RulerScore one = ruler_score({1});
    QCOMPARE(one.score, 100.0);
    QCOMPARE(one.low, 0.0);
    QCOMPARE(one.high, 100.0);
    QVERIFY_THROWS_EXCEPTION(BadInput, ruler_score({}));
    QVERIFY_THROWS_EXCEPTION(BadInput, ruler_sample_score(RulerRule::all, "x", {}));
  }

  // Wilson's for 10 of 10: low 72.25 %; for 0 of 10: high 27.75 %.
  void samples_that_score_the_same_have_an_interval_too() {
    const RulerScore all = ruler_score(std::vector<double>(10, 1.0));
    QVERIFY(std::abs(all.low - 72.2467) < 1e-3);
    QCOMPARE(all.high, 100.0);
    const RulerScore none = ruler_score(std::vector<double>(10, 0.0));
    QCOMPARE(none.low, 0.0);
    QVERIFY(std::abs(none.high - 27.7533) < 1e-3);
  }

  void effective_length_needs_every_shorter_one() {
    QCOMPARE(effective_length({{4096, 90}, {8192, 86}, {16384, 80}}), std::int64_t(8192));
    QCOMPARE(effective_length({{16384, 99}, {8192, 80}, {4096, 90}}), std::int64_t(4096));
    QCOMPARE(effective_length({{4096, 85.6}}), std::int64_t(4096));
    QCOMPARE(effective_length({{4096, 85.5}, {8192, 99}}), std::int64_t(0));
    QCOMPARE(effective_length({{4096, std::nan("")}, {8192, 99}}), std::int64_t(0));
    QCOMPARE(effective_length({{4096, 60}, {8192, 55}}, 55), std::int64_t(8192));
    QCOMPARE(effective_length({}), std::int64_t(0));
  }

  void text_is_treated_as_in_python() {
    QCOMPARE(cleaned_prediction(" \x1f"
                                "a\tb\x01\x02 c\n\v"),
             std::string("a\nb\n\n c"));
    QCOMPARE(cleaned_prediction("\xE3\x80\x80x\xC2\xA0"), std::string("x"));
    QCOMPARE(cleaned_prediction("\x01"), std::string());
    QCOMPARE(python_lower("\xFF"
                          "AB"),
             std::string("\xFF"
                         "ab"));
    QCOMPARE(std::string(python_strip("\xFFx ")), std::string("\xFFx"));
  }
};

QTEST_APPLESS_MAIN(TestRulerScore)
#include "test_ruler_score.moc"
