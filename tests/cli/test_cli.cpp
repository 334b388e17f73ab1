// The command line as scripts see it: JSON keys, files, exit codes.
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <nlohmann/json.hpp>

#include "run_program.h"

using nlohmann::json;

using namespace ropewalk_tests;

namespace {

const QString kTiny = QString(ROPEWALK_TESTS_DIR) + "/data/tiny";

}  // namespace

class TestCli : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  QString file(const QString& name) const { return folder_.filePath(name); }
  QStringList search(const QString& workspace) const {
    return {"search",     kTiny,         "--target",    "640",     "--budget", "quick",   "--candidates",
            "4",          "--documents", "2",           "--seed",  "1",        "--dtype", "float32",
            "--haystack", "generated",   "--workspace", workspace, "--json"};
  }

 private Q_SLOTS:
  void inspect_says_what_theory_says_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("pairs");
    QTest::addColumn<int>("critical");
    QTest::addColumn<int>("ten_periods");
    QTest::newRow("phi3-mini") << "phi3-mini" << 48 << 31 << 19;
    QTest::newRow("llama3-8b") << "llama3-8b" << 64 << 35 << 24;
    QTest::newRow("llama2-7b") << "llama2-7b" << 64 << 46 << 30;
    QTest::newRow("smollm2-135m") << "smollm2-135m" << 32 << 20 << 14;
  }
  void inspect_says_what_theory_says() {
    QFETCH(QString, preset);
    QFETCH(int, pairs);
    QFETCH(int, critical);
    QFETCH(int, ten_periods);
    const Output output = cli({"inspect", "--preset", preset, "--target", "131072", "--json"});
    QCOMPARE(output.code, 0);
    const json object = output.object();
    QCOMPARE(object.at("rotary_dim").get<int>(), 2 * pairs);
    QCOMPARE(object.at("critical_dimension").get<int>(), critical);
    QCOMPARE(object.at("critical_dimension_ten_periods").get<int>(), ten_periods);
    QCOMPARE(object.at("target").get<int>(), 131072);
    QVERIFY(object.at("rope_theta").get<double>() >= 10000);
    QVERIFY(object.at("trained_context").get<int>() >= 2048);
    QCOMPARE(int(object.at("periods").size()), pairs);
    for (const char* method :
         {"none", "pi", "ntk", "dynamic_ntk", "ntk_critical", "yarn", "llama3", "yarn_rcd", "ntk_rcd"}) {
      QVERIFY2(object.at("methods").contains(method), method);
      QCOMPARE(int(object.at("methods").at(method).at("rescale_factors").size()), pairs);
      QVERIFY(object.at("methods").at(method).at("attention_factor").get<double>() >= 1);
    }
  }

  void factors_that_the_program_brings_are_a_method() {
    Output output = cli({"inspect", "--preset", "smollm2-135m", "--method", "found", "--json"});
    QVERIFY2(output.code == 0, output.err.constData());
    QCOMPARE(output.object().at("methods").at("longrope2").at("target").get<int>(), 12288);
    output = cli({"inspect", "--preset", "phi3-mini", "--method", "found"});
    QCOMPARE(output.code, 2);
    QVERIFY2(output.err.contains("found"), output.err.constData());
  }

  void inspect_reads_a_model_and_draws() {
    const Output output = cli({"inspect", kTiny, "--target", "1024", "--json", "--png", file("periods.png")});
    QVERIFY2(output.code == 0, output.err);
    QCOMPARE(output.object().at("trained_context").get<int>(), 256);
    QCOMPARE(output.object().at("model").at("family").get<std::string>(), std::string("llama"));
    const QImage picture(file("periods.png"));
    QVERIFY(picture.width() >= 800 && picture.height() >= 400);
  }

  void search_prints_its_best_and_runs_lists_it() {
    const Output output =
        cli(search(file("w.ropewalk")) << "--png" << file("search.png") << "--out" << file("best.json"));
    QVERIFY2(output.code == 0, output.err);
    const json object = output.object();
    QCOMPARE(object.at("candidates").get<int>(), 4);
    QCOMPARE(int(object.at("best").at("rescale_factors").size()), 32);
    QVERIFY(object.at("best").at("fitness").get<double>() > 1);
    QVERIFY(object.at("best").at("attention_factor").get<double>() > 1);
    const int critical = object.at("best").at("critical_dimension").get<int>();
    QVERIFY(critical >= 5 && critical <= 13);
    QVERIFY(object.at("seconds").get<double>() > 0);
    QVERIFY(!QImage(file("search.png")).isNull());

    const Output runs = cli({"runs", "--workspace", file("w.ropewalk"), "--json"});
    QCOMPARE(runs.code, 0);
    const json run = runs.object().at(0);
    QVERIFY(run.at("id") == object.at("run"));
    QCOMPARE(run.at("state").get<std::string>(), std::string("finished"));
    QCOMPARE(run.at("kind").get<std::string>(), std::string("search"));
    QCOMPARE(run.at("target").get<int>(), 640);
    QCOMPARE(run.at("seed").get<int>(), 1);
    QCOMPARE(run.at("best").get<double>(), object.at("best").at("fitness").get<double>());
    QVERIFY(!run.at("started").get<std::string>().empty());
    QVERIFY(run.contains("model"));

    const Output whole = cli({"runs", "--workspace", file("w.ropewalk"), "--id", "1"});
    QCOMPARE(whole.code, 0);
    QVERIFY(whole.object().at("events").size() >= 4 + 2);
    QVERIFY(whole.object().at("environment").contains("torch"));

    // The exported factors go back in as a needle test's, and come out of `export` the same.
    const Output needle = cli({"needle", kTiny, "--lengths", "512,640", "--depths", "2", "--per-cell", "1", "--factors",
                               file("best.json"), "--haystack", "generated", "--dtype", "float32", "--workspace",
                               file("w.ropewalk"), "--json", "--png", file("needle.png")});
    QVERIFY2(needle.code == 0, needle.err);
    const json cells = needle.object().at("cells");
    QCOMPARE(int(cells.size()), 4);
    for (const json& cell : cells) {
      QVERIFY(cell.at("token_accuracy").get<double>() >= 0 && cell.at("token_accuracy").get<double>() <= 1);
      QVERIFY(cell.at("nll").get<double>() > 0);
      QCOMPARE(cell.at("samples").get<int>(), 1);
      QVERIFY(cell.contains("length") && cell.contains("depth"));
    }
    QCOMPARE(needle.object().at("document_hash").get<std::string>().size(), std::size_t(64));
    QCOMPARE(needle.object().at("run").get<int>(), 2);
    QVERIFY(!QImage(file("needle.png")).isNull());

    const Output exported = cli({"export", "--run", "1", "--workspace", file("w.ropewalk")});
    QCOMPARE(exported.code, 0);
    QVERIFY(exported.object().at("rescale_factors") == object.at("best").at("rescale_factors"));
    const Output csv = cli({"export", "--run", "1", "--workspace", file("w.ropewalk"), "--format", "csv"});
    QCOMPARE(csv.out.trimmed().split('\n').size(), 32);
    const Output scaling =
        cli({"export", "--run", "1", "--workspace", file("w.ropewalk"), "--format", "hf-rope-scaling"});
    QVERIFY(scaling.object().at("rope_scaling").at("long_factor") == object.at("best").at("rescale_factors"));
    const Output parameters =
        cli({"export", "--run", "1", "--workspace", file("w.ropewalk"), "--format", "hf-rope-parameters"});
    QCOMPARE(parameters.object().at("rope_parameters").at("rope_theta").get<double>(), 10000.0);
  }

  void the_same_command_gives_the_same_search() {
    const Output first = cli(search(file("same1.ropewalk"))), second = cli(search(file("same2.ropewalk")));
    QVERIFY(first.object().at("best") == second.object().at("best"));
    QVERIFY(first.object().at("document_hash") == second.object().at("document_hash"));
  }

  void an_interrupted_search_stops_with_code_3() {
    QStringList arguments = search(file("stop.ropewalk"));
    arguments[arguments.indexOf("--target") + 1] = "16384";  // minutes of work
    arguments[arguments.indexOf("--candidates") + 1] = "400";
    QProcess process;
    process.start(ROPEWALK_CLI, arguments);
    QVERIFY(process.waitForStarted());
    QTest::qWait(4000);
    QCOMPARE(process.state(), QProcess::Running);  // else its id is 0, and the signal would go to this test
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitCode(), 3);
    const json runs = cli({"runs", "--workspace", file("stop.ropewalk"), "--json"}).object();
    QCOMPARE(runs.at(0).at("state").get<std::string>(), std::string("stopped"));
  }

  void tokenize_and_logits_agree() {
    QFile text(file("text.txt"));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("Ropes of 12 strands.");
    text.close();
    const Output tokens = cli({"tokenize", kTiny, "--text-file", file("text.txt"), "--json"});
    QVERIFY2(tokens.code == 0, tokens.err);
    QCOMPARE(int(tokens.object().at("ids").size()), 20);
    const Output with_bos = cli({"tokenize", kTiny, "--text-file", file("text.txt"), "--json", "--bos"});
    QCOMPARE(int(with_bos.object().at("ids").size()), 21);
    const Output logits =
        cli({"logits", kTiny, "--text-file", file("text.txt"), "--dtype", "float32", "--out", file("l.safetensors")});
    QVERIFY2(logits.code == 0, logits.err);
    QFile out(file("l.safetensors"));
    QVERIFY(out.open(QIODevice::ReadOnly));
    const QByteArray bytes = out.readAll();
    std::uint64_t size = 0;
    memcpy(&size, bytes.constData(), 8);
    const json header = json::parse(bytes.mid(8, qsizetype(size)).toStdString());
    QVERIFY((header.at("logits").at("shape") == json{20, 258}));
    QCOMPARE(std::size_t(bytes.size()), 8 + size + header.at("logits").at("data_offsets").at(1).get<std::size_t>());
    std::vector<std::int64_t> ids(20);
    memcpy(ids.data(),
           bytes.constData() + 8 + size + header.at("input_ids").at("data_offsets").at(0).get<std::size_t>(), 160);
    QVERIFY(json(ids) == tokens.object().at("ids"));
  }

  void bad_input_exits_with_2_and_says_why_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("no command") << QStringList{} << "subcommand";
    QTest::newRow("unknown option") << QStringList{"inspect", "--frobnicate"} << "frobnicate";
    QTest::newRow("unknown preset") << QStringList{"inspect", "--preset", "gpt9", "--json"} << "gpt9";
    QTest::newRow("no such model") << QStringList{"inspect", "/nowhere/model", "--json"} << "/nowhere/model";
    QTest::newRow("target below") << QStringList{"inspect", kTiny, "--target", "128", "--json"} << "128";
    QTest::newRow("unknown method") << QStringList{"inspect", kTiny, "--method", "magic", "--target", "1024"}
                                    << "magic";
    QTest::newRow("search target below") << QStringList{"search", kTiny,         "--target",
                                                        "200",    "--workspace", file("b.ropewalk")}
                                         << "200";
    QTest::newRow("needle method without target")
        << QStringList{"needle", kTiny, "--lengths", "512", "--method", "yarn", "--workspace", file("b.ropewalk")}
        << "--target";
    QTest::newRow("factors file missing")
        << QStringList{"needle",          kTiny,         "--lengths",       "512", "--factors",
                       file("none.json"), "--workspace", file("b.ropewalk")}
        << "none.json";
    QTest::newRow("no haystack") << QStringList{"needle",         kTiny,         "--lengths",       "512", "--haystack",
                                                "/nowhere/texts", "--workspace", file("b.ropewalk")}
                                 << "/nowhere/texts";
    QTest::newRow("no workspace") << QStringList{"runs", "--workspace", file("absent.ropewalk")} << "absent.ropewalk";
    QTest::newRow("no device") << QStringList{"needle",   kTiny,    "--lengths",   "512",
                                              "--device", "cuda:9", "--workspace", file("b.ropewalk")}
                               << "cuda:9";
    QTest::newRow("bad length") << QStringList{"needle", kTiny, "--lengths", "-5", "--workspace", file("b.ropewalk")}
                                << "-5";
  }
  void bad_input_exits_with_2_and_says_why() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const Output output = cli(arguments);
    QCOMPARE(output.code, 2);
    QVERIFY2(output.err.contains(says.toUtf8()), output.err);
    QVERIFY(output.out.isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
