#include "core/tokenizer/added_tokens.h"

#include "core/tokenizer/regex.h"
#include "core/tokenizer/utf8.h"

namespace ropewalk {

void AddedTokenFinder::add(const std::string& text, std::size_t token) {
  if (text.empty()) return;
  begins_[static_cast<unsigned char>(text[0])] = true;
  std::size_t node = 0;
  for (const char byte : text) {
    const auto [child, fresh] = nodes_[node].children.try_emplace(byte, nodes_.size());
    node = child->second;
    if (fresh) nodes_.emplace_back();
  }
  if (nodes_[node].token == kNoToken) nodes_[node].token = token;
}

bool AddedTokenFinder::longest(std::string_view text, std::size_t at, std::size_t& token, std::size_t& bytes) const {
  bool found = false;
  std::size_t node = 0;
  for (std::size_t end = at; end < text.size(); ++end) {
    const auto child = nodes_[node].children.find(text[end]);
    if (child == nodes_[node].children.end()) break;
    node = child->second;
    if (nodes_[node].token == kNoToken) continue;
    token = nodes_[node].token;
    bytes = end + 1 - at;
    found = true;
  }
  return found;
}

AddedTokens::AddedTokens(std::vector<AddedToken> tokens, const Normalizer* normalizer) : tokens_(std::move(tokens)) {
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    by_id_.try_emplace(tokens_[i].id, i);
    if (!tokens_[i].normalized) {
      raw_.add(tokens_[i].content, i);
      continue;
    }
    AlignedText content = AlignedText::from_source(tokens_[i].content, false);
    if (normalizer) normalizer->apply(content);
    normalized_.add(content.text(), i);
  }
}

const AddedToken* AddedTokens::find(TokenId id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &tokens_[found->second];
}

const AddedToken* AddedTokens::find(std::string_view content) const {
  for (const AddedToken& token : tokens_)
    if (token.content == content) return &token;
  return nullptr;
}

TokenId AddedTokens::largest_id() const {
  return by_id_.empty() ? -1 : by_id_.rbegin()->first;
}

namespace {

bool is_word_character(std::string_view character) {
  static const Regex word("[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\x{200C}\\x{200D}]");
  Regex::Matcher matcher(word);
  Regex::Match match;
  return matcher.find(character, 0, match);
}

std::size_t character_before(std::string_view text, std::size_t at) {
  do --at;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin > 0) {
    const std::size_t before = character_before(text, begin);
    if (is_word_character(text.substr(before, begin - before))) return false;
  }
  return end == text.size() || !is_word_character(text.substr(end, utf8_at(text, end).bytes));
}

}  // namespace

std::vector<AddedTokens::Part> AddedTokens::cut(const AddedTokenFinder& finder, std::string_view text,
                                                bool parse_special) const {
  std::vector<Part> parts;
  std::size_t done = 0;  // everything before is in `parts`
  for (std::size_t at = 0; !finder.empty() && at < text.size();) {
    std::size_t index = 0, bytes = 0;
    if (!finder.may_begin(text[at]) || !finder.longest(text, at, index, bytes)) {
      ++at;
      continue;
    }
    const AddedToken& token = tokens_[index];
    std::size_t begin = at, end = at + bytes;
    at = end;                    // matches do not overlap, also those that are let go
    if (begin < done) continue;  // the token before it took this as its white space
    if (token.special && !parse_special) continue;
    if (token.single_word && !stands_alone(text, begin, end)) continue;
    while (token.left_strip && begin > done) {
      const std::size_t before = character_before(text, begin);
      if (!is_white_space(utf8_at(text, before).value)) break;
      begin = before;
    }
    while (token.right_strip && end < text.size() && is_white_space(utf8_at(text, end).value))
      end += utf8_at(text, end).bytes;
    if (begin > done) parts.push_back({nullptr, done, begin});
    parts.push_back({&token, begin, end});
    done = end;
  }
  if (done < text.size()) parts.push_back({nullptr, done, text.size()});
  return parts;
}

}  // namespace ropewalk
