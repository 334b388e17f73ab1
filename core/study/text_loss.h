// The loss of plain text inside the trained context, document by document: what mixed-window training must keep. Texts
// are sentences of the generated language that the small model was trained on. It takes seconds and no kind of run
// records it, so the result is a file of its own in the study's folder.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/experiment/experiment.h"

namespace ropewalk {

struct TextLossSpec {
  RuntimeSpec runtime;
  RopeFactors factors;
  std::uint64_t seed = 0;
  int texts = 0;  // of at most L_train tokens
};

struct TextLoss {
  std::string model_hash;
  std::vector<double> nll;  // of each text, nats a token
  double seconds = 0;
};

// Throws Stopped; Failed where a loss is not finite.
TextLoss measure_text_loss(const TextLossSpec& spec, ModelCache& models, const JobControl& control);
// Throw BadInput, Failed.
void write_text_loss(const TextLoss& loss, const std::string& path);
// Nothing where there is no such file, or it is of another model than `model_hash`.
std::optional<TextLoss> read_text_loss(const std::string& path, const std::string& model_hash);

}  // namespace ropewalk
