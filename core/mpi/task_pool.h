// Tasks of a search evaluated by many processes: the first hands them to whichever is free, one at a time, and
// evaluates some itself; each has a model of its own. The results, their order and so the search are those of one
// process. Every process's messages are sent and received by the thread that calls these functions
// (MPI_THREAD_FUNNELED); scorers run in a thread beside it, so that no evaluation delays a message.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/mpi/pool_messages.h"
#include "core/mpi/process_group.h"
#include "core/mpi/task_thread.h"
#include "core/search/evaluation_task.h"

namespace ropewalk {

struct PoolTimes {
  double heartbeat = 2;  // seconds between two signs of life of each process
  double silence = 60;   // a process that gave no sign for so many seconds is lost
  double start = 1800;   // one that does not serve after so many seconds is lost (it loads its model before)
};

// What the first process evaluates with.
class PoolEvaluator final : public TaskEvaluator {
 public:
  PoolEvaluator(ProcessGroup& group, DocumentScorer score, WorkIdentity identity, PoolTimes times = {});
  // Tells the others to leave, unless one was lost; the group's destructor waits for them.
  ~PoolEvaluator() override;
  PoolEvaluator(const PoolEvaluator&) = delete;
  PoolEvaluator& operator=(const PoolEvaluator&) = delete;

  // Returns or throws when this process's own scorer does not run any more; others may finish a document whose result
  // is dropped. A stop or pause of `control` reaches all. Throws Stopped, also where another process was stopped;
  // Failed or BadInput as a process's evaluation threw, its rank named; BadInput where a process has another identity
  // than this one; Failed where a process is lost: then the group cannot be used any more, and ends all processes when
  // it is destroyed.
  void evaluate(const std::vector<EvaluationTask>& tasks, const Done& done, const JobControl& control) override;

 private:
  using Clock = std::chrono::steady_clock;

  // Another process, as this one knows it.
  struct Server {
    enum class State { starting, free, busy, left } state = State::starting;
    Clock::time_point heard;
    std::string machine;
  };
  struct Batch;

  void tell(int rank, PoolMessage kind, std::string bytes = {});
  void tell_all(PoolMessage kind);
  std::string name_of(int rank) const;
  void welcome(int rank, ServerName name);
  bool receive_all(Batch& batch);
  void take_in(Batch& batch, const Message& message);
  void accept(Batch& batch, TaskOutcome outcome, const std::string& where);
  bool take_own(Batch& batch);
  void steer(const JobControl& control);
  void check_silence();
  bool hand_out(Batch& batch);
  void abandon(const Batch& batch);
  void end();

  ProcessGroup& group_;
  const WorkIdentity identity_;
  const PoolTimes times_;
  const Clock::time_point started_;
  Clock::time_point last_look_;
  std::vector<Server> servers_;  // by rank; that of this process is not used
  std::int64_t batch_ = 0;
  bool stopped_ = false, lost_ = false;
  TaskThread own_;
};

// What every other process does, once its model is loaded: evaluates what it is handed until the first process is done
// or stopped, or until `control` is stopped here, which stops all. Returns then: `control.stop_requested()` tells which
// it was. Sets `control`'s flags as the first process's are. Throws Failed where messages cannot be exchanged.
void serve_tasks(ProcessGroup& group, DocumentScorer score, const WorkIdentity& identity, JobControl& control,
                 const PoolTimes& times = {});

}  // namespace ropewalk
