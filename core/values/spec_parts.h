// What the specs of all experiments are made of: how a model is run, and where its documents come from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/rope/rope_factors.h"

namespace ropewalk {

enum class ModelType { float32, bfloat16 };

// How a model is run.
struct RuntimeSpec {
  std::string model_path;
  std::string device = "cpu";  // "cpu" or "cuda:N"
  ModelType dtype = ModelType::bfloat16;
  int threads = 0;  // 0: physical cores
  FactorPolicy policy = FactorPolicy::always_long;
  std::int64_t trained_context = 0;  // L_train as edited by the user; 0: what the model's files say
};

enum class HaystackKind { folder, noise, generated };

// A needle in the user's words. {key} and {number} stand for what is drawn for each document; a text without them is
// the same in all.
struct OwnNeedle {
  std::string sentence;  // what hides in the filler
  std::string question;  // up to where the answer follows after a space
  std::string answer;    // what counts as found: "{number}", or a text
  bool operator==(const OwnNeedle&) const = default;
};

// Where the filler of needle documents comes from and how they are drawn.
struct DocumentSpec {
  HaystackKind haystack = HaystackKind::noise;  // folder: text files; noise: RULER's noise sentences; generated: seeded
  std::string folder;                           // for HaystackKind::folder
  std::uint64_t seed = 0;
  bool random_depth = false;                     // search documents: needle at the start (paper) or drawn from the seed
  std::string needle_template = "magic_number";  // an id of core/text/needle_template.h
  std::optional<OwnNeedle> own_needle = {};      // in place of the template's
  bool repeat = false;                           // a folder with too little text begins again; else that is refused
};

}  // namespace ropewalk
