// ropewalk-cli generate and boundary as scripts see them: JSON keys, streams, exit codes.
#include <QColor>
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

class TestCliGenerate : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  QString file(const QString& name) const { return folder_.filePath(name); }
  // One letter a token: the tiny tokenizer has no merges.
  QString text(int letters) const {
    const QString name = file(QString("text%1.txt").arg(letters));
    QFile out(name);
    if (out.open(QIODevice::WriteOnly))
      for (int i = 0; i < letters; ++i) out.putChar(char('a' + i * 7 % 26));
    return name;
  }
  QStringList generate(int letters, int max_new, const QStringList& more = {}) const {
    return QStringList{"generate", kTiny,     "--prompt-file", text(letters), "--max-new", QString::number(max_new),
                       "--dtype",  "float32", "--ignore-eos"} +
           more;
  }

 private Q_SLOTS:
  void json_has_what_scripts_need() {
    const Output output = cli(generate(250, 20, {"--method", "yarn", "--target", "1024", "--json"}));
    QVERIFY2(output.code == 0, output.err);
    const json object = output.object();
    QCOMPARE(int(object.at("ids").size()), 20);
    QCOMPARE(object.at("new_tokens").get<int>(), 20);
    QCOMPARE(object.at("prompt_tokens").get<int>(), 250);
    QCOMPARE(object.at("crossing").get<int>(), 256);
    QCOMPARE(object.at("policy").get<std::string>(), std::string("switch_recompute"));
    QVERIFY(object.at("text").is_string());
    QVERIFY(object.at("prefill_tokens_per_second").get<double>() > 0);
    QVERIFY(object.at("decode_tokens_per_second").get<double>() > 0);
    QVERIFY(cli(generate(250, 20, {"--method", "yarn", "--target", "1024", "--json"})).object().at("ids") ==
            object.at("ids"));
  }

  void policies_and_short_texts() {
    const QStringList yarn = {"--method", "yarn", "--target", "1024", "--json"};
    const json exact = cli(generate(250, 40, yarn)).object();
    for (const auto& [word, id] : {std::pair("switch_rerotate", "switch_rerotate"),
                                   {"rerotate", "switch_rerotate"},
                                   {"long", "long_only"},
                                   {"short_only", "short_only"}}) {
      const json object = cli(generate(250, 40, yarn + QStringList{"--policy", word})).object();
      QCOMPARE(object.at("policy").get<std::string>(), std::string(id));
      QCOMPARE(object.at("crossing").is_null(), std::string(id) != "switch_rerotate");
      QVERIFY(object.at("ids") != exact.at("ids"));
    }
    QVERIFY(cli(generate(100, 5, yarn)).object().at("crossing").is_null());
    QVERIFY(cli(generate(300, 5, yarn)).object().at("crossing").is_null());         // begins rescaled
    QVERIFY(cli(generate(250, 20, {"--json"})).object().at("crossing").is_null());  // no other factors
  }

  void text_streams_to_standard_output() {
    const Output plain = cli(generate(20, 30));
    QVERIFY2(plain.code == 0, plain.err);
    const json object = cli(generate(20, 30, {"--json"})).object();
    QCOMPARE(plain.out.toStdString(), object.at("text").get<std::string>() + "\n");
    QVERIFY(plain.err.contains("20 prompt tokens"));
    // --prompt is the same as a file with that text.
    QFile prompt(text(20));
    QVERIFY(prompt.open(QIODevice::ReadOnly));
    const Output direct = cli({"generate", kTiny, "--prompt", prompt.readAll(), "--max-new", "30", "--dtype", "float32",
                               "--ignore-eos", "--json"});
    QVERIFY2(direct.code == 0, direct.err);
    QVERIFY(direct.object().at("ids") == object.at("ids"));
  }

  void sampling_repeats_by_seed() {
    const auto ids = [&](const char* seed) {
      const Output output =
          cli(generate(30, 25, {"--temperature", "1.2", "--top-k", "50", "--top-p", "0.9", "--seed", seed, "--json"}));
      return output.code == 0 ? output.object().at("ids") : json();
    };
    const json first = ids("5");
    QCOMPARE(int(first.size()), 25);
    QVERIFY(ids("5") == first);
    QVERIFY(ids("6") != first);
  }

  void factors_come_from_a_file_too() {
    const QString factors = file("yarn.json");
    QCOMPARE(cli({"export", "--model", kTiny, "--method", "yarn", "--target", "1024", "--out", factors}).code, 0);
    const Output from_file = cli(generate(250, 20, {"--factors", factors, "--json"}));
    QVERIFY2(from_file.code == 0, from_file.err);
    QVERIFY(from_file.object().at("ids") ==
            cli(generate(250, 20, {"--method", "yarn", "--target", "1024", "--json"})).object().at("ids"));
  }

  void a_stop_ends_with_code_3() {
    QProcess process;
    process.start(ROPEWALK_CLI, generate(20, 10000000, {"--temperature", "1"}));
    QVERIFY(process.waitForStarted());
    QVERIFY(process.waitForReadyRead(120000));
    QCOMPARE(process.state(), QProcess::Running);  // else its id is 0, and the signal would go to this test
    ::kill(pid_t(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitCode(), 3);
  }

  void boundary_draws_its_chart() {
    const QString png = file("boundary.png");
    const QStringList arguments = {"boundary", kTiny,  "--text-file", text(300), "--method", "yarn",
                                   "--target", "1024", "--after",     "8",       "--dtype",  "float32"};
    const Output output = cli(arguments + QStringList{"--png", png});
    QVERIFY2(output.code == 0, output.err);
    const QImage picture(png);
    QVERIFY(picture.width() > 1000 && picture.height() > 500);
    // The broad line of the exact policy is in it.
    int green = 0;
    for (int x = 0; x < picture.width(); ++x)
      for (int y = 0; y < picture.height(); ++y) green += picture.pixelColor(x, y) == QColor("#009e73");
    QVERIFY2(green > 1000, qPrintable(QString::number(green)));
    const Output refused = cli(arguments + QStringList{"--png", file("no/such/folder.png")});
    QVERIFY(refused.code != 0);
    QVERIFY2(refused.err.contains("no/such/folder.png"), refused.err);
  }

  void boundary_measures_the_policies() {
    const QStringList arguments = {"boundary", kTiny,     "--text-file", text(300),  "--method", "yarn",    "--target",
                                   "1024",     "--dtype", "float32",     "--before", "3",        "--after", "5"};
    const Output output = cli(arguments + QStringList{"--json"});
    QVERIFY2(output.code == 0, output.err);
    const json object = output.object();
    QVERIFY((object.at("lengths") == json{254, 255, 256, 257, 258, 259, 260, 261}));
    QCOMPARE(object.at("trained_context").get<int>(), 256);
    for (const char* policy : {"switch_recompute", "switch_rerotate", "long_only", "short_only"})
      QCOMPARE(int(object.at("policies").at(policy).at("kl").size()), 8);
    QVERIFY(object.at("policies").at("switch_recompute").at("kl").at(7).get<double>() < 1e-8);
    QVERIFY(object.at("policies").at("short_only").at("kl").at(7).get<double>() > 1e-6);
    const Output table = cli(arguments);
    QCOMPARE(table.code, 0);
    QVERIFY(table.out.contains("short_only") && table.out.contains("\n     261 "));
  }

  void bad_input_exits_with_2_and_says_why_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const QString prompt = text(20);
    QTest::newRow("no prompt") << QStringList{"generate", kTiny, "--max-new", "5"} << "--prompt";
    QTest::newRow("two prompts") << QStringList{"generate", kTiny, "--prompt", "a", "--prompt-file", prompt}
                                 << "--prompt";
    QTest::newRow("empty prompt") << QStringList{"generate", kTiny, "--prompt", ""} << "prompt";
    QTest::newRow("no file") << QStringList{"generate", kTiny, "--prompt-file", "/nowhere/p.txt"} << "/nowhere/p.txt";
    QTest::newRow("no model") << QStringList{"generate", "/nowhere/model", "--prompt", "a"} << "/nowhere/model";
    QTest::newRow("no new tokens") << QStringList{"generate", kTiny, "--prompt", "a", "--max-new", "0"} << "max-new";
    QTest::newRow("too many") << QStringList{"generate", kTiny, "--prompt", "a", "--max-new", "99999999999"}
                              << "99999999999";
    QTest::newRow("temperature") << QStringList{"generate", kTiny, "--prompt", "a", "--temperature", "-1"} << "-1";
    QTest::newRow("top-p") << QStringList{"generate", kTiny, "--prompt", "a", "--top-p", "0"} << "top-p";
    QTest::newRow("policy") << QStringList{"generate", kTiny, "--prompt", "a", "--policy", "magic"} << "magic";
    QTest::newRow("no target") << QStringList{"generate", kTiny, "--prompt", "a", "--method", "yarn"} << "--target";
    QTest::newRow("target below") << QStringList{"generate", kTiny,  "--prompt", "a",
                                                 "--method", "yarn", "--target", "100"}
                                  << "100";
    QTest::newRow("two sets") << QStringList{"generate", kTiny,     "--prompt", "a",
                                             "--method", "yarn,pi", "--target", "1024"}
                              << "2";
    QTest::newRow("no own scaling") << QStringList{"generate", kTiny, "--prompt", "a", "--method", "model"} << "model";
    QTest::newRow("no device") << QStringList{"generate", kTiny, "--prompt", "a", "--device", "cuda:9"} << "cuda:9";
    QTest::newRow("document too short") << QStringList{"boundary", kTiny,  "--text-file", prompt,
                                                       "--method", "yarn", "--target",    "1024"}
                                        << "258";
  }
  void bad_input_exits_with_2_and_says_why() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const Output output = cli(arguments);
    QVERIFY2(output.code == 2, output.err);
    QVERIFY2(output.err.contains(says.toUtf8()), output.err);
    QVERIFY(output.out.isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestCliGenerate)
#include "test_cli_generate.moc"
