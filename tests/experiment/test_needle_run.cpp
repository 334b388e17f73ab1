// Needle runs with generated answers, several needles, own words and sigmoid depths, on a real (tiny) model.
#include <QTest>
#include <fstream>

#include "core/exchange/needle_results.h"
#include "core/experiment/needle_answers.h"
#include "core/experiment/needle_cells.h"
#include "core/generate/generation.h"
#include "core/text/needle_documents.h"
#include "core/values/needle_history.h"
#include "tests/experiment/experiment_fixtures.h"

using namespace ropewalk;

namespace {

// Of needle_spec()'s documents, as versions without several needles, own words and generated answers made them.
constexpr char kHashBefore[] = "e4b99d1aa1273f71559a3186f0b6863f765314bf3052fc5a04dd5fbf8e685ff3";

NeedleHistory history_of(const NeedleSpec& spec, const RunStore& store, RunId id) {
  NeedleHistory history(spec);
  for (const Event& event : store.events(id)) history.add(event);
  return history;
}

QString message_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return "nothing was thrown";
}

}  // namespace

class TestNeedleRun : public QObject {
  Q_OBJECT

 private:
  StoreFolder folder_;

  QString refusal(const NeedleSpec& spec) {
    const auto store = folder_.new_store();
    JobControl control;
    const QString message = message_of([&] { run(spec, *store, control); });
    if (!store->runs().empty()) return "a run began: " + message;
    return message;
  }

 private Q_SLOTS:
  void initTestCase() { set_model_threads(1); }

  void right_answers() {
    QVERIFY(answer_is_right("4813021.", "4813021"));
    QVERIFY(answer_is_right("It is 4813021, as the text says", "4813021"));
    QVERIFY(!answer_is_right("48130219", "4813021"));
    QVERIFY(!answer_is_right("14813021", "4813021"));
    QVERIFY(!answer_is_right("481302", "4813021"));
    QVERIFY(!answer_is_right("", "4813021"));
    QVERIFY(answer_is_right("You should Climb The Old Tower there", "climb the old tower"));
    QVERIFY(!answer_is_right("climb the tower", "climb the old tower"));
    QVERIFY(answer_is_right("ÉTÉ", "été"));
  }

  // Without the new options a run has the documents and scores that it always had: the hash is of the version before
  // them, of the same spec.
  void without_the_new_options_documents_are_as_before() {
    const auto store = folder_.new_store();
    JobControl control;
    const Outcome outcome = run(needle_spec(), *store, control);
    QCOMPARE(store->run(outcome.run).summary.document_hash, std::string(kHashBefore));
    const CellScored* cell = history_of(needle_spec(), *store, outcome.run).cell(0, 0, 0);
    QVERIFY(cell && cell->answers.empty() && cell->found.empty());
  }

  void answers_are_those_that_the_model_generates() {
    NeedleSpec spec = needle_spec();
    spec.lengths = {512, 640};
    spec.depths = 3;
    spec.spacing = DepthSpacing::sigmoid;
    spec.needles = 2;
    spec.per_cell = 1;
    spec.generate = true;
    spec.factor_sets.resize(1);
    const auto store = folder_.new_store();
    JobControl control;
    const NeedleHistory history = history_of(spec, *store, run(spec, *store, control).run);
    QCOMPARE(history.cells_done(), 6);
    QCOMPARE(history.depths(), (std::vector<double>{0, 0.5, 1}));
    ModelCache models;
    const auto model = models.get(spec.runtime, {}, control);
    const CellScored* cell = history.cell(0, 1, 1);
    QVERIFY(cell);
    QCOMPARE(cell->numbers.size(), std::size_t(2));
    QVERIFY(cell->numbers[0] != cell->numbers[1]);
    QCOMPARE(cell->answers.size(), std::size_t(2));
    const DocumentSet documents =
        remake_needle_cell(spec, model->tokenizer(), cell->length, cell->depth, cell->document_hash);
    for (std::size_t i = 0; i < 2; ++i) {
      GenerationSpec alone;
      alone.prompt = prompt_of(documents.documents[i]);
      alone.max_new = std::int64_t(documents.documents[i].answer_positions.size()) + kAnswerMargin;
      alone.factors = spec.factor_sets[0];
      alone.policy = BoundaryPolicy::long_only;
      QCOMPARE(cell->answers[i], generate(*model, alone, control).text);
      QCOMPARE(cell->found[i] == 1, answer_is_right(cell->answers[i], cell->numbers[i]));
    }
    const auto needles = needles_of_cell(spec, cell->length, cell->depth);
    QCOMPARE(needles.size(), std::size_t(2));
    QCOMPARE(needles[1].needle.number, cell->numbers[1]);
    QCOMPARE(needles[1].depth, 0.75);
  }

