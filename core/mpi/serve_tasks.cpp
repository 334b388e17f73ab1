#include <unistd.h>

#include <mutex>
#include <thread>
#include <vector>

#include "core/mpi/task_pool.h"

namespace ropewalk {

namespace {

using Clock = std::chrono::steady_clock;

std::string machine_name() {
  char name[256] = "";
  if (gethostname(name, sizeof name - 1) != 0) return "?";
  return name;
}

// One process's service, from the first message to the last.
class Service {
 public:
  Service(ProcessGroup& group, DocumentScorer score, JobControl& control, const PoolTimes& times)
      : group_(group), control_(control), times_(times), thread_(noting(std::move(score))) {}

  void run(const WorkIdentity& identity) {
    tell(PoolMessage::ready, server_bytes({machine_name(), identity}));
    while (!leaving_ || thread_.busy()) {
      bool idle = true;
      for (auto message = group_.receive(); message; message = group_.receive()) {
        take_in(*message);
        idle = false;
      }
      if (control_.stop_requested()) leave();
      auto outcome = thread_.take();
      if (tell_parts()) idle = false;  // all of a task that is done are there
      if (outcome) {
        tell(PoolMessage::outcome, outcome_bytes(*outcome));
        idle = false;
      }
      // Where the first process is away for long, signs of life do not heap up.
      if (Clock::now() - last_told_ > std::chrono::duration<double>(times_.heartbeat) && group_.all_received())
        tell(PoolMessage::alive);
      if (idle) std::this_thread::sleep_for(kPoolNap);
    }
    tell(PoolMessage::left);
    group_.end_in_order();
  }

 private:
  void tell(PoolMessage kind, std::string bytes = {}) {
    group_.send({0, static_cast<int>(kind), std::move(bytes)});
    last_told_ = Clock::now();
  }

  // Each document is told as soon as it is scored, so that whatever ends the run loses one document at most. Called in
  // the scorer's thread; the ticket does not change while its task is under way.
  DocumentScorer noting(DocumentScorer score) {
    return [this, score = std::move(score)](const RopeFactors& factors, int document) {
      ScoredDocument scored = score(factors, document);
      const std::lock_guard lock(mutex_);
      parts_.push_back({thread_.ticket(), document, scored});
      return scored;
    };
  }

  bool tell_parts() {
    std::vector<TaskPart> parts;
    {
      const std::lock_guard lock(mutex_);
      parts.swap(parts_);
    }
    for (const TaskPart& part : parts) tell(PoolMessage::scored, part_bytes(part));
    return !parts.empty();
  }

  void leave() {
    leaving_ = true;
    control_.set_paused(false);
    thread_.request_stop();
  }

  void set_paused(bool paused) {
    control_.set_paused(paused);
    thread_.set_paused(paused);
  }

  void take_in(const Message& message) {
    switch (static_cast<PoolMessage>(message.kind)) {
      case PoolMessage::task:
        return begin(message.bytes);
      case PoolMessage::drop:
        return thread_.request_stop();
      case PoolMessage::pause:
        return set_paused(true);
      case PoolMessage::go_on:
        return set_paused(false);
      case PoolMessage::stop:
        control_.request_stop();
        return leave();
      case PoolMessage::end:
        return leave();
      default:
        throw Failed("Another process sent a message that is not known here.");
    }
  }

  void begin(const std::string& bytes) {
    if (leaving_) return;  // it was sent before the first process learned of it
    TaskTicket ticket;
    EvaluationTask task;
    read_task(bytes, ticket, task);
    if (thread_.busy()) throw Failed("This process was handed a task while it has another.");
    thread_.start(ticket, std::move(task));
  }

  ProcessGroup& group_;
  JobControl& control_;
  const PoolTimes times_;
  Clock::time_point last_told_;
  bool leaving_ = false;
  std::mutex mutex_;
  std::vector<TaskPart> parts_;  // under the mutex: scored, not told yet
  TaskThread thread_;
};

}  // namespace

void serve_tasks(ProcessGroup& group, DocumentScorer score, const WorkIdentity& identity, JobControl& control,
                 const PoolTimes& times) {
  Service(group, std::move(score), control, times).run(identity);
}

}  // namespace ropewalk
