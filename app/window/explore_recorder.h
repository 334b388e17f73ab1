// Records what is measured while a set is edited as runs of the workspace (core/experiment/explore_run.h), one from
// where editing began to where it ended, or to where its documents, its model or the workspace became others. Written
// in a thread of its own: neither the answer nor the window waits for the disk.
#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "app/window/explore_evaluator.h"
#include "app/window/task_thread.h"
#include "app/window/workspace_controller.h"
#include "core/values/model_description.h"

namespace ropewalk {

class ExploreRecorder : public QObject {
  Q_OBJECT
 public:
  explicit ExploreRecorder(WorkspaceController& workspace, QObject* parent = nullptr);
  ~ExploreRecorder() override;  // a run that still goes on is stopped, and that is written

  // What `task` was answered with. The starting set is task.compared; without one nothing is recorded.
  void add(const ModelDescription& model, const ExploreTask& task, const ExploreResult& result);
  void end(bool finished);                                  // else stopped
  bool busy() const { return writing_ > 0; }                // something is not on the disk yet
  const std::optional<RunId>& run() const { return run_; }  // that is recorded now; nothing: none was begun

 Q_SIGNALS:
  void recorded(qint64 run);
  void failed(const QString& message);  // once a run; measuring goes on

 private:
  struct Written;
  bool goes_on(const ModelDescription& model, const ExploreTask& task) const;
  void post(std::function<void(Written&)> act);
  WorkspaceController& workspace_;
  std::shared_ptr<RunStore> store_;  // of the run on its way
  std::optional<ExploreTask> task_;  // what it began with
  std::string model_hash_;
  std::optional<RunId> run_;
  int writing_ = 0;
  std::shared_ptr<Written> written_;  // used by the thread only
  quint64 session_ = 0;               // counts runs; answers about an older one are dropped
  TaskThread thread_;
};

}  // namespace ropewalk