  void a_cell_that_cannot_be_made_again_says_so() {
    const NeedleSpec spec = needle_spec();
    const auto tokenizer = open_tokenizer(kTiny);
    const DocumentSet documents = remake_needle_cell(spec, *tokenizer, 512, 0.5, "");
    QCOMPARE(remake_needle_cell(spec, *tokenizer, 512, 0.5, documents.hash).hash, documents.hash);
    const QString message = message_of([&] { remake_needle_cell(spec, *tokenizer, 512, 0.5, "feed"); });
    QVERIFY(message.contains("feed") && message.contains(QString::fromStdString(documents.hash)));
  }

  void own_words_run_and_a_bad_file_is_named() {
    QTemporaryDir texts;
    std::string text;
    for (int i = 0; i < 900; ++i) text += "Sentence " + std::to_string(i) + " of a short book. ";
    std::ofstream(texts.filePath("a.txt").toStdString()) << text;
    std::ofstream(texts.filePath("b.png").toStdString()) << std::string("\x89PNG\0\xff", 6);
    NeedleSpec spec = needle_spec();
    spec.lengths = {512};
    spec.depths = 1;
    spec.per_cell = 1;
    spec.generate = true;
    spec.factor_sets.resize(1);
    spec.documents.haystack = HaystackKind::folder;
    spec.documents.folder = texts.path().toStdString();
    spec.documents.own_needle = OwnNeedle{"The code is an old key.", "What is the code? It is", "an old key"};
    const auto store = folder_.new_store();
    JobControl control;
    const Outcome outcome = run(spec, *store, control);
    QCOMPARE(history_of(spec, *store, outcome.run).cell(0, 0, 0)->numbers, std::vector<std::string>{"an old key"});
    int notes = 0;
    for (const Event& event : outcome.live)
      if (const auto* note = std::get_if<Note>(&event.body); note && note->level == Note::Level::warning) {
        QVERIFY(QString::fromStdString(note->text).contains("b.png is not UTF-8 text"));
        ++notes;
      }
    QCOMPARE(notes, 1);
  }

  void bad_specs_are_refused_before_a_run_begins() {
    NeedleSpec spec = needle_spec();
    spec.needles = 0;
    const QString none = refusal(spec);
    QVERIFY2(none.contains("needles", Qt::CaseInsensitive) && !none.contains("a run began"), qPrintable(none));
    spec.needles = 101;
    QVERIFY(refusal(spec).contains("Needles in a document must be 1"));
    spec.needles = 65;
    spec.documents.needle_template = "key_value";
    QVERIFY(refusal(spec).contains("too few keys"));
    spec = needle_spec();
    spec.documents.own_needle = OwnNeedle{"The code is x.", "What is the code x?", "x"};
    QVERIFY(refusal(spec).contains("gives it away"));
  }

  void the_cost_says_what_generating_adds() {
    NeedleSpec spec = needle_spec();
    const QString without = QString::fromStdString(cost_sentence(spec));
    spec.generate = true;
    spec.needles = 3;
    const QString with = QString::fromStdString(cost_sentence(spec));
    QVERIFY(!without.contains("generated"));
    QVERIFY2(with.contains("generated") && with.contains("72 prompts"), qPrintable(with));
  }
};

QTEST_GUILESS_MAIN(TestNeedleRun)
#include "test_needle_run.moc"
