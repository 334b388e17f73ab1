// Scores of two runs compared: against values computed by make_paired_golden.py, and by hand.
#include <QtTest>

#include <cmath>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/values/needle_grids.h"
#include "core/values/score_difference.h"
#include "core/values/student_t.h"

using namespace ropewalk;

namespace {

using Numbers = std::vector<double>;

bool close(double got, double wanted) {
  return std::abs(got - wanted) <= 1e-9 * std::max(1.0, std::abs(wanted));
}

RunScore score_of(Measure measure, const Numbers& values, const std::string& set) {
  RunScore score{measure, {}, 0, 0, 0, 0, {}};
  for (std::size_t i = 0; i < values.size(); ++i) score.samples.push_back({set + std::to_string(i), values[i]});
  return score;
}

CellScored cell_of(double depth, std::int64_t length, int right, const std::string& hash) {
  CellScored cell;
  cell.length = length;
  cell.depth = depth;
  cell.document_hash = hash;
  DocumentScore document;
  document.nll = 0.5;
  document.right = right;
  document.tokens = 4;
  cell.evaluation.documents = {document, document};
  return cell;
}

}  // namespace

class TestScoreDifference : public QObject {
  Q_OBJECT

  nlohmann::json golden_;

 private Q_SLOTS:
  void initTestCase() {
    std::ifstream file(ROPEWALK_TESTS_DIR "/values/paired.json");
    golden_ = nlohmann::json::parse(file);
    QVERIFY(golden_["flips"].size() >= 5);
  }

  void sign_flips_are_the_golden_ones() {
    for (const auto& row : golden_["flips"]) {
      const double got = sign_flip_p(row["differences"].get<Numbers>()), wanted = row["p"].get<double>();
      QVERIFY2(close(got, wanted), qPrintable(QString("%1 instead of %2").arg(got).arg(wanted)));
    }
    // 30 of one size: too many to try, but a sign test; 20 of 30, two-sided (SciPy's binomtest gives 0.0987).
    Numbers many(30, 1.0);
    for (int i = 0; i < 10; ++i) many[std::size_t(i)] = -1;
    QVERIFY(std::abs(sign_flip_p(many) - 0.098737) < 1e-6);
    for (int i = 0; i < 30; ++i) many[std::size_t(i)] *= 1 + 0.01 * i;
    QCOMPARE(sign_flip_p(many), -1.0);
    QCOMPARE(sign_flip_p({}), 1.0);
    QCOMPARE(sign_flip_p({0, 0}), 1.0);
  }

  // Perplexities: nats are paired, the change is the ratio less 1.
  void paired_perplexities() {
    for (const auto& row : golden_["paired"]) {
      const auto difference = score_difference(score_of(Measure::search_best, row["a"].get<Numbers>(), "d/"),
                                               score_of(Measure::search_best, row["b"].get<Numbers>(), "d/"));
      QVERIFY(difference.test == ScoreDifference::Test::paired_t);
      QCOMPARE(difference.shared, int(row["a"].size()));
      QVERIFY(close(difference.change, std::expm1(row["mean"].get<double>())));
      QVERIFY(close(difference.low, std::expm1(row["low"].get<double>())));
      QVERIFY(close(difference.high, std::expm1(row["high"].get<double>())));
      QVERIFY(close(difference.p, row["p"].get<double>()));
    }
  }

  void other_documents_are_not_paired() {
    for (const auto& row : golden_["welch"]) {
      const auto difference = score_difference(score_of(Measure::needle_probability, row["a"].get<Numbers>(), "one/"),
                                               score_of(Measure::needle_probability, row["b"].get<Numbers>(), "two/"));
      QVERIFY(difference.test == ScoreDifference::Test::none && !difference.paired());
      QCOMPARE(difference.p, 1.0);
      QVERIFY(close(difference.change, row["mean"].get<double>()));
      QVERIFY(close(difference.low, row["low"].get<double>()));
      QVERIFY(close(difference.high, row["high"].get<double>()));
    }
    // Documents without a name are never taken for the same ones.
    RunScore nameless = score_of(Measure::needle_tokens, {1, 0.5}, "");
    for (ScoreSample& sample : nameless.samples) sample.document.clear();
    QCOMPARE(score_difference(nameless, nameless).shared, 0);
  }

  // Only what both saw counts, in whatever order it comes: 1 - 0.5, 0 - 0, 1 - 0.5, so +1/3, p = 2 of 4 flips.
  void shared_documents_alone() {
    RunScore first = score_of(Measure::needle_tokens, {0.5, 0, 0.5, 1, 1}, "d/");
    RunScore second = score_of(Measure::needle_tokens, {1, 0, 1}, "d/");
    std::reverse(second.samples.begin(), second.samples.end());
    second.samples.push_back({"other", 0});
    const auto difference = score_difference(first, second);
    QCOMPARE(difference.shared, 3);
    QCOMPARE(difference.first_documents, 5);
    QCOMPARE(difference.second_documents, 4);
    QVERIFY(close(difference.change, 1.0 / 3));
    QVERIFY(difference.test == ScoreDifference::Test::sign_flip);
    QVERIFY(close(difference.p, 0.5));
    QVERIFY(difference.better(ScoreScale::share) && !difference.better(ScoreScale::perplexity));
  }

