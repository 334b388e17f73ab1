// Pretraining as a run: what is recorded, the folder it leaves, stop and resume, bad input. The model is a tiny one.
#include <QDir>
#include <QFile>
#include <QTest>
#include <fstream>

#include "core/experiment/pretrain_job.h"
#include "core/text/curriculum.h"
#include "core/values/model_documents.h"
#include "core/values/train_history.h"
#include "tests/experiment/experiment_fixtures.h"

using namespace ropewalk;

namespace {

TrainHistory history_of(const RunStore& store, RunId id) {
  TrainHistory history(std::get<PretrainSpec>(store.run(id).spec));
  for (const Event& event : store.events(id)) history.add(event);
  return history;
}

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string error_of(const ExperimentSpec& spec, RunStore& store) {
  JobControl control;
  try {
    run(spec, store, control);
    return {};
  } catch (const BadInput& error) {
    return error.what();
  }
}

}  // namespace

class TestPretrainRun : public QObject {
  Q_OBJECT

  StoreFolder stores_;
  QTemporaryDir folder_;

  PretrainSpec spec(const QString& out) const {
    PretrainSpec spec = small_model_recipe(folder_.filePath(out).toStdString(), 5);
    spec.runtime.threads = 1;
    spec.shape = {1, 32, 48, 1, 256, 10000};
    spec.stages = {{CurriculumKind::repeats, 4, 64, 64},
                   {CurriculumKind::lists, 2, 64, 64},
                   {CurriculumKind::documents, 4, 64, 256}};
    spec.optimiser.steps = 10;
    spec.optimiser.warmup_steps = 2;
    spec.tokens_per_step = 512;
    spec.checkpoint_every = 4;
    spec.probe_every = 5;
    spec.probe_documents = 2;
    return spec;
  }

 private Q_SLOTS:
  void makes_a_model_that_opens_and_says_what_it_was_trained_for() {
    const auto store = stores_.new_store();
    JobControl control;
    const PretrainSpec wanted = spec("made");
    const RunId id = run(wanted, *store, control).run;
    const TrainHistory history = history_of(*store, id);
    QCOMPARE(history.steps().size(), std::size_t(10));
    QCOMPARE(history.steps_planned(), std::int64_t(10));
    QVERIFY(history.steps().back().result.short_windows.mean() < history.steps().front().result.short_windows.mean());
    QCOMPARE(history.probes().at(256).size(), std::size_t(3));  // steps 0, 5 and 10
    QCOMPARE(history.probes().at(64).size(), std::size_t(3));
    const RunSummary summary = store->run(id).summary;
    QCOMPARE(summary.kind, std::string("pretrain"));
    QCOMPARE(summary.target, std::int64_t(256));
    QCOMPARE(summary.best, history.probes().at(256).back().evaluation.token_accuracy);

    const ModelDescription made = read_model_description(wanted.runtime.model_path);
    QCOMPARE(made.rope, (RopeDescription{64, 10000, 256}));
    QCOMPARE(made.layers, 1);
    QCOMPARE(made.parameters, pretrained_model(wanted).parameters);
    const DocumentSpec documents = default_documents(made);
    QCOMPARE(documents.needle_template, std::string("key_value"));
    QVERIFY(documents.haystack == HaystackKind::generated);
    const std::string scores = text_of(wanted.runtime.model_path + "/scores.json");
    for (const char* key : {"several_needles", "entropy_perplexity", "magic_number", "key_value", "noise"})
      QVERIFY2(scores.find(key) != std::string::npos, key);
    QCOMPARE(QString::fromStdString(text_of(wanted.runtime.model_path + "/training_log.csv")).count('\n'), 2);
    QVERIFY(!QFile::exists(QString::fromStdString(wanted.runtime.model_path + ".state")));

    QVERIFY(text_of(wanted.runtime.model_path + "/training.json").find(folder_.path().toStdString()) ==
            std::string::npos);

    // The folder runs like any other model.
    NeedleSpec needle = needle_spec();
    needle.runtime.model_path = wanted.runtime.model_path;
    needle.documents = documents;
    needle.lengths = {128, 256};
    JobControl again;
    const RunId tested = run(needle, *store, again).run;
    QCOMPARE(store->run(tested).summary.state, std::string("finished"));
  }

