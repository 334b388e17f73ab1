// Runs one experiment at a time in its own thread at low priority. Events wait in a queue that the window's thread
// drains at most 30 times a second.
#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/experiment/experiment.h"
#include "core/study/study_settings.h"

namespace ropewalk {

class JobRunner : public QObject {
  Q_OBJECT
 public:
  enum class Outcome { finished, stopped, failed };
  Q_ENUM(Outcome)

  explicit JobRunner(ModelCache& models, QObject* parent = nullptr);
  ~JobRunner() override;  // stops the job and waits for it: what it recorded is in the store

  bool running() const { return thread_ != nullptr; }
  std::optional<RunId> run() const { return run_; }  // known as soon as the store has it
  // One at a time: nothing happens while a job runs.
  void start(const ExperimentSpec& spec, std::shared_ptr<RunStore> store);
  void resume(RunId id, std::shared_ptr<RunStore> store);
  // The paper in miniature, in a folder with a workspace of its own. Its runs are not reported one by one.
  void start_study(const StudySettings& settings, const QString& folder);
  void set_paused(bool paused);
  const Progress& last_progress() const { return last_progress_; }  // of the job that runs
  bool paused() const { return thread_ && control_ && control_->paused(); }
  void stop();

 Q_SIGNALS:
  void started();
  void begun(qint64 run);
  void step_begun(const QString& title);  // of a study
  void events(qint64 run, const std::vector<ropewalk::Event>& events);
  void progress(const ropewalk::Progress& progress);
  void paused_changed();  // paused() is another; not at a job's start or end
  // After the last events. `message`: what was wrong, for Outcome::failed. `run`: -1 where none began.
  void finished(qint64 run, ropewalk::JobRunner::Outcome outcome, const QString& message);

 private:
  struct Queue {
    std::mutex mutex;
    std::optional<RunId> begun;
    std::optional<QString> step;
    std::vector<Event> events;
    std::optional<Progress> progress;
  };
  void launch(std::function<RunId(const RunSinks&)> work);
  void drain();
  void finish(Outcome outcome, const QString& message);

  ModelCache& models_;
  std::shared_ptr<JobControl> control_;
  std::shared_ptr<Queue> queue_;
  std::optional<RunId> run_;
  QThread* thread_ = nullptr;
  Progress last_progress_;
  QTimer drain_timer_;
};

}  // namespace ropewalk
