// The documents of a needle grid, cell by cell.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/text/needle_documents.h"
#include "core/tokenizer/tokenizer.h"
#include "core/values/document.h"
#include "core/values/spec.h"

namespace ropewalk {

struct NeedleCell {
  std::int64_t length = 0;  // tokens
  double depth = 0;
  DocumentSet documents;
};

// `passed_over` is told of each file of a haystack folder that is not used, and why; `progress` of documents made.
struct NeedleCellSinks {
  std::function<void(const std::string& file, const std::string& why)> passed_over;
  std::function<void(std::int64_t done, std::int64_t total)> progress;  // may throw Stopped
};

// Length by length, in each depth by depth. Throws BadInput as core/text/needle_documents.h says.
std::vector<NeedleCell> make_needle_cells(const NeedleSpec& spec, const Tokenizer& tokenizer,
                                          const NeedleCellSinks& sinks = {});
std::string hash_of(const std::vector<NeedleCell>& cells);  // of all documents in order

// One cell's documents made again, as a person may read them. Throws BadInput where their hash is not `recorded`
// (both are named): the haystack's folder or the model's tokenizer has changed since. `recorded` empty: not compared.
DocumentSet remake_needle_cell(const NeedleSpec& spec, const Tokenizer& tokenizer, std::int64_t length, double depth,
                               const std::string& recorded);

// The needles of one cell, in the order of its documents, without their filler: no model is needed. Throws BadInput.
std::vector<CellNeedle> needles_of_cell(const NeedleSpec& spec, std::int64_t length, double depth);

// What a document asks: its tokens up to the first one of the answer.
std::vector<TokenId> prompt_of(const Document& document);

}  // namespace ropewalk
