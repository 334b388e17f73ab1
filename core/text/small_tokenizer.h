// The tokenizer of the small model, by its recipe: byte-level BPE trained on text that is all made here. Nothing is
// read and nothing but fixed seeds decides, so it is the same on every machine.
#pragma once

#include <string>
#include <vector>

namespace ropewalk {

struct SmallTokenizer {
  std::string tokenizer_json, tokenizer_config_json;  // the texts of the two files
};

// 1,088 tokens: <|begin_of_text|> (0, before every text), <|end_of_text|> (1), the 256 bytes, 830 merges. With the
// space before it each of these is one token: every word of the generated language, of the noise sentences and of the
// magic_number template's fixed text, and every key of key_value. Digits go in twos from the left, the first two with
// the space before them: " 4821" is " 48" "21", " 1234567" is " 12" "34" "56" "7".
SmallTokenizer make_small_tokenizer();

// What it is trained on, in order.
std::vector<std::string> small_tokenizer_texts();

}  // namespace ropewalk
