// The jobs behind run_experiment(): each evaluates with a loaded model and records through a Recorder. All throw
// Stopped.
#pragma once

#include <optional>
#include <string>

#include "core/experiment/recorder.h"

namespace ropewalk {

// The rope of a run: the model's, with L_train as the spec has it.
RopeDescription rope_of(const ModelDescription& model, const RuntimeSpec& runtime);

// What a new run of this spec is in the store: named after it, in state `running`.
RunRecord record_of(const ExperimentSpec& spec, const ModelDescription& model);

// Throw BadInput before a run begins; the model's header is all they need.
void check_search(const SearchSpec& spec, const ModelDescription& model);
void check_needle(const NeedleSpec& spec, const ModelDescription& model);
void check_sensitivity(const SensitivitySpec& spec, const ModelDescription& model);
void check_ruler(const RulerSpec& spec, const ModelDescription& model);  // reads the tokenizer too
void check_retention(const RetentionSpec& spec, const ModelDescription& model);
void check_perplexity(const PerplexitySpec& spec, const ModelDescription& model);

// `resumed`: the run has events and perhaps a saved state; documents must have the recorded hash.
void run_search(const SearchSpec& spec, const Model& model, Recorder& recorder, const JobControl& control,
                bool resumed);
void run_sensitivity(const SensitivitySpec& spec, const Model& model, Recorder& recorder, const JobControl& control,
                     bool resumed);
void run_ruler(const RulerSpec& spec, const Model& model, Recorder& recorder, const JobControl& control, bool resumed);
void run_needle(const NeedleSpec& spec, const Model& model, Recorder& recorder, const JobControl& control,
                bool resumed);
// Loads its models itself: the one before, then the one after.
void run_retention(const RetentionSpec& spec, Recorder& recorder, ModelCache& models, const JobControl& control,
                   bool resumed);
void run_perplexity(const PerplexitySpec& spec, const Model& model, Recorder& recorder, const JobControl& control,
                    bool resumed);

// Stores the hash of a fresh run; for a resumed one throws BadInput if the documents are others than they were.
void record_document_hash(Recorder& recorder, const std::string& hash, bool resumed);

}  // namespace ropewalk
