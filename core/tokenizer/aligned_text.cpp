#include "core/tokenizer/aligned_text.h"

#include "core/tokenizer/utf8.h"

namespace ropewalk {

AlignedText AlignedText::from_source(std::string_view source, bool tracked) {
  AlignedText result;
  result.tracked_ = tracked;
  if (!tracked) {
    result.text_ = is_valid_utf8(source) ? std::string(source) : repaired_utf8(source);
    return result;
  }
  result.text_.reserve(source.size());
  result.origins_.reserve(source.size());
  std::size_t ill_formed = 0;
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t bytes = utf8_well_formed(source, at, ill_formed);
    const auto place = static_cast<std::uint32_t>(at);
    if (bytes == 0) {
      result.append(kReplacementCharacter, {place, place + static_cast<std::uint32_t>(ill_formed)});
      at += ill_formed;
      continue;
    }
    result.text_.append(source.substr(at, bytes));
    for (std::uint32_t i = 0; i < bytes; ++i) result.origins_.push_back({place + i, place + i + 1});
    at += bytes;
  }
  return result;
}

AlignedText AlignedText::like(const AlignedText& other) {
  AlignedText result;
  result.tracked_ = other.tracked_;
  result.begins_source_ = other.begins_source_;
  result.text_.reserve(other.text_.size() + other.text_.size() / 4);
  result.origins_.reserve(other.origins_.size() + other.origins_.size() / 4);
  return result;
}

AlignedText AlignedText::slice(std::size_t begin, std::size_t bytes) const {
  AlignedText result;
  result.tracked_ = tracked_;
  result.begins_source_ = begins_source_ && begin == 0;
  result.append(*this, begin, bytes);
  return result;
}

void AlignedText::append(const AlignedText& from, std::size_t begin, std::size_t bytes) {
  text_.append(from.text_, begin, bytes);
  if (!tracked_) return;
  const auto first = from.origins_.begin() + static_cast<std::ptrdiff_t>(begin);
  origins_.insert(origins_.end(), first, first + static_cast<std::ptrdiff_t>(bytes));
}

void AlignedText::append(std::string_view text, ByteRange origin) {
  text_.append(text);
  if (tracked_) origins_.insert(origins_.end(), text.size(), origin);
}

void AlignedText::prepend(std::string_view text) {
  const std::uint32_t place = origins_.empty() ? 0 : origins_.front().begin;
  text_.insert(0, text);
  if (tracked_) origins_.insert(origins_.begin(), text.size(), ByteRange{place, place});
}

ByteRange AlignedText::origin(std::size_t begin, std::size_t bytes) const {
  if (origins_.empty()) return {};
  if (bytes == 0) {
    const std::uint32_t place = begin < origins_.size() ? origins_[begin].begin : origins_.back().end;
    return {place, place};
  }
  return {origins_[begin].begin, origins_[begin + bytes - 1].end};
}

}  // namespace ropewalk
