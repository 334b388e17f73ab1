// A Model behind core/model/model.h: checks what it is asked, runs the prefill, reads the head only where wanted.
#pragma once

#include "core/model/decoder_weights.h"
#include "core/model/model.h"

namespace ropewalk {

// `types` is decoder_types(...) outside of tests.
std::shared_ptr<Model> make_decoder(const WeightReader& reader, std::unique_ptr<Tokenizer> tokenizer,
                                    const at::Device& device, DecoderTypes types, const ProgressSink& progress,
                                    const JobControl& control);

}  // namespace ropewalk
