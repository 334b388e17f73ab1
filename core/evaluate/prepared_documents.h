// A search's documents under many factor sets: what does not depend on the factors is done once.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/model/model.h"
#include "core/rope/rope_table.h"
#include "core/values/document.h"
#include "core/values/job.h"

namespace ropewalk {

// A quarter of what is free on the model's device, at most 2 GiB; 256 MiB where the system does not say.
std::uint64_t default_preparation_budget(const Model& model);

// Prepares a document at its first use and keeps it while the budget allows; those beyond it are scored unprepared. The
// scores are the same, bit for bit. Also keeps the rotary table of the last factor set, since a candidate sees one
// document after another. Not for two threads.
class PreparedDocuments {
 public:
  // `model` must outlive this object. `budget`: bytes that prepared documents may take together; 0: none is kept.
  // Several processes on one machine share its memory: each needs its share as the budget.
  PreparedDocuments(const Model& model, DocumentSet documents, FactorPolicy policy,
                    std::optional<std::uint64_t> budget = {});

  const DocumentSet& documents() const { return documents_; }
  // score_document() of that document. Throws BadInput for an index outside the set, and as score_document() does.
  DocumentScore score(const RopeFactors& factors, int document, const JobControl& control);

  std::uint64_t bytes() const { return bytes_; }  // of the documents that are prepared
  int prepared() const { return prepared_; }      // how many are
  // What all documents take when they are prepared, as far as the budget allows: for a forecast.
  std::uint64_t expected_bytes() const;

 private:
  std::uint64_t bytes_of(const Document& document) const;
  const PreparedText* prepared_text(std::size_t document, const JobControl& control);
  const RopeTable& table_of(const RopeFactors& factors, std::int64_t length);

  const Model& model_;
  const DocumentSet documents_;
  const FactorPolicy policy_;
  std::uint64_t budget_ = 0, bytes_ = 0;
  int prepared_ = 0;
  std::vector<std::unique_ptr<PreparedText>> texts_;  // a document each; nullptr: not prepared
  std::optional<RopeFactors> table_factors_;
  RopeTable table_;
};

}  // namespace ropewalk
