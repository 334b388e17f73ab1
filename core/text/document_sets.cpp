#include "core/text/document_sets.h"

#include <bit>
#include <cmath>

#include "core/text/draws.h"
#include "core/text/needle_documents.h"
#include "core/values/error.h"
#include "core/values/sha256.h"

namespace ropewalk {

namespace {

constexpr std::uint64_t kDepthStream = 3;
constexpr int kLargestCount = 100'000;

void put(Sha256& hash, std::int64_t value) {
  std::uint8_t bytes[8];
  for (int i = 0; i < 8; ++i) bytes[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(value) >> (8 * i));
  hash.update(bytes, sizeof bytes);
}

void put(Sha256& hash, const Document& document) {
  put(hash, static_cast<std::int64_t>(document.tokens.size()));
  for (const std::int32_t token : document.tokens) put(hash, std::int64_t{token});
  put(hash, static_cast<std::int64_t>(document.answer_positions.size()));
  for (const std::int64_t position : document.answer_positions) put(hash, position);
}

// Cells draw apart: with the same needles in all of them, a hard key or number would count as often as there are cells.
std::uint64_t cell_seed(std::uint64_t seed, std::int64_t length, double depth) {
  return mixed_seed({seed, static_cast<std::uint64_t>(length), std::bit_cast<std::uint64_t>(depth + 0.0)});
}

}  // namespace

void check_document_count(int count, const char* what) {
  if (count < 1 || count > kLargestCount)
    throw BadInput(std::string(what) + " is " + std::to_string(count) + ", not within 1 .. " +
                   std::to_string(kLargestCount));
}

DocumentSet make_search_documents(const Tokenizer& tokenizer, const DocumentSpec& spec, std::int64_t length, int count,
                                  const std::function<void(int)>& progress) {
  check_document_count(count, "the number of documents");
  const NeedleTemplate manner = template_of(spec);
  const auto haystack = make_haystack(spec);
  DocumentSet set;
  set.length = length;
  for (int i = 0; i < count; ++i) {
    const auto index = static_cast<std::uint64_t>(i);
    const double depth = spec.random_depth ? Draws(mixed_seed({spec.seed, index, kDepthStream})).unit() : 0.0;
    set.documents.push_back(make_needle_document(tokenizer, *haystack, length, depth, spec.seed, index, manner));
    if (progress) progress(i + 1);
  }
  set.hash = document_set_hash(set.documents);
  return set;
}

DocumentSet make_cell_documents(const Tokenizer& tokenizer, const Haystack& haystack, std::uint64_t seed,
                                std::int64_t length, double depth, int per_cell, const NeedleTemplate& manner,
                                int needles) {
  check_document_count(per_cell, "the number of needles a cell");
  check_document_count(needles, "the number of needles in a document");
  const std::uint64_t cell = cell_seed(seed, length, depth);
  DocumentSet set;
  set.length = length;
  for (int i = 0; i < per_cell; ++i)
    for (Document& document : make_multi_needle_documents(tokenizer, haystack, length, depth, needles, cell,
                                                          static_cast<std::uint64_t>(i), manner))
      set.documents.push_back(std::move(document));
  set.hash = document_set_hash(set.documents);
  return set;
}

std::vector<CellNeedle> cell_needles(std::uint64_t seed, std::int64_t length, double depth, int per_cell,
                                     const NeedleTemplate& manner, int needles) {
  std::vector<CellNeedle> all;
  for (int i = 0; i < per_cell; ++i)
    for (const PlacedNeedle& placed :
         placed_needles(manner, cell_seed(seed, length, depth), static_cast<std::uint64_t>(i), depth, needles))
      all.push_back({placed.needle, placed.depth, manner.sentence(placed.needle), manner.question(placed.needle)});
  return all;
}

std::string document_hash(const Document& document) {
  Sha256 hash;
  put(hash, document);
  return hash.hex();
}

std::string document_set_hash(const std::vector<Document>& documents) {
  Sha256 hash;
  put(hash, static_cast<std::int64_t>(documents.size()));
  for (const Document& document : documents) put(hash, document);
  return hash.hex();
}

}  // namespace ropewalk
