// RULER's files: data sets and predictions, one JSON object a line.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/ruler/ruler_sample.h"
#include "core/ruler/ruler_score.h"

namespace ropewalk {

// The sample as a line of a data set, without the line break: the public keys index, input (here with the answer
// prefix at its end), outputs and length, and task, wrap, answer_tokens, filler, unit and seed beside them.
std::string ruler_line(const RulerSample& sample, std::uint64_t seed);

struct RulerRow {
  std::uint64_t index = 0;
  std::vector<std::string> outputs;
  std::string task;  // empty where the line does not say it
};
struct RulerPrediction {
  std::uint64_t index = 0;
  std::string text;
};

// A data set's lines, which need index and outputs (one answer or more; a text alone counts as one). Throws BadInput
// naming the file and the line: no JSON object, a key that is missing or of another kind, an index that stood before;
// and where there is no line. Blank lines are passed over.
std::vector<RulerRow> read_ruler_data(const std::string& path);
// Lines with index and pred (or prediction). Throws as above.
std::vector<RulerPrediction> read_ruler_predictions(const std::string& path);

// Scores in the order of the rows. Throws BadInput: rows of another task, rows without a prediction and predictions
// without a row, by their indices.
RulerScore score_predictions(const RulerTask& task, const std::vector<RulerRow>& rows,
                             const std::vector<RulerPrediction>& predictions);

}  // namespace ropewalk
