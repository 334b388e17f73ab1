// The curriculum of a small model: what each step of its pretraining is trained on. Full-length needle documents from
// the first step on teach nothing in thousands of steps (the filler drowns the match), so the model first learns to
// copy from repeated random tokens, then to recall from short lists, then from documents that grow to L_train.
// A pure function of seed and step: a resumed pretraining goes on as it would have.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/text/packing.h"
#include "core/text/recall_documents.h"
#include "core/tokenizer/tokenizer.h"
#include "core/values/spec.h"

namespace ropewalk {

class Haystack;

// The recipe of the small model for a trained context of 128 tokens or more. Throws BadInput for less.
std::vector<CurriculumStage> small_model_stages(std::int64_t trained_context);
std::int64_t total_steps(const std::vector<CurriculumStage>& stages);

class Curriculum {
 public:
  // `tokenizer` must outlive this object. Throws BadInput: no stage, a stage whose documents would be too short for
  // their kind (both lengths named) or longer than a step, a tokenizer that recall documents cannot be made with.
  Curriculum(std::vector<CurriculumStage> stages, std::int64_t tokens_per_step, std::uint64_t seed,
             const Tokenizer& tokenizer);
  ~Curriculum();

  std::int64_t steps() const { return total_steps(stages_); }
  // The step's documents (step 0, 1, ...), one after another, each attending to itself alone; at most tokens_per_step
  // tokens, no padding. Neighbours have the same length where they can, so that they run as one batch.
  PackedSegment segment(std::int64_t step) const;

 private:
  struct Place {
    const CurriculumStage* stage = nullptr;
    std::int64_t longest = 0;  // tokens of the longest documents now
  };
  Place place(std::int64_t step) const;
  TokenDocument document(CurriculumKind kind, std::int64_t length, std::uint64_t seed, std::uint64_t index) const;
  TokenDocument sentences_document(std::int64_t length, std::uint64_t seed, std::uint64_t index) const;

  std::vector<CurriculumStage> stages_;
  std::int64_t tokens_per_step_;
  std::uint64_t seed_;
  const Tokenizer& tokenizer_;
  RecallDocuments documents_;
  std::unique_ptr<Haystack> generated_, noise_;
};

}  // namespace ropewalk
