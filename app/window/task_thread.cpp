#include "app/window/task_thread.h"

#include <QLoggingCategory>
#include <exception>

namespace ropewalk {

TaskThread::TaskThread(const QString& name) : worker_(std::make_unique<QObject>()) {
  thread_.setObjectName(name);
  worker_->moveToThread(&thread_);
  thread_.start();
}

TaskThread::~TaskThread() {
  thread_.quit();
  thread_.wait();
}

void TaskThread::post(std::function<void()> task) {
  QMetaObject::invokeMethod(
      worker_.get(),
      [task = std::move(task)] {
        try {
          task();
        } catch (const std::exception& error) {
          qWarning("A background task failed: %s", error.what());
        }
      },
      Qt::QueuedConnection);
}

void TaskThread::deliver(QObject* receiver, std::function<void()> answer) {
  QMetaObject::invokeMethod(receiver, std::move(answer), Qt::QueuedConnection);
}

}  // namespace ropewalk
