// What the processes of a pool say to each other (Message::kind).
#pragma once

#include <chrono>

namespace ropewalk {

enum class PoolMessage {
  // from the first process to the others
  task = 1,  // a ticket and a task
  drop,      // results of the task under way are not wanted any more
  pause,
  go_on,
  stop,  // the run stops: leave after the document under way
  end,   // there is nothing more to do: leave
  // from the others to the first
  ready,    // serves now; who it is
  scored,   // a document of the task under way
  alive,    // every few seconds, whatever the process does
  outcome,  // of a task: the process is free again
  left      // the last message of this process
};

// Between two looks for messages where there was none.
constexpr auto kPoolNap = std::chrono::microseconds(500);

}  // namespace ropewalk
