// The lines of TrainingView as numbers: what each step and each probe of a training gave, and the same smoothed.
#pragma once

#include <QVector>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/values/train_history.h"

namespace ropewalk {

struct TrainingLine {
  QVector<double> steps, values;  // only finite values; steps increase
  bool empty() const { return steps.isEmpty(); }
};

// `raw`: a value a step. `smooth`: at the same steps, the mean over the steps before it with weights that fall by e
// over the smoothing's steps; each step counts with what it was measured on (a loss with its tokens, a speed with its
// seconds). Empty where nothing is smoothed.
struct TrainingTrace {
  TrainingLine raw, smooth;
  bool empty() const { return raw.empty(); }
  const TrainingLine& line() const { return smooth.empty() ? raw : smooth; }  // what is looked at
};

struct ProbeLine {
  std::int64_t length = 0;      // tokens of the needle documents
  TrainingLine accuracy;        // share of answer tokens right, 0 .. 1
  QVector<double> lows, highs;  // 95 % interval; NaN where it is not known
};

struct TrainingSeries {
  TrainingTrace short_loss, long_loss;  // nats a token, above 0 (the axis is logarithmic)
  TrainingTrace gradient_norm;          // before clipping, above 0
  TrainingTrace speed;                  // tokens a second
  TrainingLine learning_rate;
  std::vector<ProbeLine> probes;  // increasing lengths
};

// `smoothing`: steps, from 1 (nothing is smoothed) on.
TrainingSeries training_series(const TrainHistory& history, int smoothing);

// 95 % interval of the share of answer tokens right: Wilson's score interval, counting documents, not tokens - the
// tokens of one answer are right or wrong together. NaN without documents.
std::pair<double, double> accuracy_interval(const Evaluation& evaluation);

}  // namespace ropewalk
