// One background thread for one kind of waiting (the disk, a model's header, its weights). Tasks run in the order in
// which they were posted; the window's thread never waits for them.
#pragma once

#include <QObject>
#include <QThread>
#include <functional>
#include <memory>

namespace ropewalk {

class TaskThread {
 public:
  explicit TaskThread(const QString& name);
  ~TaskThread();  // waits for the task that runs; those that have not begun are dropped
  TaskThread(const TaskThread&) = delete;
  TaskThread& operator=(const TaskThread&) = delete;

  // Runs `task` in the thread. An exception that leaves it is dropped: tasks report through deliver().
  void post(std::function<void()> task);
  // To be called by tasks: runs `answer` in the thread of `receiver`, which must outlive this TaskThread.
  static void deliver(QObject* receiver, std::function<void()> answer);

 private:
  QThread thread_;
  std::unique_ptr<QObject> worker_;
};

}  // namespace ropewalk
