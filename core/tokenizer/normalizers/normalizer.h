// Normalizers of tokenizer.json. A new one: its own file with a make function, and one line in registry.cpp.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>

#include "core/tokenizer/aligned_text.h"

namespace ropewalk {

class Normalizer {
 public:
  virtual ~Normalizer() = default;
  virtual void apply(AlignedText& text) const = 0;
};

// null gives nullptr (text stays as it is). Throws BadInput naming an unknown type; `depth` guards nested sequences.
std::unique_ptr<Normalizer> make_normalizer(const nlohmann::json& json, int depth = 0);

std::unique_ptr<Normalizer> make_unicode_form(const nlohmann::json& json);  // NFC, NFD, NFKC, NFKD
std::unique_ptr<Normalizer> make_prepend(const nlohmann::json& json);
std::unique_ptr<Normalizer> make_replace(const nlohmann::json& json);
std::unique_ptr<Normalizer> make_strip(const nlohmann::json& json);

}  // namespace ropewalk
