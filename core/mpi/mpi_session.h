// MPI itself, from its start to its end, and the errors of its calls. Only where the build has MPI.
// Source: MPI 3.1, chapters 8.7 and 12.4. The C interface: that of C++ was removed from the standard.
#pragma once

#ifdef ROPEWALK_MPI

#include <mpi.h>

namespace ropewalk {

// Throws Failed that says "MPI could not <what>" unless `code` is MPI_SUCCESS.
void check_mpi(int code, const char* what);

// Starts MPI such that the calling thread, and no other, makes its calls (MPI_THREAD_FUNNELED); ends it when destroyed.
// A process can do this once.
class MpiSession {
 public:
  MpiSession();
  ~MpiSession();
  MpiSession(const MpiSession&) = delete;
  MpiSession& operator=(const MpiSession&) = delete;

  int rank() const { return rank_; }
  int processes() const { return processes_; }

 private:
  int rank_ = 0, processes_ = 1;
};

}  // namespace ropewalk

#endif

namespace ropewalk {

// Whether a launcher (mpirun, srun) started this process and others beside it. Throws Failed where it did and this
// build has no MPI: each process would work alone, and overwrite what the others write.
bool has_other_processes();

}  // namespace ropewalk
