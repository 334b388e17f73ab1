#include "core/mpi/mpi_session.h"

#include <cstdlib>
#include <string>

#include "core/mpi/mpi_processes.h"
#include "core/values/error.h"

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

bool has_other_processes() {
  return launched_processes() > 1;
}

void check_mpi(int code, const char* what) {
  if (code == MPI_SUCCESS) return;
  char text[MPI_MAX_ERROR_STRING];
  int length = 0;
  MPI_Error_string(code, text, &length);
  throw Failed(std::string("MPI could not ") + what + ": " + std::string(text, static_cast<std::size_t>(length)) + ".");
}

MpiSession::MpiSession() {
  int provided = MPI_THREAD_SINGLE;
  check_mpi(MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &provided), "start");
  if (provided < MPI_THREAD_FUNNELED)
    throw Failed("This MPI does not allow a process to have threads (MPI_THREAD_FUNNELED): use another one.");
  MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
  check_mpi(MPI_Comm_rank(MPI_COMM_WORLD, &rank_), "give this process its rank");
  check_mpi(MPI_Comm_size(MPI_COMM_WORLD, &processes_), "count the processes");
}

MpiSession::~MpiSession() {
  MPI_Finalize();
}

void abort_mpi_processes(int exit_code) {
  int started = 0;
  if (MPI_Initialized(&started) == MPI_SUCCESS && started) MPI_Abort(MPI_COMM_WORLD, exit_code);
}

#else

bool has_other_processes() {
  if (launched_processes() < 2) return false;
  throw Failed("This program was started as " + std::to_string(launched_processes()) +
               " processes, but it was built without MPI: install libopenmpi-dev and build again, or start it alone.");
}

void abort_mpi_processes(int) {}

#endif

}  // namespace ropewalk
