// Prepend: puts a string (LLaMA-2's U+2581) in front of a text that is not empty.
#include "core/tokenizer/json_fields.h"
#include "core/tokenizer/normalizers/normalizer.h"

namespace ropewalk {

namespace {
class Prepend : public Normalizer {
 public:
  explicit Prepend(const Json& json) : prefix_(string_field(json, "prepend")) {}
  void apply(AlignedText& text) const override {
    if (!text.text().empty()) text.prepend(prefix_);
  }

 private:
  std::string prefix_;
};
}  // namespace

std::unique_ptr<Normalizer> make_prepend(const Json& json) {
  return std::make_unique<Prepend>(json);
}

}  // namespace ropewalk
