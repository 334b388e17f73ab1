// pool_program CASE, run under mpirun by test_task_pool: the pool as a search uses it. Prints what happened, a line
// each; the first process ends with 0, or an error's exit code as ropewalk-cli does.
#include <signal.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>

#include "core/mpi/mpi_processes.h"
#include "core/mpi/task_pool.h"
#include "pool_tasks.h"

using namespace ropewalk;
using namespace ropewalk_tests;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

const WorkIdentity kIdentity{"0.5.0", std::string(64, 'a'), std::string(64, 'd')};

double since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// All results as bytes, in the order in which done() got them.
struct Collected {
  std::string bytes;
  std::size_t count = 0;
  bool in_order = true;

  TaskEvaluator::Done done(std::size_t most = 1u << 30) {
    return [this, most](std::size_t task, TaskResult result) {
      in_order = in_order && task == count;
      bytes += outcome_bytes({{0, std::int64_t(task)}, std::move(result), {}});
      return ++count < most;
    };
  }
};

Collected one_process(const std::vector<EvaluationTask>& tasks, const DocumentScorer& score,
                      std::size_t most = 1u << 30) {
  Collected collected;
  SerialEvaluator(score).evaluate(tasks, collected.done(most), JobControl());
  return collected;
}

void print_comparison(const char* what, const Collected& pool, const Collected& serial) {
  const bool same = pool.in_order && pool.count == serial.count && pool.bytes == serial.bytes;
  std::printf("%s: %zu results, %s\n", what, pool.count, same ? "the same" : "DIFFERENT");
}

// 40 tasks of 2 documents that take 50 ms each.
void speed(ProcessGroup& group) {
  auto tasks = tasks_of(40, 2);
  for (auto& task : tasks) task.bar.reset();
  const DocumentScorer score = waiting_scorer(50ms);
  PoolEvaluator pool(group, score, kIdentity);
  Collected together;
  const auto start = Clock::now();
  pool.evaluate(tasks, together.done(), JobControl());
  const double seconds = since(start);
  const auto again = Clock::now();
  const Collected alone = one_process(tasks, score);
  const double serial = since(again);
  print_comparison("all", together, alone);
  std::printf("speed-up %.3f of %d: %.3f s, one process %.3f s\n", serial / seconds, group.processes(), seconds,
              serial);
}

// Several evaluations one after another; after the first, results are under way that nobody wants.
void batches(ProcessGroup& group) {
  const DocumentScorer score = waiting_scorer(3ms);
  PoolEvaluator pool(group, score, kIdentity);
  for (const auto& [count, documents, most] : {std::array<int, 3>{30, 6, 5},
                                               {30, 3, 1000},
                                               {2, 3, 1000},
                                               {0, 3, 1000},
                                               {1, 4, 1000},
                                               {25, 5, 1},
                                               {40, 2, 1000}}) {
    const auto tasks = tasks_of(count, documents);
    Collected together;
    pool.evaluate(tasks, together.done(std::size_t(most)), JobControl());
    print_comparison("batch", together,
                     one_process(
                         tasks, [](const RopeFactors& f, int d) { return scored(f, d); }, std::size_t(most)));
  }
}

// Throws, dies or hangs in its third document, but only in process 2.
DocumentScorer troubled_scorer(int rank, const std::string& what) {
  auto seen = std::make_shared<std::atomic<int>>(0);
  return [=](const RopeFactors& factors, int document) {
    std::this_thread::sleep_for(20ms);
    if (rank == 2 && ++*seen == 3) {
      if (what == "fails") throw Failed("the logits are lost");
      if (what == "refuses") throw BadInput("the document is too long");
      if (what == "throws") throw std::out_of_range("of no known kind");
      if (what == "dies") raise(SIGKILL);
      if (what == "hangs") raise(SIGSTOP);
    }
    return scored(factors, document);
  };
}

void evaluate_many(ProcessGroup& group, const DocumentScorer& score, const PoolTimes& times) {
  PoolEvaluator pool(group, score, kIdentity, times);
  std::size_t done = 0;
  pool.evaluate(
      tasks_of(400, 4), [&](std::size_t, TaskResult) { return ++done, true; }, JobControl());
  std::printf("all %zu done\n", done);
}

