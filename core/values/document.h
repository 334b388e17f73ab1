// One document of an evaluation: tokens and which of them are scored.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ropewalk {

struct Document {
  std::vector<std::int32_t> tokens;            // exactly the wished length
  std::vector<std::int64_t> answer_positions;  // indices into tokens, increasing, each >= 1: the scored tokens
  double depth = 0;                            // wished depth of the needle, 0 = start, 1 = end
  std::int64_t needle_position = 0;            // index of the needle's first token; plain text has no needle
  std::string key;                             // "{key}" of the template
  std::string number;                          // the 7 digits
};

struct DocumentSet {
  std::vector<Document> documents;
  std::int64_t length = 0;  // tokens of each document
  std::string hash;         // SHA-256 (hex) of tokens and answer positions of all documents
};

// What one document gave under one factor set.
struct DocumentScore {
  double nll = 0;                       // mean negative log-likelihood over the answer tokens, nats per token
  int right = 0;                        // answer tokens that are the arg max (teacher-forced)
  int tokens = 0;                       // answer tokens
  std::vector<float> token_nll;         // size tokens; empty where they are too many to keep (core/evaluate)
  std::vector<std::int32_t> predicted;  // arg max at each answer token; size as token_nll
};

// Mean over documents with its 95 % interval (Student's t over documents, on the NLL before exp).
struct Evaluation {
  std::vector<DocumentScore> documents;
  double nll = 0;  // mean of the documents' nll
  double nll_low = 0, nll_high = 0;
  double token_accuracy = 0;  // right / tokens over all documents
  double seconds = 0;
  std::string error;  // not empty: this evaluation failed (NaN ...), nll is infinite
};

// Fills the means and the interval from `documents` (needs at least one). The interval of one document is [-inf, inf].
void summarise(Evaluation& evaluation);
// exp(nll): needle-driven perplexity, the fitness of a search (method.md, section 4).
double perplexity(const Evaluation& evaluation);

}  // namespace ropewalk