  void one_document_gives_no_test() {
    const auto difference =
        score_difference(score_of(Measure::search_best, {1}, "d/"), score_of(Measure::search_best, {0.5}, "d/"));
    QVERIFY(difference.test == ScoreDifference::Test::none && difference.paired());
    QVERIFY(std::isinf(difference.high));
    QVERIFY(close(difference.change, std::exp(-0.5) - 1));
  }

  // Holm: 0.01 * 3, then the greater of 0.03 * 2 and the one before, then 0.2 (never less).
  void holm_by_hand() {
    const Numbers adjusted = holm({0.2, 0.01, 0.03});
    QVERIFY(close(adjusted[0], 0.2) && close(adjusted[1], 0.03) && close(adjusted[2], 0.06));
    const Numbers capped = holm({0.6, 0.7, 0.5});
    QVERIFY(capped[0] == 1 && capped[1] == 1 && capped[2] == 1);
    QVERIFY(holm({}).empty());
  }

  void scores_of_a_needle_grid() {
    NeedleHistory history({512, 1024}, {0, 1}, {"a"});
    history.add(cell_of(0, 512, 4, "h1"));
    history.add(cell_of(1, 512, 2, "h2"));
    history.add(cell_of(0, 1024, 0, "h3"));
    const auto scores = needle_scores(history, 0);
    // Tokens and probability over the grid, tokens by length.
    QCOMPARE(scores.size(), std::size_t(4));
    QVERIFY(scores[0].measure == Measure::needle_tokens && scores[0].length == 0);
    QVERIFY(close(scores[0].value, 0.5));  // (8 + 4 + 0) of 24
    QCOMPARE(scores[0].samples.size(), std::size_t(6));
    QCOMPARE(scores[0].samples[3].document, std::string("h2/1"));
    QVERIFY(scores[1].measure == Measure::needle_probability);
    QVERIFY(close(scores[1].samples[0].value, std::exp(-2.0)));
    QVERIFY(scores[2].length == 512 && close(scores[2].value, 0.75));
    QVERIFY(scores[3].length == 1024 && scores[3].value == 0);
    QVERIFY(needle_scores(history, 1).empty());
  }

  // Of one document: over the layers, then each; a test of it is not possible.
  void scores_of_attention() {
    AttentionSpec spec;
    spec.length = 2048;
    AttentionHistory history(spec);
    const auto measured_layer = [](int set, int layer, const Numbers& on_needle) {
      AttentionMeasured measured;
      measured.factor_set = set;
      measured.layer = layer;
      measured.needle_begin = 10, measured.needle_end = 20;
      measured.document_hash = "doc";
      for (const double share : on_needle) measured.heads.emplace_back().on_needle = share;
      return Event{0, 0, measured};
    };
    history.add(measured_layer(0, 0, {0.1, 0.3}));
    history.add(measured_layer(0, 5, {0.6, 0.6}));
    history.add(measured_layer(1, 0, {0.4, 0.4}));
    const auto scores = attention_scores(history, 0);
    QCOMPARE(scores.size(), std::size_t(3));
    QVERIFY(scores[0].measure == Measure::attention_needle && scores[0].part.empty() && scores[0].length == 2048);
    QVERIFY(close(scores[0].value, 0.4));
    QVERIFY(scores[1].part == "0" && close(scores[1].value, 0.2));
    QVERIFY(scores[2].part == "5" && close(scores[2].value, 0.6));
    QVERIFY(scale_of(Measure::attention_needle) == ScoreScale::share);
    const auto others = attention_scores(history, 1);
    QCOMPARE(others.size(), std::size_t(2));
    const auto difference = score_difference(scores[1], others[1]);
    QVERIFY(close(difference.change, 0.2));
    QVERIFY(difference.test == ScoreDifference::Test::none);
    QVERIFY(attention_scores(history, 2).empty());
  }

  void grids_side_by_side_have_what_all_have() {
    NeedleHistory first({512, 1024, 2048}, {0, 0.5, 1}, {"a"}), second({1024, 2048, 4096}, {0, 1}, {"x", "y"});
    first.add(cell_of(0, 1024, 4, "h"));
    first.add(cell_of(0.5, 1024, 4, "h"));
    CellScored of_y = cell_of(1, 2048, 1, "h");
    of_y.factor_set = 1;
    second.add(of_y);
    const auto grid = side_by_side({{&first, 0, "A"}, {&second, 1, "B"}});
    QVERIFY(grid);
    QCOMPARE(grid->lengths(), (std::vector<std::int64_t>{1024, 2048}));
    QCOMPARE(grid->depths(), (Numbers{0, 1}));
    QCOMPARE(grid->sets(), 2);
    QCOMPARE(grid->cells_done(), 2);
    QVERIFY(grid->cell(0, 0, 0) && grid->cell(1, 1, 1) && !grid->cell(0, 1, 1));
    const NeedleHistory apart({8192}, {0}, {"z"});
    QVERIFY(!side_by_side({{&first, 0, "A"}, {&apart, 0, "C"}}));
    QVERIFY(!side_by_side({}));
  }
};

QTEST_GUILESS_MAIN(TestScoreDifference)
#include "test_score_difference.moc"
