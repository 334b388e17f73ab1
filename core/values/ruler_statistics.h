// What is said of a model from the scores of RULER's samples: means with intervals, and the effective length.
#pragma once

#include <cstdint>
#include <vector>

namespace ropewalk {

// Mean over samples in percent, with its 95 % interval (Student's t over samples, within 0 .. 100; Wilson's where all
// samples score the same; of one sample: all of 0 .. 100). The public score is the mean rounded to two decimals.
struct RulerScore {
  std::vector<double> samples;  // 0 .. 1
  double score = 0, low = 0, high = 100;
};
// Throws BadInput without a sample.
RulerScore ruler_score(std::vector<double> samples);

// Mean over tasks in percent, each task counting once however many samples it has, as the public mean does. The tasks
// are not a sample of anything, so the 95 % interval is of the samples' spread within tasks alone: variance
// sum_t v_t / T^2 with v_t the variance of task t's mean, Student's t with Welch and Satterthwaite's degrees of freedom
// (Welch, 1947). v_t is s_t^2 / n_t; where all samples of a task score the same, (half the width of its Wilson interval
// / 1.96)^2. All of 0 .. 100 where a task has one sample only.
struct TaskMean {
  double score = 0, low = 0, high = 100;
  int tasks = 0, samples = 0;
};
// Throws BadInput without a task.
TaskMean mean_of_tasks(const std::vector<RulerScore>& tasks);

inline constexpr double kRulerThreshold =
    85.6;  // percent: LLaMA-2-7B at 4k, by which the paper calls a length effective
struct LengthScore {
  std::int64_t length = 0;  // tokens
  double score = 0;         // percent
};
// The longest length whose score is at least the threshold, and every shorter one's too; 0 where none is.
std::int64_t effective_length(std::vector<LengthScore> scores, double threshold = kRulerThreshold);

}  // namespace ropewalk
