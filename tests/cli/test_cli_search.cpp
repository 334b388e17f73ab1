// Searches on the command line: the contract's keys under every preset, processes killed at any moment, many processes.
#include <signal.h>

#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include <set>
#include "run_program.h"

#include "core/store/run_store.h"
#include "core/values/error.h"
#include "core/values/search_history.h"

using nlohmann::json;
using namespace ropewalk;

using namespace ropewalk_tests;

namespace {

const QString kTiny = QString(ROPEWALK_TESTS_DIR) + "/data/tiny";

// Everything about candidates that must not depend on when a process was killed.
struct Trace {
  std::vector<std::tuple<std::int64_t, std::int64_t, std::vector<double>, double, bool, std::size_t>> candidates;
  std::vector<std::pair<double, std::vector<std::int64_t>>> generations;
  bool operator==(const Trace&) const = default;
};

Trace trace_of(const QString& workspace, RunId id) {
  SearchHistory history;
  for (const Event& event : RunStore::open_read_only(workspace.toStdString())->events(id)) history.add(event);
  Trace trace;
  for (const CandidateEvaluated& c : history.candidates())
    trace.candidates.emplace_back(c.id, c.parent, c.factors.rescale_factors, c.evaluation.nll, c.stopped_early,
                                  c.evaluation.documents.size());
  for (const GenerationDone& g : history.generations()) trace.generations.emplace_back(g.best_nll, g.parents);
  return trace;
}

// The processes that a launcher started, in the order of their ranks.
std::vector<pid_t> children_of(pid_t parent) {
  QFile file(QString("/proc/%1/task/%1/children").arg(parent));
  std::vector<pid_t> children;
  if (file.open(QIODevice::ReadOnly))
    for (const QByteArray& child : file.readAll().split(' '))
      if (child.toInt() > 0) children.push_back(pid_t(child.toInt()));
  std::sort(children.begin(), children.end());
  return children;
}

}  // namespace

