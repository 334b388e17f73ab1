#include "core/ruler/prompt_wrap.h"

#include <algorithm>

#include "core/values/error.h"

namespace ropewalk {

const std::vector<PromptWrap>& prompt_wraps() {
  static const std::vector<PromptWrap> list{
      {"none", "None (base model)", "", "", {}},
      {"chatml", "ChatML", "<|im_start|>user\n", "<|im_end|>\n<|im_start|>assistant\n", {"<|im_start|>", "<|im_end|>"}},
      {"llama3",
       "LLaMA-3",
       "<|start_header_id|>user<|end_header_id|>\n\n",
       "<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n",
       {"<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"}},
      {"phi3", "Phi-3", "<|user|>\n", "<|end|>\n<|assistant|>\n", {"<|user|>", "<|end|>", "<|assistant|>"}},
  };
  return list;
}

const PromptWrap& prompt_wrap(std::string_view id) {
  std::string known;
  for (const PromptWrap& wrap : prompt_wraps()) {
    if (wrap.id == id) return wrap;
    known += (known.empty() ? "" : ", ") + std::string(wrap.id);
  }
  throw BadInput("There is no prompt wrapping \"" + std::string(id) + "\"; it must be one of: " + known + ".");
}

const PromptWrap& no_wrap() {
  return prompt_wraps().front();
}

void check_prompt_wrap(const PromptWrap& wrap, const Tokenizer& tokenizer) {
  for (const std::string_view token : wrap.tokens) {
    const auto ids = tokenizer.encode(token, true);
    if (std::any_of(ids.begin(), ids.end(), [&](TokenId id) { return tokenizer.token_text(id) == token; })) continue;
    throw BadInput("The model's tokenizer has no token " + std::string(token) + ", which the prompt wrapping " +
                   std::string(wrap.id) + " needs: choose the wrapping that the model was trained with, or none.");
  }
}

std::vector<TokenId> prompt_tokens(const Tokenizer& tokenizer, const PromptWrap& wrap, std::string_view prompt) {
  std::vector<TokenId> ids = tokenizer.encode(prompt, !wrap.tokens.empty());
  if (tokenizer.adds_bos()) ids.insert(ids.begin(), *tokenizer.bos());
  return ids;
}

}  // namespace ropewalk
