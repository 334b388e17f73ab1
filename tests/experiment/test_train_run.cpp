// Training as a run, on the tiny model and a folder of generated text: what is recorded, the checkpoint, stop and
// resume, divergence, bad input.
#include <QDir>
#include <QFile>
#include <QTest>

#include "core/text/haystacks.h"
#include "core/values/train_history.h"
#include "tests/experiment/experiment_fixtures.h"

using namespace ropewalk;

namespace {

void write(const QString& path, const std::string& text) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(text.data(), qint64(text.size()));
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

TrainHistory history_of(const RunStore& store, RunId id) {
  TrainHistory history(std::get<TrainSpec>(store.run(id).spec));
  for (const Event& event : store.events(id)) history.add(event);
  return history;
}

std::vector<std::pair<double, double>> losses(const TrainHistory& history) {
  std::vector<std::pair<double, double>> all;
  for (const StepDone& step : history.steps())
    all.emplace_back(step.result.short_windows.loss, step.result.long_windows.loss);
  return all;
}

}  // namespace

class TestTrainRun : public QObject {
  Q_OBJECT

  StoreFolder stores_;
  QTemporaryDir folder_;

  TrainSpec spec(const QString& out) const {
    TrainSpec spec;
    spec.runtime = runtime();
    spec.runtime.policy = FactorPolicy::switch_at_trained_context;
    spec.factors = make_factors("yarn", {64, 10000, 256}, 640);
    spec.data_folder = folder_.filePath("data").toStdString();
    spec.documents.needle_template = "key_value";
    spec.documents.haystack = HaystackKind::generated;
    spec.optimiser.steps = 6;
    spec.optimiser.learning_rate = 1e-3;
    spec.segments_per_step = 2;
    spec.short_parts = spec.long_parts = 1;
    spec.checkpoint_every = 4;
    spec.probe_every = 3;
    spec.probe_documents = 1;
    spec.out = folder_.filePath(out).toStdString();
    spec.seed = 4;
    return spec;
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(QDir().mkpath(folder_.filePath("data")));
    const auto haystack = make_generated_haystack();
    for (int i = 0; i < 8; ++i)  // the tiny tokenizer has a token a byte: short ones of 200, long ones of 2,000
      write(folder_.filePath(QString("data/%1.txt").arg(i)), haystack->text(std::uint64_t(i), i < 5 ? 60 : 2000));
  }

  void records_steps_probes_and_checkpoints() {
    const auto store = stores_.new_store();
    JobControl control;
    const TrainSpec wanted = spec("trained");
    const RunId id = run(wanted, *store, control).run;
    const TrainHistory history = history_of(*store, id);
    QCOMPARE(history.steps().size(), std::size_t(6));
    for (const StepDone& step : history.steps()) {
      QCOMPARE(QString::fromStdString(step.mix).count('s') + QString::fromStdString(step.mix).count('l'), 2);
      QVERIFY(step.result.gradient_norm > 0 && step.result.tokens == 2 * 640);
    }
    QVERIFY(history.steps().back().result.long_windows.mean() < history.steps().front().result.long_windows.mean());
    QCOMPARE(history.probes().size(), std::size_t(2));
    for (const std::int64_t length : {256, 640}) {
      std::vector<std::int64_t> steps;
      for (const ProbeScored& probe : history.probes().at(length)) steps.push_back(probe.step);
      QCOMPARE(steps, (std::vector<std::int64_t>{0, 3, 6}));
    }
    QCOMPARE(history.checkpoints().size(), std::size_t(2));
    const RunSummary summary = store->run(id).summary;
    QCOMPARE(summary.kind, std::string("train"));
    QCOMPARE(summary.best, history.probes().at(640).back().evaluation.token_accuracy);
    QCOMPARE(summary.sparkline.size(), std::size_t(6));
    QVERIFY(!summary.document_hash.empty());
    QVERIFY(!QFile::exists(QString::fromStdString(wanted.out + ".state")));
  }

  void the_model_is_not_trained_over_itself() {
    const auto store = stores_.new_store();
    JobControl control;
    TrainSpec first = spec("base");
    first.optimiser.steps = 1;
    run(first, *store, control);
    TrainSpec again = spec("base");
    again.runtime.model_path = first.out;
    const QString text = QString::fromStdString(error_of(again, *store));
    QVERIFY2(text.contains("take the place"), qPrintable(text));
    // Nor over what somebody put beside it.
    QFile notes(folder_.filePath("base/notes.txt"));
    QVERIFY(notes.open(QIODevice::WriteOnly));
    again.runtime.model_path = kTiny;
    QVERIFY(QString::fromStdString(error_of(again, *store)).contains("notes.txt"));
  }

