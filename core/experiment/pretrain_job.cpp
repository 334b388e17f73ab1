// Makes a small model: the curriculum step by step, needle probes, and in the end its scores beside its weights.
#include "core/experiment/pretrain_job.h"

#include <ATen/ATen.h>

#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/evaluate/evaluator.h"
#include "core/experiment/output_folder.h"
#include "core/experiment/passed_on_spec.h"
#include "core/experiment/small_model_scores.h"
#include "core/experiment/training_loop.h"
#include "core/model/decoder_weights.h"
#include "core/rope/methods.h"
#include "core/text/curriculum.h"
#include "core/text/draws.h"
#include "core/text/needle_documents.h"
#include "core/train/save_weights.h"
#include "core/train/small_model.h"
#include "core/train/trainer.h"
#include "core/train/weights_in_memory.h"
#include "core/values/train_history.h"

namespace ropewalk {

namespace {

constexpr double kDeviation = 0.02;                    // of the first weights
constexpr std::uint64_t kMostParameters = 50'000'000;  // with AdamW 0.8 GB
constexpr std::int64_t kMostTokens = 1 << 17;          // activations of some 10 GB at most
constexpr std::int64_t kLogEvery = 10;                 // steps that one line of the log means
constexpr std::uint64_t kWeightStream = 41;

std::unique_ptr<Tokenizer> open(const SmallTokenizer& texts) {
  return make_tokenizer_from_json(texts.tokenizer_json, texts.tokenizer_config_json);
}

class PretrainJob {
 public:
  PretrainJob(const PretrainSpec& spec, Recorder& recorder, const JobControl& control)
      : spec_(spec),
        recorder_(recorder),
        control_(control),
        device_(spec.runtime.device),
        texts_(make_small_tokenizer()),
        tokenizer_(open(texts_)),
        description_(small_model(spec, texts_, tokenizer_->vocabulary_size())),
        factors_(make_factors("none", description_.rope, spec.shape.trained_context)),
        curriculum_(spec.stages, spec.tokens_per_step, spec.seed, *tokenizer_),
        trainer_(description_,
                 random_trainable_weights(description_, kDeviation, mixed_seed({spec.seed, kWeightStream})),
                 spec.optimiser, {decoder_types(spec.runtime.dtype, device_).activations, false}) {
    const RopeTable table = make_rope_table(factors_, FactorPolicy::always_long, spec.shape.trained_context);
    const auto phases = [&](const std::vector<float>& values) {
      return at::tensor(values).view({table.positions, table.pairs}).to(device_);
    };
    cosine_ = phases(table.cosine), sine_ = phases(table.sine);
  }

  void run(bool resumed) {
    record_document_hash(recorder_, document_set_hash(probe_documents(spec_.shape.trained_context).documents), resumed);
    if (resumed && std::filesystem::exists(state_path())) trainer_.load_state(state_path(), spec_hash(spec_));
    const TrainingLoop loop{
        spec_.optimiser.steps, spec_.probe_every,   spec_.checkpoint_every,   [this] { return trainer_.step(); },
        [this] { step(); },    [this] { probe(); }, [this] { checkpoint(); }, [this] { save_state(); }};
    loop.run(recorder_, "Pretraining");
    std::error_code ignored;
    std::filesystem::remove(state_path(), ignored);
  }

 private:
  std::string state_path() const { return training_state_path(spec_.runtime.model_path); }
  void save_state() const { trainer_.save_state(state_path(), spec_hash(spec_)); }

  DocumentSet probe_documents(std::int64_t length) const {
    DocumentSpec documents = spec_.documents;
    documents.random_depth = true;
    return make_search_documents(*tokenizer_, documents, length, spec_.probe_documents);
  }

  void step() {
    control_.check();
    const std::int64_t now = trainer_.step();
    PhasedSegment segment{curriculum_.segment(now), {}};
    segment.rotation = segment_rotation(cosine_, sine_, segment.segment.document_begins,
                                        static_cast<std::int64_t>(segment.segment.tokens.size()));
    recorder_.record(StepDone{trainer_.run(std::span(&segment, 1), control_), "s"});
  }

  std::shared_ptr<Model> model() const {
    return model_of(description_, trainer_.weights(), *tokenizer_, ModelType::float32, control_);
  }

  void probe() {
    const auto current = model();
    for (const std::int64_t length : {spec_.shape.trained_context / 4, spec_.shape.trained_context})
      recorder_.record(
          ProbeScored{trainer_.step(), length,
                      evaluate(*current, probe_documents(length), factors_, FactorPolicy::always_long, control_)});
  }

  // Mean over every kLogEvery steps, from the events: the same whether the run was stopped between or not.
  std::string log_text() const {
    TrainHistory history(spec_);
    for (const Event& event : recorder_.store().events(recorder_.run())) history.add(event);
    std::string text = "step,loss,answers_right,learning_rate,gradient_norm,tokens\n";
    LossSum sum;
    double norm = 0;
    std::int64_t tokens = 0, steps = 0;
    for (const StepDone& done : history.steps()) {
      const LossSum& loss = done.result.short_windows;
      sum.loss += loss.loss, sum.weight += loss.weight, sum.targets += loss.targets, sum.right += loss.right;
      norm += done.result.gradient_norm, tokens += done.result.tokens, ++steps;
      if (done.result.step % kLogEvery != 0) continue;
      char line[160];
      std::snprintf(line, sizeof line, "%lld,%.4f,%.4f,%.3e,%.4f,%lld\n", static_cast<long long>(done.result.step),
                    sum.mean(), sum.targets > 0 ? double(sum.right) / double(sum.targets) : 0.0,
                    done.result.learning_rate, norm / double(steps), static_cast<long long>(tokens));
      text += line;
      sum = {}, norm = 0, steps = 0;
    }
    return text;
  }

