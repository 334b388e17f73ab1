// RULER as a run: every sample recorded, prompts made again from the spec, refusals before anything runs, resume.
#include <QDir>
#include <QTest>
#include <algorithm>
#include <fstream>

#include "core/experiment/ruler_prompts.h"
#include "core/generate/generation.h"
#include "core/ruler/ruler_score.h"
#include "core/values/ruler_history.h"
#include "tests/experiment/experiment_fixtures.h"

using namespace ropewalk;

namespace {

RulerSpec ruler_spec() {
  RulerSpec spec;
  spec.runtime = runtime();
  spec.tasks = {"niah_single_1", "fwe"};
  spec.lengths = {1000, 1200};
  spec.samples = 3;
  spec.seed = 5;
  const RopeDescription rope{64, 10000, 256};
  spec.factor_sets = {make_factors("yarn", rope, 1024), make_factors("ntk", rope, 1024)};
  return spec;
}

using Row = std::tuple<int, std::string, std::int64_t, std::uint64_t, std::string, double, std::string, std::int64_t>;
// What must be the same for the same spec, in a fixed order.
std::vector<Row> rows_of(const RunStore& store, RunId run) {
  std::vector<Row> rows;
  for (const Event& event : store.events(run))
    if (const auto* one = std::get_if<RulerScored>(&event.body))
      rows.emplace_back(one->factor_set, one->task, one->length, one->index, one->prediction, one->score,
                        one->document_hash, one->answer_tokens);
  std::sort(rows.begin(), rows.end());
  return rows;
}

std::vector<std::string> notes_of(const RunStore& store, RunId run) {
  std::vector<std::string> notes;
  for (const Event& event : store.events(run))
    if (const auto* note = std::get_if<Note>(&event.body)) notes.push_back(note->text);
  return notes;
}

std::string refusal(const RulerSpec& spec, RunStore& store) {
  JobControl control;
  try {
    run(spec, store, control);
  } catch (const BadInput& error) {
    return error.what();
  }
  return {};
}

}  // namespace

class TestRulerRun : public QObject {
  Q_OBJECT

 private:
  StoreFolder folder_;

 private Q_SLOTS:
  void initTestCase() { set_model_threads(1); }

  void every_sample_is_recorded_with_its_score_and_prompt() {
    const auto store = folder_.new_store();
    JobControl control;
    const RulerSpec spec = ruler_spec();
    const RunId id = run(spec, *store, control).run;
    const auto rows = rows_of(*store, id);
    QCOMPARE(rows.size(), std::size_t(2 * 2 * 3 * 2));
    QVERIFY(std::adjacent_find(rows.begin(), rows.end()) == rows.end());
    const auto tokenizer = open_tokenizer(kTiny);
    for (const Event& event : store->events(id)) {
      const auto* one = std::get_if<RulerScored>(&event.body);
      if (!one) continue;
      const RulerPrompt prompt = prompt_of(spec, *tokenizer, one->task, one->length, one->index, one->document_hash);
      QCOMPARE(std::int64_t(prompt.ids.size()), one->prompt_tokens);
      QVERIFY(one->prompt_tokens + ruler_task(one->task).answer_tokens <= one->length);
      QVERIFY(prompt.sample.outputs == one->outputs);
      QCOMPARE(ruler_sample_score(ruler_task(one->task).rule, one->prediction, one->outputs), one->score);
      QVERIFY(one->answer_tokens > 0 && one->answer_tokens <= ruler_task(one->task).answer_tokens);
    }
    const RunSummary summary = store->run(id).summary;
    QCOMPARE(summary.document_hash.size(), std::size_t(64));
    QCOMPARE(summary.target, std::int64_t(1200));
    const auto notes = notes_of(*store, id);
    QCOMPARE(notes.size(), std::size_t(1));
    QVERIFY2(notes[0].find("2 of RULER's 13 tasks") != std::string::npos &&
                 notes[0].find("niah_single_2, ") != std::string::npos,
             notes[0].c_str());
  }

  // What is recorded is what the model answers to the prompt alone.
  void answers_are_those_of_plain_generation() {
    const auto store = folder_.new_store();
    JobControl control;
    RulerSpec spec = ruler_spec();
    spec.tasks = {"niah_single_1"};
    spec.lengths = {1000};
    spec.factor_sets.resize(1);
    const RunId id = run(spec, *store, control).run;
    ModelCache models;
    const auto model = models.get(spec.runtime, {}, control);
    for (const Event& event : store->events(id)) {
      const auto* one = std::get_if<RulerScored>(&event.body);
      if (!one) continue;
      GenerationSpec alone;
      alone.prompt = prompt_of(spec, model->tokenizer(), one->task, one->length, one->index, one->document_hash).ids;
      alone.max_new = ruler_task(one->task).answer_tokens;
      alone.factors = spec.factor_sets[0];
      alone.policy = BoundaryPolicy::long_only;
      QCOMPARE(generate(*model, alone, control).text, one->prediction);
    }
  }

