#include "core/mpi/mpi_processes.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "core/values/error.h"

#ifdef ROPEWALK_MPI
#include <mpi.h>
#endif

namespace ropewalk {

namespace {

// How many processes a launcher says it started: Open MPI, MPICH and Slurm's PMI, PMIx under srun.
int launched_processes() {
  for (const char* name : {"OMPI_COMM_WORLD_SIZE", "PMI_SIZE", "SLURM_NTASKS"}) {
    const char* value = std::getenv(name);
    // Slurm sets its variable in the shell of a batch job too: only srun gives a process its rank.
    if (value && (std::string(name) != "SLURM_NTASKS" || std::getenv("SLURM_PROCID"))) return std::atoi(value);
  }
  return 1;
}

}  // namespace

#ifdef ROPEWALK_MPI

namespace {

void check(int code, const char* what) {
  if (code == MPI_SUCCESS) return;
  char text[MPI_MAX_ERROR_STRING];
  int length = 0;
  MPI_Error_string(code, text, &length);
  throw Failed(std::string("MPI could not ") + what + ": " + std::string(text, static_cast<std::size_t>(length)) + ".");
}

class MpiProcesses final : public GradientReducer {
 public:
  MpiProcesses() {
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    check(MPI_Comm_rank(MPI_COMM_WORLD, &rank_), "give this process its rank");
    check(MPI_Comm_size(MPI_COMM_WORLD, &processes_), "count the processes");
  }
  ~MpiProcesses() override { MPI_Finalize(); }
  int rank() const override { return rank_; }
  int processes() const override { return processes_; }
  void sum(std::span<float> values) override { sum(values, MPI_FLOAT); }
  void sum(std::span<double> values) override { sum(values, MPI_DOUBLE); }

 private:
  template <class T>
  void sum(std::span<T> values, MPI_Datatype type) {
    constexpr std::size_t kMost = std::size_t(1) << 28;  // MPI counts with int
    for (std::size_t first = 0; first < values.size(); first += kMost) {
      const std::size_t count = std::min(kMost, values.size() - first);
      check(MPI_Allreduce(MPI_IN_PLACE, values.data() + first, static_cast<int>(count), type, MPI_SUM, MPI_COMM_WORLD),
            "sum gradients over the processes");
    }
  }
  int rank_ = 0, processes_ = 1;
};

}  // namespace

std::unique_ptr<GradientReducer> join_mpi_processes() {
  if (launched_processes() < 2) return nullptr;
  check(MPI_Init(nullptr, nullptr), "start");
  return std::make_unique<MpiProcesses>();
}

void abort_mpi_processes(int exit_code) {
  int started = 0;
  if (MPI_Initialized(&started) == MPI_SUCCESS && started) MPI_Abort(MPI_COMM_WORLD, exit_code);
}

#else

std::unique_ptr<GradientReducer> join_mpi_processes() {
  if (launched_processes() < 2) return nullptr;
  throw Failed("This program was started as " + std::to_string(launched_processes()) +
               " processes, but it was built without MPI: install libopenmpi-dev and build again, or start it alone.");
}

void abort_mpi_processes(int) {}

#endif

}  // namespace ropewalk
