// What runs of the evaluation suite record beside the cells of a needle grid.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/values/document.h"
#include "core/values/evaluation_specs.h"

namespace ropewalk {

// RULER: one sample under one factor set. Its prompt is made again from the spec; the hash tells that it is the same.
struct RulerScored {
  int factor_set = 0;  // index into RulerSpec::factor_sets
  std::string task;
  std::int64_t length = 0;  // as asked for
  std::uint64_t index = 0;
  std::string prediction;            // the answer as it was generated
  std::vector<std::string> outputs;  // the right ones
  double score = 0;                  // 0 .. 1 by the task's rule
  std::int64_t prompt_tokens = 0, answer_tokens = 0;
  std::string document_hash;  // SHA-256 of the prompt's tokens
  double seconds = 0;
};

// Perplexity: one kind of tokens at one length under one factor set.
struct PerplexityMeasured {
  int factor_set = 0;
  ScoredTokens scored = ScoredTokens::all;
  std::int64_t length = 0;         // of the window
  Evaluation evaluation;           // one DocumentScore a document
  std::int64_t scored_tokens = 0;  // over all documents
  std::string document_hash;
};

// Perplexity: by position, in the longest documents read from their beginning.
struct PositionsMeasured {
  int factor_set = 0;
  std::vector<std::int64_t> edges;  // of the bins, positions; one more than bins
  std::vector<Evaluation> bins;     // one DocumentScore a document in each
  std::string document_hash;
};

// What is kept: one part of the battery at one length, before and after on the same samples.
struct RetentionMeasured {
  std::string part;         // needle | a RULER task | next_word | perplexity
  std::int64_t length = 0;  // tokens
  // A sample each: 0 .. 1; perplexity: nats a token. `after` is empty while only the model before has been asked.
  std::vector<double> before, after;
  std::vector<std::string> answers_before, answers_after;  // as the model gave them; empty: nothing was asked
  std::vector<std::string> wanted;  // the right answer of each sample, several apart by "; "; empty as the answers
  std::string document_hash;
};

// Attention: one head of one layer.
struct AttentionHead {
  std::vector<double> mean, low_quartile, median, high_quartile;  // of q.k.m^2/sqrt(d) by bin of distance; NaN: empty
  std::vector<double> pair_share;  // by rotary pair: its mean absolute contribution, divided by the sum over pairs
  std::vector<double> along;       // the question's attention by part of the document; sums to 1
  double on_needle = 0;            // the share of it that lies on the needle
};
// Attention: one layer under one factor set.
struct AttentionMeasured {
  int factor_set = 0, layer = 0;
  std::vector<double> distance_edges;  // of the bins, tokens; one more than bins
  std::vector<AttentionHead> heads;
  std::int64_t needle_begin = 0, needle_end = 0;  // tokens
  std::string document_hash;
};

// Exploring by hand: one set on the spec's documents. Each set once, however often undo and redo come back to it.
struct ExploreMeasured {
  int number = 0;  // 0: the starting set; those made by hand from 1, in the order in which they were measured
  RopeFactors factors;
  Evaluation evaluation;
};

}  // namespace ropewalk
