// The scores of several runs as rows of a table: a row a measure, a column a run, each held against the baseline.
#pragma once

#include <optional>

#include "core/values/score_difference.h"
#include "widgets/frame/compared_runs.h"

namespace ropewalk {

struct ScoreCell {
  std::optional<RunScore> score;              // nothing: the run has not this one
  std::optional<ScoreDifference> difference;  // from the baseline; nothing for the baseline and where one is missing
  double adjusted_p = 1;                      // Holm's, over all tests of the table
  bool significant() const {
    return difference && difference->test != ScoreDifference::Test::none && adjusted_p < 0.05;
  }
};
struct ScoreRow {
  RunScore measure;  // its samples and values are of no meaning here
  QString name;      // "Needle answers right, 8k"
  QString tip;
  std::vector<ScoreCell> cells;  // one a run
};

using RunScores = std::vector<std::vector<RunScore>>;  // a list a run
RunScores scores_of(const QList<ComparedRun>& runs);
// In the order of the runs' own scores.
std::vector<ScoreRow> score_rows(const RunScores& scores);

QString measure_name(const RunScore& score);
QString value_text(const RunScore& score);     // "1.0231" or "93.4 %"
QString interval_text(const RunScore& score);  // "1.01 – 1.04"; empty where one document says nothing
QString change_text(const RunScore& score, const ScoreDifference& difference);  // "−3.2 % (−5.1 to −1.3)"
QString test_text(const ScoreCell& cell);                                       // "p = 0.004" or why there is none
QString test_explanation(const ScoreCell& cell);                                // whole sentences, for a tool tip

}  // namespace ropewalk
