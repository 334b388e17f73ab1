#include "core/evaluate/key_tokens.h"

namespace ropewalk {

std::vector<std::size_t> key_tokens(const std::vector<float>& long_nll, const std::vector<float>& short_nll,
                                    const KeyRule& rule) {
  std::vector<std::size_t> key;
  for (std::size_t i = 0; i < long_nll.size(); ++i)  // NaN is never key
    if (double(short_nll[i]) - double(long_nll[i]) >= rule.gain && -double(long_nll[i]) >= rule.log_probability)
      key.push_back(i);
  return key;
}

}  // namespace ropewalk