  void a_stopped_run_resumes_to_the_same_result_data() {
    QTest::addColumn<int>("stop_after");
    for (int events : {1, 2, 3, 6, 10, 17, 22}) QTest::addRow("after %d events", events) << events;
  }
  void a_stopped_run_resumes_to_the_same_result() {
    QFETCH(int, stop_after);
    const auto store = folder_.new_store();
    JobControl whole_control;
    const auto whole = rows_of(*store, run(ruler_spec(), *store, whole_control).run);
    JobControl control;
    QVERIFY_EXCEPTION_THROWN(run(ruler_spec(), *store, control, stop_after), Stopped);
    QCOMPARE(store->run(2).summary.state, std::string("stopped"));
    const std::size_t before = rows_of(*store, 2).size();
    QVERIFY(before < whole.size());
    std::vector<Progress> told;
    RunSinks sinks;
    sinks.progress = [&](const Progress& progress) {
      if (progress.unit == "samples") told.push_back(progress);
    };
    ModelCache models;
    JobControl resumed;
    resume_experiment(2, *store, models, resumed, sinks);
    QCOMPARE(store->run(2).summary.state, std::string("finished"));
    QVERIFY(rows_of(*store, 2) == whole);
    QCOMPARE(notes_of(*store, 2).size(), std::size_t(1));
    QVERIFY(!told.empty());
    QCOMPARE(told.front().done, std::int64_t(before));
    QCOMPARE(told.back().done, std::int64_t(whole.size()));
    QCOMPARE(told.back().total, std::int64_t(whole.size()));
  }

