// How a prompt is wrapped for a chat model: what stands before and after the user's message. RULER's answer prefix then
// follows after the assistant's header. A new one: its own line in prompt_wrap.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizer/tokenizer.h"

namespace ropewalk {

// The beginning-of-sequence token is not part of it: the tokenizer adds that where the model wants it.
struct PromptWrap {
  std::string_view id;    // as data sets keep it
  std::string_view name;  // for lists
  std::string_view before, after;
  std::vector<std::string_view> tokens;  // special tokens in them
};

// none, chatml, llama3, phi3.
const std::vector<PromptWrap>& prompt_wraps();
// Throws BadInput naming the known ids.
const PromptWrap& prompt_wrap(std::string_view id);
const PromptWrap& no_wrap();
// Throws BadInput where the tokenizer does not have one of the special tokens: the model would see their letters.
void check_prompt_wrap(const PromptWrap& wrap, const Tokenizer& tokenizer);

// Token ids of a wrapped prompt, BOS first where the tokenizer adds it. Special tokens written in the text are
// recognised only where the wrapping has some.
std::vector<TokenId> prompt_tokens(const Tokenizer& tokenizer, const PromptWrap& wrap, std::string_view prompt);

}  // namespace ropewalk
