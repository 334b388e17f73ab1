// Training with mixed context windows as a run: steps, needle probes, checkpoints; goes on where it stopped.
#include "core/experiment/train_job.h"

#include <ATen/ATen.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/evaluate/evaluator.h"
#include "core/exchange/factors_file.h"
#include "core/experiment/output_folder.h"
#include "core/experiment/passed_on_spec.h"
#include "core/experiment/training_loop.h"
#include "core/model/decoder_weights.h"
#include "core/model/files/hf_folder_writer.h"
#include "core/rope/periods.h"
#include "core/text/needle_documents.h"
#include "core/train/gradient_reducer.h"
#include "core/train/memory_estimate.h"
#include "core/train/save_weights.h"
#include "core/train/trainer.h"
#include "core/train/training_data.h"
#include "core/train/weights_in_memory.h"

namespace ropewalk {

namespace {

class TrainJob {
 public:
  TrainJob(const TrainSpec& spec, Recorder& recorder, const JobControl& control)
      : spec_(spec),
        recorder_(recorder),
        control_(control),
        reader_(open_weights(spec.runtime.model_path)),
        description_(reader_->description()),
        tokenizer_(open_tokenizer(spec.runtime.model_path)),
        device_(spec.runtime.device),
        data_(spec, *tokenizer_, spec.factors.rope.trained_context, recorder.sinks().progress, control),
        trainer_(description_, read_trainable_weights(*reader_, device_, control), spec.optimiser,
                 {decoder_types(spec.runtime.dtype, device_).activations, spec.checkpoint_activations},
                 recorder.sinks().processes) {
    const RopeFactors& f = spec.factors;
    std::vector<double> original = f.short_rescale_factors;
    if (original.empty()) original.assign(f.rescale_factors.size(), 1.0);
    short_ = phases(make_rope_table(f.rope, original, f.short_attention_factor, f.rope.trained_context));
    long_ = phases(make_rope_table(f.rope, f.rescale_factors, f.attention_factor, f.target));
  }

  void run(bool resumed) {
    record_document_hash(recorder_, data_.hash(), resumed);
    if (any_process(is_first() && resumed && std::filesystem::exists(state_path()))) {
      trainer_.load_state(state_path(), spec_hash(spec_));
    } else if (!resumed) {
      for (const std::string& note : data_.notes()) recorder_.record(Note{Note::Level::info, note});
    }
    train();
    std::error_code ignored;
    if (is_first()) std::filesystem::remove(state_path(), ignored);
  }

 private:
  struct Phases {
    at::Tensor cosine, sine;
  };
  Phases phases(const RopeTable& table) const {
    const auto tensor = [&](const std::vector<float>& values) {
      return at::tensor(values).view({table.positions, table.pairs}).to(device_);
    };
    return {tensor(table.cosine), tensor(table.sine)};
  }
  std::string state_path() const { return training_state_path(spec_.out); }
  void save_state() const {
    if (is_first()) trainer_.save_state(state_path(), spec_hash(spec_));
  }

  // The first process alone probes, saves and is seen; all of them have the same weights.
  GradientReducer* processes() const { return recorder_.sinks().processes; }
  bool is_first() const { return !processes() || processes()->rank() == 0; }
  bool any_process(bool here) const {
    if (!processes()) return here;
    double sum = here ? 1 : 0;
    processes()->sum(std::span(&sum, 1));
    return sum > 0;
  }
  // A stop of one process is a stop of all, between two steps.
  void check_stop() const {
    if (!processes()) return control_.check();
    if (any_process(control_.stop_requested())) throw Stopped();
  }

  void train() {
    const auto check_and_step = [this] {
      check_stop();
      step();
    };
    const TrainingLoop loop{
        spec_.optimiser.steps, spec_.probe_every,   spec_.checkpoint_every,   [this] { return trainer_.step(); },
        check_and_step,        [this] { probe(); }, [this] { checkpoint(); }, [this] { save_state(); }};
    loop.run(recorder_, "Training");
  }

  void step() {
    const std::vector<PlannedSegment> plan = data_.plan(trainer_.step());
    std::vector<PhasedSegment> segments;
    std::string mix, names;
    for (std::size_t i = 0; i < plan.size(); ++i) {
      const PlannedSegment& planned = plan[i];
      mix += planned.id.long_window ? 'l' : 's';
      names += (names.empty() ? "" : ", ") + std::string(planned.id.long_window ? "long " : "short ") +
               std::to_string(planned.id.index);
      if (processes() && i % std::size_t(processes()->processes()) != std::size_t(processes()->rank())) continue;
      PackedSegment segment = data_.segment(planned);
      const Phases& phases = planned.id.long_window ? long_ : short_;
      const Rotation rotation = segment_rotation(phases.cosine, phases.sine, segment.document_begins,
                                                 static_cast<std::int64_t>(segment.tokens.size()));
      segments.push_back({std::move(segment), rotation});
    }
    try {
      recorder_.record(StepDone{trainer_.run(segments, control_), mix});
    } catch (const Failed& error) {
      throw Failed(std::string(error.what()) + " The step was on these segments: " + names +
                   ". The last checkpoint is as it was saved.");
    }
  }

