// ropewalk-cli train as scripts see it, alone and as two MPI processes.
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>

#include "run_program.h"

using nlohmann::json;

using namespace ropewalk_tests;

namespace {

const QString kTiny = QString(ROPEWALK_TESTS_DIR) + "/data/tiny";

// Largest relative difference of a step's losses between one process and two: float32 gradients summed in another
// order.
constexpr double kTolerance = 1e-4;

Output start(const QString& program, const QStringList& arguments) {
  return run(program, arguments, mpi_environment());
}

}  // namespace

class TestCliTrain : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  QString file(const QString& name) const { return folder_.filePath(name); }
  QStringList train(const QString& name) const {
    return {"train",
            kTiny,
            "--method",
            "yarn",
            "--target",
            "640",
            "--data",
            file("data"),
            "--steps",
            "5",
            "--segments",
            "4",
            "--learning-rate",
            "1e-3",
            "--seed",
            "3",
            "--dtype",
            "float32",
            "--threads",
            "1",
            "--template",
            "key_value",
            "--probe-documents",
            "1",
            "--out",
            file(name),
            "--workspace",
            file(name + ".ropewalk"),
            "--json"};
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(QDir().mkpath(file("data")));
    for (int i = 0; i < 6; ++i) {
      QFile text(file(QString("data/%1.txt").arg(i)));
      QVERIFY(text.open(QIODevice::WriteOnly));
      for (int line = 0; line < (i < 3 ? 2 : 60); ++line)
        text.write(QString("Line %1 of text %2 says that %3 ropes were laid.\n")
                       .arg(line)
                       .arg(i)
                       .arg(line * 37 % 91)
                       .toUtf8());
    }
  }

  void prints_one_object() {
    const Output output = start(ROPEWALK_CLI, train("alone"));
    QVERIFY2(output.code == 0, output.err.constData());
    const json object = json::parse(output.out.toStdString());
    for (const char* key : {"run", "steps", "probes", "out", "tokens_per_second", "document_hash", "seconds"})
      QVERIFY2(object.contains(key), key);
    QCOMPARE(object["steps"].size(), std::size_t(5));
    QVERIFY(QFile::exists(file("alone/model.safetensors")));
    QVERIFY(QFile::exists(file("alone/tokenizer.json")));
  }

  void two_processes_have_the_losses_of_one() {
    const QString launcher = QStandardPaths::findExecutable("mpirun");
    if (launcher.isEmpty() || !ROPEWALK_HAS_MPI) QSKIP("no MPI here");
    QVERIFY(start(ROPEWALK_CLI, train("one")).code == 0);
    const Output two = start(launcher, QStringList{"-n", "2", ROPEWALK_CLI} + train("two"));
    QVERIFY2(two.code == 0, two.err.constData());
    const json object = json::parse(two.out.toStdString());
    const Output runs = start(ROPEWALK_CLI, {"train", "--resume", "1", "--workspace", file("one.ropewalk"), "--json"});
    QCOMPARE(runs.code, 2);  // finished
    const json one = json::parse(start(ROPEWALK_CLI, train("again")).out.toStdString());
    QCOMPARE(object["steps"].size(), one["steps"].size());
    for (std::size_t i = 0; i < one["steps"].size(); ++i)
      for (const char* key : {"loss_short", "loss_long", "gradient_norm"}) {
        const double wanted = one["steps"][i][key], got = object["steps"][i][key];
        QVERIFY2(std::abs(got / wanted - 1) <= kTolerance,
                 qPrintable(QString("step %1, %2: %3 and %4").arg(i + 1).arg(key).arg(wanted).arg(got)));
      }
    QCOMPARE(object["steps"][0]["tokens"].get<int>(), one["steps"][0]["tokens"].get<int>());
  }

  void bad_input_exits_with_2_data() {
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("piece");
    QTest::newRow("target below") << "--target"
                                  << "128"
                                  << "256";
    QTest::newRow("windows") << "--windows"
                             << "three"
                             << "3:7";
    QTest::newRow("no data folder") << "--data"
                                    << "/no/such/folder"
                                    << "/no/such/folder";
    QTest::newRow("no parent") << "--out"
                               << "/no/such/parent/model"
                               << "/no/such/parent";
  }
  void bad_input_exits_with_2() {
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(QString, piece);
    QStringList arguments = train("bad");
    const auto at = arguments.indexOf(option);
    if (at >= 0)
      arguments[at + 1] = value;
    else
      arguments << option << value;
    const Output output = start(ROPEWALK_CLI, arguments);
    QCOMPARE(output.code, 2);
    QVERIFY2(output.err.contains(piece.toUtf8()), output.err.constData());
  }
};

QTEST_GUILESS_MAIN(TestCliTrain)
#include "test_cli_train.moc"
