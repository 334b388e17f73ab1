// Sensitivity events gathered: changes against the unmoved set on the same documents.
#include <QtTest>
#include <cmath>

#include "core/values/sensitivity_history.h"

using namespace ropewalk;

namespace {

Event measured(int pair, double move, const std::vector<double>& nlls, const char* error = "") {
  SensitivityMeasured event;
  event.pair = pair;
  event.move = move;
  for (const double nll : nlls) {
    event.evaluation.documents.emplace_back();
    event.evaluation.documents.back().nll = nll;
  }
  summarise(event.evaluation);
  if (*error) event.evaluation.error = error;
  return Event{1, 0, event};
}

}  // namespace

class TestSensitivityHistory : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void changes_are_paired_with_the_unmoved_set() {
    SensitivityHistory history{SensitivitySpec{}};
    QVERIFY(history.empty());
    QCOMPARE(history.moves(), (std::vector<double>{0.9, 1.1}));
    history.add(measured(20, 1.1, {0.5, 0.71, 0.9}));
    QVERIFY(history.changes(1.1).empty());  // nothing to compare with yet
    history.add(measured(-1, 1, {0.3, 0.5, 0.7}));
    history.add(measured(7, 1.1, {0.2, 0.7, 0.6}));
    history.add(measured(8, 1.1, {0.2, 0.7, 0.6}, "NaN in the logits"));
    const auto changes = history.changes(1.1);
    QCOMPARE(changes.size(), std::size_t(2));
    QCOMPARE(changes[0].pair, 7);
    QVERIFY(std::abs(changes[0].difference.mean) < 1e-12);
    QVERIFY(!changes[0].significant);
    QCOMPARE(changes[1].pair, 20);
    QVERIFY(std::abs(changes[1].difference.mean - 0.61 / 3) < 1e-12);
    QVERIFY(changes[1].significant && changes[1].difference.low > 0);
    QCOMPARE(changes[1].documents, 3);
    QVERIFY(history.changes(0.9).empty());
    QVERIFY(history.measured(1.1, 20) && !history.measured(0.9, 20) && !history.measured(1.1, 3));
  }

  void a_resumed_run_replaces_what_it_repeats() {
    SensitivityHistory history;
    history.add(measured(-1, 1, {0.3, 0.5}));
    history.add(measured(4, 1.25, {0.9, 0.9}));
    history.add(measured(4, 1.25, {0.3, 0.5}));
    QCOMPARE(history.moves(), std::vector<double>{1.25});
    QCOMPARE(history.changes(1.25).size(), std::size_t(1));
    QCOMPARE(history.changes(1.25)[0].difference.mean, 0.0);
    history.add(Event{3, 0, Note{}});
    QCOMPARE(history.unmoved()->documents.size(), std::size_t(2));
  }
};

QTEST_APPLESS_MAIN(TestSensitivityHistory)
#include "test_sensitivity_history.moc"
