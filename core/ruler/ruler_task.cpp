#include "core/ruler/ruler_task.h"

#include <string>

#include "core/values/error.h"

// The registry: one line a task, in the order of lists. Each is defined in tasks/<id>.cpp.
#define ROPEWALK_RULER_TASKS(TASK) \
  TASK(niah_single_1)              \
  TASK(niah_single_2)              \
  TASK(niah_single_3)              \
  TASK(niah_multikey_1)            \
  TASK(niah_multikey_2)            \
  TASK(niah_multikey_3)            \
  TASK(niah_multivalue)            \
  TASK(niah_multiquery)            \
  TASK(vt)                         \
  TASK(cwe)                        \
  TASK(fwe)                        \
  TASK(qa_1)                       \
  TASK(qa_2)

namespace ropewalk {

namespace ruler_task_list {
#define ROPEWALK_DECLARE(id) extern const RulerTask id;
ROPEWALK_RULER_TASKS(ROPEWALK_DECLARE)
#undef ROPEWALK_DECLARE
}  // namespace ruler_task_list

std::string_view rule_name(RulerRule rule) {
  return rule == RulerRule::all ? "all" : "part";
}

const std::vector<const RulerTask*>& ruler_tasks() {
#define ROPEWALK_ADDRESS(id) &ruler_task_list::id,
  static const std::vector<const RulerTask*> list{ROPEWALK_RULER_TASKS(ROPEWALK_ADDRESS)};
#undef ROPEWALK_ADDRESS
  return list;
}

const RulerTask& ruler_task(std::string_view id) {
  std::string known;
  for (const RulerTask* task : ruler_tasks()) {
    if (task->id == id) return *task;
    known += (known.empty() ? "" : ", ") + std::string(task->id);
  }
  throw BadInput("RULER has no task \"" + std::string(id) + "\"; it must be one of: " + known + ".");
}

}  // namespace ropewalk
