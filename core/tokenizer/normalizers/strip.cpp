// Strip: takes white space off the left, the right or both ends.
#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/normalizers/normalizer.h"
#include "core/tokenizer/utf8.h"

namespace ropewalk {

namespace {
class Strip : public Normalizer {
 public:
  explicit Strip(const Json& json)
      : left_(bool_field(json, "strip_left", true)), right_(bool_field(json, "strip_right", true)) {}

  void apply(AlignedText& text) const override {
    const std::string& all = text.text();
    std::size_t begin = all.size(), end = 0;  // of what is not white space
    for (std::size_t at = 0; at < all.size();) {
      const Utf8Character c = utf8_at(all, at);
      if (!is_white_space(c.value)) begin = std::min(begin, at), end = at + c.bytes;
      at += c.bytes;
    }
    if (end == 0) begin = left_ ? all.size() : 0, end = right_ ? begin : all.size();
    const std::size_t first = left_ ? begin : 0, last = right_ ? end : all.size();
    if (first > 0 || last < all.size()) text = text.slice(first, last - first);
  }

 private:
  bool left_, right_;
};
}  // namespace

std::unique_ptr<Normalizer> make_strip(const Json& json) {
  return std::make_unique<Strip>(json);
}

}  // namespace ropewalk
