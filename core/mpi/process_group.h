// The processes that this one was started with (mpirun, srun), and messages between them. One thread makes all calls.
#pragma once

#include <limits>
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
  // Waits for the other processes to come as far, and ends MPI. Where end_in_order() was not called, or no other
  // process gives a sign of life for as long as it said, ends all processes instead (exit code 1): one that waits for a
  // lost one would wait for ever. So print results and errors before.
  virtual ~ProcessGroup() = default;

  virtual int rank() const = 0;       // of this process, from 0
  virtual int processes() const = 0;  // at least 2
  // Among the processes on this machine, from 0.
  virtual int local_rank() const = 0;
  virtual int local_processes() const = 0;  // on this machine, itself counted
  // How many of them may run on the same processor cores as this one, itself counted: all on this machine, or fewer
  // where the launcher bound each to cores of its own.
  virtual int sharing_cores() const = 0;

  // Returns at once. Messages between two processes arrive in the order in which they were sent. Throws Failed.
  virtual void send(Message message) = 0;
  // Every message that was sent has been received.
  virtual bool all_received() = 0;
  // A message that has arrived, or none; never waits. Throws Failed.
  virtual std::optional<Message> receive() = 0;
  // This process sends nothing more and wants no message. `patience`: seconds without a message from anyone after which
  // the destructor gives the others up.
  virtual void end_in_order(double patience = std::numeric_limits<double>::infinity()) = 0;
};

// nullptr where the program was not started by an MPI launcher, or has no other processes beside it. Call once, and not
// join_mpi_processes() too. Throws Failed where the launcher is there but this build has no MPI.
std::unique_ptr<ProcessGroup> join_process_group();

}  // namespace ropewalk
