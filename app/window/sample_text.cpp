#include "app/window/sample_text.h"

#include <algorithm>

#include "core/generate/generation.h"
#include "core/text/generated_language.h"

namespace ropewalk {
namespace {

constexpr std::uint64_t kSeed = 2024;

}  // namespace

std::string sample_text(const Tokenizer& tokenizer, std::int64_t most) {
  GeneratedLanguage language(kSeed);
  std::string text = language.next().text();
  auto tokens = static_cast<std::int64_t>(tokenizer.encode(text).size());
  while (tokens <= most) {
    const std::string sentence = ' ' + language.next().text();
    tokens += static_cast<std::int64_t>(tokenizer.encode(sentence).size());
    text += sentence;
  }
  // Sentence by sentence the count may be a little off: the whole text decides where it is cut.
  const Tokenizer::Encoded whole = tokenizer.encode_with_offsets(text);
  const auto kept = static_cast<std::size_t>(std::max<std::int64_t>(most, 0));
  if (kept < whole.offsets.size()) text.resize(whole.offsets[kept].first + 1);
  do {
    const std::size_t space = text.rfind(' ');
    if (space == std::string::npos) break;
    text.resize(space);
  } while (static_cast<std::int64_t>(prompt_ids(tokenizer, text).size()) > most);
  return text;
}

}  // namespace ropewalk
