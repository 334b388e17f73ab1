#include "core/mpi/mpi_processes.h"

#include <algorithm>

#include "core/mpi/mpi_session.h"

namespace ropewalk {

#ifdef ROPEWALK_MPI

namespace {

class MpiProcesses final : public GradientReducer {
 public:
  int rank() const override { return session_.rank(); }
  int processes() const override { return session_.processes(); }
  void sum(std::span<float> values) override { sum(values, MPI_FLOAT); }
  void sum(std::span<double> values) override { sum(values, MPI_DOUBLE); }

 private:
  template <class T>
  void sum(std::span<T> values, MPI_Datatype type) {
    constexpr std::size_t kMost = std::size_t(1) << 28;  // MPI counts with int
    for (std::size_t first = 0; first < values.size(); first += kMost) {
      const std::size_t count = std::min(kMost, values.size() - first);
      check_mpi(
          MPI_Allreduce(MPI_IN_PLACE, values.data() + first, static_cast<int>(count), type, MPI_SUM, MPI_COMM_WORLD),
          "sum gradients over the processes");
    }
  }
  MpiSession session_;
};

}  // namespace

std::unique_ptr<GradientReducer> join_mpi_processes() {
  if (!has_other_processes()) return nullptr;
  return std::make_unique<MpiProcesses>();
}

#else

std::unique_ptr<GradientReducer> join_mpi_processes() {
  has_other_processes();
  return nullptr;
}

#endif

}  // namespace ropewalk