class TestCliSearch : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  QString file(const QString& name) const { return folder_.filePath(name); }
  static QStringList search(const QString& workspace, const QStringList& more) {
    return QStringList{"search",     kTiny,       "--target",  "640", "--seed",      "1",       "--dtype", "float32",
                       "--haystack", "generated", "--threads", "1",   "--workspace", workspace, "--json"} +
           more;
  }

 private Q_SLOTS:
  void every_preset_gives_the_contracts_keys_data() {
    QTest::addColumn<QString>("preset");
    for (const char* preset : {"longrope2", "longrope2-paper", "longrope2-reference", "longrope"})
      QTest::newRow(preset) << preset;
  }
  void every_preset_gives_the_contracts_keys() {
    QFETCH(QString, preset);
    const Output output =
        cli(search(file(preset), {"--preset", preset, "--documents", "3", "--budget", "40", "--heldout", "2",
                                  "--population", "8", "--baselines", "yarn,ntk", "--tune"}));
    QVERIFY2(output.code == 0, output.err.constData());
    const json object = output.object();
    const json& best = object.at("best");
    QCOMPARE(int(best.at("rescale_factors").size()), 32);
    for (const json& lambda : best.at("rescale_factors")) QVERIFY(lambda.get<double>() >= 1);
    QVERIFY(best.at("attention_factor").get<double>() > 0);
    QVERIFY(best.at("critical_dimension").get<int>() > 0);
    QVERIFY(best.at("fitness").get<double>() > 1);
    QVERIFY(best.at("low").get<double>() <= best.at("fitness").get<double>());
    QVERIFY(best.at("heldout").at("fitness").get<double>() > 1);
    QCOMPARE(best.at("heldout").at("documents").get<int>(), 2);
    QVERIFY(object.at("candidates").get<int>() > 4);
    const auto evaluations = object.at("document_evaluations").get<int>();
    QVERIFY(evaluations >= 40 && evaluations < 43 + 8 * 3);
    QVERIFY(object.at("seconds").get<double>() > 0);
    for (const char* key : {"document_evaluations", "seconds", "memory_bytes"}) {
      QVERIFY(object.at("forecast").at(key).get<double>() > 0);
      QVERIFY(object.at("cost").at(key).get<double>() > 0);
    }
    QCOMPARE(object.at("tuned_baselines").size(), std::size_t(2));
    QVERIFY(object.at("tuned_baselines").at("yarn").at("fitness").get<double>() <=
            object.at("baselines").at("yarn").at("fitness").get<double>());
  }

  void switches_reach_the_search() {
    const Output output =
        cli(search(file("switches"), {"--preset", "longrope2-paper", "--documents", "2", "--budget", "12",
                                      "--population", "6", "--critical-dimension", "theory", "--lower", "ramp",
                                      "--attention", "1.1", "--baselines", "no", "--heldout", "0"}));
    QVERIFY2(output.code == 0, output.err.constData());
    const json object = output.object();
    QCOMPARE(object.at("best").at("attention_factor").get<double>(), 1.1);
    QVERIFY(object.at("best").at("heldout").is_null());
    QVERIFY(object.at("baselines").empty());
    const Output inspected = cli({"inspect", kTiny, "--target", "640", "--json"});
    QCOMPARE(object.at("best").at("critical_dimension").get<int>(),
             inspected.object().at("critical_dimension").get<int>());
  }

  // Tried on documents of L_train tokens, which must hold a needle: 400 of this tokenizer's do.
  void the_attention_factor_of_short_windows_can_be_searched() {
    QStringList arguments =
        search(file("short"), {"--trained-context", "400", "--documents", "2", "--budget", "6", "--population", "3",
                               "--short-attention", "searched", "--baselines", "no", "--heldout", "0"});
    arguments[3] = "800";
    const Output output = cli(arguments);
    QVERIFY2(output.code == 0, output.err.constData());
    const double m = output.object().at("best").at("short_attention_factor").get<double>();
    QVERIFY(m >= 0.9 - 1e-9 && m <= 1.1 + 1e-9);
    SearchHistory history;
    for (const Event& event : RunStore::open_read_only(file("short").toStdString())->events(1)) history.add(event);
    QCOMPARE(history.short_attention().size(), std::size_t(11));
    double best = 1e9, of_best = 0;
    for (const ShortAttentionScored& scored : history.short_attention())
      if (scored.evaluation.nll < best) {
        best = scored.evaluation.nll;
        of_best = scored.attention_factor;
      }
    QCOMPARE(m, of_best);
  }

  void bad_input_is_refused_with_the_reason_data() {
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("says");
    QTest::newRow("bounds") << QStringList{"--least-ratio", "3"} << "leave no candidate";
    QTest::newRow("documents that do not fit") << QStringList{"--trained-context", "8", "--target", "16"} << "16";
    QTest::newRow("preset") << QStringList{"--preset", "longrope9"} << "longrope9";
    QTest::newRow("starting point") << QStringList{"--start", "/nowhere/factors.csv"} << "/nowhere/factors.csv";
    QTest::newRow("critical dimension") << QStringList{"--critical-dimension", "31"} << "31 is outside";
    QTest::newRow("budget") << QStringList{"--budget", "0"} << "--budget is 0";
    QTest::newRow("attention") << QStringList{"--attention", "-1"} << "--attention is '-1'";
  }
  void bad_input_is_refused_with_the_reason() {
    QFETCH(QStringList, more);
    QFETCH(QString, says);
    QStringList arguments = search(file("refused"), {});
    if (more.contains("--target")) arguments.remove(arguments.indexOf("--target"), 2);
    const Output output = cli(arguments + more);
    QCOMPARE(output.code, 2);
    QVERIFY2(QString::fromUtf8(output.err).contains(says), output.err.constData());
  }

  void factors_of_the_wrong_length_or_below_1_are_refused() {
    QFile few(file("few.csv"));
    QVERIFY(few.open(QIODevice::WriteOnly));
    few.write("1\n2\n3\n");
    few.close();
    Output output = cli(search(file("refused"), {"--start", few.fileName()}));
    QCOMPARE(output.code, 2);
    QVERIFY2(output.err.contains("3 rescale factors") && output.err.contains("32"), output.err.constData());
    QFile low(file("low.csv"));
    QVERIFY(low.open(QIODevice::WriteOnly));
    low.write(QByteArray("0.5\n") + QByteArray("2\n").repeated(31));
    low.close();
    output = cli(search(file("refused"), {"--start", low.fileName()}));
    QCOMPARE(output.code, 2);
    QVERIFY2(output.err.contains("0.5"), output.err.constData());
  }

  // kill -9 a hundred times, at random moments of start, search and end: each run is gone on with until it is finished,
  // and ends with the same candidates, bit for bit.
  void killed_a_hundred_times_and_resumed_it_ends_the_same() {
    const QStringList settings{
        "--preset", "longrope2",    "--documents", "3",           "--budget", "paper",     "--population",
        "12",       "--iterations", "10",          "--baselines", "yarn",     "--no-tune", "--heldout",
        "2"};
    const QString whole = file("whole");
    QVERIFY(cli(search(whole, settings)).code == 0);
    const Trace expected = trace_of(whole, 1);
    QVERIFY(expected.candidates.size() > 40);
    QRandomGenerator random(4711);
    int kills = 0, runs = 0;
    while (kills < 100) {
      const QString workspace = file(QString("killed-%1").arg(++runs));
      bool finished = false;
      for (int attempt = 0; !finished; ++attempt) {
        QVERIFY2(attempt < 200, "the run gets nowhere");
        // A run that was killed before it was recorded begins anew; later it is gone on with.
        std::vector<RunSummary> runs_there;
        if (QFileInfo(workspace).size() > 0) try {
            runs_there = RunStore::open_read_only(workspace.toStdString())->runs();
          } catch (const BadInput&) {  // killed while it made its tables
          }
        const bool recorded = !runs_there.empty();
        finished = recorded && runs_there.front().state == "finished";  // killed after its last word
        if (finished) break;
        QProcess process;
        process.start(ROPEWALK_CLI, recorded
                                        ? QStringList{"search", "--resume", "1", "--workspace", workspace, "--json"}
                                        : search(workspace, settings));
        const int delay = 50 + int(random.bounded(900));
        if (kills < 100 && !process.waitForFinished(delay)) {
          ::kill(pid_t(process.processId()), SIGKILL);
          process.waitForFinished();
          ++kills;
          continue;
        }
        QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(120000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        finished = true;
      }
      QVERIFY2(trace_of(workspace, 1) == expected, qPrintable(QString("run %1 ended otherwise").arg(runs)));
    }
    qInfo("%d kills over %d runs", kills, runs);
  }

  void four_processes_give_the_same_result_as_one() {
#if ROPEWALK_HAS_MPI
    const QStringList settings{"--preset", "longrope2",   "--documents", "3",      "--budget",  "60", "--population",
                               "10",       "--baselines", "yarn",        "--tune", "--heldout", "2"};
    QVERIFY(cli(search(file("one"), settings)).code == 0);
    const Output four =
        run("mpirun", QStringList{"-n", "4", ROPEWALK_CLI} + search(file("four"), settings), mpi_environment());
    QVERIFY2(four.code == 0, four.err.constData());
    QVERIFY(four.object().at("best").at("fitness").get<double>() > 1);  // one object: only the first process prints
    QVERIFY(trace_of(file("one"), 1) == trace_of(file("four"), 1));
#else
    QSKIP("built without MPI");
#endif
  }

  // One of three processes lost in the middle, the first one or another: the launcher ends the rest, the message says
  // how to go on, and what goes on (in one process) ends as it would have.
  void a_lost_process_loses_nothing() {
#if ROPEWALK_HAS_MPI
    const QStringList settings{"--preset", "longrope2", "--documents", "3",  "--population", "12", "--iterations", "30",
                               "--budget", "paper",     "--baselines", "no", "--heldout",    "0"};
    QVERIFY(cli(search(file("never-lost"), settings)).code == 0);
    const Trace expected = trace_of(file("never-lost"), 1);
    for (const int lost : {0, 2}) {
      const QString workspace = file(QString("lost-%1").arg(lost));
      QProcess launcher;
      launcher.setProcessEnvironment(mpi_environment());
      launcher.start("mpirun", QStringList{"-n", "3", ROPEWALK_CLI} + search(workspace, settings));
      QVERIFY(launcher.waitForStarted());
      const auto candidates = [&] {
        if (!QFileInfo::exists(workspace)) return std::size_t(0);
        try {
          const auto store = RunStore::open_read_only(workspace.toStdString());
          return store->runs().empty() ? std::size_t(0) : store->events(1).size();
        } catch (const Error&) {
          return std::size_t(0);  // it is being made
        }
      };
      QTRY_VERIFY_WITH_TIMEOUT(candidates() > 20, 120000);
      const std::vector<pid_t> ranks = children_of(pid_t(launcher.processId()));
      QCOMPARE(ranks.size(), std::size_t(3));
      QVERIFY(::kill(ranks[std::size_t(lost)], SIGKILL) == 0);
      QVERIFY(launcher.waitForFinished(60000));
      QVERIFY(launcher.exitStatus() != QProcess::NormalExit || launcher.exitCode() != 0);
      const QByteArray said = launcher.readAllStandardError() + launcher.readAllStandardOutput();
      QVERIFY2(said.contains("--resume 1") && said.contains("signal 9"), said.constData());
      QVERIFY(!(trace_of(workspace, 1) == expected));  // it was under way
      const Output output = cli({"search", "--resume", "1", "--workspace", workspace, "--json"});
      QVERIFY2(output.code == 0, output.err.constData());
      QVERIFY(trace_of(workspace, 1) == expected);
    }
#else
    QSKIP("built without MPI");
#endif
  }

  // What a search prints is read as factors, and moved pair by pair.
  void sensitivity_of_what_a_search_found() {
    Output output = cli(search(file("found"), {"--documents", "2", "--budget", "8", "--population", "4", "--baselines",
                                               "no", "--heldout", "0", "--no-tune"}));
    QVERIFY2(output.code == 0, output.err.constData());
    QFile found(file("found.json"));
    QVERIFY(found.open(QIODevice::WriteOnly));
    found.write(output.out);
    found.close();
    const std::vector<double> lambda = output.object().at("best").at("rescale_factors");
    output =
        cli({"sensitivity", kTiny, "--factors", found.fileName(), "--moves", "0.8,1.2", "--documents", "2", "--dtype",
             "float32", "--haystack", "generated", "--threads", "1", "--workspace", file("moved-pairs"), "--json"});
    QVERIFY2(output.code == 0, output.err.constData());
    const json object = output.object();
    std::size_t possible = 0;
    for (const double value : lambda) possible += 1 + (value * 0.8 >= 1);
    QCOMPARE(object.at("moves").size(), possible);
    for (const json& move : object.at("moves")) {
      QVERIFY(move.at("p").get<double>() >= 0 && move.at("p").get<double>() <= 1);
      QCOMPARE(move.at("documents").get<int>(), 2);
    }
    QCOMPARE(
        cli({"sensitivity", kTiny, "--factors", found.fileName(), "--moves", "1", "--workspace", file("none")}).code,
        2);
  }

  void a_resume_against_another_model_is_refused() {
    QTemporaryDir copy;
    for (const char* name : {"config.json", "model.safetensors", "tokenizer.json"})
      QVERIFY(QFile::copy(kTiny + "/" + name, copy.filePath(name)));
    QStringList arguments = search(file("moved"), {"--budget", "paper", "--documents", "2", "--minutes", "0.001"});
    arguments[1] = copy.path();
    QVERIFY(cli(arguments + QStringList{"--candidates", "1"}).code == 0);
    arguments = search(file("moved"), {"--budget", "paper", "--documents", "4", "--no-tune"});
    arguments[1] = copy.path();
    QProcess process;
    process.start(ROPEWALK_CLI, arguments);
    QVERIFY(!process.waitForFinished(1200));
    process.kill();
    process.waitForFinished();
    QFile config(copy.filePath("config.json"));
    QVERIFY(config.open(QIODevice::ReadWrite));
    QByteArray text = config.readAll();
    text.replace("\"rms_norm_eps\": 1e-06", "\"rms_norm_eps\": 1e-05");
    config.resize(0);
    config.seek(0);
    config.write(text);
    config.close();
    const Output output = cli({"search", "--resume", "2", "--workspace", file("moved")});
    QCOMPARE(output.code, 2);
    QVERIFY2(output.err.contains("model"), output.err.constData());
  }
};

QTEST_GUILESS_MAIN(TestCliSearch)
#include "test_cli_search.moc"
