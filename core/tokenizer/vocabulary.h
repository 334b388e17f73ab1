// Token texts and their ids.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

inline constexpr TokenId kLargestTokenId = (1 << 24) - 1;  // bounds what a lying file can make us allocate

class Vocabulary {
 public:
  // Throws BadInput for an id outside 0 .. kLargestTokenId and for a text of more than 64 KiB. The first id of a text
  // wins.
  void add(const std::string& text, std::int64_t id);
  // In `from_text` alone, not findable by text: two ids with one text, control tokens of a GGUF file.
  void add_hidden(const std::string& text, std::int64_t id);

  std::optional<TokenId> find(std::string_view text) const;
  const std::string* text(TokenId id) const;          // nullptr where there is no such id
  std::size_t size() const { return texts_.size(); }  // largest id + 1
  template <class Visit>
  void for_each(Visit&& visit) const {  // findable tokens: (const std::string& text, TokenId)
    for (const auto& [text, id] : ids_) visit(text, id);
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::vector<std::string> texts_;
  std::vector<bool> known_;
  std::unordered_map<std::string, TokenId, Hash, std::equal_to<>> ids_;
};

}  // namespace ropewalk
