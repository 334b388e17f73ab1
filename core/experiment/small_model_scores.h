// What a small model can do, on documents that its training never had: the scores beside its weights.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/model/model.h"
#include "core/values/job.h"

namespace ropewalk {

struct SmallModelScores {
  struct Cell {
    std::string needle_template, haystack;
    std::int64_t length = 0;  // tokens
    double depth = 0;
    int documents = 0;
    int right = 0, tokens = 0;  // answer tokens, teacher-forced
  };
  std::vector<Cell> cells;
  int several_documents = 0, several_right = 0,
      several_tokens = 0;  // answers of four questions about four needles of one document
  struct Language {
    double nll = 0;      // nats a token of the generated language's sentences ...
    double entropy = 0;  // ... and what no model can be below of
  };
  std::optional<Language> language;
  // The least share of answer tokens right over the depths of one length; nothing where that was not measured.
  std::optional<double> least_accuracy(const std::string& needle_template, const std::string& haystack,
                                       std::int64_t length) const;
};

// Of the scores' documents, for a pretraining's seed: other ones than it trained on.
std::uint64_t small_model_score_seed(std::uint64_t pretraining_seed);

// At L_train and a half and a quarter of it, 11 depths, `per_cell` documents each. Throws Stopped.
SmallModelScores score_small_model(const Model& model, int per_cell, std::uint64_t seed, const ProgressSink& progress,
                                   const JobControl& control);
std::string scores_json(const SmallModelScores& scores);  // one object, indented

}  // namespace ropewalk
