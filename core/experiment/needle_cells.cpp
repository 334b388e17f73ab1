#include "core/experiment/needle_cells.h"

#include "core/text/needle_documents.h"
#include "core/text/needle_template.h"
#include "core/values/error.h"
#include "core/values/needle_history.h"

namespace ropewalk {

namespace {

NeedleTemplate manner_of(const NeedleSpec& spec) {
  if (spec.documents.own_needle) return own_needle_template(*spec.documents.own_needle, spec.needles);
  return template_of(spec.documents);
}

}  // namespace

std::vector<NeedleCell> make_needle_cells(const NeedleSpec& spec, const Tokenizer& tokenizer,
                                          const NeedleCellSinks& sinks) {
  const NeedleTemplate manner = manner_of(spec);
  const auto haystack = make_haystack(spec.documents, sinks.passed_over);
  const std::vector<double> depths = grid_depths(spec);
  const std::int64_t each = std::int64_t(spec.per_cell) * spec.needles;
  const auto total = std::int64_t(spec.lengths.size() * depths.size()) * each;
  std::vector<NeedleCell> cells;
  for (const std::int64_t length : spec.lengths)
    for (const double depth : depths) {
      if (sinks.progress) sinks.progress(std::int64_t(cells.size()) * each, total);
      cells.push_back({length, depth,
                       make_cell_documents(tokenizer, *haystack, spec.documents.seed, length, depth, spec.per_cell,
                                           manner, spec.needles)});
    }
  return cells;
}

std::string hash_of(const std::vector<NeedleCell>& cells) {
  std::vector<Document> all;
  for (const NeedleCell& cell : cells)
    all.insert(all.end(), cell.documents.documents.begin(), cell.documents.documents.end());
  return document_set_hash(all);
}

DocumentSet remake_needle_cell(const NeedleSpec& spec, const Tokenizer& tokenizer, std::int64_t length, double depth,
                               const std::string& recorded) {
  const auto haystack = make_haystack(spec.documents);
  DocumentSet documents = make_cell_documents(tokenizer, *haystack, spec.documents.seed, length, depth, spec.per_cell,
                                              manner_of(spec), spec.needles);
  if (!recorded.empty() && documents.hash != recorded)
    throw BadInput("The documents of this cell cannot be made again as they were: their hash is " + documents.hash +
                   ", recorded is " + recorded +
                   ". The model's tokenizer or the haystack's text has changed since the run.");
  return documents;
}

std::vector<CellNeedle> needles_of_cell(const NeedleSpec& spec, std::int64_t length, double depth) {
  return cell_needles(spec.documents.seed, length, depth, spec.per_cell, manner_of(spec), spec.needles);
}

std::vector<TokenId> prompt_of(const Document& document) {
  return {document.tokens.begin(), document.tokens.begin() + document.answer_positions.front()};
}

}  // namespace ropewalk
