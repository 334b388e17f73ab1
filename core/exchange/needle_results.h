// Result files of the public needle test (gkamradt/LLMTest_NeedleInAHaystack): one JSON object a cell, so that its
// results stand on our heatmap and ours in its notebooks.
//
// Keys: model, context_length (tokens), depth_percent (0 .. 100), version, needle, model_response, score (1 .. 10: its
// judge gives 10 for a right answer and 1 for one that has nothing to do with it), test_duration_seconds,
// test_timestamp_utc. Name: <model, "." as "_">_len_<context_length>_depth_<depth_percent * 100, cut>_results.json.
//
// The public test asks once a cell, also with several needles in it. Where a cell has several documents here, `needle`
// and `model_response` have a line for each in the same order, and `score` is 1 + 9 * the share that was answered
// right. One more key, `ropewalk`, has the cell as runs record it: with it our own files come back whole. Readers of
// the public layout pass unknown keys over.
#pragma once

#include <string>
#include <vector>

#include "core/values/event.h"
#include "core/values/needle_history.h"

namespace ropewalk {

struct NeedleResultFile {
  std::string model;                 // of one factor set: "small yarn"
  std::vector<std::string> needles;  // sentences, one a document of the cell
  CellScored cell;
  std::string timestamp;  // "2026-11-24 19:00:00+0000"
};
std::string needle_result_name(const std::string& model, std::int64_t length, double depth);
// Where nothing was generated the answer is the teacher-forced one: right if all its tokens are.
std::string needle_result_text(const NeedleResultFile& result);
// Into `folder`, made where it is missing; files of the same names are replaced. Throws Failed.
void write_needle_results(const std::string& folder, const std::vector<NeedleResultFile>& results);

struct NeedleResults {
  std::vector<std::int64_t> lengths;  // tokens, increasing
  std::vector<double> depths;         // 0 .. 1, increasing
  std::vector<std::string> models;    // one a set, in the order of their names
  std::vector<CellScored> cells;      // factor_set: index into models
  struct PassedOver {
    std::string file, why;
  };
  std::vector<PassedOver> passed_over;  // files ending in .json that are no such result

  NeedleHistory history() const;
};
// All files of `folder` that end in .json. Several files of one model, length and depth are one cell with as many
// samples: a score s counts as (s - 1)/9. Throws BadInput where the folder cannot be read or has no result at all (the
// first reason is named).
NeedleResults read_needle_results(const std::string& folder);

}  // namespace ropewalk
