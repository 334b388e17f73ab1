#include "app/window/workspace_follower.h"

namespace ropewalk {
namespace {
constexpr int kInterval = 1000;  // ms between two looks at the workspace's version
}

WorkspaceFollower::WorkspaceFollower(WorkspaceController& workspace, QObject* parent)
    : QObject(parent), workspace_(workspace), thread_(QStringLiteral("workspace follower")) {
  timer_.setInterval(kInterval);
  connect(&timer_, &QTimer::timeout, this, &WorkspaceFollower::look);
  connect(&workspace_, &WorkspaceController::opened, this, &WorkspaceFollower::follow);
  timer_.start();
}

void WorkspaceFollower::follow(const QString& path) {
  thread_.post([this, path] {
    version_.reset();
    last_ = -1;
    version_ = std::make_shared<WorkspaceVersion>(path.toStdString());
    last_ = version_->value();
  });
}

void WorkspaceFollower::look() {
  if (looking_ || !workspace_.store()) return;
  looking_ = true;
  thread_.post([this] {
    bool changed = false;
    try {
      if (version_) {
        const std::int64_t now = version_->value();
        changed = now != last_;
        last_ = now;
      }
    } catch (const std::exception&) {
      // The file is busy or gone for the moment: the next look says more, and reading says what is wrong.
    }
    TaskThread::deliver(this, [this, changed] {
      looking_ = false;
      if (changed) workspace_.refresh();
    });
  });
}

}  // namespace ropewalk
