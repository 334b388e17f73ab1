#include "core/text/recall_training.h"

#include <algorithm>

namespace ropewalk {

RecallShape drawn_recall_shape(Draws& draws, std::int64_t length) {
  const auto room = static_cast<std::uint64_t>(length / 40);
  RecallShape shape;
  shape.length = length;
  shape.needles = 1 + static_cast<int>(draws.below(std::clamp<std::uint64_t>(room, 1, 6)));
  shape.questions = 1 + static_cast<int>(draws.below(std::min<std::uint64_t>(room + 1, 4)));
  shape.middle_questions = static_cast<int>(draws.below(std::clamp<std::uint64_t>(room, 1, 4)));
  return shape;
}

TokenDocument training_document(std::vector<TokenId> tokens, const std::vector<std::int64_t>& answer_positions) {
  TokenDocument result;
  result.tokens = std::move(tokens);
  result.weights.assign(result.tokens.size(), kPlainTokenWeight);
  if (!result.weights.empty()) result.weights[0] = 0;
  for (const std::int64_t position : answer_positions) result.weights[static_cast<std::size_t>(position)] = 1;
  result.whole = true;
  return result;
}

}  // namespace ropewalk
