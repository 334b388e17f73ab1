#include "core/tokenizer/vocabulary.h"

#include "core/values/error.h"

namespace ropewalk {

void Vocabulary::add(const std::string& text, std::int64_t id) {
  add_hidden(text, id);
  ids_.try_emplace(text, static_cast<TokenId>(id));
}

void Vocabulary::add_hidden(const std::string& text, std::int64_t id) {
  if (id < 0 || id > kLargestTokenId)
    throw BadInput("tokenizer: the token \"" + text.substr(0, 80) + "\" has the id " + std::to_string(id) +
                   ", not within 0 .. " + std::to_string(kLargestTokenId));
  if (text.size() > 65536)
    throw BadInput("tokenizer: token " + std::to_string(id) + " has " + std::to_string(text.size()) +
                   " bytes, more than 65536");
  const auto index = static_cast<std::size_t>(id);
  if (index >= texts_.size()) {
    texts_.resize(index + 1);
    known_.resize(index + 1);
  }
  texts_[index] = text;
  known_[index] = true;
}

std::optional<TokenId> Vocabulary::find(std::string_view text) const {
  const auto found = ids_.find(text);
  if (found == ids_.end()) return std::nullopt;
  return found->second;
}

const std::string* Vocabulary::text(TokenId id) const {
  const auto index = static_cast<std::size_t>(id);
  return id >= 0 && index < texts_.size() && known_[index] ? &texts_[index] : nullptr;
}

}  // namespace ropewalk
