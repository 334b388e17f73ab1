// Recall documents as training uses them: what is drawn for each, and how much each token counts.
#pragma once

#include <cstdint>
#include <vector>

#include "core/text/draws.h"
#include "core/text/packing.h"
#include "core/text/recall_documents.h"

namespace ropewalk {

// Loss weight of a token that is no answer. Answers have 1: with equal weights the few answers drown in the text.
inline constexpr float kPlainTokenWeight = 0.1f;

// One to six needles, a few questions between and at the end: as many as `length` tokens have room for.
RecallShape drawn_recall_shape(Draws& draws, std::int64_t length);

// A whole document: answers with weight 1, its first token with 0, all others with kPlainTokenWeight.
TokenDocument training_document(std::vector<TokenId> tokens, const std::vector<std::int64_t>& answer_positions);

}  // namespace ropewalk
