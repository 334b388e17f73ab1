// Specs of the evaluation suite beside the needle grid: RULER, perplexity by length, what is kept of the short context,
// attention, and what is explored by hand.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/values/spec_parts.h"

namespace ropewalk {

// RULER (Hsieh et al., 2024): generated answers to samples of its tasks, the same ones for every factor set.
struct RulerSpec {
  RuntimeSpec runtime;
  std::vector<std::string> tasks;     // ids of core/ruler/ruler_task.h
  std::vector<std::int64_t> lengths;  // tokens of prompt and answer together, increasing
  int samples = 20;                   // a task and length
  std::uint64_t seed = 0;
  std::string wrap = "none";                        // an id of core/ruler/prompt_wrap.h
  HaystackKind haystack = HaystackKind::generated;  // filler of the tasks that RULER gives essays
  std::string folder;                               // for HaystackKind::folder
  std::string squad_file, hotpotqa_file;            // questions of qa_1 and qa_2; empty: the program's own
  bool repeat = false;                              // text, documents and questions may be used again
  std::vector<RopeFactors> factor_sets;             // 1 or more
};

// Which tokens a perplexity is of.
enum class ScoredTokens {
  all,     // every token of plain text
  answer,  // the answers of needle documents
  key      // those of plain text that a long context predicts better than a short one (LongPPL's idea)
};

struct PerplexitySpec {
  RuntimeSpec runtime;
  DocumentSpec documents;             // of plain text and of needle documents
  std::vector<std::int64_t> lengths;  // of the window, tokens, increasing
  std::vector<ScoredTokens> scored = {ScoredTokens::all, ScoredTokens::answer, ScoredTokens::key};
  int document_count = 4;                // a length
  std::int64_t stride = 0;               // tokens that are scored at the end of each window as it slides; 0: half of it
  std::int64_t short_context = 0;        // key tokens: what they are compared with, tokens; 0: a quarter of L_train
  double key_gain = 2;                   // key tokens: nats that the long context gains, at least (LongPPL's alpha)
  double key_log_probability = -2;       // key tokens: log-probability under the long context, at least (its beta)
  std::vector<RopeFactors> factor_sets;  // 1 or more
};

// What is kept of the short context: scores at lengths of at most L_train, after over before, on the same documents.
struct RetentionSpec {
  RuntimeSpec runtime;                // after; its policy as method.md, section 3, says
  std::string before_path;            // the model before; empty: the same weights as their files scale them
  RopeFactors factors;                // after
  DocumentSpec documents;             // of the needles and RULER's filler
  std::string text_folder;            // text for next-word accuracy and perplexity; empty: the documents' haystack
  std::vector<std::int64_t> lengths;  // tokens, increasing, each at most L_train
  std::vector<std::string> tasks;     // RULER's; those that a length is too short for are left out by name
  std::string wrap = "none";          // of RULER's prompts
  int samples = 20;                   // needles, RULER samples a task and pieces of text a length
  std::uint64_t seed = 0;
};

// Queries and keys of one needle document, as the model's own prefill makes them under each factor set.
struct AttentionSpec {
  RuntimeSpec runtime;
  DocumentSpec documents;
  std::int64_t length = 0;  // tokens
  double depth = 0;         // of the needle
  std::uint64_t index = 0;  // which of the documents of that cell
  std::vector<RopeFactors> factor_sets;
  std::vector<int> layers;  // empty: all
  int queries = 64;    // tokens whose queries are read, evenly over the document; the last before the answer is one
  int distances = 48;  // bins of the distance between query and key, evenly in its logarithm
  int places = 64;     // equal parts of the document for the question's attention
};

// Factor sets that a person made by hand, all measured on the same needle documents. The sets are in the run's events,
// not here: such a run is looked at and gone on from, and not repeated from its spec.
struct ExploreSpec {
  RuntimeSpec runtime;
  DocumentSpec documents;
  std::int64_t length = 0;  // of each document, tokens; may be less than the target, so that an answer comes at once
  int document_count = 3;
  RopeFactors start;  // what was edited; its target is the context that is wanted
};

}  // namespace ropewalk
