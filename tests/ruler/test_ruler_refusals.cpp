// What cannot be made is refused by name: lengths, haystacks, questions, wrappings, files.
#include <QDir>
#include <QTest>

#include "core/ruler/ruler_files.h"
#include "ruler_fixtures.h"

using namespace ropewalk_tests;

class TestRulerRefusals : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  std::string written(const char* name, const std::string& text) const {
    const std::string path = folder_.filePath(name).toStdString();
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }

 private Q_SLOTS:
  void a_length_that_is_too_short() {
    const auto tokenizer = tokenizer_named("small");
    const auto haystack = make_generated_haystack();
    const RulerContext from{*tokenizer, *haystack};
    for (const RulerTask* task : ruler_tasks())
      for (const std::int64_t length : {-5, 0, 1, 60}) {
        const QString message = message_of([&] { make_ruler_sample(*task, from, length, 0, 0); });
        QVERIFY2(message.startsWith(
                     QString("RULER's task %1 cannot be made %2 tokens long").arg(task->id.data()).arg(length)),
                 qPrintable(message));
      }
    QVERIFY(message_of([&] {
              make_ruler_sample(ruler_task("vt"), from, std::int64_t(1) << 40, 0, 0);
            }).contains("longer than the longest"));
    QVERIFY(message_of([&] { ruler_task("niah"); }).contains("niah_single_1, niah_single_2"));
  }

  void the_least_length_of_all_samples() {
    const auto tokenizer = tokenizer_named("small");
    const auto haystack = make_generated_haystack();
    const RulerContext from{*tokenizer, *haystack};
    const RulerTask& task = ruler_task("niah_multikey_2");
    std::int64_t least = 0, smallest = 1'000'000;
    for (std::uint64_t i = 0; i < 20; ++i) {
      const std::int64_t own = least_ruler_length(task, from, 100, 3, i);
      least = std::max(least, own);
      smallest = std::min(smallest, own);
    }
    QVERIFY(smallest < least);  // keys have more or fewer tokens
    check_ruler_length(task, from, least, 3, 20);
    QVERIFY(message_of([&] {
              check_ruler_length(task, from, least - 1, 3, 20);
            }).contains(QString("at least %1 tokens").arg(least)));
    for (std::uint64_t i = 0; i < 20; ++i) QVERIFY(make_ruler_sample(task, from, least, 3, i).length <= least);
  }

  void common_words_have_other_parameters_from_4096_on() {
    const auto tokenizer = tokenizer_named("bytes");
    const auto haystack = make_generated_haystack();
    const RulerContext from{*tokenizer, *haystack};
    const RulerTask& task = ruler_task("cwe");
    const std::int64_t reduced = least_ruler_length(task, from, 4095, 1, 0);
    const std::int64_t whole = least_ruler_length(task, from, 4096, 1, 0);
    QVERIFY(reduced < 4096 && whole > 4096 + 120);  // with a token a byte
    QVERIFY(make_ruler_sample(task, from, 4095, 1, 0).length <= 4095);
    QVERIFY(message_of([&] { make_ruler_sample(task, from, 4096, 1, 0); }).contains(QString("at least %1").arg(whole)));
  }

  void a_haystack_that_is_too_small() {
    QDir(folder_.path()).mkdir("few");
    written("few/a.txt", made_text(1, 2000));
    written("few/b.bin", std::string("\0\1\2", 3));
    const std::string few = folder_.filePath("few").toStdString();
    QStringList passed;
    const auto note = [&](const std::string& file, const std::string& why) {
      passed << QString::fromStdString(file).section('/', -1) + " " + QString::fromStdString(why);
    };
    const auto tokenizer = tokenizer_named("small");
    const auto once = make_folder_haystack(few, {false, note});
    QCOMPARE(passed, QStringList{"b.bin is not UTF-8 text"});
    const auto repeated = make_folder_haystack(few, {true, {}});
    const RulerTask& task = ruler_task("niah_single_2");
    const RulerContext small{*tokenizer, *once}, enough{*tokenizer, *repeated};
    const QString message = message_of([&] { make_ruler_sample(task, small, 8000, 0, 0); });
    QVERIFY2(message.contains(QString::fromStdString(few)) && message.contains("bytes are missing"),
             qPrintable(message));
    QVERIFY(make_ruler_sample(task, small, 500, 0, 0).length <= 500);
    const RulerSample sample = make_ruler_sample(task, enough, 8000, 0, 0);
    QVERIFY(sample.length > 7980 && sample.length <= 8000);
    // The same text begins again, with a space between end and begin.
    const std::string text = made_text(1, 2000);
    QVERIFY(sample.input.find(text.substr(text.size() - 30) + " " + text.substr(0, 30)) != std::string::npos);
    QVERIFY(repeated->text(3, 100'000).size() >= 100'000);
    QCOMPARE(repeated->text(3, 1000), once->text(3, 1000));
    QCOMPARE(repeated->text(3, 100'000).substr(0, 50'000), repeated->text(3, 200'000).substr(0, 50'000));
  }

  void documents_that_are_too_few() {
    const auto tokenizer = tokenizer_named("small");
    const auto haystack = make_generated_haystack();
    const RulerContext from{*tokenizer, *haystack};
    for (const char* id : {"qa_1", "qa_2"}) {
      const QString message = message_of([&] { make_ruler_sample(ruler_task(id), from, 40'000, 0, 0); });
      QVERIFY2(message.contains("are too few: ") && message.contains("tokens are missing"), qPrintable(message));
      QVERIFY(message.contains(QString("own set for ") + id));
    }
    const QString message = message_of([&] { make_ruler_sample(ruler_task("qa_1"), from, 2000, 0, 48); });
    QVERIFY2(message.contains("There are 48 questions") && message.contains("number 49"), qPrintable(message));
  }

  void a_wrapping_that_the_tokenizer_does_not_know() {
    const auto tokenizer = tokenizer_named("small");
    const auto haystack = make_generated_haystack();
    const RulerContext from{*tokenizer, *haystack, prompt_wrap("chatml")};
    const QString message = message_of([&] { make_ruler_sample(ruler_task("vt"), from, 2000, 0, 0); });
    QVERIFY2(message.contains("has no token <|im_start|>") && message.contains("chatml"), qPrintable(message));
    QVERIFY(message_of([] { prompt_wrap("vicuna"); }).contains("none, chatml, llama3, phi3"));
  }

  void question_files_data() {
    QTest::addColumn<bool>("squad");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("no JSON") << true << "{\"data\": ["
                             << "is not JSON";
    QTest::newRow("no data") << true << "{\"dat\": []}"
                             << "the file has no \"data\"";
    QTest::newRow("HotpotQA's") << true << "[]"
                                << "belong to the task qa_2";
    QTest::newRow("no context") << true << R"({"data": [{"paragraphs": [{"qas": []}]}]})"
                                << "the file.data[0].paragraphs[0] has no \"context\"";
    QTest::newRow("no questions") << true << R"({"data": []})"
                                  << "no question that can be answered";
    QTest::newRow("no answer")
        << true << R"({"data": [{"paragraphs": [{"context": "c", "qas": [{"question": "q", "answers": []}]}]}]})"
        << "the file.data[0].paragraphs[0].qas[0].answers is empty";
    QTest::newRow("a number") << true << R"({"data": [{"paragraphs": [{"context": 3, "qas": []}]}]})"
                              << "paragraphs[0].context is not a text";
    QTest::newRow("impossible alone")
        << true
        << R"({"data": [{"paragraphs": [{"context": "c", "qas": [{"question": "q", "answers": [], "is_impossible": true}]}]}]})"
        << "no question that can be answered";
    QTest::newRow("SQuAD's") << false << "{}"
                             << "belong to the task qa_1";
    QTest::newRow("no title") << false << R"([{"question": "q", "answer": "a", "context": [["t"]]}])"
                              << "the list[0].context[0] is not a title and a list of sentences";
    QTest::newRow("an empty answer") << false << R"([{"question": "q", "answer": "", "context": []}])"
                                     << "the list[0].answer is empty";
    QTest::newRow("no documents") << false << R"([{"question": "q", "answer": "a", "context": []}])"
                                  << "the list[0].context is empty";
  }
  void question_files() {
    QFETCH(bool, squad);
    QFETCH(QString, text);
    QFETCH(QString, wrong);
    const std::string path = written("q.json", text.toStdString());
    const QString message = message_of([&] { squad ? read_squad(path) : read_hotpotqa(path); });
    QVERIFY2(message.contains("q.json") && message.contains(wrong), qPrintable(message));
    QVERIFY(message_of([] { read_squad("/nowhere/q.json"); }).contains("/nowhere/q.json"));
  }

  void question_files_are_read() {
    const QaSet single = read_squad(written("s.json", squad_json(3).dump()));
    QCOMPARE(single.documents.size(), std::size_t(9));
    QCOMPARE(single.questions.size(), std::size_t(9));
    QVERIFY(std::is_sorted(single.documents.begin(), single.documents.end()));
    for (const QaQuestion& question : single.questions) {
      QCOMPARE(question.answers.size(), std::size_t(1));  // said twice, kept once
      QCOMPARE(question.documents.size(), std::size_t(1));
      QCOMPARE(question.more_documents.size(), std::size_t(2));
      QVERIFY(single.documents[question.documents[0]].find(question.answers[0] + ".") != std::string::npos);
    }
    const QaSet pairs = read_hotpotqa(written("h.json", hotpotqa_json(4, 5).dump()));
    QCOMPARE(pairs.documents.size(), std::size_t(20));
    QVERIFY(pairs.documents[0].starts_with("Name0\n"));
    QCOMPARE(pairs.questions[2].documents.size(), std::size_t(5));
  }

  void score_files_data() {
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("predictions");
    QTest::addColumn<QString>("wrong");
    const QString data =
        "{\"index\": 0, \"outputs\": [\"a\"]}\n\n{\"index\": 7, \"outputs\": [\"b\"], \"task\": \"vt\"}\n";
    QTest::newRow("missing") << data << "{\"index\": 7, \"pred\": \"b\"}"
                             << "no prediction for index 0";
    QTest::newRow("twice") << data << "{\"index\": 7, \"pred\": \"b\"}\n{\"index\": 7, \"pred\": \"b\"}"
                           << "p.jsonl, line 2: has index 7, as a line before it";
    QTest::newRow("foreign") << data
                             << "{\"index\":0,\"pred\":\"\"}\n{\"index\":7,\"pred\":\"b\"}\n{\"index\":9,\"pred\":\"\"}"
                             << "predictions for index 9";
    QTest::newRow("no pred") << data << "{\"index\": 7, \"output\": \"b\"}"
                             << "line 1: has no \"pred\"";
    QTest::newRow("no text") << data << "{\"index\": 7, \"pred\": null}"
                             << "\"pred\" is not a text";
    QTest::newRow("no index") << data << "{\"pred\": \"b\"}"
                              << "has no \"index\"";
    QTest::newRow("an index below 0") << data << "{\"index\": -1, \"pred\": \"b\"}"
                                      << "\"index\" is -1";
    QTest::newRow("no JSON") << data << "index 7"
                             << "p.jsonl, line 1: is not JSON";
    QTest::newRow("empty") << data << " \n"
                           << "p.jsonl has no line";
    QTest::newRow("no data") << ""
                             << "{\"index\": 7, \"pred\": \"b\"}"
                             << "d.jsonl has no line";
    QTest::newRow("no outputs") << "{\"index\": 7}"
                                << "{\"index\": 7, \"pred\": \"b\"}"
                                << "has no \"outputs\"";
    QTest::newRow("no answer") << "{\"index\": 7, \"outputs\": []}"
                               << "{\"index\": 7, \"pred\": \"b\"}"
                               << "\"outputs\" has no answer";
    QTest::newRow("data twice") << data + data << "{\"index\": 7, \"pred\": \"b\"}"
                                << "d.jsonl, line 4: has index 0";
    QTest::newRow("another task") << "{\"index\": 0, \"outputs\": [\"a\"], \"task\": \"cwe\"}"
                                  << "{\"index\": 0, \"pred\": \"b\"}"
                                  << "of the task cwe, and vt";
  }
  void score_files() {
    QFETCH(QString, data);
    QFETCH(QString, predictions);
    QFETCH(QString, wrong);
    const std::string d = written("d.jsonl", data.toStdString()), p = written("p.jsonl", predictions.toStdString());
    const QString message =
        message_of([&] { score_predictions(ruler_task("vt"), read_ruler_data(d), read_ruler_predictions(p)); });
    QVERIFY2(message.contains(wrong), qPrintable(message));
  }

  void score_files_are_read() {
    const std::string d =
        written("d.jsonl", "{\"index\": 5, \"outputs\": [\"a\", \"b\"]}\r\n{\"index\": 2, \"outputs\": \"c\"}\n");
    const std::string p =
        written("p.jsonl", "{\"index\": 2, \"prediction\": \"C!\"}\n{\"index\": 5, \"pred\": \"xBx\"}");
    const RulerScore score = score_predictions(ruler_task("vt"), read_ruler_data(d), read_ruler_predictions(p));
    QCOMPARE(score.samples, (std::vector<double>{0.5, 1}));
    QCOMPARE(score.score, 75.0);
    QVERIFY(message_of([] { read_ruler_data("/nowhere/d.jsonl"); }).contains("/nowhere/d.jsonl"));
  }
};

QTEST_APPLESS_MAIN(TestRulerRefusals)
#include "test_ruler_refusals.moc"
