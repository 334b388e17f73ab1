// Needle documents by a template (method.md, section 4, has the paper's), of an exact token length, each checked
// (section 7).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/text/needle_template.h"
#include "core/tokenizer/tokenizer.h"
#include "core/values/document.h"
#include "core/values/spec.h"

namespace ropewalk {

// Filler text by seed. Throws BadInput if the folder is missing, has no usable text, or is too small for what is asked
// (says how much is missing).
class Haystack {
 public:
  virtual ~Haystack() = default;
  // At least `bytes` bytes of UTF-8 text that begins at a place drawn from `seed`, beginning and ending at word
  // borders.
  virtual std::string text(std::uint64_t seed, std::size_t bytes) const = 0;
  // More than that it cannot give.
  virtual std::size_t most_bytes() const { return ~std::size_t(0); }
  virtual std::string name() const { return "the haystack"; }
};
// `passed_over` is told of each file of a folder that is not used, and why.
std::unique_ptr<Haystack> make_haystack(
    const DocumentSpec& spec,
    const std::function<void(const std::string& file, const std::string& why)>& passed_over = {});

// One document of exactly `length` tokens with the needle at `depth` (0: right after the opening; 1: right before
// the question). Key, number and filler depend on (seed, index) alone. Throws BadInput where `length` is too short
// (the least length is named).
Document make_needle_document(const Tokenizer& tokenizer, const Haystack& haystack, std::int64_t length, double depth,
                              std::uint64_t seed, std::uint64_t index,
                              const NeedleTemplate& manner = default_needle_template());
// The needles of one document and where they go; those of make_multi_needle_documents().
struct PlacedNeedle {
  Needle needle;
  double depth = 0;
};
std::vector<PlacedNeedle> placed_needles(const NeedleTemplate& manner, std::uint64_t seed, std::uint64_t index,
                                         double depth, int needles);
// Several needles in one document, as the public multi-needle test has them (gkamradt/LLMTest_NeedleInAHaystack,
// README): the first at `depth`, the others every (1 - depth)/needles from there; at depth 1 all are at the end. One
// document for each needle, which asks for it: they are the same up to the filler's last words, so that a model can
// read that once, and each has exactly `length` tokens. Document::depth is that of the needle asked for.
std::vector<Document> make_multi_needle_documents(const Tokenizer& tokenizer, const Haystack& haystack,
                                                  std::int64_t length, double depth, int needles, std::uint64_t seed,
                                                  std::uint64_t index,
                                                  const NeedleTemplate& manner = default_needle_template());
// Throws BadInput with the rule that is broken: exactly one BOS (or none, as the tokenizer says), at least one scored
// token, answers inside the length, the template's number once in the needle and once as the answer; every other needle
// once. `needles`: all of the document; empty: the one of its key and number. `asked`: which of them.
void check_document(const Document& document, const Tokenizer& tokenizer, std::int64_t length,
                    const NeedleTemplate& manner = default_needle_template(), const std::vector<Needle>& needles = {},
                    std::size_t asked = 0);

// `count` documents of a search, by the spec's template: depth `start` or drawn from the seed. `progress` is called
// with documents done. Throws BadInput where the spec names an unknown template.
DocumentSet make_search_documents(const Tokenizer& tokenizer, const DocumentSpec& spec, std::int64_t length, int count,
                                  const std::function<void(int)>& progress = {});
// The documents of one cell of a needle grid, the same for every factor set: `per_cell` texts, each with a document for
// each of its `needles`, one after another.
DocumentSet make_cell_documents(const Tokenizer& tokenizer, const Haystack& haystack, std::uint64_t seed,
                                std::int64_t length, double depth, int per_cell,
                                const NeedleTemplate& manner = default_needle_template(), int needles = 1);
// The needles of make_cell_documents() alone, in the order of its documents: the keys and numbers of a cell without its
// filler. No tokenizer is needed.
struct CellNeedle {
  Needle needle;
  double depth = 0;
  std::string sentence, question;
};
std::vector<CellNeedle> cell_needles(std::uint64_t seed, std::int64_t length, double depth, int per_cell,
                                     const NeedleTemplate& manner, int needles);
std::string document_hash(const Document& document);  // of its tokens and answer positions: SHA-256, hex
std::string document_set_hash(const std::vector<Document>& documents);  // SHA-256, hex

}  // namespace ropewalk
