// NFC, NFD, NFKC, NFKD (Unicode Standard Annex 15), with utf8proc's tables.
//
// The text is cut where no normal form can act across: before a character of combining class 0 that is neither a mark
// nor a Hangul vowel or trailing consonant (only those compose with what precedes). Each cut-out part is normalised
// alone, so a part that does not change keeps its origins byte by byte, and the time stays linear on any input.
#include <utf8proc.h>

#include <algorithm>

#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/normalizers/normalizer.h"
#include "core/tokenizer/utf8.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

class UnicodeForm : public Normalizer {
 public:
  explicit UnicodeForm(const std::string& type)
      : composes_(type.back() == 'C'),
        decomposition_(UTF8PROC_DECOMPOSE | (type[2] == 'K' ? UTF8PROC_COMPAT : 0)),
        composition_(UTF8PROC_STABLE | UTF8PROC_COMPOSE | (type[2] == 'K' ? UTF8PROC_COMPAT : 0)) {}

  void apply(AlignedText& text) const override {
    const std::string& all = text.text();
    AlignedText out;
    std::vector<utf8proc_int32_t> buffer;
    std::string normal;
    std::size_t kept = 0;  // everything before is in `out`, if anything changed at all
    bool changed = false;
    for (std::size_t at = 0; at < all.size();) {
      const std::size_t end = part_end(all, at);
      if (end - at > 1) {  // one byte alone is ASCII
        normalise(std::string_view(all).substr(at, end - at), buffer, normal);
        if (all.compare(at, end - at, normal) != 0) {
          if (!changed) out = AlignedText::like(text);
          changed = true;
          out.append(text, kept, at - kept);
          out.append(normal, text.origin(at, end - at));
          kept = end;
        }
      }
      at = end;
    }
    if (!changed) return;
    out.append(text, kept, all.size() - kept);
    text = std::move(out);
  }

 private:
  static bool begins_part(char32_t c) {
    if (c < 0x300) return true;
    if (c >= 0x1160 && c <= 0x11FF) return false;  // Hangul vowels and trailing consonants
    const utf8proc_property_t* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
    return property->combining_class == 0 && property->category != UTF8PROC_CATEGORY_MN &&
           property->category != UTF8PROC_CATEGORY_MC && property->category != UTF8PROC_CATEGORY_ME;
  }

  static std::size_t part_end(const std::string& all, std::size_t begin) {
    std::size_t at = begin + utf8_at(all, begin).bytes;
    while (at < all.size()) {
      if (static_cast<unsigned char>(all[at]) < 0x80) return at;
      const Utf8Character c = utf8_at(all, at);
      if (begins_part(c.value)) return at;
      at += c.bytes;
    }
    return at;
  }

  void normalise(std::string_view part, std::vector<utf8proc_int32_t>& buffer, std::string& normal) const {
    buffer.clear();
    int boundary = 0;
    for (std::size_t at = 0; at < part.size();) {
      const Utf8Character c = utf8_at(part, at);
      utf8proc_int32_t decomposed[64];
      const utf8proc_ssize_t count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c.value), decomposed, 64,
                                                             utf8proc_option_t(decomposition_), &boundary);
      if (count < 0 || count > 64)
        buffer.push_back(static_cast<utf8proc_int32_t>(c.value));
      else
        buffer.insert(buffer.end(), decomposed, decomposed + count);
      at += c.bytes;
    }
    order_marks(buffer);
    if (composes_) {
      const utf8proc_ssize_t count = utf8proc_normalize_utf32(
          buffer.data(), static_cast<utf8proc_ssize_t>(buffer.size()), utf8proc_option_t(composition_));
      if (count >= 0) buffer.resize(static_cast<std::size_t>(count));
    }
    normal.clear();
    for (const utf8proc_int32_t c : buffer) append_utf8(normal, static_cast<char32_t>(c));
  }

  // Canonical ordering: runs of combining characters stably by their class.
  static void order_marks(std::vector<utf8proc_int32_t>& buffer) {
    const auto mark_class = [](utf8proc_int32_t c) { return utf8proc_get_property(c)->combining_class; };
    for (std::size_t i = 0; i < buffer.size(); ++i) {
      std::size_t end = i;
      while (end < buffer.size() && mark_class(buffer[end]) != 0) ++end;
      if (end - i > 1)
        std::stable_sort(buffer.begin() + static_cast<std::ptrdiff_t>(i),
                         buffer.begin() + static_cast<std::ptrdiff_t>(end),
                         [&](auto a, auto b) { return mark_class(a) < mark_class(b); });
      i = end;
    }
  }

  bool composes_;
  int decomposition_, composition_;
};

}  // namespace

std::unique_ptr<Normalizer> make_unicode_form(const Json& json) {
  return std::make_unique<UnicodeForm>(component_type(json, "normalizer"));
}

}  // namespace ropewalk
