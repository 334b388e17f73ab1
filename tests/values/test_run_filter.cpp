// The language in which runs are filtered: what it lets through, and where it says what it does not understand.
#include <QtTest>

#include "core/values/run_filter.h"

using namespace ropewalk;

namespace {

std::vector<RunSummary> four_runs() {
  std::vector<RunSummary> runs(4);
  for (int i = 0; i < 4; ++i) {
    runs[std::size_t(i)].id = i + 1;
    runs[std::size_t(i)].kind = i == 1 ? "retention" : "search";
    runs[std::size_t(i)].started = "2026-11-2" + std::to_string(i) + "T10:00:00Z";
    runs[std::size_t(i)].target = 8192 << i;
  }
  runs[0].name = "long context (first)";
  runs[0].tags = "paper, good one";
  runs[0].best = 1.5;
  runs[0].last = 1.75;
  runs[1].name = "Über and out";
  runs[1].best = 0.96;
  runs[1].note = "try \"again\"";
  runs[1].tags = "papers";
  runs[2].archived = true;
  runs[2].seconds = 700;
  runs[3].starred = true;
  runs[3].state = "failed";
  runs[3].error = "disk full";
  return runs;
}

}  // namespace

class TestRunFilter : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void lets_through_data() {
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QList<int>>("ids");
    const auto row = [](const char* expression, const QList<int>& ids) {
      QTest::newRow(expression) << expression << ids;
    };
    row("", {1, 2, 3, 4});
    row("search LONG", {1});
    row("über", {2});
    row("\"and\"", {2});
    row("\"long context\"", {1});
    row("name:\"(first)\"", {1});
    row("kind:search and starred:yes", {4});
    row("kind:retention or starred:yes", {2, 4});
    row("kind:search tag:paper or state:failed", {1, 4});  // and before or
    row("kind:search (tag:paper or state:failed)", {1, 4});
    row("not kind:search", {2});
    row("NOT (starred:yes OR kind:retention)", {1, 3});
    row("not not starred:yes", {4});
    row("not(starred:yes)and(kind:search)", {1, 3});
    row("tag=paper", {1});
    row("tag=\"good one\"", {1});
    row("tag!=paper", {2, 3, 4});
    row("tag:paper", {1, 2});
    row("note:\"\\\"again\"", {2});
    row("error:disk", {4});
    row("last>best", {1, 2, 3, 4} /* not a number: filters nothing */);
    row("last>=1.75", {1});
    row("kept>=95%", {2});
    row("best<1", {2});
    row("length>=16k target<1M", {2, 3, 4});
    row("seconds>10m", {3});
    row("seconds>1h", {});
    row("archived:yes", {3});
    row("archived!=yes", {1, 2, 4});
    row("started>=2026-11-22", {3, 4});
    row("started<2026-11-21", {1});
    row("id=2", {2});
    row("state!=failed", {1, 2, 3});
    row("kind:search or", {1, 3, 4});
    row("target>=", {1, 2, 3, 4});
    row("not", {1, 2, 3, 4});
    row("()", {1, 2, 3, 4});
    row("(kind:retention", {2});
    row("kind:retention)", {2});
    row("note:\"try", {2});
    row("colour:red or kind:retention", {2});
  }

  void lets_through() {
    QFETCH(QString, expression);
    QFETCH(QList<int>, ids);
    const RunExpression filter(expression.toStdString());
    QList<int> kept;
    for (const RunSummary& run : four_runs())
      if (filter.matches(run)) kept << int(run.id);
    QCOMPARE(kept, ids);
  }

  void says_where_data() {
    QTest::addColumn<QString>("expression");
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("key") << "kind:search colour:red" << 12 << "colour:red"
                         << "known keys are name, kind";
    QTest::newRow("number") << "(best<good)" << 1 << "best<good"
                            << "good is not a number";
    QTest::newRow("unit") << "best<2k" << 0 << "best<2k"
                          << "2k is not a number";
    QTest::newRow("flag") << "starred:maybe" << 0 << "starred:maybe"
                          << "neither yes nor no";
    QTest::newRow("quote") << "a note:\"try" << 7 << "\"try"
                           << "not closed";
    QTest::newRow("open") << "a (b (c)" << 2 << "("
                          << "not closed";
    QTest::newRow("closed") << "a) b" << 1 << ")"
                            << "no parenthesis was opened";
  }

  void says_where() {
    QFETCH(QString, expression);
    QFETCH(int, at);
    QFETCH(QString, text);
    QFETCH(QString, said);
    const RunExpression filter(expression.toStdString());
    QVERIFY(filter.problem().has_value());
    QCOMPARE(int(filter.problem()->at), at);
    QCOMPARE(QString::fromStdString(filter.problem()->text), text);
    const QString message = QString::fromStdString(problem_text(*filter.problem()));
    QVERIFY2(message.contains(said), qPrintable(message));
    QVERIFY2(message.contains(QString("character %1:").arg(at + 1)), qPrintable(message));
  }

  // Whatever is typed is read to its end.
  void any_text_ends() {
    const std::string letters = "()\"\\ :<>=!aornt1k%,";
    std::uint32_t random = 1;
    for (int i = 0; i < 20'000; ++i) {
      std::string text;
      for (int k = 0; k < 24; ++k) text += letters[(random = random * 1664525 + 1013904223) / 65536 % letters.size()];
      const RunExpression filter(text);
      for (const RunSummary& run : four_runs()) (void)filter.matches(run);
      if (filter.problem()) QVERIFY(filter.problem()->at + filter.problem()->length <= text.size());
    }
    const RunExpression deep(std::string(100'000, '('));
    QVERIFY(deep.problem().has_value());
    const RunExpression denied(std::string(3, 'x') + [] {
      std::string nots;
      for (int i = 0; i < 1000; ++i) nots += " not";
      return nots;
    }());
    QVERIFY(denied.matches(four_runs()[0]) == false);
  }
};

QTEST_APPLESS_MAIN(TestRunFilter)
#include "test_run_filter.moc"
