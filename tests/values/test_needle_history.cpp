// Depths of needle grids, and the scores of their cells with intervals.
#include <QTest>
#include <cmath>

#include "core/values/needle_history.h"

using namespace ropewalk;

namespace {

bool near(double a, double b, double error = 1e-9) {
  return std::abs(a - b) <= error;
}

CellScored cell_of(std::vector<DocumentScore> documents, std::vector<double> found = {}) {
  CellScored cell;
  cell.length = 100;
  cell.evaluation.documents = std::move(documents);
  if (!cell.evaluation.documents.empty()) summarise(cell.evaluation);
  cell.found = std::move(found);
  cell.answers.resize(cell.found.size());
  return cell;
}

}  // namespace

class TestNeedleHistory : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void linear_depths() {
    QCOMPARE(grid_depths(1), std::vector<double>{0});
    QCOMPARE(grid_depths(3), (std::vector<double>{0, 0.5, 1}));
  }

  // The depths of the public test's published results, which have 35 of them: from the names and values of its files.
  void sigmoid_depths_are_the_public_tests() {
    const std::vector<double> depths = grid_depths(35, DepthSpacing::sigmoid);
    const std::vector<int> names = {0,    89,   119,  160,  213,  284,  378,  501,  661,  868,  1131, 1462,
                                    1868, 2356, 2926, 3570, 4270, 5000, 5730, 6429, 7073, 7643, 8131, 8538};
    QCOMPARE(depths.size(), std::size_t(35));
    for (std::size_t i = 0; i < names.size(); ++i) QCOMPARE(int(depths[i] * 10000 + 1e-6), names[i]);
    QVERIFY(near(depths[10], 0.11316));
    QCOMPARE(depths.front(), 0.0);
    QCOMPARE(depths.back(), 1.0);
    for (std::size_t i = 1; i < depths.size(); ++i) QVERIFY(depths[i] > depths[i - 1]);
    NeedleSpec spec;
    spec.depths = 35;
    spec.spacing = DepthSpacing::sigmoid;
    QCOMPARE(grid_depths(spec), depths);
    QCOMPARE(NeedleHistory(spec).depths(), depths);
    QCOMPARE(grid_depths(1, DepthSpacing::sigmoid), std::vector<double>{0});
  }

  void wilson_interval() {
    const ScoreMean all = wilson(1, 10), none = wilson(0, 10), half = wilson(0.5, 10);
    QVERIFY(near(all.low, 0.7225, 5e-5) && all.high == 1);
    QVERIFY(none.low == 0 && near(none.high, 0.2775, 5e-5));
    QVERIFY(near(half.low, 0.2366, 5e-5) && near(half.high, 0.7634, 5e-5));
    QCOMPARE(half.samples, 10);
  }

  void the_answers_probability_is_of_all_its_tokens() {
    const DocumentScore sure{0, 3, 3, {}, {}}, unsure{std::log(2.0), 1, 3, {}, {}};
    QVERIFY(near(answer_probability(unsure), 1.0 / 8));
    const auto mean = needle_score(NeedleScore::probability, cell_of({sure, unsure}));
    QVERIFY(mean && near(mean->value, (1 + 1.0 / 8) / 2));
    QVERIFY(mean->low >= 0 && mean->high <= 1 && mean->samples == 2);
    const auto single = needle_score(NeedleScore::probability, cell_of({unsure}));
    QVERIFY(single && single->low == 0 && single->high == 1);  // one document says nothing of the spread
    const double infinity = std::numeric_limits<double>::infinity();
    QCOMPARE(needle_score(NeedleScore::probability, cell_of({{infinity, 0, 3, {}, {}}}))->value, 0.0);
  }

  void a_score_that_a_cell_does_not_have_is_nothing_and_not_zero() {
    const CellScored forced = cell_of({{0.5, 2, 4, {}, {}}}), answered = cell_of({}, {1, 0, 1, 1});
    QVERIFY(!needle_score(NeedleScore::generated, forced));
    QVERIFY(!needle_score(NeedleScore::token_accuracy, answered));
    QVERIFY(!needle_score(NeedleScore::probability, answered));
    QCOMPARE(needle_score(NeedleScore::token_accuracy, forced)->value, 0.5);
    const auto generated = needle_score(NeedleScore::generated, answered);
    QVERIFY(generated && generated->value == 0.75 && generated->samples == 4);
    QVERIFY(generated->low < 0.75 && generated->high > 0.75);
  }

  void a_history_says_which_scores_it_has() {
    NeedleSpec spec;
    spec.lengths = {100};
    spec.depths = 1;
    spec.factor_sets.resize(1);
    QCOMPARE(NeedleHistory(spec).scores().front(), NeedleScore::token_accuracy);
    spec.generate = true;
    NeedleHistory history(spec);
    QCOMPARE(history.scores().size(), std::size_t(3));
    QCOMPARE(history.scores().front(), NeedleScore::generated);
    QVERIFY(!history.score(NeedleScore::generated, 0));
    history.add(cell_of({{0.5, 2, 4, {}, {}}}, {1}));
    QCOMPARE(history.score(NeedleScore::generated, 0)->value, 1.0);
    QCOMPARE(history.token_accuracy(0), 0.5);

    NeedleHistory read({100}, {0}, {"claude"});
    QCOMPARE(read.sets(), 1);
    QCOMPARE(read.cells_total(), 1);
    read.add(cell_of({}, {0.5}));
    QCOMPARE(read.scores(), std::vector<NeedleScore>{NeedleScore::generated});
    QCOMPARE(read.score(NeedleScore::generated, 0, 0, 0)->value, 0.5);
    QVERIFY(std::isnan(read.token_accuracy(0)));
  }
};

QTEST_GUILESS_MAIN(TestNeedleHistory)
#include "test_needle_history.moc"
