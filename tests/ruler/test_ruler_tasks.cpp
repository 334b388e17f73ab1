// Samples of all 13 tasks, over lengths and seeds and tokenizers, pass a checker written from the public definition
// (ruler_checker.h), and a spoiled sample does not.
#include <QTemporaryDir>
#include <QTest>

#include "core/ruler/niah.h"
#include "ruler_checker.h"
#include "ruler_fixtures.h"

using namespace ropewalk_tests;

class TestRulerTasks : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  QString essays_;
  QaSet single_, pairs_;

  RulerContext context(const Tokenizer& tokenizer, const Haystack& haystack, const char* wrap = "none") const {
    return {tokenizer, haystack, prompt_wrap(wrap), &single_, &pairs_, false};
  }

 private Q_SLOTS:
  void initTestCase();
  void thirteen_tasks();
  void samples_pass_the_checker_data();
  void samples_pass_the_checker();
  void wrapped_samples_pass_the_checker_data();
  void wrapped_samples_pass_the_checker();
  void own_questions_pass_the_checker();
  void every_length_from_the_least();
  void long_samples_pass_the_checker_data();
  void long_samples_pass_the_checker();
  void seeds_and_indices_decide();
  void needles_lie_everywhere();
  void the_checker_finds_what_is_wrong_data();
  void the_checker_finds_what_is_wrong();
  void the_checker_sees_that_a_unit_would_still_fit();
};

void TestRulerTasks::initTestCase() {
  std::string text = made_text(77, 300'000);
  essays_ = QString::fromStdString(text);
  std::ofstream(folder_.filePath("text.txt").toStdString()) << text;
  QDir(folder_.path()).mkdir("texts");
  QFile::rename(folder_.filePath("text.txt"), folder_.filePath("texts/text.txt"));
  const std::string squad = folder_.filePath("squad.json").toStdString();
  const std::string hotpot = folder_.filePath("hotpot.json").toStdString();
  std::ofstream(squad) << squad_json(200);
  std::ofstream(hotpot) << hotpotqa_json(60, 4);
  single_ = read_squad(squad);
  pairs_ = read_hotpotqa(hotpot);
}

void TestRulerTasks::thirteen_tasks() {
  QStringList ids;
  for (const RulerTask* task : ruler_tasks()) {
    ids << QString::fromStdString(std::string(task->id));
    QVERIFY(!task->name.empty() && task->measures.ends_with("."));
    QCOMPARE(&ruler_task(task->id), task);
    QCOMPARE(task->rule == RulerRule::part, task->id.starts_with("qa"));
  }
  QCOMPARE(ids.join(' '), QString("niah_single_1 niah_single_2 niah_single_3 niah_multikey_1 niah_multikey_2 "
                                  "niah_multikey_3 niah_multivalue niah_multiquery vt cwe fwe qa_1 qa_2"));
}

void TestRulerTasks::samples_pass_the_checker_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QString>("task");
  for (const char* name : {"small", "smollm2", "llama2"})
    for (const RulerTask* task : ruler_tasks())
      QTest::addRow("%s, %s", name, task->id.data()) << QString(name) << QString(task->id.data());
}

