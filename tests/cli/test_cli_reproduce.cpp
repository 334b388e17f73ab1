// ropewalk-cli reproduce as scripts see it: stopped by its time limit it goes on, and says what it refuses.
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "run_program.h"

using namespace ropewalk_tests;

namespace {

const QString kSmall = QString(ROPEWALK_RESOURCES_DIR) + "/models/small";

Output reproduce(const QStringList& arguments) {
  return cli(QStringList{"reproduce"} + arguments);
}

}  // namespace

class TestCliReproduce : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

 private Q_SLOTS:
  void a_time_limit_stops_it_and_the_same_command_goes_on() {
    const QStringList command{kSmall, "--out", folder_.filePath("study"), "--tiny", "--threads", "1", "--json"};
    const Output stopped = reproduce(command + QStringList{"--minutes", "0.01"});
    QCOMPARE(stopped.code, 3);
    QVERIFY2(stopped.err.contains("The time is up: "), stopped.err.constData());
    QVERIFY2(stopped.err.contains("the same command goes on"), stopped.err.constData());
    QCOMPARE(stopped.out, QByteArray());
    const Output whole = reproduce(command);
    QVERIFY2(whole.code == 0, whole.err.constData());
    const nlohmann::json results = nlohmann::json::parse(whole.out.toStdString());
    QVERIFY(results["rows"].size() > 50);
    for (const nlohmann::json& claim : results["claims"]) {
      const std::string verdict = claim["verdict"];
      QVERIFY2(verdict == "agrees" || verdict == "disagrees" || verdict == "cannot tell", verdict.c_str());
    }
    const Output other = reproduce(command + QStringList{"--seeds", "2"});
    QCOMPARE(other.code, 2);
    QVERIFY2(other.err.contains("seeds is 1 there and 2 now"), other.err.constData());
  }

  void bad_options_are_refused() {
    const Output both = reproduce({kSmall, "--out", folder_.filePath("x"), "--tiny", "--quick"});
    QCOMPARE(both.code, 2);
    QVERIFY2(both.err.contains("either --quick or --tiny"), both.err.constData());
    const Output missing = reproduce({"/no/such/model", "--out", folder_.filePath("x"), "--tiny"});
    QCOMPARE(missing.code, 2);
    QVERIFY2(missing.err.contains("/no/such/model"), missing.err.constData());
    QVERIFY(!QFile::exists(folder_.filePath("x")));
  }
};

QTEST_GUILESS_MAIN(TestCliReproduce)
#include "test_cli_reproduce.moc"
