#include "core/tokenizer/gguf_pre_tokenizers.h"

#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr std::string_view kNone = "[]";
constexpr std::string_view kDigitsApart = R"([{"type":"Digits","individual_digits":true}])";

// Llama 3: digits in groups of up to three.
constexpr std::string_view kLlama3 = R"json([{"type":"Split","behavior":"Isolated","pattern":{"Regex":
"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"}}])json";

// Qwen2: as Llama 3 with single digits.
constexpr std::string_view kQwen2 = R"json([{"type":"Split","behavior":"Isolated","pattern":{"Regex":
"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"}}])json";

// GPT-4o's vocabulary (Phi-4-mini): words end where lower case meets upper case.
constexpr std::string_view kGpt4o = R"json([{"type":"Split","behavior":"Isolated","pattern":{"Regex":
"[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]*[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]+[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"}}])json";

// Mistral's Tekken.
constexpr std::string_view kTekken = R"json([{"type":"Split","behavior":"Isolated","pattern":{"Regex":
"[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]*[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]+|[^\\r\\n\\p{L}\\p{N}]?[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]+[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]*|\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"}}])json";

// What llama.cpp does where a converter did not recognise the vocabulary.
constexpr std::string_view kDefault = R"json([
{"type":"Split","behavior":"Isolated","pattern":{"Regex":"[\\p{P}\\$\\+<=>\\^~\\|]+"}},
{"type":"Split","behavior":"Isolated","pattern":{"Regex":"'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)"}},
{"type":"Split","behavior":"Isolated","pattern":{"Regex":"\\p{N}+"}},
{"type":"Split","behavior":"Isolated","pattern":{"Regex":"[0-9][0-9][0-9]"}}])json";

constexpr GgufPreTokenizer kPreTokenizers[] = {
    // name, splits, GPT-2's words, ignore merges, NFC
    {"smollm", kDigitsApart, true, false, false}, {"starcoder", kDigitsApart, true, false, false},
    {"gpt-2", kNone, true, false, false},         {"llama-bpe", kLlama3, false, true, false},
    {"llama3", kLlama3, false, true, false},      {"llama-v3", kLlama3, false, true, false},
    {"qwen2", kQwen2, false, false, true},        {"deepseek-r1-qwen", kQwen2, false, false, true},
    {"gpt-4o", kGpt4o, false, false, false},      {"tekken", kTekken, false, true, false},
    {"default", kDefault, false, false, false},
};

}  // namespace

const GgufPreTokenizer& gguf_pre_tokenizer(const std::string& name) {
  std::string known;
  for (const GgufPreTokenizer& entry : kPreTokenizers) {
    if (entry.name == name) return entry;
    known += (known.empty() ? "" : ", ") + std::string(entry.name);
  }
  if (name.empty())
    throw BadInput(
        "GGUF: the file does not say how text is cut into words (tokenizer.ggml.pre), as files from before "
        "May 2024: convert the model again");
  throw BadInput("GGUF: the pre-tokenizer \"" + name + "\" (tokenizer.ggml.pre) is not supported; known are " + known);
}

}  // namespace ropewalk
