// Which tokens of plain text need a long context: LongPPL (Fang et al., 2024, arXiv 2410.23771). A token is key where
//   log p(token | long context) - log p(token | short context) >= gain             (the paper's LSD, alpha = 2)
//   log p(token | long context)                                >= log_probability  (its LCV, beta = -2)
// LongPPL is the perplexity of these tokens alone.
//
// The paper lets one strong model choose for all that it compares. Here one model is compared with itself under several
// factor sets, and it chooses itself, where all of them have the same claim: inside its trained context, under its
// original embedding. The long context is then a window of L_train tokens, the short one `short_context`; both end with
// the same scored tokens that every length is measured on.
//
// What that costs:
// - A token whose evidence lies farther back than L_train is never key: the choice asks what the model could read
//   before it was extended, and the measurement whether it still can, in a longer window.
// - Tokens are key because the original embedding did well on them at L_train. Its own score exactly there is
//   therefore too good (the choice and the score are the same numbers), and so is that of any set close to it. Compare
//   sets at other lengths, above all beyond L_train.
// - A model that does not use its context has no key tokens; that is said, and no perplexity is given.
#pragma once

#include <cstddef>
#include <vector>

namespace ropewalk {

struct KeyRule {
  double gain = 2;              // nats
  double log_probability = -2;  // nats
};

// Indices of the key tokens, increasing; `long_nll` and `short_nll` are of the same tokens, nats.
std::vector<std::size_t> key_tokens(const std::vector<float>& long_nll, const std::vector<float>& short_nll,
                                    const KeyRule& rule);

}  // namespace ropewalk
