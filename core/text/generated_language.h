// The language of the `generated` haystack: simple sentences from a small grammar, each drawn by a few uniform draws.
// No text has two derivations, so a sentence's probability is known exactly, and with it the least perplexity that any
// model can have on such text.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/text/draws.h"

namespace ropewalk {

struct GeneratedSentence {
  std::vector<std::uint16_t> parts;  // indices into generated_parts(), in order
  double nats = 0;                   // -ln of the sentence's probability
  // "Every early garden crossed the baker." without a space before it.
  std::string text() const;
};

// Every word with a space before it (" harbour", " The") and every punctuation mark (",", ".", "!"): sentences are
// joined by single spaces, so a text is " " and then its parts one after the other, less the first space.
const std::vector<std::string>& generated_parts();

class GeneratedLanguage {
 public:
  explicit GeneratedLanguage(std::uint64_t seed) : draws_(seed) {}
  // Sentences are independent of each other.
  GeneratedSentence next();

 private:
  Draws draws_;
};

// The sentence that other draws give: choose(n) is one of 0 .. n-1, each with probability 1/n.
GeneratedSentence generated_sentence(const std::function<std::uint64_t(std::uint64_t)>& choose);
// The language's entropy: the mean of GeneratedSentence::nats, by the grammar's probabilities.
double nats_per_sentence();

}  // namespace ropewalk
