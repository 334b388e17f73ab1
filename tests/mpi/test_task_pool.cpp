// Many processes evaluate a search's tasks: the same results in the same order as one, faster, and an end with a clear
// message whatever happens to one of them. Runs pool_program under mpirun.
#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace {

constexpr int kProcesses = 4;
constexpr int kLongest = 60'000;  // ms: a run that takes longer hangs

struct Output {
  bool ended = false;
  int code = -1;
  QString out, err;
  QByteArray all() const { return (out + err).toUtf8(); }
};

Output run(const QString& what, int processes = kProcesses) {
  QProcess process;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  // Open MPI refuses root and more processes than cores; a container has often both.
  environment.insert("OMPI_ALLOW_RUN_AS_ROOT", "1");
  environment.insert("OMPI_ALLOW_RUN_AS_ROOT_CONFIRM", "1");
  environment.insert("OMPI_MCA_rmaps_base_oversubscribe", "1");
  process.setProcessEnvironment(environment);
  process.start("mpirun", {"-n", QString::number(processes), POOL_PROGRAM, what});
  Output output;
  output.ended = process.waitForFinished(kLongest);
  if (!output.ended) {
    process.terminate();  // mpirun ends its processes then
    process.waitForFinished();
  }
  output.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
  output.out = QString::fromUtf8(process.readAllStandardOutput());
  output.err = QString::fromUtf8(process.readAllStandardError());
  return output;
}

}  // namespace