void TestRulerTasks::samples_pass_the_checker() {
  QFETCH(QString, name);
  QFETCH(QString, task);
  const auto tokenizer = tokenizer_named(name);
  if (!tokenizer) QSKIP("ROPEWALK_SMOLLM2 does not name SmolLM2's GGUF file");
  const RulerTask& chosen = ruler_task(task.toStdString());
  const auto haystack = make_folder_haystack(folder_.filePath("texts").toStdString());
  const RulerContext from = context(*tokenizer, *haystack);
  for (const std::uint64_t seed : {0, 42})
    for (std::uint64_t index = 0; index < 3; ++index) {
      const std::int64_t least = least_ruler_length(chosen, from, 1, seed, index);
      QVERIFY(least > chosen.answer_tokens + 40);
      QVERIFY(message_of([&] { make_ruler_sample(chosen, from, least - 1, seed, index); })
                  .contains(QString("%1 tokens long: with the smallest filler it needs at least %2 tokens")
                                .arg(least - 1)
                                .arg(least)));
      int checked = 0;
      for (const std::int64_t length : {least, least + 1, least + 37, std::int64_t(1024), std::int64_t(2047),
                                        std::int64_t(4095), std::int64_t(4096), std::int64_t(6001)}) {
        if (least_ruler_length(chosen, from, length, seed, index) > length) continue;
        const RulerSample sample = make_ruler_sample(chosen, from, length, seed, index);
        QCOMPARE(QString::fromStdString(sample.task), task);
        QCOMPARE(sample.index, index);
        QCOMPARE(sample.wrap, std::string("none"));
        const QString broken = broken_rule({sample, from, length, essays_});
        QVERIFY2(broken.isEmpty(), qPrintable(QString("%1 at %2: %3").arg(task).arg(length).arg(broken)));
        ++checked;
      }
      QVERIFY(checked >= 4);
    }
}

void TestRulerTasks::wrapped_samples_pass_the_checker_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QString>("wrap");
  QTest::newRow("chatml, smollm2") << "smollm2"
                                   << "chatml";
  QTest::newRow("chatml, qwen2") << "qwen2"
                                 << "chatml";
  for (const char* wrap : {"chatml", "llama3", "phi3"}) QTest::addRow("%s, bytes", wrap) << "bytes" << wrap;
}

void TestRulerTasks::wrapped_samples_pass_the_checker() {
  QFETCH(QString, name);
  QFETCH(QString, wrap);
  const auto tokenizer = tokenizer_named(name);
  if (!tokenizer) QSKIP("ROPEWALK_SMOLLM2 does not name SmolLM2's GGUF file");
  const auto haystack = make_generated_haystack();
  const RulerContext from = context(*tokenizer, *haystack, qPrintable(wrap));
  for (const RulerTask* task : ruler_tasks()) {
    // The byte tokenizer's common words need more than 4096 tokens with the parameters below that.
    const std::int64_t length = name == "bytes" && task->id == "cwe" ? 30'000 : 4095;
    const RulerSample sample = make_ruler_sample(*task, from, length, 3, 1);
    QCOMPARE(QString::fromStdString(sample.wrap), wrap);
    QVERIFY(sample.input.starts_with(from.wrap.before) && !from.wrap.before.empty());
    const QString broken = broken_rule({sample, from, length, {}});
    QVERIFY2(broken.isEmpty(), qPrintable(QString("%1: %2").arg(task->id.data(), broken)));
    // The context's bytes are those between the fixed parts.
    const std::string context = sample.input.substr(sample.context_begin, sample.context_end - sample.context_begin);
    QVERIFY(!context.empty() && context.front() != '\n' && context.back() != '\n');
    QVERIFY(std::int64_t(context.size()) > sample.filler);
  }
}

