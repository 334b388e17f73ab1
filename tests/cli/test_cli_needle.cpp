// Needle grids on the command line: both scores, several needles, own words, and result files of the public test.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "run_program.h"

using nlohmann::json;
using namespace ropewalk_tests;

namespace {
const QString kTiny = QString(ROPEWALK_TESTS_DIR) + "/data/tiny";
}

class TestCliNeedle : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  QString file(const QString& name) const { return folder_.filePath(name); }
  QStringList needle(const QStringList& more) const {
    return QStringList{"needle",  kTiny,     "--lengths", "512,640", "--depths",    "2",
                       "--dtype", "float32", "--threads", "1",       "--workspace", file("w.ropewalk")} +
           more;
  }

 private Q_SLOTS:
  void both_scores_and_result_files() {
    const QString out = file("results");
    const Output run =
        cli(needle({"--per-cell", "1", "--needles", "2", "--depth-spacing", "sigmoid", "--method", "none,pi,yarn",
                    "--target", "512", "--results-out", out, "--png", file("a.png"), "--json"}));
    QVERIFY2(run.code == 0, run.err);
    const json cells = run.object().at("cells");
    QCOMPARE(cells.size(), std::size_t(3 * 2 * 2));
    for (const json& cell : cells) {
      QCOMPARE(cell.at("samples").get<int>(), 2);
      QCOMPARE(cell.at("answers").size(), std::size_t(2));
      QCOMPARE(cell.at("found").size(), std::size_t(2));
      const json generated = cell.at("generated"), probability = cell.at("probability");
      for (const json& score : {generated, probability}) {
        QVERIFY(score.at("low").get<double>() <= score.at("value").get<double>());
        QVERIFY(score.at("high").get<double>() >= score.at("value").get<double>());
        QCOMPARE(score.at("samples").get<int>(), 2);
      }
      for (const char* key :
           {"factor_set", "method", "length", "depth", "token_accuracy", "nll", "seconds", "numbers", "predicted"})
        QVERIFY2(cell.contains(key), key);
    }
    QVERIFY(!QImage(file("a.png")).isNull());
    QCOMPARE(QDir(out).entryList({"*_results.json"}).size(), 12);
    // The same grid again, without a model.
    const Output read =
        cli({"needle", "--read-results", out, "--json", "--png", file("b.png"), "--score", "probability"});
    QVERIFY2(read.code == 0, read.err);
    QCOMPARE(read.object().at("models").size(), std::size_t(3));
    QCOMPARE(read.object().at("cells").size(), cells.size());
    for (const json& cell : read.object().at("cells")) {
      const auto same = std::find_if(cells.begin(), cells.end(), [&](const json& other) {
        return other.at("length") == cell.at("length") && other.at("depth") == cell.at("depth") &&
               other.at("nll") == cell.at("nll") && other.at("answers") == cell.at("answers");
      });
      QVERIFY(same != cells.end());
    }
    QVERIFY(!QImage(file("b.png")).isNull());
  }

  void the_public_tests_files_are_read() {
    const QString folder = file("public");
    QDir().mkpath(folder);
    const auto write = [&](const QString& name, const QByteArray& text) {
      QFile made(folder + "/" + name);
      QVERIFY(made.open(QIODevice::WriteOnly));
      made.write(text);
    };
    write(
        "gpt_len_1000_depth_0_results.json",
        R"({"model": "gpt", "context_length": 1000, "depth_percent": 0.0, "needle": "x", "model_response": "x", "score": 10})");
    write(
        "gpt_len_1000_depth_10000_results.json",
        R"({"model": "gpt", "context_length": 1000, "depth_percent": 100, "needle": "x", "model_response": "y", "score": 1})");
    write("broken.json", "{");
    const Output read = cli({"needle", "--read-results", folder, "--png", file("c.png"), "--json"});
    QVERIFY2(read.code == 0, read.err);
    QVERIFY(read.err.contains("broken.json was passed over"));
    QCOMPARE(read.object().at("passed_over").at(0).at("file").get<std::string>(), std::string("broken.json"));
    QCOMPARE(read.object().at("cells").size(), std::size_t(2));
    QVERIFY(read.object().at("cells").at(0).at("token_accuracy").is_null());
    const Output table = cli({"needle", "--read-results", folder});
    QVERIFY(table.out.contains("gpt: share of generated answers right"));
    const Output none = cli({"needle", "--read-results", file("nowhere")});
    QVERIFY(none.code != 0 && none.err.contains("nowhere"));
  }

  void no_generate_leaves_answers_out() {
    const Output run = cli(needle({"--per-cell", "1", "--no-generate", "--json"}));
    QVERIFY2(run.code == 0, run.err);
    for (const json& cell : run.object().at("cells")) {
      QVERIFY(cell.at("answers").empty());
      QVERIFY(cell.at("generated").is_null());
      QVERIFY(cell.at("probability").is_object());
    }
  }

  void own_words() {
    const Output run = cli(needle({"--per-cell", "1", "--needle", "The code of {key} is {number}.", "--question",
                                   "What is the code of {key}? It is", "--answer", "{number}", "--json"}));
    QVERIFY2(run.code == 0, run.err);
    QCOMPARE(run.object().at("cells").at(0).at("numbers").at(0).get<std::string>().size(), std::size_t(7));
    const Output bad = cli(needle({"--needle", "The code is x.", "--question", "What is x?", "--answer", "x"}));
    QVERIFY(bad.code != 0 && bad.err.contains("gives it away"));
    const Output half = cli(needle({"--needle", "The code is x."}));
    QVERIFY(half.code != 0 && half.err.contains("is empty"));
  }

  void a_small_haystack_is_refused_unless_it_may_repeat() {
    const QString texts = file("texts");
    QDir().mkpath(texts);
    QFile small(texts + "/a.txt");
    QVERIFY(small.open(QIODevice::WriteOnly));
    small.write("Only a few words are here. They are not enough.");
    small.close();
    const QStringList options{"--per-cell", "1", "--no-generate", "--haystack", texts, "--json"};
    const Output refused = cli(needle(options));
    QVERIFY2(refused.code != 0 && refused.err.contains("bytes are missing"), refused.err);
    const Output repeated = cli(needle(options + QStringList{"--repeat-haystack"}));
    QVERIFY2(repeated.code == 0, repeated.err);
  }

  void a_model_without_a_tokenizer_is_refused() {
    const QString model = file("no-tokenizer");
    QDir().mkpath(model);
    for (const char* name : {"config.json", "model.safetensors"})
      QVERIFY(QFile::copy(kTiny + "/" + name, model + "/" + name));
    const Output run =
        cli({"needle", model, "--lengths", "512", "--depths", "1", "--workspace", file("w.ropewalk"), "--json"});
    QVERIFY2(run.code != 0 && run.err.contains("tokenizer.json"), run.err);
    QVERIFY(run.out.isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestCliNeedle)
#include "test_cli_needle.moc"
