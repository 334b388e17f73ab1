#include "core/mpi/process_group.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <list>
#include <thread>
#include <vector>

#include "core/mpi/mpi_processes.h"
#include "core/mpi/mpi_session.h"
#include "core/values/error.h"

#if defined(__linux__)
#include <sched.h>
#endif

namespace ropewalk {

#ifdef ROPEWALK_MPI

namespace {

// One bit for each processor that this process may run on; all set where that is not known.
std::vector<unsigned char> allowed_processors() {
#if defined(__linux__)
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) {
    std::vector<unsigned char> bits(sizeof allowed);
    std::memcpy(bits.data(), &allowed, sizeof allowed);
    return bits;
  }
  return std::vector<unsigned char>(sizeof allowed, 0xff);
#else
  return {1};
#endif
}

class MpiProcessGroup final : public ProcessGroup {
 public:
  MpiProcessGroup() {
    check_mpi(MPI_Comm_dup(MPI_COMM_WORLD, &world_), "set up messages between the processes");
    MPI_Comm_set_errhandler(world_, MPI_ERRORS_RETURN);
    look_at_this_machine();
  }
  ~MpiProcessGroup() override {
    if (!patience_ || !others_came()) {
      abort_mpi_processes(1);
      return;
    }
    MPI_Comm_free(&world_);
  }

  int rank() const override { return session_.rank(); }
  int processes() const override { return session_.processes(); }
  int local_rank() const override { return local_rank_; }
  int local_processes() const override { return local_; }
  int sharing_cores() const override { return sharing_; }
  void end_in_order(double patience) override { patience_ = patience; }

  void send(Message message) override {
    if (message.bytes.size() > kLargest) throw Failed("A message between processes is larger than 1 GB.");
    forget_sent();
    Sending& sending = sending_.emplace_back();
    sending.bytes = std::move(message.bytes);
    check_mpi(MPI_Issend(sending.bytes.data(), static_cast<int>(sending.bytes.size()), MPI_BYTE, message.rank,
                         message.kind, world_, &sending.request),
              "send a message to another process");
  }

  bool all_received() override {
    forget_sent();
    return sending_.empty();
  }

  std::optional<Message> receive() override {
    forget_sent();
    int arrived = 0, bytes = 0;
    MPI_Status status;
    check_mpi(MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, world_, &arrived, &status), "look for messages");
    if (!arrived) return std::nullopt;
    check_mpi(MPI_Get_count(&status, MPI_BYTE, &bytes), "tell a message's length");
    Message message{status.MPI_SOURCE, status.MPI_TAG, std::string(static_cast<std::size_t>(bytes), '\0')};
    check_mpi(MPI_Recv(message.bytes.data(), bytes, MPI_BYTE, message.rank, message.kind, world_, MPI_STATUS_IGNORE),
              "receive a message");
    return message;
  }

 private:
  static constexpr std::size_t kLargest = std::size_t(1) << 30;

  // MPI reads the bytes until the request is complete, which is (Issend) when the other process has them.
  struct Sending {
    std::string bytes;
    MPI_Request request = MPI_REQUEST_NULL;
  };

  void look_at_this_machine() {
    MPI_Comm machine;
    check_mpi(MPI_Comm_split_type(world_, MPI_COMM_TYPE_SHARED, 0, MPI_INFO_NULL, &machine),
              "find the processes of this machine");
    MPI_Comm_rank(machine, &local_rank_);
    MPI_Comm_size(machine, &local_);
    const std::vector<unsigned char> mine = allowed_processors();
    const int size = static_cast<int>(mine.size());
    std::vector<unsigned char> all(mine.size() * static_cast<std::size_t>(local_));
    check_mpi(MPI_Allgather(mine.data(), size, MPI_BYTE, all.data(), size, MPI_BYTE, machine),
              "find the processes of this machine");
    MPI_Comm_free(&machine);
    sharing_ = 0;
    for (std::size_t other = 0; other < all.size(); other += mine.size()) {
      bool shares = false;
      for (std::size_t i = 0; i < mine.size(); ++i) shares |= (mine[i] & all[other + i]) != 0;
      sharing_ += shares;
    }
    sharing_ = std::max(1, sharing_);
  }

  void forget_sent() {
    sending_.remove_if([](Sending& sending) {
      int done = 0;
      check_mpi(MPI_Test(&sending.request, &done, MPI_STATUS_IGNORE), "send a message to another process");
      return done != 0;
    });
  }

  // Takes what others still send, until all have come to their end and have every message of this process.
  bool others_came() {
    try {
      MPI_Request all = MPI_REQUEST_NULL;
      bool waits = false;
      for (auto heard = std::chrono::steady_clock::now();;) {
        if (!waits && all_received()) {
          check_mpi(MPI_Ibarrier(world_, &all), "wait for the other processes");
          waits = true;
        }
        int came = 0;
        if (waits) check_mpi(MPI_Test(&all, &came, MPI_STATUS_IGNORE), "wait for the other processes");
        if (came) return true;
        const auto now = std::chrono::steady_clock::now();
        while (receive()) heard = now;
        if (std::chrono::duration<double>(now - heard).count() > *patience_) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
      }
    } catch (const Failed&) {
      return false;  // there is nobody to tell
    }
  }

  MpiSession session_;  // first: ends last
  MPI_Comm world_ = MPI_COMM_NULL;
  int local_rank_ = 0, local_ = 1, sharing_ = 1;
  std::list<Sending> sending_;
  std::optional<double> patience_;  // none: not ended in order
};

}  // namespace

std::unique_ptr<ProcessGroup> join_process_group() {
  if (!has_other_processes()) return nullptr;
  return std::make_unique<MpiProcessGroup>();
}

#else

std::unique_ptr<ProcessGroup> join_process_group() {
  has_other_processes();
  return nullptr;
}

#endif

}  // namespace ropewalk
