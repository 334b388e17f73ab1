// The trainer: a step against AdamW by hand, the schedule, learning, the same losses after a stop, divergence.
#include "tests/train/training_fixtures.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace ropewalk;

namespace {

OptimiserSettings quick_settings() {
  OptimiserSettings settings;
  settings.steps = 20;
  settings.learning_rate = 1e-3;
  settings.warmup_steps = 2;
  return settings;
}

std::vector<PhasedSegment> segments_of(const ModelDescription& d, unsigned seed) {
  std::vector<PhasedSegment> segments;
  for (const bool is_long : {false, true}) {
    PackedSegment segment =
        random_segment(d, is_long ? std::vector<std::int64_t>{48} : std::vector<std::int64_t>{16, 32}, seed);
    segment.long_window = is_long;
    const Rotation rotation = plain_rotation(d, segment);
    segments.push_back({std::move(segment), rotation});
  }
  return segments;
}

}  // namespace

class TestTrainer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { set_model_threads(2); }

  void schedule() {
    OptimiserSettings s;
    s.steps = 110, s.warmup_steps = 10, s.learning_rate = 2, s.final_ratio = 0.1;
    QCOMPARE(learning_rate_at(s, 0), 0.2);
    QCOMPARE(learning_rate_at(s, 9), 2.0);
    QCOMPARE(learning_rate_at(s, 10), 2.0);
    QVERIFY(std::abs(learning_rate_at(s, 60) - (0.2 + 1.8 * 0.5)) < 1e-12);
    QVERIFY(std::abs(learning_rate_at(s, 110) - 0.2) < 1e-12);
    QVERIFY(std::abs(learning_rate_at(s, 1000) - 0.2) < 1e-12);
  }

  // The first step of AdamW moves every weight by lr against the gradient's sign (m / sqrt(v) = sign), after the decay.
  void first_step_is_adamw() {
    const ModelDescription d = random_description();
    const RandomWeights reader(d);
    const TrainableWeights weights = trainable(reader);
    const at::Tensor before = weights.layers[0].q.detach().clone(), norm_before = weights.norm.detach().clone();
    OptimiserSettings settings = quick_settings();
    settings.warmup_steps = 0, settings.gradient_clip = 0, settings.weight_decay = 0.5;
    Trainer trainer(d, weights, settings, {});
    const auto segments = segments_of(d, 1);
    for (const PhasedSegment& s : segments) segment_loss(d, weights, {}, s.segment, s.rotation).loss.backward();
    const at::Tensor sign = weights.layers[0].q.grad().sign();
    const StepResult result = trainer.run(segments, JobControl{});
    const at::Tensor wanted = before * (1 - 1e-3 * 0.5) - 1e-3 * sign;
    QVERIFY((weights.layers[0].q.detach() - wanted).abs().median().item<double>() <= 1e-6);
    // Norms are not decayed.
    QVERIFY((weights.norm.detach() - norm_before).abs().max().item<double>() <= 1.001e-3);
    QCOMPARE(result.step, 1);
    QCOMPARE(result.tokens, 96);
    QVERIFY(result.short_windows.weight > 0 && result.long_windows.weight > 0);
    QVERIFY(result.gradient_norm > 0);
  }

  void learns_what_repeats() {
    const ModelDescription d = random_description();
    OptimiserSettings settings = quick_settings();
    settings.steps = 60;
    Trainer trainer(d, random_trainable_weights(d, 0.05, 3), settings, {});
    const auto segments = segments_of(d, 5);
    const double first = trainer.run(segments, JobControl{}).long_windows.mean();
    double last = first;
    for (int i = 0; i < 50; ++i) last = trainer.run(segments, JobControl{}).long_windows.mean();
    QVERIFY2(last < 0.7 * first, qPrintable(QString("%1 -> %2").arg(first).arg(last)));
  }

  void a_stopped_training_goes_on_with_the_same_losses() {
    const ModelDescription d = random_description();
    QTemporaryDir dir;
    const std::string path = dir.filePath("state").toStdString();
    const auto losses = [&](bool stop) {
      auto trainer =
          std::make_unique<Trainer>(d, random_trainable_weights(d, 0.05, 3), quick_settings(), PassOptions{});
      std::vector<double> all;
      for (unsigned step = 0; step < 6; ++step) {
        if (stop && step == 3) {
          trainer->save_state(path);
          trainer =
              std::make_unique<Trainer>(d, random_trainable_weights(d, 0.05, 99), quick_settings(), PassOptions{});
          trainer->load_state(path);
        }
        const StepResult result = trainer->run(segments_of(d, step), JobControl{});
        all.push_back(result.short_windows.loss + result.long_windows.loss);
      }
      return all;
    };
    QCOMPARE(losses(true), losses(false));
  }

  void a_foreign_or_cut_state_is_refused() {
    QTemporaryDir dir;
    const std::string path = dir.filePath("state").toStdString();
    const ModelDescription d = random_description(), wider = random_description("llama", 4);
    Trainer trainer(d, random_trainable_weights(d, 0.05, 3), quick_settings(), {});
    trainer.save_state(path);
    Trainer other(wider, random_trainable_weights(wider, 0.05, 3), quick_settings(), {});
    QVERIFY_EXCEPTION_THROWN(other.load_state(path), BadInput);
    QFile file(QString::fromStdString(path));
    QVERIFY(file.resize(file.size() / 2));
    QVERIFY_EXCEPTION_THROWN(trainer.load_state(path), BadInput);
    QVERIFY_EXCEPTION_THROWN(trainer.load_state(path + ".missing"), BadInput);
    QVERIFY_EXCEPTION_THROWN(trainer.save_state(dir.filePath("no/such/folder").toStdString()), Failed);
  }

  void divergence_stops_with_the_last_good_weights() {
    const ModelDescription d = random_description();
    const TrainableWeights weights = random_trainable_weights(d, 0.05, 3);
    Trainer trainer(d, weights, quick_settings(), {});
    trainer.run(segments_of(d, 1), JobControl{});
    const at::Tensor good = weights.layers[0].q.detach().clone();
    auto broken = segments_of(d, 2);
    broken[1].rotation.cosine = at::full_like(broken[1].rotation.cosine, std::nanf(""));
    try {
      trainer.run(broken, JobControl{});
      QFAIL("accepted");
    } catch (const Failed& error) {
      QVERIFY2(QString(error.what()).contains("step 2"), error.what());
    }
    QVERIFY(at::equal(weights.layers[0].q.detach(), good));
    QCOMPARE(trainer.step(), 1);
    QCOMPARE(trainer.run(segments_of(d, 2), JobControl{}).step, 2);
  }

  void a_stop_leaves_the_weights() {
    const ModelDescription d = random_description();
    const TrainableWeights weights = random_trainable_weights(d, 0.05, 3);
    Trainer trainer(d, weights, quick_settings(), {});
    JobControl control;
    control.request_stop();
    const at::Tensor before = weights.embedding.detach().clone();
    QVERIFY_EXCEPTION_THROWN(trainer.run(segments_of(d, 1), control), Stopped);
    QVERIFY(at::equal(weights.embedding.detach(), before));
    QCOMPARE(trainer.step(), 0);
  }
};

QTEST_GUILESS_MAIN(TestTrainer)
#include "test_trainer.moc"
