// The processes that this one was started with (mpirun, srun), and messages between them. One thread makes all calls.
#pragma once

#include <memory>
#include <optional>
#include <string>

namespace ropewalk {

struct Message {
  int rank = 0;  // who sent it, or is to get it
  int kind = 0;  // the sender's word for what it is, >= 0
  std::string bytes;
};

class ProcessGroup {
 public:
  // Ends MPI. Where work was not ended in good order (end_in_order() was not called), ends all processes instead: one
  // that waits for a lost one would wait for ever.
  virtual ~ProcessGroup() = default;

  virtual int rank() const = 0;       // of this process, from 0
  virtual int processes() const = 0;  // at least 2
  // Among the processes on this machine, from 0.
  virtual int local_rank() const = 0;
  // How many of them may run on the same processor cores as this one, itself counted: all on this machine, or fewer
  // where the launcher bound each to cores of its own.
  virtual int sharing_cores() const = 0;

  // Returns at once. Messages between two processes arrive in the order in which they were sent. Throws Failed.
  virtual void send(Message message) = 0;
  // Every message that was sent has been received.
  virtual bool all_received() = 0;
  // A message that has arrived, or none; never waits. Throws Failed.
  virtual std::optional<Message> receive() = 0;
  // No message is awaited and none is under way to this process.
  virtual void end_in_order() = 0;
};

// nullptr where the program was not started by an MPI launcher, or has no other processes beside it. Call once, and not
// join_mpi_processes() too. Throws Failed where the launcher is there but this build has no MPI.
std::unique_ptr<ProcessGroup> join_process_group();

}  // namespace ropewalk
