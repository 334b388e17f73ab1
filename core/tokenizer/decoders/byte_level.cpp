// ByteLevel: the printable characters back to bytes; a token with any other character (an added token) stays as
// written.
#include "core/tokenizer/byte_characters.h"
#include "core/tokenizer/decoders/decoder.h"
#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/utf8.h"

namespace ropewalk {

namespace {
class ByteLevel : public Decoder {
 public:
  void apply(std::vector<std::string>& tokens) const override {
    std::string all, bytes;
    for (const std::string& token : tokens) all += bytes_of_characters(token, bytes) ? bytes : token;
    tokens.assign(1, repaired_utf8(all));
  }
};
}  // namespace

std::unique_ptr<Decoder> make_byte_level_decoder(const Json&) {
  return std::make_unique<ByteLevel>();
}

}  // namespace ropewalk
