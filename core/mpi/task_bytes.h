// Tasks and their results as bytes that another process reads: every number arrives bit for bit, NaN too. All processes
// run the same program on the same kind of processor, so numbers travel as they lie in memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/search/evaluation_task.h"
#include "core/values/error.h"
#include "core/values/work_identity.h"

namespace ropewalk {

// Which evaluation of how many a task belongs to, so that a late result is not mistaken for one of the next.
struct TaskTicket {
  std::int64_t batch = 0, index = 0;
  bool operator==(const TaskTicket&) const = default;
};

struct TaskFault {
  ErrorKind kind = ErrorKind::failed;
  std::string text;
};

// What came of a task: its result, or what was thrown.
struct TaskOutcome {
  TaskTicket ticket;
  TaskResult result;
  std::optional<TaskFault> fault;
};

// A document of a task that is not done yet.
struct TaskPart {
  TaskTicket ticket;
  int document = 0;
  ScoredDocument scored;
};

// A process that is ready to serve.
struct ServerName {
  std::string machine;
  WorkIdentity identity;
};

std::string task_bytes(const TaskTicket& ticket, const EvaluationTask& task);
std::string outcome_bytes(const TaskOutcome& outcome);
std::string part_bytes(const TaskPart& part);
std::string server_bytes(const ServerName& server);

// Throw Failed for bytes that the functions above do not write.
void read_task(const std::string& bytes, TaskTicket& ticket, EvaluationTask& task);
TaskOutcome read_outcome(const std::string& bytes);
TaskPart read_part(const std::string& bytes);
ServerName read_server(const std::string& bytes);

}  // namespace ropewalk