  void goes_on_as_it_would_have() {
    const auto store = stores_.new_store();
    JobControl control;
    const PretrainSpec whole_spec = spec("whole"), cut_spec = spec("cut");
    const RunId whole = run(whole_spec, *store, control).run;
    JobControl stopping;
    RunId cut = 0;
    try {
      run(cut_spec, *store, stopping, 10);
      QFAIL("the run was not stopped");
    } catch (const Stopped&) {
      cut = store->runs().front().id == whole ? store->runs().back().id : store->runs().front().id;
    }
    QCOMPARE(store->run(cut).summary.state, std::string("stopped"));
    const std::size_t before = history_of(*store, cut).steps().size();
    QVERIFY(before > 0 && before < 10);
    ModelCache models;
    JobControl going;
    resume_experiment(cut, *store, models, going, {});
    const TrainHistory one = history_of(*store, whole), two = history_of(*store, cut);
    QCOMPARE(two.steps().size(), std::size_t(10));
    for (std::size_t i = 0; i < 10; ++i) {
      QCOMPARE(two.steps()[i].result.short_windows.loss, one.steps()[i].result.short_windows.loss);
      QCOMPARE(two.steps()[i].result.gradient_norm, one.steps()[i].result.gradient_norm);
    }
    QCOMPARE(text_of(cut_spec.runtime.model_path + "/model.safetensors"),
             text_of(whole_spec.runtime.model_path + "/model.safetensors"));
    QCOMPARE(text_of(cut_spec.runtime.model_path + "/training_log.csv"),
             text_of(whole_spec.runtime.model_path + "/training_log.csv"));
  }

  // The last step's probe and scores are work like any other: a stop in them loses nothing.
  void a_stop_after_the_last_step_is_made_up_for() {
    const auto store = stores_.new_store();
    JobControl control;
    const PretrainSpec whole_spec = spec("ended"), cut_spec = spec("late");
    run(whole_spec, *store, control);
    JobControl stopping;
    ModelCache models;
    RunId cut = 0;
    RunSinks sinks;
    sinks.begun = [&](RunId id) { cut = id; };
    sinks.event = [&](const Event& event) {
      const auto* probe = std::get_if<ProbeScored>(&event.body);
      if (probe && probe->step == 10) stopping.request_stop();
    };
    QVERIFY_THROWS_EXCEPTION(Stopped, run_experiment(cut_spec, *store, models, stopping, sinks));
    QVERIFY(!QFile::exists(QString::fromStdString(cut_spec.runtime.model_path + "/scores.json")));
    JobControl going;
    resume_experiment(cut, *store, models, going, {});
    QCOMPARE(store->run(cut).summary.state, std::string("finished"));
    for (const char* name : {"/model.safetensors", "/scores.json", "/training_log.csv"})
      QCOMPARE(text_of(cut_spec.runtime.model_path + name), text_of(whole_spec.runtime.model_path + name));
    QCOMPARE(history_of(*store, cut).probes().at(256).size(), std::size_t(3));
    QCOMPARE(history_of(*store, cut).probes().at(64).size(), std::size_t(3));
  }

  void a_slash_at_the_end_of_the_folder_changes_nothing() {
    const auto store = stores_.new_store();
    JobControl control;
    PretrainSpec wanted = spec("slash");
    wanted.runtime.model_path += "/";
    run(wanted, *store, control);
    QCOMPARE(store->runs().front().model, std::string("slash"));
    QVERIFY(!QFile::exists(folder_.filePath("slash/.state")) && !QFile::exists(folder_.filePath("slash.state")));
    QVERIFY(QFile::exists(folder_.filePath("slash/scores.json")));
  }

