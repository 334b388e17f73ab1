// The answers that a model generates to needle documents, and whether they are right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/model.h"
#include "core/values/document.h"
#include "core/values/job.h"
#include "core/values/spec_parts.h"

namespace ropewalk {

// An answer may go on beyond the right one for that many tokens: models like to say a word before it.
inline constexpr std::int64_t kAnswerMargin = 24;

// Greedy, one for each document in its order: at most the answer's tokens and kAnswerMargin more, or up to EOS. Under
// `policy` as evaluate(): the set at every length, or the original factors while the text fits L_train. Throws
// BadInput, Failed, Stopped.
std::vector<std::string> generate_answers(const Model& model, const DocumentSet& documents, const RopeFactors& factors,
                                          FactorPolicy policy, const JobControl& control);

// Whether `answer` has what the needle says: a number as a word of its own, another text in any case.
bool answer_is_right(std::string_view answer, std::string_view right);

}  // namespace ropewalk
