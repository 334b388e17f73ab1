// The model cache between threads: a load never holds up who only asks, and the same model is loaded once.
#include <QDir>
#include <QTest>
#include <atomic>
#include <chrono>
#include <future>

#include "tests/experiment/experiment_fixtures.h"

using namespace ropewalk;
using namespace std::chrono_literals;

namespace {

using ModelFuture = std::future<std::shared_ptr<Model>>;

// A load that waits at its first word of progress until it is let go.
class HeldLoad {
 public:
  HeldLoad(ModelCache& models, const RuntimeSpec& spec) {
    answer_ = std::async(std::launch::async, [this, &models, spec] {
      const ProgressSink hold = [this](const Progress&) {
        if (!begun_.exchange(true)) at_work_.set_value();
        released_.wait();
      };
      return models.get(spec, hold, control);
    });
  }
  ~HeldLoad() { release(); }

  // False where the load has not begun in that time.
  bool begun(std::chrono::seconds limit = 60s) { return at_work_future_.wait_for(limit) == std::future_status::ready; }
  void release() {
    if (!std::exchange(let_go_, true)) release_.set_value();
  }
  std::shared_ptr<Model> model() {
    release();
    return answer_.get();
  }

  JobControl control;

 private:
  std::promise<void> at_work_, release_;
  std::future<void> at_work_future_ = at_work_.get_future();
  std::shared_future<void> released_ = release_.get_future().share();
  std::atomic<bool> begun_{false};
  bool let_go_ = false;
  ModelFuture answer_;  // last: waits for the thread before what it uses goes
};

// get() in another thread; `loads` counts the calls that loaded weights themselves.
ModelFuture get_elsewhere(ModelCache& models, const RuntimeSpec& spec, JobControl& control, std::atomic<int>& loads) {
  return std::async(std::launch::async, [&models, spec, &control, &loads] {
    bool counted = false;
    const ProgressSink sink = [&](const Progress& progress) {
      if (progress.what == "Loading weights" && !std::exchange(counted, true)) ++loads;
    };
    return models.get(spec, sink, control);
  });
}

bool ready(const ModelFuture& future, std::chrono::milliseconds limit) {
  return future.wait_for(limit) == std::future_status::ready;
}

}  // namespace

class TestModelCache : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { set_model_threads(1); }

  void a_model_is_loaded_once_and_then_at_hand() {
    ModelCache models;
    JobControl control;
    QVERIFY(!models.loaded(runtime()));
    const auto first = models.get(runtime(), {}, control);
    QVERIFY(first);
    QCOMPARE(models.loaded(runtime()), first);
    QCOMPARE(models.get(runtime(), {}, control), first);
    RuntimeSpec other = runtime();
    other.dtype = ModelType::bfloat16;
    QVERIFY(!models.loaded(other));
    QVERIFY(models.get(other, {}, control) != first);
    QVERIFY(!models.loaded(runtime()));
  }

  void who_asks_what_is_loaded_never_waits_for_a_load() {
    ModelCache models;
    HeldLoad load(models, runtime());
    QVERIFY(load.begun());
    auto answer = std::async(std::launch::async, [&] { return models.loaded(runtime()); });
    const bool in_time = ready(answer, 10s);
    load.release();
    QVERIFY(in_time);
    QVERIFY(!answer.get());
    const auto model = load.model();
    QCOMPARE(models.loaded(runtime()), model);
  }

  void two_callers_of_the_same_model_load_it_once() {
    ModelCache models;
    HeldLoad load(models, runtime());
    QVERIFY(load.begun());
    JobControl control;
    std::atomic<int> loads{0};
    ModelFuture second = get_elsewhere(models, runtime(), control, loads);
    QVERIFY(!ready(second, 300ms));
    const auto model = load.model();
    QCOMPARE(second.get(), model);
    QCOMPARE(loads.load(), 0);
  }

  void a_caller_that_waits_for_the_load_of_another_can_be_stopped() {
    ModelCache models;
    HeldLoad load(models, runtime());
    QVERIFY(load.begun());
    JobControl control;
    std::atomic<int> loads{0};
    ModelFuture second = get_elsewhere(models, runtime(), control, loads);
    control.request_stop();
    const bool in_time = ready(second, 10s);
    load.release();
    QVERIFY(in_time);
    QVERIFY_EXCEPTION_THROWN(second.get(), Stopped);
    QVERIFY(load.model());
  }

  // The first caller's stop is not the second's: that one loads what the first left.
  void a_stopped_load_is_taken_over_by_who_waits_for_it() {
    ModelCache models;
    HeldLoad load(models, runtime());
    QVERIFY(load.begun());
    JobControl control;
    std::atomic<int> loads{0};
    ModelFuture second = get_elsewhere(models, runtime(), control, loads);
    QVERIFY(!ready(second, 300ms));
    load.control.request_stop();
    QVERIFY_EXCEPTION_THROWN(load.model(), Stopped);
    const auto model = second.get();
    QVERIFY(model);
    QCOMPARE(loads.load(), 1);
    QCOMPARE(models.loaded(runtime()), model);
  }

  void a_load_of_another_model_waits_until_the_first_is_done() {
    ModelCache models;
    HeldLoad load(models, runtime());
    QVERIFY(load.begun());
    RuntimeSpec other = runtime();
    other.dtype = ModelType::bfloat16;
    JobControl control;
    std::atomic<int> loads{0};
    ModelFuture second = get_elsewhere(models, other, control, loads);
    QVERIFY(!ready(second, 300ms));
    QCOMPARE(loads.load(), 0);  // two models at once may not fit
    const auto first = load.model();
    const auto model = second.get();
    QVERIFY(model && model != first);
    QCOMPARE(models.loaded(other), model);
  }

  void a_failed_load_leaves_nothing_behind() {
    ModelCache models;
    JobControl control;
    const auto model = models.get(runtime(), {}, control);
    RuntimeSpec no_device = runtime();
    no_device.device = "cuda:77";
    QVERIFY_EXCEPTION_THROWN(models.get(no_device, {}, control), BadInput);
    QVERIFY(!models.loaded(no_device));
    QVERIFY_EXCEPTION_THROWN(models.get(runtime("/nowhere/model"), {}, control), BadInput);
    QVERIFY(models.get(runtime(), {}, control));
  }
};

QTEST_GUILESS_MAIN(TestModelCache)
#include "test_model_cache.moc"
