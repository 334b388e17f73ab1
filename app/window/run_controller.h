// Runs as the window has them open. A run is opened the same way whether it is live or stored: its record and events
// are read from the store, then a live one takes in what its job still delivers.
#pragma once

#include <QObject>
#include <QTimer>
#include <map>
#include <memory>
#include <vector>

#include "app/window/job_runner.h"
#include "app/window/workspace_controller.h"
#include "widgets/frame/run_data.h"

namespace ropewalk {

class RunController : public QObject {
  Q_OBJECT
 public:
  enum class Place { view, beside };

  RunController(WorkspaceController& workspace, JobRunner& jobs, QObject* parent = nullptr);

  void open(RunId id, Place place);
  void start(const ExperimentSpec& spec);
  void resume(RunId id);
  // A run, or this one, is on its way from the store.
  bool reading() const { return !requests_.empty(); }
  bool reading(RunId id) const;
  std::shared_ptr<RunData> live() const { return live_; }  // nullptr: none, or not read yet

 Q_SIGNALS:
  void opening(qint64 id, ropewalk::RunController::Place place);
  void opened(std::shared_ptr<ropewalk::RunData> run, ropewalk::RunController::Place place);
  void open_failed(const QString& message, ropewalk::RunController::Place place);

 private:
  struct Request {
    RunId id;
    Place place;
  };
  void take_in(const std::shared_ptr<RunData>& run, Place place);
  void update_summaries(const std::vector<RunSummary>& runs);
  bool own(RunId id) const;  // the job of this program makes it
  static void set_followed(RunData& run);
  void take_in_followed(RunId id, const std::vector<Event>& events);
  void job_finished(qint64 run);

  WorkspaceController& workspace_;
  JobRunner& jobs_;
  std::map<quint64, Request> requests_;
  std::vector<std::weak_ptr<RunData>> open_;
  std::shared_ptr<RunData> live_;
  std::vector<Event> waiting_;  // of the live run, delivered before its record was read
  QTimer refresh_timer_;
};

}  // namespace ropewalk
