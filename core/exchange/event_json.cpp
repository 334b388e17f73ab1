// JSON of events. The key "event" tells them apart.
#include <array>

#include "core/exchange/evaluation_event_fields.h"
#include "core/exchange/factors_fields.h"
#include "core/exchange/spec_json.h"

namespace ropewalk {

template <>
struct EnumNames<Note::Level> {
  static constexpr std::array<std::pair<std::string_view, Note::Level>, 3> list{
      {{"info", Note::Level::info}, {"warning", Note::Level::warning}, {"error", Note::Level::error}}};
};

template <class Io>
void fields(Io& io, Of<Io, BaselineEvaluated> value) {
  io("factors", value.factors);
  io("evaluation", value.evaluation);
  io.may_miss("tuned", value.tuned);
  io.may_miss("tuning_documents", value.tuning_documents, AtLeast{0});
}

template <class Io>
void fields(Io& io, Of<Io, CandidateEvaluated> value) {
  io("id", value.id, AtLeast{0});
  io("parent", value.parent, AtLeast{-1});
  io("generation", value.generation, AtLeast{0});
  io("factors", value.factors);
  io("evaluation", value.evaluation);
  io("stopped_early", value.stopped_early);
  io.may_miss("other_parent", value.other_parent, AtLeast{-1});
  io.may_miss("origin", value.origin, OneOf{{"initial", "start", "mutation", "group", "crossover"}});
}

template <class Io>
void fields(Io& io, Of<Io, HeldOutScored> value) {
  io("candidate", value.candidate, AtLeast{-1});
  io("tuned", value.tuned);
  io("factors", value.factors);
  io("evaluation", value.evaluation);
}

template <class Io>
void fields(Io& io, Of<Io, ShortAttentionScored> value) {
  io("attention_factor", value.attention_factor);
  io("evaluation", value.evaluation);
}

template <class Io>
void fields(Io& io, Of<Io, SensitivityMeasured> value) {
  io("pair", value.pair, AtLeast{-1});
  io("move", value.move);
  io("evaluation", value.evaluation);
}

template <class Io>
void fields(Io& io, Of<Io, CostStated> value) {
  io("forecast", value.forecast);
  io("document_evaluations", value.document_evaluations, AtLeast{0});
  io("seconds", value.seconds);
  io("memory_bytes", value.memory_bytes);
}

template <class Io>
void fields(Io& io, Of<Io, GenerationDone> value) {
  io("generation", value.generation, AtLeast{0});
  io("best_nll", value.best_nll);
  io("median_nll", value.median_nll);
  io("parents", value.parents);
}

template <class Io>
void fields(Io& io, Of<Io, CellScored> value) {
  io("factor_set", value.factor_set, AtLeast{0});
  io("length", value.length, AtLeast{1});
  io("depth", value.depth, Between{0, 1});
  io("evaluation", value.evaluation);
  io("numbers", value.numbers);
  io("predicted", value.predicted);
  io("document_hash", value.document_hash);
  io.may_miss("answers", value.answers);
  io.may_miss("found", value.found, Each{Between{0, 1}});
}

template <class Io>
void fields(Io& io, Of<Io, LossSum> value) {
  io("loss", value.loss);
  io("weight", value.weight, AtLeast{0});
  io("targets", value.targets, AtLeast{0});
  io("right", value.right, AtLeast{0});
}

template <class Io>
void fields(Io& io, Of<Io, StepResult> value) {
  io("step", value.step, AtLeast{1});
  io("short_windows", value.short_windows);
  io("long_windows", value.long_windows);
  io("learning_rate", value.learning_rate);
  io("gradient_norm", value.gradient_norm);
  io("tokens", value.tokens, AtLeast{0});
  io("seconds", value.seconds);
}

template <class Io>
void fields(Io& io, Of<Io, StepDone> value) {
  io("result", value.result);
  io("mix", value.mix);
}

template <class Io>
void fields(Io& io, Of<Io, ProbeScored> value) {
  io("step", value.step, AtLeast{0});
  io("length", value.length, AtLeast{1});
  io("evaluation", value.evaluation);
}

template <class Io>
void fields(Io& io, Of<Io, CheckpointSaved> value) {
  io("step", value.step, AtLeast{0});
  io("folder", value.folder);
}

template <class Io>
void fields(Io& io, Of<Io, Note> value) {
  io("level", value.level);
  io("text", value.text);
}

template <class Io>
void fields(Io& io, Of<Io, StateChanged> value) {
  io("state", value.state, OneOf{{"running", "paused", "stopped", "failed", "finished"}});
  io("reason", value.reason);
}

namespace {

struct EventName {
  std::string operator()(const BaselineEvaluated&) const { return "baseline"; }
  std::string operator()(const CandidateEvaluated&) const { return "candidate"; }
  std::string operator()(const GenerationDone&) const { return "generation"; }
  std::string operator()(const CellScored&) const { return "cell"; }
  std::string operator()(const StepDone&) const { return "step"; }
  std::string operator()(const ProbeScored&) const { return "probe"; }
  std::string operator()(const CheckpointSaved&) const { return "checkpoint"; }
  std::string operator()(const Note&) const { return "note"; }
  std::string operator()(const StateChanged&) const { return "state"; }
  std::string operator()(const HeldOutScored&) const { return "heldout"; }
  std::string operator()(const ShortAttentionScored&) const { return "short_attention"; }
  std::string operator()(const SensitivityMeasured&) const { return "sensitivity"; }
  std::string operator()(const CostStated&) const { return "cost"; }
  std::string operator()(const RulerScored&) const { return "ruler"; }
  std::string operator()(const PerplexityMeasured&) const { return "perplexity"; }
  std::string operator()(const PositionsMeasured&) const { return "positions"; }
  std::string operator()(const RetentionMeasured&) const { return "retention"; }
  std::string operator()(const AttentionMeasured&) const { return "attention"; }
  std::string operator()(const ExploreMeasured&) const { return "explore"; }
};

// Tries the variant's types in turn: the one whose name it is reads the rest.
template <std::size_t kIndex = 0>
EventBody read_event(const nlohmann::json& json, const std::string& name) {
  if constexpr (kIndex == std::variant_size_v<EventBody>) {
    json_detail::refuse_name("event.event", name,
                             "baseline, candidate, generation, cell, step, probe, checkpoint, note, state, heldout, "
                             "short_attention, sensitivity, cost, ruler, perplexity, positions, retention, attention, "
                             "explore");
  } else {
    std::variant_alternative_t<kIndex, EventBody> value;
    if (name != EventName{}(value)) return read_event<kIndex + 1>(json, name);
    JsonReader reader(json, "event");
    reader.required("event");
    fields(reader, value);
    reader.finish();
    return value;
  }
}

}  // namespace

nlohmann::json to_json(const EventBody& body) {
  nlohmann::json json = std::visit([](const auto& value) { return write_object(value); }, body);
  json["event"] = std::visit(EventName{}, body);
  return json;
}

EventBody event_from_json(const nlohmann::json& json) {
  return read_event(json, json_detail::read_string(JsonReader(json, "event").required("event"), "event.event"));
}

}  // namespace ropewalk
