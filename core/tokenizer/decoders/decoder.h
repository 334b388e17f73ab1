// Decoders of tokenizer.json: turn a list of token texts into text. A new one: its own file or one of these, and one
// line in registry.cpp.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace ropewalk {

class Decoder {
 public:
  virtual ~Decoder() = default;
  virtual void apply(std::vector<std::string>& tokens) const = 0;
};

// null gives nullptr (tokens joined by spaces, as HF tokenizers does). Throws BadInput naming an unknown type.
std::unique_ptr<Decoder> make_decoder(const nlohmann::json& json, int depth = 0);

std::unique_ptr<Decoder> make_byte_level_decoder(const nlohmann::json& json);
std::unique_ptr<Decoder> make_byte_fallback_decoder(const nlohmann::json& json);
std::unique_ptr<Decoder> make_fuse_decoder(const nlohmann::json& json);
std::unique_ptr<Decoder> make_strip_decoder(const nlohmann::json& json);
std::unique_ptr<Decoder> make_replace_decoder(const nlohmann::json& json);
std::unique_ptr<Decoder> make_metaspace_decoder(const nlohmann::json& json);

}  // namespace ropewalk
