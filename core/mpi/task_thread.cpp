#include "core/mpi/task_thread.h"

#include <new>

namespace ropewalk {

namespace {

TaskOutcome outcome_of(const TaskTicket& ticket, const EvaluationTask& task, const DocumentScorer& score,
                       const JobControl& control) {
  TaskOutcome outcome;
  outcome.ticket = ticket;
  try {
    outcome.result = run_task(task, score, control);
  } catch (const Error& error) {
    outcome.fault = TaskFault{error.kind(), error.what()};
  } catch (const std::bad_alloc&) {
    outcome.fault = TaskFault{ErrorKind::failed,
                              "There was not enough memory: use a shorter length, bfloat16, or fewer processes on this "
                              "machine."};
  } catch (const std::exception& error) {
    outcome.fault = TaskFault{ErrorKind::failed, error.what()};
  } catch (...) {
    outcome.fault = TaskFault{ErrorKind::failed, "The evaluation failed for an unknown reason."};
  }
  return outcome;
}

}  // namespace

TaskThread::TaskThread(DocumentScorer score) : score_(std::move(score)), thread_([this] { work(); }) {}

TaskThread::~TaskThread() {
  request_stop();
  {
    const std::lock_guard lock(mutex_);
    leave_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void TaskThread::start(const TaskTicket& ticket, EvaluationTask task) {
  auto control = std::make_shared<JobControl>();
  control->set_paused(paused_);
  {
    const std::lock_guard lock(mutex_);
    ticket_ = ticket;
    control_ = std::move(control);
    next_ = std::move(task);
  }
  busy_ = true;
  changed_.notify_one();
}

std::optional<TaskOutcome> TaskThread::take() {
  const std::lock_guard lock(mutex_);
  std::optional<TaskOutcome> outcome;
  outcome.swap(outcome_);
  if (outcome) busy_ = false;
  return outcome;
}

void TaskThread::request_stop() {
  if (busy_) control_->request_stop();
}

void TaskThread::set_paused(bool paused) {
  paused_ = paused;
  if (busy_) control_->set_paused(paused);
}

void TaskThread::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return leave_ || next_; });
    if (leave_) return;
    const EvaluationTask task = std::move(*next_);
    next_.reset();
    const TaskTicket ticket = ticket_;
    const std::shared_ptr<JobControl> control = control_;
    lock.unlock();
    TaskOutcome outcome = outcome_of(ticket, task, score_, *control);
    lock.lock();
    outcome_ = std::move(outcome);
  }
}

void throw_fault(const TaskFault& fault, const std::string& where) {
  if (fault.kind == ErrorKind::stopped) throw Stopped();
  std::string text = where;
  if (!text.empty()) text += ": ";
  text += fault.text;
  if (fault.kind == ErrorKind::bad_input) throw BadInput(text);
  throw Failed(text);
}

}  // namespace ropewalk