class TestTaskPool : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    if (!ROPEWALK_HAS_MPI) QSKIP("this build has no MPI");
    if (QStandardPaths::findExecutable("mpirun").isEmpty()) QSKIP("there is no mpirun");
  }

  // The tasks wait for a fixed time, so that the number of cores does not matter. The bound is far below what is
  // measured: a busy machine is no failure.
  void four_processes_are_nearly_four_times_as_fast() {
    const Output output = run("speed");
    QVERIFY2(output.ended && output.code == 0, output.all().constData());
    QVERIFY2(output.out.contains("all: 40 results, the same"), output.all().constData());
    const auto found = QRegularExpression("speed-up ([0-9.]+) of 4[^\n]*").match(output.out);
    QVERIFY2(found.hasMatch(), output.all().constData());
    qInfo("%s", qPrintable(found.captured(0)));
    QVERIFY2(found.captured(1).toDouble() > 3, qPrintable(found.captured(0)));
    for (int rank = 1; rank < kProcesses; ++rank)
      QVERIFY2(output.out.contains(QString("process %1 left\n").arg(rank)), output.all().constData());
  }

  void batches_do_not_mix() {
    const Output output = run("batches");
    QVERIFY2(output.ended && output.code == 0, output.all().constData());
    QVERIFY2(!output.out.contains("DIFFERENT"), output.all().constData());
    for (const int results : {5, 30, 2, 0, 1, 1, 40})
      QVERIFY2(output.out.contains(QString("batch: %1 results, the same").arg(results)), output.all().constData());
  }

  void errors_come_back_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    QTest::newRow("fails") << 1 << "the logits are lost";
    QTest::newRow("refuses") << 2 << "the document is too long";
    QTest::newRow("throws") << 1 << "of no known kind";
  }
  void errors_come_back() {
    QFETCH(int, code);
    QFETCH(QString, text);
    const Output output = run(QTest::currentDataTag());
    QVERIFY2(output.ended, output.all().constData());
    QCOMPARE(output.code, code);
    const QRegularExpression message("process 0: Process 2 of 0 to 3 \\(on [^)]+\\): " + text);
    QVERIFY2(message.match(output.out).hasMatch(), output.all().constData());
    for (int rank = 1; rank < kProcesses; ++rank)
      QVERIFY2(output.out.contains(QString("process %1 left\n").arg(rank)), output.all().constData());
  }

  void what_others_have_scored_is_told_at_once() {
    const Output output = run("parts");
    QVERIFY2(output.ended, output.all().constData());
    QCOMPARE(output.code, 3);
    const auto told = QRegularExpression("told of ([0-9]+) documents, 0 of them wrong").match(output.out);
    QVERIFY2(told.hasMatch() && told.captured(1).toInt() >= 30, output.all().constData());
  }

  void processes_with_other_files_are_refused_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("other-model") << "other model files (bbbbbbbbbbbb there, aaaaaaaaaaaa here)";
    QTest::newRow("other-documents") << "other documents";
  }
  void processes_with_other_files_are_refused() {
    QFETCH(QString, text);
    const Output output = run(QTest::currentDataTag());
    QVERIFY2(output.ended, output.all().constData());
    QCOMPARE(output.code, 2);
    QVERIFY2(output.out.contains("Process 2 of 0 to 3") && output.out.contains(text), output.all().constData());
  }

  void stop_reaches_all() {
    const Output output = run("stopped");
    QVERIFY2(output.ended, output.all().constData());
    QCOMPARE(output.code, 3);
    QVERIFY2(output.out.contains("stopped after 10 results"), output.all().constData());
    for (int rank = 1; rank < kProcesses; ++rank)
      QVERIFY2(output.out.contains(QString("process %1 left, stopped\n").arg(rank)), output.all().constData());
  }

  // A signal may reach another process first.
  void stop_of_another_process_stops_all() {
    const Output output = run("leaves");
    QVERIFY2(output.ended, output.all().constData());
    QCOMPARE(output.code, 3);
    QVERIFY2(output.out.contains("process 0: stopped by request"), output.all().constData());
    QVERIFY2(output.out.contains("process 2 left, stopped"), output.all().constData());
  }

  void pause_reaches_all() {
    const Output output = run("paused");
    QVERIFY2(output.ended && output.code == 0, output.all().constData());
    QVERIFY2(output.out.contains("paused: 40 results, the same"), output.all().constData());
    const auto paused = QRegularExpression("paused for ([0-9.]+) s").match(output.out);
    QVERIFY2(paused.captured(1).toDouble() > 0.2, output.all().constData());
  }

  // Open MPI notices, ends all processes and says which was lost.
  void killed_process_ends_the_run() {
    const Output output = run("dies");
    QVERIFY2(output.ended, output.all().constData());
    QVERIFY2(output.code != 0, output.all().constData());
    QVERIFY2(output.all().contains("rank 2") && output.all().contains("signal 9"), output.all().constData());
    QVERIFY2(!output.out.contains("all 400 done"), output.all().constData());
  }

  // Nobody but the first process can notice this.
  void silent_process_ends_the_run() {
    const Output output = run("hangs");
    QVERIFY2(output.ended, output.all().constData());
    QCOMPARE(output.code, 1);
    const QRegularExpression message("Process 2 of 0 to 3 \\(on [^)]+\\) has not been heard of for 2 s.*resume");
    QVERIFY2(message.match(output.out).hasMatch(), output.all().constData());
  }

  // The first process refuses its input while the others serve already.
  void error_before_the_first_task_ends_the_run() {
    const Output output = run("early");
    QVERIFY2(output.ended, output.all().constData());
    QCOMPARE(output.code, 2);
    QVERIFY2(output.out.contains("process 0: there is no such model"), output.all().constData());
  }

  void one_process_needs_no_group() {
    const Output output = run("speed", 1);
    QVERIFY2(output.ended && output.code == 0, output.all().constData());
    QCOMPARE(output.out, QString("alone\n"));
  }

  void processes_know_their_place() {
    const Output output = run("where");
    QVERIFY2(output.ended && output.code == 0, output.all().constData());
    for (int rank = 0; rank < kProcesses; ++rank)
      QVERIFY2(output.out.contains(QString("process %1 of 4, local %1, sharing ").arg(rank)), output.all().constData());
  }
};

QTEST_GUILESS_MAIN(TestTaskPool)
#include "test_task_pool.moc"