  // The last one also with what the model can do.
  void checkpoint() {
    HfFolderExtras extras = small_model_extras(texts_, *tokenizer_);
    extras.config_fields.push_back(training_field(spec_, trainer_.step()));
    const nlohmann::json about = {
        {"run", recorder_.run()}, {"steps", trainer_.step()}, {"spec", passed_on_spec(spec_)}};
    extras.files.emplace_back("training.json", about.dump(1) + "\n");
    extras.files.emplace_back("training_log.csv", log_text());
    if (trainer_.step() == spec_.optimiser.steps) {
      const SmallModelScores scores = score_small_model(
          *model(), spec_.probe_documents, small_model_score_seed(spec_.seed), recorder_.sinks().progress, control_);
      extras.files.emplace_back("scores.json", scores_json(scores));
      note_scores(scores);
    }
    save_weights(description_, trainer_.weights(), extras, spec_.runtime.model_path);
    save_state();
    recorder_.record(CheckpointSaved{trainer_.step(), spec_.runtime.model_path});
  }

  void note_scores(const SmallModelScores& scores) {
    const std::int64_t trained = spec_.shape.trained_context;
    const auto percent = [](double share) {
      char text[32];
      std::snprintf(text, sizeof text, "%.1f %%", 100 * share);
      return std::string(text);
    };
    std::string text = "Answers right at " + std::to_string(trained) + " tokens, at the worst depth:";
    const char* separator = " ";
    for (const auto& [manner, haystack] :
         {std::pair("key_value", "generated"), {"key_value", "noise"}, {"magic_number", "generated"}})
      if (const auto least = scores.least_accuracy(manner, haystack, trained)) {
        text += separator + std::string(manner) + " in " + haystack + " text " + percent(*least);
        separator = ", ";
      }
    text +=
        "; four of four needles " + percent(double(scores.several_right) / std::max(scores.several_tokens, 1)) + ".";
    if (scores.language) {
      char line[120];
      std::snprintf(line, sizeof line, " Perplexity of the language %.3f, its entropy's %.3f.",
                    std::exp(scores.language->nll), std::exp(scores.language->entropy));
      text += line;
    }
    recorder_.record(Note{Note::Level::info, text});
  }

  const PretrainSpec& spec_;
  Recorder& recorder_;
  const JobControl& control_;
  const at::Device device_;
  const SmallTokenizer texts_;
  const std::unique_ptr<Tokenizer> tokenizer_;
  const ModelDescription description_;
  const RopeFactors factors_;
  const Curriculum curriculum_;
  Trainer trainer_;
  at::Tensor cosine_, sine_;
};

}  // namespace

PretrainSpec small_model_recipe(const std::string& out, std::uint64_t seed) {
  PretrainSpec spec;
  spec.runtime.model_path = out;
  spec.runtime.dtype = ModelType::float32;
  spec.stages = small_model_stages(spec.shape.trained_context);
  spec.documents = {HaystackKind::generated, {}, mixed_seed({seed, 1}), true, "key_value"};
  spec.optimiser.steps = total_steps(spec.stages);
  spec.optimiser.learning_rate = 2e-3;
  spec.optimiser.final_ratio = 0.02;
  spec.optimiser.warmup_steps = 60;
  spec.optimiser.weight_decay = 0.01;
  spec.seed = seed;
  return spec;
}

ModelDescription pretrained_model(const PretrainSpec& spec) {
  const SmallTokenizer texts = make_small_tokenizer();
  return small_model(spec, texts, open(texts)->vocabulary_size());
}

void check_pretrain(const PretrainSpec& spec) {
  if (spec.optimiser.steps != total_steps(spec.stages))
    throw BadInput("The schedule has " + std::to_string(spec.optimiser.steps) + " steps, the curriculum " +
                   std::to_string(total_steps(spec.stages)) + ": they must be equal.");
  for (const CurriculumStage& stage : spec.stages)
    if (std::max(stage.first_length, stage.last_length) > spec.shape.trained_context)
      throw BadInput("A stage of the curriculum has documents of " +
                     std::to_string(std::max(stage.first_length, stage.last_length)) +
                     " tokens, beyond the trained context of " + std::to_string(spec.shape.trained_context) + ".");
  if (spec.runtime.device != "cpu")
    throw BadInput("A small model is pretrained on the cpu; the device " + spec.runtime.device + " was asked for.");
  if (const std::uint64_t parameters = pretrained_model(spec).parameters; parameters > kMostParameters)
    throw BadInput("A model of " + std::to_string(parameters) + " parameters is not made here: at most " +
                   std::to_string(kMostParameters) + ". Take fewer layers or a smaller width.");
  if (spec.tokens_per_step > kMostTokens)
    throw BadInput("A step of " + std::to_string(spec.tokens_per_step) + " tokens is too much: at most " +
                   std::to_string(kMostTokens) + ".");
  const auto tokenizer = open(make_small_tokenizer());
  Curriculum(spec.stages, spec.tokens_per_step, spec.seed, *tokenizer);  // throws where the stages cannot be
  check_output_folder(spec.runtime.model_path);
}

void run_pretrain(const PretrainSpec& spec, Recorder& recorder, const JobControl& control, bool resumed) {
  PretrainJob(spec, recorder, control).run(resumed);
}

}  // namespace ropewalk
