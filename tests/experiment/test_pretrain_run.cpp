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
    bad.runtime.device = "cuda:0";
    QVERIFY(!error_of(bad, *store).empty());
    QVERIFY(store->runs().empty());
  }
};

QTEST_GUILESS_MAIN(TestPretrainRun)
#include "test_pretrain_run.moc"
