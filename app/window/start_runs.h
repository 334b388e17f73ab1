// Opens the runs that the window was started with (--run), once the run list was read and the model that was named
// beside them is described: the first as the run on show, the second beside it.
#pragma once

#include <QObject>
#include <QString>
#include <vector>

#include "app/window/run_controller.h"
#include "core/values/run.h"

namespace ropewalk {

class StartRuns : public QObject {
  Q_OBJECT
 public:
  // `wanted`: at most two; none: nothing ever happens.
  StartRuns(std::vector<RunId> wanted, RunController& runs, QObject* parent = nullptr);
  bool waiting() const { return !wanted_.empty(); }

  void set_model_done();  // described, refused, or none was named: runs do not wait for weights
  void set_known(const std::vector<RunSummary>& runs, const QString& workspace);  // what the workspace keeps
  void give_up() { wanted_.clear(); }                                             // there is no workspace

 Q_SIGNALS:
  void failed(const QString& message);  // a run that the workspace does not keep; names those that it keeps

 private:
  void open_when_ready();

  RunController& runs_;
  std::vector<RunId> wanted_;
  std::vector<RunId> known_;  // ascending
  QString workspace_;
  bool model_done_ = false, list_read_ = false;
};

}  // namespace ropewalk
