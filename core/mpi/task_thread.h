// A thread that evaluates one task at a time while its owner goes on serving other processes. The owner is one thread;
// the scorer is always called from the same other one.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "core/mpi/task_bytes.h"
#include "core/values/job.h"

namespace ropewalk {

class TaskThread {
 public:
  explicit TaskThread(DocumentScorer score);
  ~TaskThread();  // after the document under way
  TaskThread(const TaskThread&) = delete;
  TaskThread& operator=(const TaskThread&) = delete;

  // From start() until take() gave the outcome. Only where it is not busy may a task be started.
  bool busy() const { return busy_; }
  void start(const TaskTicket& ticket, EvaluationTask task);
  const TaskTicket& ticket() const { return ticket_; }  // of the last task started
  // The outcome, once it is there; an exception of the scorer is a fault in it.
  std::optional<TaskOutcome> take();
  // The task under way ends before its next document, with a fault of kind `stopped`.
  void request_stop();
  // Holds before the next document; holds for later tasks too.
  void set_paused(bool paused);

 private:
  void work();

  const DocumentScorer score_;
  bool busy_ = false;  // the owner's, like the next three
  bool paused_ = false;
  TaskTicket ticket_;
  std::shared_ptr<JobControl> control_;  // a new one for each task: a stop cannot be taken back

  std::mutex mutex_;
  std::condition_variable changed_;
  bool leave_ = false;                  // under the mutex, like the next two
  std::optional<EvaluationTask> next_;  // handed over, not yet begun
  std::optional<TaskOutcome> outcome_;
  std::thread thread_;  // last: starts when all else is there
};

// Throws what the fault stands for: Failed, BadInput or Stopped. `where` begins the message unless it is empty.
[[noreturn]] void throw_fault(const TaskFault& fault, const std::string& where);

}  // namespace ropewalk