  void a_resume_on_other_prompts_is_refused() {
    QTemporaryDir texts;
    const auto write = [&](const char* name, const std::string& word) {
      std::ofstream file(texts.filePath(name).toStdString());
      for (int i = 0; i < 4000; ++i) file << word << ' ' << i % 97 << (i % 9 == 0 ? ". " : " ");
    };
    write("a.txt", "river");
    std::ofstream(texts.filePath("b.bin").toStdString(), std::ios::binary) << std::string("\0\1", 2);
    const auto store = folder_.new_store();
    RulerSpec spec = ruler_spec();
    spec.tasks = {"niah_single_2"};
    spec.haystack = HaystackKind::folder;
    spec.folder = texts.path().toStdString();
    JobControl control;
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, control, 4), Stopped);
    const auto notes = notes_of(*store, 1);
    QVERIFY(std::any_of(notes.begin(), notes.end(), [](const std::string& note) {
      return note.find("b.bin is not UTF-8 text: it is passed over") != std::string::npos;
    }));
    write("a.txt", "mountain");
    ModelCache models;
    JobControl resumed;
    QVERIFY_EXCEPTION_THROWN(resume_experiment(1, *store, models, resumed, {}), BadInput);
    write("a.txt", "river");
    JobControl back;
    resume_experiment(1, *store, models, back, {});
    QCOMPARE(store->run(1).summary.state, std::string("finished"));
    // The prompt behind a score is refused once its text is another one.
    RulerScored sample;
    for (const Event& event : store->events(1))
      if (const auto* one = std::get_if<RulerScored>(&event.body)) sample = *one;
    const auto tokenizer = open_tokenizer(kTiny);
    QVERIFY(!prompt_of(spec, *tokenizer, sample.task, sample.length, sample.index, sample.document_hash)
                 .sample.input.empty());
    write("a.txt", "desert");
    try {
      prompt_of(spec, *tokenizer, sample.task, sample.length, sample.index, sample.document_hash);
      QFAIL("another prompt was shown");
    } catch (const BadInput& error) {
      QVERIFY2(std::string(error.what()).find("no longer the one that was scored") != std::string::npos, error.what());
    }
  }

  void what_cannot_run_is_refused_by_name_before_it_begins() {
    const auto store = folder_.new_store();
    const auto says = [&](const RulerSpec& spec, const char* words) {
      const std::string text = refusal(spec, *store);
      return QTest::qVerify(text.find(words) != std::string::npos, words, text.c_str(), __FILE__, __LINE__);
    };
    RulerSpec spec = ruler_spec();
    spec.lengths = {100, 1200};
    if (!says(spec, "task niah_single_1 cannot be made 100 tokens long")) return;
    spec = ruler_spec();
    spec.tasks = {"niah"};
    if (!says(spec, "no task \"niah\"")) return;
    spec.tasks = {"vt", "vt"};
    if (!says(spec, "twice")) return;
    spec = ruler_spec();
    spec.lengths = {1200, 1000};
    QVERIFY(!refusal(spec, *store).empty());
    spec = ruler_spec();
    spec.wrap = "chatml";
    if (!says(spec, "<|im_start|>")) return;
    spec = ruler_spec();
    spec.factor_sets[0].rope.trained_context = 128;
    if (!says(spec, "another embedding")) return;
    spec = ruler_spec();
    spec.tasks = {"qa_1"};
    spec.lengths = {60000};
    if (!says(spec, "tokens are missing")) return;
    QTemporaryDir texts;
    std::ofstream(texts.filePath("a.txt").toStdString()) << "A short text. It has few words.";
    spec = ruler_spec();
    spec.tasks = {"niah_single_2"};
    spec.haystack = HaystackKind::folder;
    spec.folder = texts.path().toStdString();
    if (!says(spec, "bytes are missing")) return;
    QCOMPARE(store->runs().size(), std::size_t(0));
    spec.repeat = true;
    JobControl control;
    QCOMPARE(rows_of(*store, run(spec, *store, control).run).size(), std::size_t(2 * 3 * 2));
  }

  void a_model_without_a_tokenizer_is_refused() {
    QTemporaryDir copy;
    for (const QString& name : QDir(QString::fromStdString(kTiny)).entryList(QDir::Files))
      if (name != "tokenizer.json")
        QVERIFY(QFile::copy(QString::fromStdString(kTiny) + "/" + name, copy.filePath(name)));
    const auto store = folder_.new_store();
    RulerSpec spec = ruler_spec();
    spec.runtime.model_path = copy.path().toStdString();
    const std::string text = refusal(spec, *store);
    QVERIFY2(text.find("has no tokenizer.json") != std::string::npos, text.c_str());
    QCOMPARE(store->runs().size(), std::size_t(0));
  }

  void all_tasks_are_those_that_fit_every_length() {
    RulerSpec spec = ruler_spec();
    spec.lengths = {1000, 2000};
    const auto tokenizer = open_tokenizer(kTiny);
    const RulerTaskChoice choice = ruler_tasks_that_fit(spec, *tokenizer, all_ruler_tasks());
    QCOMPARE(choice.tasks.size() + choice.left_out.size(), std::size_t(13));
    QVERIFY(!choice.tasks.empty() && !choice.left_out.empty());
    for (const std::string& sentence : choice.left_out)
      QVERIFY2(sentence.find("it needs at least") != std::string::npos, sentence.c_str());
    spec.tasks = choice.tasks;
    check_ruler_prompts(spec, *tokenizer);
    // Question sets that are too small for the longest length are left out too, unless they may be repeated.
    spec.lengths = {4000, 60000};
    const auto has = [](const std::vector<std::string>& list, const char* id) {
      return std::find(list.begin(), list.end(), id) != list.end();
    };
    const RulerTaskChoice long_one = ruler_tasks_that_fit(spec, *tokenizer, {"qa_1", "fwe"});
    QVERIFY(has(long_one.tasks, "fwe") && !has(long_one.tasks, "qa_1"));
    QVERIFY(long_one.left_out.at(0).find("tokens are missing") != std::string::npos);
    spec.repeat = true;
    QVERIFY(has(ruler_tasks_that_fit(spec, *tokenizer, {"qa_1", "fwe"}).tasks, "qa_1"));
    spec.repeat = false;
    spec.lengths = {20};
    QVERIFY_EXCEPTION_THROWN(ruler_tasks_that_fit(spec, *tokenizer, all_ruler_tasks()), BadInput);
  }

  void the_policy_decides_which_factors_answer() {
    const auto store = folder_.new_store();
    RulerSpec spec = ruler_spec();
    spec.tasks = {"niah_single_1"};
    spec.lengths = {1000};
    spec.factor_sets = {make_factors("pi", RopeDescription{64, 10000, 1024}, 4096)};
    spec.runtime.trained_context = 1024;
    JobControl control;
    const auto always = rows_of(*store, run(spec, *store, control).run);
    spec.runtime.policy = FactorPolicy::switch_at_trained_context;
    const auto switched = rows_of(*store, run(spec, *store, control).run);
    spec.factor_sets = {make_factors("none", RopeDescription{64, 10000, 1024}, 4096)};
    const auto original = rows_of(*store, run(spec, *store, control).run);
    QVERIFY(switched == original);  // all inside L_train
    QVERIFY(always != switched);
  }
};

QTEST_GUILESS_MAIN(TestRulerRun)
#include "test_ruler_run.moc"
