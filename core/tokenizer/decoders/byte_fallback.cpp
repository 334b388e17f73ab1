// ByteFallback: runs of <0xNN> tokens become the UTF-8 that they spell, or one U+FFFD a token where they spell none.
#include "core/tokenizer/byte_token.h"
#include "core/tokenizer/decoders/decoder.h"
#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/utf8.h"

namespace ropewalk {

namespace {
class ByteFallback : public Decoder {
 public:
  void apply(std::vector<std::string>& tokens) const override {
    std::vector<std::string> out;
    out.reserve(tokens.size());
    std::string bytes;
    for (std::string& token : tokens) {
      if (const int byte = byte_of_token(token); byte >= 0) {
        bytes += static_cast<char>(byte);
        continue;
      }
      flush(bytes, out);
      out.push_back(std::move(token));
    }
    flush(bytes, out);
    tokens = std::move(out);
  }

 private:
  static void flush(std::string& bytes, std::vector<std::string>& out) {
    if (bytes.empty()) return;
    if (is_valid_utf8(bytes))
      out.push_back(bytes);
    else
      out.insert(out.end(), bytes.size(), std::string(kReplacementCharacter));
    bytes.clear();
  }
};
}  // namespace

std::unique_ptr<Decoder> make_byte_fallback_decoder(const Json&) {
  return std::make_unique<ByteFallback>();
}

}  // namespace ropewalk