  void probe() {
    if (!is_first()) return;
    const auto model = model_of(description_, trainer_.weights(), *tokenizer_, spec_.runtime.dtype, control_);
    DocumentSpec documents = spec_.documents;
    documents.random_depth = true;
    for (const std::int64_t length : {spec_.factors.rope.trained_context, spec_.factors.target}) {
      const DocumentSet set = make_search_documents(*tokenizer_, documents, length, spec_.probe_documents);
      recorder_.record(
          ProbeScored{trainer_.step(), length, evaluate(*model, set, spec_.factors, spec_.runtime.policy, control_)});
    }
  }

  void checkpoint() {
    if (!is_first()) return;
    HfFolderExtras extras = extras_from_model(spec_.runtime.model_path);
    extras.config_fields.push_back(hf_rope_scaling_text(spec_.factors, description_.family));
    extras.config_fields.push_back(hf_rope_parameters_text(spec_.factors));
    extras.config_fields.push_back(training_field(spec_, trainer_.step()));
    const nlohmann::json about = {{"run", recorder_.run()},
                                  {"steps", trainer_.step()},
                                  {"spec", passed_on_spec(spec_)},
                                  {"note", hf_export_note(spec_.factors)}};
    extras.files.emplace_back("training.json", about.dump(2) + "\n");
    ModelDescription trained = description_;
    trained.rope.trained_context = spec_.factors.rope.trained_context;
    trained.maximum_positions = spec_.factors.target;
    trained.own_factors = spec_.factors;
    save_weights(trained, trainer_.weights(), extras, spec_.out);
    save_state();
    recorder_.record(CheckpointSaved{trainer_.step(), spec_.out});
  }

  const TrainSpec& spec_;
  Recorder& recorder_;
  const JobControl& control_;
  const std::unique_ptr<WeightReader> reader_;
  const ModelDescription description_;
  const std::unique_ptr<Tokenizer> tokenizer_;
  const at::Device device_;
  const TrainingData data_;
  Trainer trainer_;
  Phases short_, long_;
};

void check_memory(const TrainSpec& spec, const ModelDescription& model) {
  const std::uint64_t wanted = training_memory(model, spec).total();
  const std::optional<std::uint64_t> there = spec.runtime.device == "cpu" ? available_memory() : std::nullopt;
  if (!there || wanted <= *there) return;
  const auto gigabytes = [](std::uint64_t bytes) {
    return std::to_string(bytes / 1'000'000'000) + "." + std::to_string(bytes / 100'000'000 % 10) + " GB";
  };
  throw BadInput("This training needs about " + gigabytes(wanted) + " of memory; " + gigabytes(*there) + " are free. " +
                 (spec.checkpoint_activations ? "Take a smaller target or a smaller model."
                                              : "Switch activation checkpointing on, or take a smaller target."));
}

}  // namespace

void check_train(const TrainSpec& spec, const ModelDescription& model) {
  const RopeDescription rope = rope_of(model, spec.runtime);
  check(spec.factors);
  if (!(spec.factors.rope == rope))
    throw BadInput("The rescale factors are for rotary_dim " + std::to_string(spec.factors.rope.rotary_dim) +
                   ", rope_theta " + std::to_string(spec.factors.rope.rope_theta) + " and a trained context of " +
                   std::to_string(spec.factors.rope.trained_context) + " tokens; the model has " +
                   std::to_string(rope.rotary_dim) + ", " + std::to_string(rope.rope_theta) + " and " +
                   std::to_string(rope.trained_context) + ".");
  if (spec.factors.target <= rope.trained_context)
    throw BadInput("The target of " + std::to_string(spec.factors.target) +
                   " tokens must be above the trained context of " + std::to_string(rope.trained_context) + ".");
  hf_rope_scaling_text(spec.factors, model.family);  // throws where a checkpoint could not say these factors
  if (!has_tokenizer_json(spec.runtime.model_path))
    throw BadInput(
        "The model in " + spec.runtime.model_path +
        " has no tokenizer.json (nor a byte-level GGUF vocabulary that can be written as one), so what is trained from "
        "it could not be opened again: train from its Hugging "
        "Face folder instead of a GGUF file.");
  check_output_folder(spec.out);
  std::error_code ignored;
  if (std::filesystem::equivalent(spec.out, spec.runtime.model_path, ignored))
    throw BadInput("The trained model would take the place of the model that it is trained from, " + spec.out +
                   ": give another folder.");
  check_memory(spec, model);
}

void run_train(const TrainSpec& spec, Recorder& recorder, const JobControl& control, bool resumed) {
  TrainJob(spec, recorder, control).run(resumed);
}

}  // namespace ropewalk