  void the_checkpoint_is_a_model_with_both_factor_sets() {
    const auto store = stores_.new_store();
    JobControl control;
    TrainSpec wanted = spec("both");
    wanted.factors.short_attention_factor = 1.02;
    run(wanted, *store, control);
    const ModelDescription trained = read_model_description(wanted.out);
    QCOMPARE(trained.rope.trained_context, 256);
    QCOMPARE(trained.maximum_positions, 640);
    QVERIFY(trained.own_factors);
    QCOMPARE(trained.own_factors->rescale_factors.size(), std::size_t(32));
    for (std::size_t i = 0; i < 32; ++i)
      QVERIFY(std::abs(trained.own_factors->rescale_factors[i] - wanted.factors.rescale_factors[i]) < 1e-12);
    QCOMPARE(trained.own_factors->attention_factor, wanted.factors.attention_factor);
    QVERIFY(QFile::exists(QString::fromStdString(wanted.out + "/training.json")));
    // It opens with its tokenizer and is not the model that it was.
    NeedleSpec needle = needle_spec();
    needle.runtime.model_path = wanted.out;
    needle.factor_sets = {*trained.own_factors};
    const RunId id = run(needle, *store, control).run;
    needle.runtime.model_path = kTiny;
    const RunId before = run(needle, *store, control).run;
    const auto first_nll = [&](RunId of) {
      for (const Event& event : store->events(of))
        if (const auto* cell = std::get_if<CellScored>(&event.body)) return cell->evaluation.nll;
      return 0.0;
    };
    QVERIFY(first_nll(id) > 0 && first_nll(id) != first_nll(before));
  }

  void stopped_and_resumed_is_as_never_stopped() {
    const auto store = stores_.new_store();
    JobControl control;
    const RunId whole = run(spec("whole"), *store, control).run;
    JobControl stopping;
    RunId id = 0;
    try {
      ModelCache models;
      RunSinks sinks;
      sinks.begun = [&](RunId begun) { id = begun; };
      sinks.event = [&](const Event& event) {
        const auto* step = std::get_if<StepDone>(&event.body);
        if (step && step->result.step == 2) stopping.request_stop();
      };
      run_experiment(spec("pieces"), *store, models, stopping, sinks);
      QFAIL("was not stopped");
    } catch (const Stopped&) {
    }
    QCOMPARE(store->run(id).summary.state, std::string("stopped"));
    ModelCache models;
    resume_experiment(id, *store, models, control, {});
    QCOMPARE(losses(history_of(*store, id)), losses(history_of(*store, whole)));
    QCOMPARE(history_of(*store, id).probes().at(640).size(), std::size_t(3));
  }

  void divergence_fails_and_keeps_the_checkpoint() {
    const auto store = stores_.new_store();
    TrainSpec wanted = spec("diverged");
    wanted.optimiser.steps = 40;
    wanted.optimiser.learning_rate = 1e30;
    wanted.checkpoint_every = 1;
    JobControl control;
    std::string message;
    try {
      run(wanted, *store, control);
    } catch (const Failed& error) {
      message = error.what();
    }
    QVERIFY2(message.find("diverged at step") != std::string::npos, message.c_str());
    QVERIFY2(message.find("segments: ") != std::string::npos, message.c_str());
    const RunSummary summary = store->runs().back();
    QCOMPARE(summary.state, std::string("failed"));
    QCOMPARE(summary.error, message);
    QVERIFY(QFile::exists(QString::fromStdString(wanted.out + "/model.safetensors")));
  }

  void bad_input_is_refused_before_a_run_begins() {
    const auto store = stores_.new_store();
    const auto refused = [&](const TrainSpec& bad, const char* piece) {
      const std::string message = error_of(bad, *store);
      return message.find(piece) != std::string::npos ? QByteArray() : QByteArray(message.c_str()) + " lacks " + piece;
    };
    TrainSpec bad = spec("bad");
    bad.factors = make_factors("none", {64, 10000, 256}, 256);
    bad.factors.target = 256;
    QCOMPARE(refused(bad, "256"), QByteArray());
    bad = spec("no/such/parent");
    QCOMPARE(refused(bad, "no/such"), QByteArray());
    bad = spec("data");
    QCOMPARE(refused(bad, "was not written by Ropewalk"), QByteArray());
    bad = spec("bad");
    bad.factors = make_factors("yarn", {64, 10000, 256}, std::int64_t(1) << 23);
    QCOMPARE(refused(bad, "GB"), QByteArray());
    bad.factors = make_factors("yarn", {64, 500000, 256}, 640);
    QCOMPARE(refused(bad, "500000"), QByteArray());
    QVERIFY(store->runs().empty());
  }

  void a_folder_without_usable_text_is_named() {
    const auto store = stores_.new_store();
    QVERIFY(QDir().mkpath(folder_.filePath("empty")));
    TrainSpec bad = spec("bad");
    bad.data_folder = folder_.filePath("empty").toStdString();
    const std::string message = error_of(bad, *store);
    QVERIFY2(message.find(bad.data_folder) != std::string::npos, message.c_str());
    QVERIFY(QDir().mkpath(folder_.filePath("short")));
    write(folder_.filePath("short/a.txt"), "Too short for a long window.");
    bad.data_folder = folder_.filePath("short").toStdString();
    const std::string no_long = error_of(bad, *store);
    QVERIFY2(no_long.find("longer than the trained context") != std::string::npos, no_long.c_str());
  }
};

QTEST_GUILESS_MAIN(TestTrainRun)
#include "test_train_run.moc"
