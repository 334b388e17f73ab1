// Files of rescale factors: Ropewalk's JSON, the LongRoPE CSV (one lambda a line), and the RoPE fields of a HF
// config.json.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rope/rope_factors.h"

namespace ropewalk {

// Reads a file of rescale factors by its content: Ropewalk's own JSON; the object that `ropewalk-cli search --json`
// prints (its `best`); a HF config.json or its rope dictionary with LongRoPE's lists (foreign_factors.h says how they
// are read); CSV. `rope` and `target` describe the model the set is for: a file that names another embedding is refused
// (both values named). Own JSON brings its target, a HF config where it has one; all others take `target`. A CSV has
// only lambdas, gets the id `longrope` and LongRoPE's attention factor. A given `attention_factor` replaces the file's
// or the formula's. Throws BadInput for a file that cannot be used (a wrong number of factors, one below 1 ...), Failed
// for one that cannot be read; both name the path.
RopeFactors read_factors_file(const std::string& path, const RopeDescription& rope, std::int64_t target,
                              std::optional<double> attention_factor = {});
// The lambdas of a CSV text: one a line, or separated by commas, semicolons or blanks; blank lines and comments from
// `#` on are skipped. Throws BadInput naming `what`, the line and the value for anything that is not a finite number of
// at least 1, and for a count other than `pairs`.
std::vector<double> parse_factors_csv(const std::string& text, const std::string& what, int pairs);

// All texts end with a line break. Only JSON can say LongRoPE's unscaled tokens: the others throw BadInput for a set
// that has them.
std::string factors_json_text(const RopeFactors& factors);  // keys: see the command line's contract in README.md
std::string factors_csv_text(const RopeFactors& factors);   // one lambda a line, 17 significant digits

// The exports write the effective values for every method as explicit longrope lists, also where HF has a type of its
// own (linear, yarn ...): what is loaded is then what was measured. A `dynamic_ntk` set is exported as it is at its
// target.
//
// transformers 4: {"rope_scaling": {...}, "original_max_position_embeddings": .., "max_position_embeddings": ..}, to be
// merged into config.json. Family `phi3` gets the three fields that its config class takes and no others; it computes
// the attention factor itself (LongRoPE's formula), so a set with another one is refused with BadInput.
std::string hf_rope_scaling_text(const RopeFactors& factors, std::string_view family = {});
// transformers 5: {"rope_parameters": {...}, "original_max_position_embeddings": .., "max_position_embeddings": ..}.
// The original length also stands at the top because Phi3Config's own (4096 by default) would win over the
// dictionary's.
std::string hf_rope_parameters_text(const RopeFactors& factors);
// What the consumers of an export do differently from the set, in sentences for a person; "" where nothing.
std::string hf_export_note(const RopeFactors& factors);

// Writes to a temporary name beside `path`, flushes it to the disk and renames; throws Failed with the path and the
// system's reason, and then leaves neither a half file nor a changed one.
void write_text_file(const std::string& path, const std::string& text);

}  // namespace ropewalk
