// ropewalk-cli ruler-data and ruler-score as scripts use them: a data set is made, answered, and scored.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "run_program.h"

using nlohmann::json;

using namespace ropewalk_tests;

namespace {

const QString kSmall = QString(ROPEWALK_RESOURCES_DIR) + "/models/small";

}  // namespace

class TestCliRuler : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  QString file(const QString& name) const { return folder_.filePath(name); }
  void write(const QString& name, const QByteArray& text) const {
    QFile f(file(name));
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write(text);
  }
  QByteArray read(const QString& name) const {
    QFile f(file(name));
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
  }
  std::vector<json> lines(const QString& name) const {
    std::vector<json> list;
    for (const QByteArray& line : read(name).trimmed().split('\n')) list.push_back(json::parse(line.toStdString()));
    return list;
  }
  QStringList data(const char* task, int length, const QString& out) const {
    return {"ruler-data", kSmall, "--task",    task, "--length", QString::number(length),
            "--seed",     "3",    "--samples", "4",  "--out",    file(out)};
  }

 private Q_SLOTS:
  void data_are_made_answered_and_scored_data() {
    QTest::addColumn<QString>("task");
    for (const char* task :
         {"niah_single_1", "niah_single_2", "niah_single_3", "niah_multikey_1", "niah_multikey_2", "niah_multikey_3",
          "niah_multivalue", "niah_multiquery", "vt", "cwe", "fwe", "qa_1", "qa_2"})
      QTest::newRow(task) << task;
  }
  void data_are_made_answered_and_scored() {
    QFETCH(QString, task);
    const Output made = cli(data(qPrintable(task), 2500, "d.jsonl") << "--json");
    QVERIFY2(made.code == 0, made.err);
    QCOMPARE(made.object().at("samples").get<int>(), 4);
    QVERIFY(made.object().at("longest").get<int>() <= 2500);
    const std::vector<json> samples = lines("d.jsonl");
    QCOMPARE(samples.size(), std::size_t(4));
    QByteArray right, none;
    for (int i = 0; i < 4; ++i) {
      const json& sample = samples[std::size_t(i)];
      QCOMPARE(sample.at("index").get<int>(), i);
      QVERIFY(sample.at("length").get<int>() <= 2500 && sample.at("length").get<int>() > 2000);
      QCOMPARE(sample.at("task").get<std::string>(), task.toStdString());
      std::string answer;
      for (const auto& output : sample.at("outputs")) answer.append(" ").append(output.get<std::string>());
      right += QByteArray::fromStdString(json{{"index", i}, {"pred", answer}}.dump()) + "\n";
      none += QByteArray::fromStdString(json{{"index", 3 - i}, {"prediction", i == 3 ? answer : "?"}}.dump()) + "\n";
    }
    // What is counted is what the tokenizer gives, and room for the answer.
    write("input.txt", QByteArray::fromStdString(samples[0].at("input").get<std::string>()));
    const Output tokens = cli({"tokenize", kSmall, "--text-file", file("input.txt"), "--bos", "--json"});
    QCOMPARE(int(tokens.object().at("ids").size()) + samples[0].at("answer_tokens").get<int>(),
             samples[0].at("length").get<int>());
    write("right.jsonl", right);
    write("none.jsonl", none);
    const Output all =
        cli({"ruler-score", "--task", task, "--data", file("d.jsonl"), "--predictions", file("right.jsonl"), "--json"});
    QVERIFY2(all.code == 0, all.err);
    QCOMPARE(all.object().at("score").get<double>(), 100.0);
    QCOMPARE(all.object().at("task").get<std::string>(), task.toStdString());
    QCOMPARE(all.object().at("per_sample").size(), std::size_t(4));
    QCOMPARE(all.object().at("rule").get<std::string>(), std::string(task.startsWith("qa") ? "part" : "all"));
    const json one =
        cli({"ruler-score", "--task", task, "--data", file("d.jsonl"), "--predictions", file("none.jsonl"), "--json"})
            .object();
    QVERIFY(one.at("score").get<double>() < 30);
    QCOMPARE(one.at("per_sample").at(2).at("score").get<double>(), 0.0);
    QVERIFY(one.at("interval").at(0).get<double>() <= one.at("score").get<double>());
    const Output table =
        cli({"ruler-score", "--task", task, "--data", file("d.jsonl"), "--predictions", file("right.jsonl")});
    QVERIFY(table.out.contains("100.00 %"));
  }

  void the_same_seed_gives_the_same_file() {
    QCOMPARE(cli(data("cwe", 1500, "a.jsonl")).code, 0);
    QCOMPARE(cli(data("cwe", 1500, "b.jsonl")).code, 0);
    QVERIFY(read("a.jsonl").size() > 4000);
    QCOMPARE(read("a.jsonl"), read("b.jsonl"));
    QCOMPARE(cli(data("cwe", 1500, "c.jsonl") << "--seed"
                                              << "4")
                 .code,
             2);  // given twice
    QVERIFY(!QFile::exists(file("c.jsonl")));
  }

  void no_weights_are_read() {
    QDir(folder_.path()).mkdir("bare");
    for (const char* name : {"config.json", "tokenizer.json", "tokenizer_config.json"})
      QVERIFY(QFile::copy(kSmall + "/" + name, file(QString("bare/") + name)));
    QStringList arguments = data("vt", 1500, "v.jsonl");
    arguments[1] = file("bare");
    const Output output = cli(arguments);
    QVERIFY2(output.code == 0, output.err);
    QCOMPARE(cli(data("vt", 1500, "w.jsonl")).code, 0);
    QCOMPARE(read("v.jsonl"), read("w.jsonl"));
    QFile::remove(file("bare/tokenizer.json"));
    const Output without = cli(arguments);
    QCOMPARE(without.code, 2);
    QVERIFY2(without.err.contains("has no tokenizer.json"), without.err);
  }

  void options_are_used() {
    QDir(folder_.path()).mkdir("texts");
    QByteArray text;
    for (int i = 0; i < 40; ++i) text += "Sentence number " + QByteArray::number(i) + " is about quartzite. ";
    write("texts/a.txt", text);
    write("texts/b.png", QByteArray("\0\0\0", 3));
    const QStringList niah = data("niah_single_2", 3000, "h.jsonl") << "--haystack" << file("texts");
    const Output small = cli(niah);
    QCOMPARE(small.code, 2);
    QVERIFY2(small.err.contains("bytes are missing") && small.err.contains("b.png is not UTF-8 text"), small.err);
    QVERIFY(!QFile::exists(file("h.jsonl")) && !QFile::exists(file("h.jsonl.part")));
    const Output repeated = cli(QStringList(niah) << "--repeat-haystack");
    QVERIFY2(repeated.code == 0, repeated.err);
    QVERIFY(read("h.jsonl").count("quartzite") > 4 * 80);

    write("q.json", R"({"data": [{"paragraphs": [{"context": "Quartzite is a hard rock.", "qas": [
        {"question": "What is a hard rock?", "answers": [{"text": "Quartzite"}]}]}]}]})");
    QStringList qa = data("qa_1", 300, "q.jsonl") << "--qa-file" << file("q.json");
    QVERIFY2(cli(qa).err.contains("There are 1 questions"), cli(qa).err);
    qa.replace(qa.indexOf("4"), "1");
    const Output few = cli(qa);
    QCOMPARE(few.code, 2);
    QVERIFY2(few.err.contains("are too few"), few.err);
    qa.replace(qa.indexOf("300"), "200");
    const Output fits = cli(qa);
    QVERIFY2(fits.code == 0, fits.err);
    QVERIFY(lines("q.jsonl")[0].at("outputs") == json::array({"Quartzite"}));
  }

  void what_cannot_be_made_is_refused_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("too short") << data("vt", 300, "x.jsonl") << "task vt cannot be made 300 tokens long";
    QTest::newRow("no such task") << data("niah", 3000, "x.jsonl") << "niah_single_1";
    QTest::newRow("no such model") << QStringList{"ruler-data", "/nowhere/model", "--task", "vt",
                                                  "--length",   "3000",           "--out",  "x.jsonl"}
                                   << "/nowhere/model";
    QTest::newRow("no wrapping") << (data("vt", 3000, "x.jsonl") << "--wrap"
                                                                 << "chatml")
                                 << "no token <|im_start|>";
    QTest::newRow("no folder") << (data("niah_single_2", 3000, "x.jsonl") << "--haystack"
                                                                          << "/nowhere/texts")
                               << "/nowhere/texts";
    QTest::newRow("questions for needles") << (data("vt", 3000, "x.jsonl") << "--qa-file"
                                                                           << "/nowhere/q.json")
                                           << "qa_1 and qa_2";
    QTest::newRow("no questions") << (data("qa_2", 3000, "x.jsonl") << "--qa-file"
                                                                    << "/nowhere/q.json")
                                  << "/nowhere/q.json";
    QTest::newRow("too many documents") << data("qa_1", 30000, "x.jsonl") << "tokens are missing";
    QTest::newRow("no samples") << (data("vt", 3000, "x.jsonl").replaceInStrings("4", "0")) << "";
  }
  void what_cannot_be_made_is_refused() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, wrong);
    const Output output = cli(arguments);
    QCOMPARE(output.code, 2);
    QVERIFY2(output.err.contains(wrong.toUtf8()), output.err);
    QVERIFY(!QFile::exists(file("x.jsonl")));
  }

  void what_cannot_be_scored_is_refused() {
    write("d.jsonl", "{\"index\": 0, \"outputs\": [\"a\"]}\n{\"index\": 1, \"outputs\": [\"b\"]}\n");
    const auto scored = [&](const QByteArray& predictions) {
      write("p.jsonl", predictions);
      return cli(
          {"ruler-score", "--task", "vt", "--data", file("d.jsonl"), "--predictions", file("p.jsonl"), "--json"});
    };
    QCOMPARE(scored("{\"index\":0,\"pred\":\"A\"}\n{\"index\":1,\"pred\":\"\"}").object().at("score").get<double>(),
             50.0);
    QCOMPARE(scored("{\"index\":0,\"pred\":\"A\"}\n{\"index\":1,\"pred\":\"\"}").object().at("empty").get<int>(), 1);
    for (const auto& [text, wrong] : std::initializer_list<std::pair<const char*, const char*>>{
             {"{\"index\":0,\"pred\":\"A\"}", "no prediction for index 1"},
             {"{\"index\":0,\"pred\":\"A\"}\n{\"index\":0,\"pred\":\"A\"}", "line 2"},
             {"", "has no line"},
             {"[1]", "is not a JSON object"}}) {
      const Output output = scored(text);
      QCOMPARE(output.code, 2);
      QVERIFY2(output.err.contains(wrong), output.err);
      QVERIFY(output.out.isEmpty());
    }
    QCOMPARE(cli({"ruler-score", "--task", "vt", "--data", file("d.jsonl")}).code, 2);
  }
};

QTEST_GUILESS_MAIN(TestCliRuler)
#include "test_cli_ruler.moc"
