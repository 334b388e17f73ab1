#include "core/evaluate/prepared_documents.h"

#include <algorithm>
#include <string>

#include "core/evaluate/evaluator.h"

namespace ropewalk {

std::uint64_t default_preparation_budget(const Model& model) {
  constexpr std::uint64_t kMost = std::uint64_t{2} << 30, kUnknown = std::uint64_t{256} << 20;
  const std::optional<std::uint64_t> free = model.free_bytes();
  return free ? std::min(*free / 4, kMost) : kUnknown;
}

PreparedDocuments::PreparedDocuments(const Model& model, DocumentSet documents, FactorPolicy policy,
                                     std::optional<std::uint64_t> budget)
    : model_(model),
      documents_(std::move(documents)),
      policy_(policy),
      budget_(budget ? *budget : default_preparation_budget(model)),
      texts_(documents_.documents.size()) {}

std::uint64_t PreparedDocuments::bytes_of(const Document& document) const {
  return model_.prepared_bytes(static_cast<std::int64_t>(document.tokens.size()),
                               static_cast<std::int64_t>(document.answer_positions.size()));
}

std::uint64_t PreparedDocuments::expected_bytes() const {
  std::uint64_t sum = 0;
  for (const Document& document : documents_.documents)
    if (const std::uint64_t more = bytes_of(document); more <= budget_ - sum) sum += more;
  return sum;
}

const PreparedText* PreparedDocuments::prepared_text(std::size_t document, const JobControl& control) {
  std::unique_ptr<PreparedText>& text = texts_[document];
  if (text) return text.get();
  const Document& which = documents_.documents[document];
  if (bytes_of(which) > budget_ - bytes_) return nullptr;
  try {
    text = model_.prepare(which.tokens, which.answer_positions, control);
  } catch (const Failed&) {  // memory that was free at the start may be taken by now: go on without
    budget_ = bytes_;
    return nullptr;
  }
  bytes_ += text->bytes();
  ++prepared_;
  return text.get();
}

const RopeTable& PreparedDocuments::table_of(const RopeFactors& factors, std::int64_t length) {
  if (table_factors_ != factors || table_.positions != length) {
    table_factors_.reset();  // in case the next line throws
    table_ = make_rope_table(factors, policy_, length);
    table_factors_ = factors;
  }
  return table_;
}

DocumentScore PreparedDocuments::score(const RopeFactors& factors, int document, const JobControl& control) {
  if (document < 0 || static_cast<std::size_t>(document) >= documents_.documents.size())
    throw BadInput("document " + std::to_string(document) + " was asked for; the set has " +
                   std::to_string(documents_.documents.size()) + ", counted from 0");
  const auto index = static_cast<std::size_t>(document);
  const Document& which = documents_.documents[index];
  check_scorable(which);
  const RopeTable& table = table_of(factors, static_cast<std::int64_t>(which.tokens.size()));
  const PreparedText* text = prepared_text(index, control);
  return score_of(which, text ? model_.score(*text, table, control)
                              : model_.score(which.tokens, which.answer_positions, table, control));
}

}  // namespace ropewalk
