// RULER scores that were not measured here: the paper's, or another program's. Drawn beside a run's own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ropewalk {

struct OutsideScore {
  std::int64_t length = 0;                    // tokens
  double score = 0;                           // percent
  std::optional<double> standard_error = {};  // of the score, percent, where the source says it
};
struct OutsideTask {
  std::string task;                  // an id of core/ruler/ruler_task.h
  std::vector<OutsideScore> scores;  // by length
};
struct OutsideMean {
  std::int64_t length = 0;
  double score = 0;
  std::optional<double> standard_error = {};  // where every task's is known
  int tasks = 0;                              // that the mean is over
};
struct OutsideRuler {
  std::string name;                // of the model (and method), for legends
  std::string source;              // the file or the paper
  std::vector<OutsideTask> tasks;  // empty: only means are known
  std::vector<OutsideMean> means;  // over tasks, by length
};

}  // namespace ropewalk
