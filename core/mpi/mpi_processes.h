// Data parallel training under mpirun or srun: the processes that this one was started with. Source: MPI 3.1, chapters
// 5 and 8. A search takes join_process_group() instead (core/mpi/process_group.h).
#pragma once

#include <memory>

#include "core/train/gradient_reducer.h"

namespace ropewalk {

// nullptr where the program was not started by an MPI launcher, or has no other processes beside it. Call once, and not
// join_process_group() too: MPI starts once. Only the calling thread may use what is returned; MPI ends with the
// returned object. Throws Failed where the launcher is there but this build has no MPI: each process would train alone
// and overwrite the others' model.
std::unique_ptr<GradientReducer> join_mpi_processes();

// Ends all processes at once, after an error that the others do not know of. Does nothing without MPI.
void abort_mpi_processes(int exit_code);

}  // namespace ropewalk
