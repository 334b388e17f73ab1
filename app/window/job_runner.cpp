#include "app/window/job_runner.h"

#include "core/study/study.h"
#include "widgets/charts/core_text.h"

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace ropewalk {
namespace {

constexpr int kDrainInterval = 33;  // ms
constexpr int kNice = 10;

// Linux ignores QThread's priorities. The threads that LibTorch makes for this one inherit its niceness.
void lower_priority() {
#ifdef __linux__
  setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), kNice);
#endif
}

}  // namespace

JobRunner::JobRunner(ModelCache& models, QObject* parent) : QObject(parent), models_(models) {
  drain_timer_.setInterval(kDrainInterval);
  connect(&drain_timer_, &QTimer::timeout, this, &JobRunner::drain);
}

JobRunner::~JobRunner() {
  if (!thread_) return;
  control_->request_stop();
  thread_->wait();
  delete thread_;
}

void JobRunner::start(const ExperimentSpec& spec, std::shared_ptr<RunStore> store) {
  launch([this, spec, store](const RunSinks& sinks) {
    set_model_threads(runtime_of(spec).threads);
    return run_experiment(spec, *store, models_, *control_, sinks);
  });
}

void JobRunner::resume(RunId id, std::shared_ptr<RunStore> store) {
  launch([this, id, store](const RunSinks& sinks) {
    set_model_threads(runtime_of(store->run(id).spec).threads);
    return resume_experiment(id, *store, models_, *control_, sinks);
  });
}

void JobRunner::start_study(const StudySettings& settings, const QString& folder) {
  launch([this, settings, folder](const RunSinks& sinks) {
    set_model_threads(settings.runtime.threads);
    StudySinks study;
    study.progress = sinks.progress;
    study.step_begun = [queue = queue_](const std::string& title) {
      const std::lock_guard lock(queue->mutex);
      queue->step = core_text(title);
    };
    run_study(settings, folder.toStdString(), models_, *control_, study);
    return RunId(-1);
  });
}

void JobRunner::launch(std::function<RunId(const RunSinks&)> work) {
  if (thread_) return;
  control_ = std::make_shared<JobControl>();
  queue_ = std::make_shared<Queue>();
  run_.reset();
  last_progress_ = {};
  const RunSinks sinks{[queue = queue_](RunId id) {
                         const std::lock_guard lock(queue->mutex);
                         queue->begun = id;
                       },
                       [queue = queue_](const Event& event) {
                         const std::lock_guard lock(queue->mutex);
                         queue->events.push_back(event);
                       },
                       [queue = queue_](const Progress& progress) {
                         const std::lock_guard lock(queue->mutex);
                         queue->progress = progress;
                       }};
  thread_ = QThread::create([this, work = std::move(work), sinks] {
    lower_priority();
    Outcome outcome = Outcome::finished;
    QString message;
    try {
      work(sinks);
    } catch (const Stopped&) {
      outcome = Outcome::stopped;
    } catch (const std::exception& error) {
      outcome = Outcome::failed;
      message = core_text(error.what());
    }
    QMetaObject::invokeMethod(
        this, [this, outcome, message] { finish(outcome, message); }, Qt::QueuedConnection);
  });
  thread_->setObjectName(QStringLiteral("job"));
  thread_->start();
  drain_timer_.start();
  Q_EMIT started();
}

void JobRunner::set_paused(bool paused) {
  if (!control_ || control_->paused() == paused) return;
  control_->set_paused(paused);
  Q_EMIT paused_changed();
}

void JobRunner::stop() {
  if (control_) control_->request_stop();
}

void JobRunner::drain() {
  if (!queue_) return;
  std::optional<RunId> now_begun;
  std::vector<Event> now_events;
  std::optional<Progress> now_progress;
  std::optional<QString> now_step;
  {
    const std::lock_guard lock(queue_->mutex);
    now_begun.swap(queue_->begun);
    now_step.swap(queue_->step);
    now_events.swap(queue_->events);
    now_progress.swap(queue_->progress);
  }
  if (now_begun) {
    run_ = now_begun;
    Q_EMIT begun(*run_);
  }
  if (!now_events.empty() && run_) Q_EMIT events(*run_, now_events);
  if (now_step) Q_EMIT step_begun(*now_step);
  if (!now_progress) return;
  last_progress_ = *now_progress;
  Q_EMIT progress(last_progress_);
}

void JobRunner::finish(Outcome outcome, const QString& message) {
  drain_timer_.stop();
  thread_->wait();
  delete thread_;
  thread_ = nullptr;
  drain();
  const qint64 id = run_ ? *run_ : -1;
  Q_EMIT finished(id, outcome, message);
}

}  // namespace ropewalk
