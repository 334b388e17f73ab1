// A text that is being normalised, and for each of its bytes the place in the source that it came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ropewalk {

struct ByteRange {
  std::uint32_t begin = 0, end = 0;  // half-open, bytes of the source
};

class AlignedText {
 public:
  AlignedText() = default;
  // The whole source; ill-formed UTF-8 becomes U+FFFD. Without `tracked` no origins are kept (faster).
  static AlignedText from_source(std::string_view source, bool tracked);
  // Nothing yet, with the same tracking and the same begin as `other`: for building a changed copy of it.
  static AlignedText like(const AlignedText& other);

  const std::string& text() const { return text_; }
  bool tracked() const { return tracked_; }
  bool begins_source() const { return begins_source_; }  // byte 0 of this text is the source's begin

  AlignedText slice(std::size_t begin, std::size_t bytes) const;
  void append(const AlignedText& from, std::size_t begin, std::size_t bytes);
  void append(std::string_view text, ByteRange origin);
  // Text that the source does not have, put in front.
  void prepend(std::string_view text);
  // Where bytes [begin, begin + bytes) came from; an empty range at an empty place.
  ByteRange origin(std::size_t begin, std::size_t bytes) const;

 private:
  std::string text_;
  std::vector<ByteRange> origins_;  // one a byte where tracked_
  bool tracked_ = false;
  bool begins_source_ = true;
};

}  // namespace ropewalk
