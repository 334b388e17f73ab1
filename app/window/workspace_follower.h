// Notices what another process (a command line, a second window) writes into the open workspace, and has it read again.
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>

#include "app/window/workspace_controller.h"
#include "core/store/workspace_version.h"

namespace ropewalk {

class WorkspaceFollower : public QObject {
  Q_OBJECT
 public:
  explicit WorkspaceFollower(WorkspaceController& workspace, QObject* parent = nullptr);

 private:
  void follow(const QString& path);
  void look();
  WorkspaceController& workspace_;
  std::shared_ptr<WorkspaceVersion> version_;  // used by the thread alone
  std::int64_t last_ = -1;                     // by the thread alone
  bool looking_ = false;
  QTimer timer_;
  TaskThread thread_;
};

}  // namespace ropewalk
