// Files of rescale factors: Ropewalk's JSON, the LongRoPE CSV (one lambda a line), and the RoPE fields of a HF config.json.
#pragma once

#include <optional>
#include <string>

#include "core/rope/rope_factors.h"

namespace ropewalk {

// Reads JSON or CSV by content. `rope` and `target` describe the model the set is for: a JSON file that disagrees with
// `rope` is refused (both values named); a CSV has only lambdas, and takes `attention_factor` or LongRoPE's formula.
RopeFactors read_factors_file(const std::string& path, const RopeDescription& rope, std::int64_t target,
                              std::optional<double> attention_factor = {});
std::string factors_json_text(const RopeFactors& factors);  // keys: see the command line's contract in README.md
std::string factors_csv_text(const RopeFactors& factors);   // one lambda a line, 17 significant digits
// transformers 4: {"rope_scaling": {...}, "original_max_position_embeddings": .., "max_position_embeddings": ..}
std::string hf_rope_scaling_text(const RopeFactors& factors);
// transformers 5: {"rope_parameters": {...}, "max_position_embeddings": ..}
std::string hf_rope_parameters_text(const RopeFactors& factors);
// Writes to a temporary name beside `path` and renames; throws Failed with the path and the system's reason.
void write_text_file(const std::string& path, const std::string& text);

}  // namespace ropewalk