  void only_its_own_state_is_gone_on_with() {
    const auto store = stores_.new_store();
    JobControl stopping;
    const PretrainSpec first = spec("mine");
    QVERIFY_THROWS_EXCEPTION(Stopped, run(first, *store, stopping, 6));
    const RunId id = store->runs().front().id;
    PretrainSpec second = first;
    second.seed = 77;
    const QString refused = QString::fromStdString(error_of(second, *store));
    QVERIFY2(refused.contains("mine.state") && refused.contains("resume"), qPrintable(refused));
    // The state of another training in its place.
    const PretrainSpec other = [&] {
      PretrainSpec made = spec("other");
      made.seed = 78;
      return made;
    }();
    JobControl again;
    QVERIFY_THROWS_EXCEPTION(Stopped, run(other, *store, again, 6));
    const QString mine = folder_.filePath("mine.state");
    QVERIFY(QFile::rename(mine, folder_.filePath("kept")) && QFile::copy(folder_.filePath("other.state"), mine));
    ModelCache models;
    JobControl going;
    try {
      resume_experiment(id, *store, models, going, {});
      QFAIL("a foreign state was taken");
    } catch (const BadInput& error) {
      QVERIFY2(QString(error.what()).contains("another training"), error.what());
    }
    QVERIFY(QFile::remove(mine) && QFile::rename(folder_.filePath("kept"), mine));
    JobControl last;
    resume_experiment(id, *store, models, last, {});
    QCOMPARE(store->run(id).summary.state, std::string("finished"));
  }

  // What was not measured is not said to be perfect.
  void a_short_context_claims_no_long_templates() {
    const auto store = stores_.new_store();
    JobControl control;
    PretrainSpec wanted = spec("short");
    wanted.shape.trained_context = 128;
    wanted.stages = {{CurriculumKind::repeats, 2, 64, 64}, {CurriculumKind::documents, 2, 64, 128}};
    wanted.optimiser.steps = 4;
    const RunId id = run(wanted, *store, control).run;
    QString note;
    for (const Event& event : store->events(id))
      if (const auto* said = std::get_if<Note>(&event.body)) note += QString::fromStdString(said->text);
    QVERIFY2(note.contains("key_value") && !note.contains("magic_number"), qPrintable(note));
  }

  void another_seed_is_another_model() {
    const auto store = stores_.new_store();
    JobControl control;
    PretrainSpec one = spec("one"), two = spec("two");
    one.stages = two.stages = {{CurriculumKind::repeats, 2, 64, 64}};
    one.optimiser.steps = two.optimiser.steps = 2;
    two.seed = 6;
    run(one, *store, control);
    run(two, *store, control);
    QVERIFY(text_of(one.runtime.model_path + "/model.safetensors") !=
            text_of(two.runtime.model_path + "/model.safetensors"));
  }

  void refuses_what_cannot_be_made() {
    const auto store = stores_.new_store();
    PretrainSpec bad = spec("bad");
    bad.optimiser.steps = 11;
    QVERIFY(QString::fromStdString(error_of(bad, *store)).contains("11"));
    bad = spec("bad");
    bad.stages.back().last_length = 300;
    QVERIFY(QString::fromStdString(error_of(bad, *store)).contains("300"));
    bad = spec("bad");
    bad.shape.hidden_size = 100'000;
    QVERIFY(QString::fromStdString(error_of(bad, *store)).contains("100000"));
    bad = spec("no/such/folder");
    QVERIFY(QString::fromStdString(error_of(bad, *store)).contains("no/such"));
    bad = spec("bad");
    bad.runtime.model_path = "/proc/model";  // no folder can be made there
    JobControl control;
    QVERIFY_THROWS_EXCEPTION(Failed, run(bad, *store, control));
    bad = spec("bad");
    bad.probe_every = -1;
    QVERIFY(QString::fromStdString(error_of(bad, *store)).contains("probe_every is -1"));
    bad = spec("bad");
    bad.shape = {64, 4096, 8192, 64, 256, 10000};
    QVERIFY(QString::fromStdString(error_of(bad, *store)).contains("parameters"));
    QVERIFY(QDir().mkpath(folder_.filePath("theirs")) &&
            QFile::copy(QString::fromStdString(kTiny) + "/config.json", folder_.filePath("theirs/config.json")));
    bad = spec("theirs");
    QVERIFY(QString::fromStdString(error_of(bad, *store)).contains("theirs"));
    bad = spec("bad");
    bad.runtime.device = "cuda:0";
    QVERIFY(!error_of(bad, *store).empty());
    QVERIFY(store->runs().empty());
  }
};

QTEST_GUILESS_MAIN(TestPretrainRun)
#include "test_pretrain_run.moc"