// After 10 results a stop is asked for, as by a window or a signal.
void stopped(ProcessGroup& group) {
  JobControl control;
  PoolEvaluator pool(group, waiting_scorer(20ms), kIdentity);
  const auto start = Clock::now();
  std::size_t done = 0;
  Clock::time_point asked = start;
  try {
    pool.evaluate(
        tasks_of(400, 4),
        [&](std::size_t, TaskResult) {
          if (++done == 10) {
            control.request_stop();
            asked = Clock::now();
          }
          return true;
        },
        control);
  } catch (const Stopped&) {
    std::printf("stopped after %zu results, within %.2f s\n", done, since(asked));
    throw;
  }
}

// Stopped in the middle of the first tasks: what others have scored of them has been told, document by document.
void parts(ProcessGroup& group) {
  JobControl control;
  PoolEvaluator pool(group, waiting_scorer(5ms), kIdentity);
  int arrived = 0, wrong = 0;
  pool.set_arrived([&](const EvaluationTask& task, int document, const ScoredDocument& part) {
    wrong += part.score.nll != scored(task.factors, document).score.nll;
    if (++arrived == 30) control.request_stop();
  });
  try {
    auto tasks = tasks_of(4, 2000);
    for (auto& task : tasks) task.bar.reset();
    pool.evaluate(
        tasks, [](std::size_t, TaskResult) { return true; }, control);
  } catch (const Stopped&) {
    std::printf("told of %d documents, %d of them wrong\n", arrived, wrong);
    throw;
  }
}

// Paused for 0.4 s in the middle: no result comes meanwhile (those under way apart), and all are the same.
void paused(ProcessGroup& group) {
  JobControl control;
  const auto tasks = tasks_of(40, 3);
  const DocumentScorer score = waiting_scorer(10ms);
  PoolEvaluator pool(group, score, kIdentity);
  Collected together;
  const auto collect = together.done();
  std::thread person;
  pool.evaluate(
      tasks,
      [&](std::size_t task, TaskResult result) {
        if (task == 5) {
          control.set_paused(true);
          person = std::thread([&] {
            std::this_thread::sleep_for(400ms);
            control.set_paused(false);
          });
        }
        return collect(task, std::move(result));
      },
      control);
  person.join();
  print_comparison("paused", together, one_process(tasks, score));
  std::printf("paused for %.1f s\n", control.paused_seconds());
}

void first_process(ProcessGroup& group, const std::string& what) {
  PoolTimes times;
  if (what == "hangs") times = {0.2, 2.0, 60};
  if (what == "speed") return speed(group);
  if (what == "batches") return batches(group);
  if (what == "stopped") return stopped(group);
  if (what == "paused") return paused(group);
  if (what == "parts") return parts(group);
  if (what == "early") throw BadInput("there is no such model");
  evaluate_many(group, troubled_scorer(0, what), times);
}

void other_process(ProcessGroup& group, const std::string& what) {
  JobControl control;
  PoolTimes times;
  if (what == "hangs") times.heartbeat = 0.2;
  DocumentScorer score = troubled_scorer(group.rank(), what);
  if (what == "speed") score = waiting_scorer(50ms);
  if (what == "batches") score = waiting_scorer(std::chrono::milliseconds(1 + 2 * group.rank()));
  if (what == "stopped" || what == "paused" || what == "parts") score = waiting_scorer(10ms);
  if (what == "leaves" && group.rank() == 2)
    score = [&control](const RopeFactors& factors, int document) {
      control.request_stop();  // as on SIGTERM in this process
      return scored(factors, document);
    };
  WorkIdentity identity = kIdentity;
  if (what == "other-model" && group.rank() == 2) identity.model = std::string(64, 'b');
  if (what == "other-documents" && group.rank() == 2) identity.documents = std::string(64, 'c');
  serve_tasks(group, score, identity, control, times);
  std::printf("process %d left%s\n", group.rank(), control.stop_requested() ? ", stopped" : "");
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  std::unique_ptr<ProcessGroup> group;
  try {
    group = join_process_group();
    if (!group) {
      std::printf("alone\n");
      return 0;
    }
    if (what == "where")
      std::printf("process %d of %d, local %d, sharing %d\n", group->rank(), group->processes(), group->local_rank(),
                  group->sharing_cores());
    if (what == "where")
      group->end_in_order();
    else if (group->rank() == 0)
      first_process(*group, what);
    else
      other_process(*group, what);
    return 0;
  } catch (const Error& error) {
    std::printf("process %d: %s\n", group ? group->rank() : -1, error.what());
    std::fflush(stdout);
    if (what == "early") abort_mpi_processes(error.exit_code());  // without it the group does so, with code 1
    return error.exit_code();
  }
}