void TestRulerTasks::own_questions_pass_the_checker() {
  const auto tokenizer = tokenizer_named("small");
  const auto haystack = make_noise_haystack();
  RulerContext from{*tokenizer, *haystack};
  QVERIFY(own_single_questions().documents.size() >= 40 && own_single_questions().questions.size() >= 40);
  QVERIFY(own_double_questions().questions.size() >= 20);
  for (const char* id : {"qa_1", "qa_2"}) {
    const RulerTask& task = ruler_task(id);
    const std::size_t questions =
        task.id == "qa_1" ? own_single_questions().questions.size() : own_double_questions().questions.size();
    for (std::uint64_t index = 0; index < questions; ++index) {
      const RulerSample sample = make_ruler_sample(task, from, 2000, 5, index);
      const QString broken = broken_rule({sample, from, 2000, {}});
      QVERIFY2(broken.isEmpty(), qPrintable(QString("%1, %2: %3").arg(id).arg(index).arg(broken)));
      QCOMPARE(sample.outputs.empty(), false);
    }
    from.repeat = true;
    for (const std::uint64_t index : {std::uint64_t(0), std::uint64_t(questions), std::uint64_t(3 * questions + 1)}) {
      const RulerSample sample = make_ruler_sample(task, from, 30'000, 5, index);
      const QString broken = broken_rule({sample, from, 30'000, {}});
      QVERIFY2(broken.isEmpty(), qPrintable(QString("%1, %2: %3").arg(id).arg(index).arg(broken)));
    }
    from.repeat = false;
  }
}

void TestRulerTasks::every_length_from_the_least() {
  const auto tokenizer = tokenizer_named("small");
  const auto haystack = make_generated_haystack();
  const RulerContext from = context(*tokenizer, *haystack);
  for (const RulerTask* task : ruler_tasks()) {
    const std::int64_t least = least_ruler_length(*task, from, 1, 8, 2);
    for (std::int64_t length = least; length < least + 40; ++length) {
      const RulerSample sample = make_ruler_sample(*task, from, length, 8, 2);
      const QString broken = broken_rule({sample, from, length, {}});
      QVERIFY2(broken.isEmpty(), qPrintable(QString("%1 at %2: %3").arg(task->id.data()).arg(length).arg(broken)));
    }
  }
}

void TestRulerTasks::long_samples_pass_the_checker_data() {
  QTest::addColumn<QString>("task");
  for (const RulerTask* task : ruler_tasks())
    if (!task->id.starts_with("qa")) QTest::addRow("%s", task->id.data()) << QString(task->id.data());
}

void TestRulerTasks::long_samples_pass_the_checker() {
  QFETCH(QString, task);
  const auto tokenizer = tokenizer_named("llama2");
  const auto haystack = make_generated_haystack();
  const RulerContext from = context(*tokenizer, *haystack);
  const std::int64_t length = 100'000;
  const RulerSample sample = make_ruler_sample(ruler_task(task.toStdString()), from, length, 9, 0);
  const QString broken = broken_rule({sample, from, length, {}});
  QVERIFY2(broken.isEmpty(), qPrintable(broken));
}

void TestRulerTasks::seeds_and_indices_decide() {
  const auto tokenizer = tokenizer_named("small");
  const auto haystack = make_generated_haystack();
  const RulerContext from = context(*tokenizer, *haystack);
  for (const RulerTask* task : ruler_tasks()) {
    const std::int64_t length = 3000;
    const RulerSample sample = make_ruler_sample(*task, from, length, 1, 4);
    QCOMPARE(make_ruler_sample(*task, from, length, 1, 4).input, sample.input);
    QVERIFY(make_ruler_sample(*task, from, length, 2, 4).input != sample.input);
    QVERIFY(make_ruler_sample(*task, from, length, 1, 5).input != sample.input);
    // What is asked for does not depend on the length.
    const RulerSample longer = make_ruler_sample(*task, from, length + 500, 1, 4);
    QCOMPARE(longer.outputs, sample.outputs);
    QCOMPARE(longer.query, sample.query);
  }
}

void TestRulerTasks::needles_lie_everywhere() {
  const auto tokenizer = tokenizer_named("small");
  const auto haystack = make_generated_haystack();
  const RulerContext from = context(*tokenizer, *haystack);
  for (const char* id : {"niah_single_1", "niah_single_2", "niah_multikey_2"}) {
    int quarters[4] = {0, 0, 0, 0};
    for (std::uint64_t index = 0; index < 80; ++index) {
      const RulerSample sample = make_ruler_sample(ruler_task(id), from, 1200, 6, index);
      const std::size_t at = sample.input.find(sample.outputs[0]);
      QVERIFY(at > sample.context_begin && at < sample.context_end);
      const double depth = double(at - sample.context_begin) / double(sample.context_end - sample.context_begin);
      ++quarters[std::min(3, int(depth * 4))];
    }
    for (const int count : quarters) QVERIFY2(count >= 8, id);  // 20 expected; fewer than 8 has odds of 1 in 2000
  }
}

void TestRulerTasks::the_checker_finds_what_is_wrong_data() {
  QTest::addColumn<QString>("task");
  QTest::addColumn<QString>("before");
  QTest::addColumn<QString>("after");
  QTest::newRow("answer twice") << "niah_single_1"
                                << "The sun is yellow."
                                << "The sun is {answer}.";
  QTest::newRow("other noise") << "niah_single_1"
                               << "The sun is yellow."
                               << "The sun is green.";
  QTest::newRow("needle in a sentence") << "niah_single_2"
                                        << " One of the special"
                                        << " and One of the special";
  QTest::newRow("needle lost") << "niah_multikey_1"
                               << "One of the special magic numbers"
                               << "One of the numbers";
  QTest::newRow("other filler") << "niah_multivalue"
                                << " the "
                                << " some ";
  QTest::newRow("other question") << "niah_multiquery"
                                  << "What are all"
                                  << "What were all";
  QTest::newRow("a number for a uuid") << "niah_multikey_3"
                                       << " is: "
                                       << " is: 1234567. ";
  QTest::newRow("chain broken") << "vt"
                                << " = VAR "
                                << " = VAX ";
  QTest::newRow("a word less often") << "cwe"
                                     << " {answer} "
                                     << " xyz ";
  QTest::newRow("wrong numbers") << "cwe"
                                 << " 50. "
                                 << " 51. ";
  QTest::newRow("a coded word more") << "fwe"
                                     << "... "
                                     << "{answer} ";
  QTest::newRow("a document changed") << "qa_1"
                                      << "Document 2:\n"
                                      << "Document 2:\nAnd ";
  QTest::newRow("documents not counted") << "qa_2"
                                         << "Document 3:\n"
                                         << "Document 4:\n";
}

void TestRulerTasks::the_checker_finds_what_is_wrong() {
  QFETCH(QString, task);
  QFETCH(QString, before);
  QFETCH(QString, after);
  const auto tokenizer = tokenizer_named("small");
  const auto haystack = make_folder_haystack(folder_.filePath("texts").toStdString());
  const RulerContext from = context(*tokenizer, *haystack);
  RulerSample sample = make_ruler_sample(ruler_task(task.toStdString()), from, 3000, 1, 0);
  QVERIFY(broken_rule({sample, from, 3000, essays_}).isEmpty());
  QString text = QString::fromStdString(sample.input);
  const QString answer = QString::fromStdString(sample.outputs[0]);
  before.replace("{answer}", answer);
  const int at = int(text.lastIndexOf(before));
  QVERIFY(at >= 0);
  text.replace(at, before.size(), after.replace("{answer}", answer));
  sample.input = text.toStdString();
  // The length is right, so that it is not what is found.
  const auto tokens = std::int64_t(prompt_tokens(*tokenizer, from.wrap, sample.input).size());
  sample.length = tokens + sample.answer_tokens;
  const QString broken = broken_rule({sample, from, std::max<std::int64_t>(sample.length, 3000), essays_});
  QVERIFY(!broken.isEmpty());
  QVERIFY2(!broken.startsWith("length") && !broken.contains("tokens are left"), qPrintable(broken));
}

void TestRulerTasks::the_checker_sees_that_a_unit_would_still_fit() {
  const auto tokenizer = tokenizer_named("small");
  const auto haystack = make_generated_haystack();
  const RulerContext from = context(*tokenizer, *haystack);
  for (const RulerTask* task : ruler_tasks()) {
    const RulerSample sample = make_ruler_sample(*task, from, 3000, 1, 0);
    const QString broken = broken_rule({sample, from, task->id.starts_with("qa") ? 3400 : 3150, {}});
    QVERIFY2(broken.contains("tokens are left"), qPrintable(QString(task->id.data()) + " " + broken));
    QVERIFY(broken_rule({sample, from, sample.length - 1, {}}).contains("longer than wished"));
  }
}

QTEST_APPLESS_MAIN(TestRulerTasks)
#include "test_ruler_tasks.moc"
