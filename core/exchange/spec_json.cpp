// JSON of experiment specs. The key "kind" tells them apart.
#include "core/exchange/spec_json.h"

#include <array>

#include "core/exchange/evaluation_spec_fields.h"
#include "core/exchange/factors_fields.h"
#include "core/exchange/spec_parts_fields.h"

namespace ropewalk {

template <>
struct EnumNames<LowerPart> {
  static constexpr std::array<std::pair<std::string_view, LowerPart>, 3> list{
      {{"ntk", LowerPart::ntk}, {"ramp", LowerPart::ramp}, {"free", LowerPart::free}}};
};
template <>
struct EnumNames<SearchedPairs> {
  static constexpr std::array<std::pair<std::string_view, SearchedPairs>, 2> list{
      {{"upper", SearchedPairs::upper}, {"all", SearchedPairs::all}}};
};
template <>
struct EnumNames<InitialPopulation> {
  static constexpr std::array<std::pair<std::string_view, InitialPopulation>, 3> list{
      {{"one_scale", InitialPopulation::one_scale},
       {"rising", InitialPopulation::rising},
       {"starts", InitialPopulation::starts}}};
};
template <>
struct EnumNames<AttentionSetting::Choice> {
  using Choice = AttentionSetting::Choice;
  static constexpr std::array<std::pair<std::string_view, Choice>, 3> list{
      {{"formula", Choice::formula}, {"fixed", Choice::fixed}, {"searched", Choice::searched}}};
};
template <>
struct EnumNames<SearchGuide> {
  static constexpr std::array<std::pair<std::string_view, SearchGuide>, 2> list{
      {{"needle", SearchGuide::needle}, {"plain", SearchGuide::plain}}};
};
template <>
struct EnumNames<DepthSpacing> {
  static constexpr std::array<std::pair<std::string_view, DepthSpacing>, 2> list{
      {{"linear", DepthSpacing::linear}, {"sigmoid", DepthSpacing::sigmoid}}};
};
template <>
struct EnumNames<CurriculumKind> {
  static constexpr std::array<std::pair<std::string_view, CurriculumKind>, 3> list{
      {{"repeats", CurriculumKind::repeats},
       {"lists", CurriculumKind::lists},
       {"documents", CurriculumKind::documents}}};
};

namespace {

struct KnownMethod {
  void check(const std::string& path, const std::string& value) const {
    if (!is_method_id(value)) throw BadInput(path + " is \"" + value + "\", which is not a known method");
  }
};

}  // namespace

template <class Io>
void fields(Io& io, Of<Io, AttentionSetting> value) {
  io("choice", value.choice);
  io("value", value.value, AtLeast{0}, Finite{});
}

template <class Io>
void fields(Io& io, Of<Io, RacingSettings> value) {
  io("on", value.on);
  io("significance", value.significance, Between{0, 1});
  io("first_documents", value.first_documents, Between{1, kMost});
}

// What may miss is not in the specs of before it was there: its default is what was done then.
template <class Io>
void fields(Io& io, Of<Io, SearchSettings> value) {
  io.may_miss("preset", value.preset);
  io.may_miss("random_mutants", value.random_mutants, Between{0, kMost});
  io.may_miss("crossovers", value.crossovers, Between{0, kMost});
  io.may_miss("group_mutation", value.group_mutation, Between{0, 1});
  io.may_miss("initial", value.initial);
  io.may_miss("lower", value.lower);
  io.may_miss("pairs", value.pairs);
  io.may_miss("monotone", value.monotone);
  io.may_miss("least_ratio", value.least_ratio, AtLeast{0}, Finite{});
  io.may_miss("greatest_ratio", value.greatest_ratio, AtLeast{0}, Finite{});
  io.may_miss("initial_tokens", value.initial_tokens);
  io.may_miss("attention", value.attention);
  io.may_miss("short_attention", value.short_attention);
  io.may_miss("racing", value.racing);
  io.may_miss("evaluation_limit", value.evaluation_limit, AtLeast{0});
  io("population", value.population, Between{1, kMost});
  io("parents", value.parents, Between{1, kMost});
  io("mutants_per_parent", value.mutants_per_parent, Between{0, kMost});
  io("iterations", value.iterations, Between{0, kMost});
  io("mutation_probability", value.mutation_probability, Between{0, 1});
  io("grid", value.grid, AtLeast{0}, Finite{});
  io("critical_dimension_move", value.critical_dimension_move, Between{0, 1});
  io("candidate_limit", value.candidate_limit, AtLeast{0});
  io("seconds_limit", value.seconds_limit, AtLeast{0}, Finite{});
  io("fixed_critical_dimension", value.fixed_critical_dimension, AtLeast{0});
  io("seed", value.seed);
}

template <class Io>
void fields(Io& io, Of<Io, SearchSpec> value) {
  io("runtime", value.runtime);
  io("documents", value.documents);
  io("target", value.target, AtLeast{1});
  io("document_count", value.document_count, Between{1, kMost});
  io("baselines", value.baselines, Each{KnownMethod{}});
  io("settings", value.settings);
  io("budget", value.budget, OneOf{{"quick", "small", "paper", "custom"}});
  io.may_miss("guide", value.guide);
  io.may_miss("tune_baselines", value.tune_baselines);
  io.may_miss("heldout_documents", value.heldout_documents, Between{0, kMost});
  io.may_miss("finalists", value.finalists, Between{0, kMost});
  io.may_miss("starts", value.starts);
}

template <class Io>
void fields(Io& io, Of<Io, SensitivitySpec> value) {
  io("runtime", value.runtime);
  io("documents", value.documents);
  io("factors", value.factors);
  io("document_count", value.document_count, Between{1, kMost});
  io("moves", value.moves, NotEmpty{}, Each{AtLeast{0}}, Each{Finite{}});
}

template <class Io>
void fields(Io& io, Of<Io, NeedleSpec> value) {
  io("runtime", value.runtime);
  io("documents", value.documents);
  io("lengths", value.lengths, NotEmpty{}, Each{AtLeast{1}}, Increasing{});
  io("depths", value.depths, Between{1, kMost});
  io("per_cell", value.per_cell, Between{1, kMost});
  io("factor_sets", value.factor_sets, NotEmpty{});
  // Specs of before these were there have one needle a document and no generated answers.
  io.may_miss("spacing", value.spacing);
  io.may_miss("needles", value.needles, Between{1, 1000});
  io.may_miss("generate", value.generate);
}

template <class Io>
void fields(Io& io, Of<Io, OptimiserSettings> value) {
  io("steps", value.steps, Between{1, kMost});
  io("learning_rate", value.learning_rate, AtLeast{0}, Finite{});
  io("final_ratio", value.final_ratio, Between{0, 1});
  io("warmup_steps", value.warmup_steps, Between{0, kMost});
  io("beta1", value.beta1, Between{0, 1});
  io("beta2", value.beta2, Between{0, 1});
  io("epsilon", value.epsilon, AtLeast{0}, Finite{});
  io("weight_decay", value.weight_decay, AtLeast{0}, Finite{});
  io("gradient_clip", value.gradient_clip, AtLeast{0}, Finite{});
}

template <class Io>
void fields(Io& io, Of<Io, TrainSpec> value) {
  io("runtime", value.runtime);
  io("factors", value.factors);
  io("data_folder", value.data_folder);
  io("documents", value.documents);
  io("optimiser", value.optimiser);
  io("short_parts", value.short_parts, Between{0, 1000});
  io("long_parts", value.long_parts, Between{0, 1000});
  io("segments_per_step", value.segments_per_step, Between{1, kMost});
  io("checkpoint_activations", value.checkpoint_activations);
  io("checkpoint_every", value.checkpoint_every, Between{1, kMost});
  io("probe_every", value.probe_every, Between{0, kMost});
  io("probe_documents", value.probe_documents, Between{1, kMost});
  io("out", value.out);
  io("seed", value.seed);
}

template <class Io>
void fields(Io& io, Of<Io, CurriculumStage> value) {
  io("kind", value.kind);
  io("steps", value.steps, Between{1, kMost});
  io("first_length", value.first_length, Between{1, kMost});
  io("last_length", value.last_length, Between{1, kMost});
}

template <class Io>
void fields(Io& io, Of<Io, SmallModelShape> value) {
  io("layers", value.layers, Between{1, 1000});
  io("hidden_size", value.hidden_size, Between{1, kMost});
  io("intermediate_size", value.intermediate_size, Between{1, kMost});
  io("attention_heads", value.attention_heads, Between{1, 1000});
  io("trained_context", value.trained_context, Between{1, kMost});
  io("rope_theta", value.rope_theta, AtLeast{1}, Finite{});
}

template <class Io>
void fields(Io& io, Of<Io, PretrainSpec> value) {
  io("runtime", value.runtime);
  io("shape", value.shape);
  io("stages", value.stages, NotEmpty{});
  io("documents", value.documents);
  io("optimiser", value.optimiser);
  io("tokens_per_step", value.tokens_per_step, Between{1, kMost});
  io("checkpoint_every", value.checkpoint_every, Between{1, kMost});
  io("probe_every", value.probe_every, Between{0, kMost});
  io("probe_documents", value.probe_documents, Between{1, kMost});
  io("seed", value.seed);
}

namespace {

template <class T>
ExperimentSpec read_spec(const nlohmann::json& json) {
  JsonReader reader(json, "spec");
  reader.required("kind");
  T value;
  fields(reader, value);
  reader.finish();
  return value;
}

}  // namespace

nlohmann::json to_json(const ExperimentSpec& spec) {
  nlohmann::json json = std::visit([](const auto& value) { return write_object(value); }, spec);
  json["kind"] = kind_of(spec);
  return json;
}

ExperimentSpec spec_from_json(const nlohmann::json& json) {
  const std::string kind = json_detail::read_string(JsonReader(json, "spec").required("kind"), "spec.kind");
  if (kind == "search") return read_spec<SearchSpec>(json);
  if (kind == "needle") return read_spec<NeedleSpec>(json);
  if (kind == "train") return read_spec<TrainSpec>(json);
  if (kind == "pretrain") return read_spec<PretrainSpec>(json);
  if (kind == "sensitivity") return read_spec<SensitivitySpec>(json);
  if (kind == "ruler") return read_spec<RulerSpec>(json);
  if (kind == "perplexity") return read_spec<PerplexitySpec>(json);
  if (kind == "retention") return read_spec<RetentionSpec>(json);
  if (kind == "attention") return read_spec<AttentionSpec>(json);
  if (kind == "explore") return read_spec<ExploreSpec>(json);
  json_detail::refuse_name(
      "spec.kind", kind,
      "search, needle, train, pretrain, sensitivity, ruler, perplexity, retention, attention, explore");
}

}  // namespace ropewalk
