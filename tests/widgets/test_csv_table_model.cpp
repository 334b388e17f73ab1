#include <QAbstractItemModelTester>
#include <QTest>

#include "widgets/charts/csv_table_model.h"

using ropewalk::CsvTableModel;

class TestCsvTableModel : public QObject {
  Q_OBJECT

 private:
  static QStringList column(const CsvTableModel& model, int at) {
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row) {
      cells.append(model.index(row, at).data().toString());
    }
    return cells;
  }

 private Q_SLOTS:
  void reads_header_quotes_and_short_rows() {
    CsvTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.set_csv(QStringLiteral("name,value (nats)\r\n\"a, \"\"b\"\"\",1.5\r\nc\r\n"));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("value (nats)"));
    QCOMPARE(column(model, 0), QStringList({QStringLiteral("a, \"b\""), QStringLiteral("c")}));
    QCOMPARE(column(model, 1), QStringList({QStringLiteral("1.5"), QString()}));
    QVERIFY(model.index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QVERIFY(model.index(0, 0).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
    model.set_csv({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
  }

  void sorts_numbers_as_numbers_and_keeps_persistent_indexes() {
    CsvTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.set_csv(QStringLiteral("x\n10\nnan\n9\n1e2\n"));
    const QPersistentModelIndex nine = model.index(2, 0);
    model.sort(0);
    QCOMPARE(column(model, 0).join(u' '), QStringLiteral("9 10 1e2 nan"));
    QCOMPARE(nine.row(), 0);
    model.sort(0, Qt::DescendingOrder);
    QCOMPARE(column(model, 0).join(u' '), QStringLiteral("1e2 10 9 nan"));
    QCOMPARE(nine.row(), 2);
  }
};

QTEST_GUILESS_MAIN(TestCsvTableModel)
#include "test_csv_table_model.moc"
