// The "model" of tokenizer.json, type BPE.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>

#include "core/tokenizer/bpe_model.h"

namespace ropewalk {

// Throws BadInput: another type, dropout, prefixes or suffixes, a merge of tokens that are not there.
std::unique_ptr<BpeModel> make_bpe_model(const nlohmann::json& model);

// Adds "left right" with its rank. Throws BadInput where one of the three tokens is missing.
void add_merge(MergeTable& merges, const Vocabulary& vocabulary, const std::string& left, const std::string& right,
               std::size_t rank);
// Splits a merge that is written as one string. Throws BadInput.
std::pair<std::string, std::string> split_merge(const std::string& merge);

}  // namespace ropewalk
