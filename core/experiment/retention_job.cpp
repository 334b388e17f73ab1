// Retention as a run: the same short samples before and after, part by part and length by length. Where the model
// before has other weights, it is asked all samples first and then gives its memory to the model after.
#include <algorithm>

#include "core/experiment/jobs.h"
#include "core/experiment/retention_score.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/values/generation.h"
#include "core/values/retention_history.h"

namespace ropewalk {

namespace {

ModelDescription model_before(const RetentionSpec& spec, const ModelDescription& model) {
  return spec.before_path.empty() ? model : read_model_description(spec.before_path);
}

// As the files of the model before scale it, which for most is not at all.
RetentionSide side_before(const RetentionSpec& spec, const ModelDescription& before) {
  RetentionSide side;
  side.factors = before.own_factors ? *before.own_factors : make_factors("none", rope_of(before, spec.runtime), 0);
  side.factors.rope = rope_of(before, spec.runtime);
  if (usual_policy(side.factors) == BoundaryPolicy::switch_recompute)
    side.policy = FactorPolicy::switch_at_trained_context;
  return side;
}

// What turns a text of that length: the factors, the attention factor.
std::pair<std::vector<double>, double> angles_of(const RetentionSide& side, std::int64_t length) {
  const RopeFactors set = factors_at_length(side.factors, length);
  const std::vector<double> unscaled(std::size_t(set.rope.pairs()), 1.0);
  if (side.policy == FactorPolicy::switch_at_trained_context && length <= set.rope.trained_context)
    return {set.short_rescale_factors.empty() ? unscaled : set.short_rescale_factors, set.short_attention_factor};
  return {set.unscaled_tokens >= length ? unscaled : set.rescale_factors, set.attention_factor};
}

// Untrained weights under the same angles give the same scores whatever the factors do beyond L_train.
void refuse_what_cannot_change(const RetentionSpec& spec, const RetentionSide& before, const RetentionSide& after) {
  const bool changes = std::any_of(spec.lengths.begin(), spec.lengths.end(), [&](std::int64_t length) {
    return angles_of(before, length) != angles_of(after, length);
  });
  if (changes) return;
  if (spec.runtime.policy == FactorPolicy::switch_at_trained_context)
    throw BadInput(
        "Under the policy switch, weights that were not trained with the factors keep 100 % of the short score by "
        "construction: up to the trained context they use the original ones. That is no result. Use the policy long, "
        "or name the model before training (--before) where these weights are a checkpoint of it.");
  throw BadInput("Up to the trained context these factors (" + spec.factors.method +
                 ") turn nothing: the same weights keep 100 % by construction, which is no result. Choose factors that "
                 "rescale, or name the model before training (--before).");
}

void check_same_texts(const ModelDescription& model, const ModelDescription& before) {
  if (before.vocabulary != model.vocabulary)
    throw BadInput("The model before has a vocabulary of " + std::to_string(before.vocabulary) +
                   " tokens and the model after one of " + std::to_string(model.vocabulary) +
                   ": the samples would differ. Name the model that this one was trained from.");
}

void check_lengths(const RetentionSpec& spec, std::int64_t trained_context) {
  if (spec.lengths.empty()) throw BadInput("Give at least one length, at most the trained context.");
  for (std::size_t i = 0; i < spec.lengths.size(); ++i)
    if (spec.lengths[i] < 2 || (i > 0 && spec.lengths[i] <= spec.lengths[i - 1]))
      throw BadInput("Lengths must be at least 2 and increase; " + std::to_string(spec.lengths[i]) + " at place " +
                     std::to_string(i + 1) + " does not.");
  if (spec.lengths.back() > trained_context)
    throw BadInput("The length " + std::to_string(spec.lengths.back()) + " is beyond the trained context of " +
                   std::to_string(trained_context) +
                   " tokens: what is kept of the short context is measured up to it.");
}

void check_tasks(const RetentionSpec& spec) {
  for (auto task = spec.tasks.begin(); task != spec.tasks.end(); ++task) {
    ruler_task(*task);
    if (std::find(spec.tasks.begin(), task, *task) != task)
      throw BadInput("The task " + *task + " is named twice: once is enough.");
  }
  prompt_wrap(spec.wrap);
}

// The whole vocabulary: the same ids are the same text.
void check_same_tokens(const Tokenizer& after, const Tokenizer& before) {
  const bool counts = after.vocabulary_size() == before.vocabulary_size() && after.adds_bos() == before.adds_bos();
  for (std::size_t id = 0; counts && id < after.vocabulary_size(); ++id)
    if (after.token_text(TokenId(id)) != before.token_text(TokenId(id)))
      throw BadInput("The token " + std::to_string(id) + " is \"" + after.token_text(TokenId(id)) +
                     "\" for the model after and \"" + before.token_text(TokenId(id)) +
                     "\" for the model before: they do not read the same samples.");
  if (!counts) throw BadInput("The tokenizers of the models before and after are not the same.");
}

// One pass over the cells or two, each cell's events recorded as soon as they are known.
class RetentionRun {
 public:
  RetentionRun(const RetentionSpec& spec, const RetentionBattery& battery, Recorder& recorder,
               const JobControl& control)
      : spec_(spec), battery_(battery), recorder_(recorder), control_(control), remaining_(0) {}

  void take_recorded() {
    history_ = RetentionHistory(spec_);
    for (const Event& event : recorder_.store().events(recorder_.run())) history_.add(event);
  }
  const std::vector<std::string>& notes() const { return history_.notes(); }
  void note(Note::Level level, const std::string& text) { recorder_.record(Note{level, text}); }

  bool before_is_known() const {
    return std::all_of(battery_.cells.begin(), battery_.cells.end(), [this](const RetentionCell& cell) {
      return known(cell, [](const RetentionMeasured&) { return true; });
    });
  }

  void measure_before(const Model& model, const RetentionSide& before) {
    begin(model, "Before", 1);
    for (const RetentionCell& cell : battery_.cells) {
      const bool done = known(cell, [](const RetentionMeasured&) { return true; });
      if (done)
        skip(model, cell, 1);
      else
        record(cell, score(model, cell, before), nullptr);
    }
  }

  // `before`: where the model before has the same weights, else nullptr and it is known.
  void measure_after(const Model& model, const RetentionSide* before, const RetentionSide& after) {
    const int passes = before ? 2 : 1;
    begin(model, before ? "Samples" : "After", passes);
    for (const RetentionCell& cell : battery_.cells) {
      if (known(cell, [](const RetentionMeasured& measured) { return !measured.after.empty(); })) {
        skip(model, cell, passes);
        continue;
      }
      const SideScores first = before ? score(model, cell, *before) : scores_before(cell);
      const SideScores second = score(model, cell, after);
      record(cell, first, &second);
    }
  }

 private:
  template <class Is>
  bool known(const RetentionCell& cell, const Is& is) const {
    for (const std::string& part : cell.parts()) {
      const RetentionMeasured* measured = history_.measured(part, cell.length);
      if (!measured || !is(*measured)) return false;
    }
    return true;
  }

  double cost(const Model& model, const RetentionCell& cell) const {
    return document_cost(model.description(), cell.length) * double(cell.documents.documents.size());
  }

  void begin(const Model& model, const char* what, int passes) {
    what_ = what;
    done_ = total_ = 0;
    double all = 0;
    for (const RetentionCell& cell : battery_.cells) {
      all += passes * cost(model, cell);
      total_ += passes * std::int64_t(cell.documents.documents.size());
    }
    remaining_ = RemainingTime(all);
  }

  void skip(const Model& model, const RetentionCell& cell, int passes) {
    done_ += passes * std::int64_t(cell.documents.documents.size());
    remaining_.skip(passes * cost(model, cell));
  }

  SideScores score(const Model& model, const RetentionCell& cell, const RetentionSide& side) {
    double seconds = recorder_.seconds();
    recorder_.progress(what_, done_, total_, "samples", remaining_.remaining_seconds());
    const double each = cost(model, cell) / double(cell.documents.documents.size());
    return score_retention_cell(model, cell, side, control_, [&](int) {
      const double now = recorder_.seconds();
      remaining_.add(each, now - seconds);
      seconds = now;
      recorder_.progress(what_, ++done_, total_, "samples", remaining_.remaining_seconds());
    });
  }

  SideScores scores_before(const RetentionCell& cell) const {
    SideScores scores;
    for (const std::string& part : cell.parts()) {
      const RetentionMeasured* measured = history_.measured(part, cell.length);
      scores.scores.push_back(measured->before);
      scores.answers = measured->answers_before;
    }
    return scores;
  }

  void record(const RetentionCell& cell, const SideScores& before, const SideScores* after) {
    const std::vector<std::string> parts = cell.parts();
    for (std::size_t at = 0; at < parts.size(); ++at) {
      RetentionMeasured measured;
      measured.part = parts[at];
      measured.length = cell.length;
      measured.before = before.scores[at];
      measured.answers_before = before.answers;
      if (after) {
        measured.after = after->scores[at];
        measured.answers_after = after->answers;
      }
      measured.wanted = wanted_answers(cell);
      measured.document_hash = cell.documents.hash;
      history_.add(Event{0, 0, measured});
      recorder_.record(std::move(measured));
    }
  }

  const RetentionSpec& spec_;
  const RetentionBattery& battery_;
  Recorder& recorder_;
  const JobControl& control_;
  RetentionHistory history_;
  RemainingTime remaining_;
  std::string what_;
  std::int64_t done_ = 0, total_ = 0;
};

// Other weights than the recorded ones before would not be the same run.
void note_or_check(RetentionRun& run, const RetentionBattery& battery, const ModelDescription& before, bool resumed) {
  const std::string who = "The model before is " + before.name + ", header " + before.header_hash.substr(0, 12) + ".";
  const auto& notes = run.notes();
  if (resumed && !notes.empty()) {
    if (std::find(notes.begin(), notes.end(), who) == notes.end())
      throw BadInput("The run cannot go on: the model before has changed. " + who + " The run began with another.");
    return;
  }
  for (const std::string& sentence : battery.left_out) run.note(Note::Level::warning, sentence);
  run.note(Note::Level::info, who);
}

}  // namespace

void check_retention(const RetentionSpec& spec, const ModelDescription& model) {
  check(spec.factors);
  const RopeDescription rope = rope_of(model, spec.runtime);
  if (spec.factors.rope.rotary_dim != rope.rotary_dim || spec.factors.rope.rope_theta != rope.rope_theta)
    throw BadInput("The factor set is for another embedding (rotary_dim " +
                   std::to_string(spec.factors.rope.rotary_dim) + ") than the model's (rotary_dim " +
                   std::to_string(rope.rotary_dim) + "): use factors that were made for this model.");
  if (spec.samples < 1)
    throw BadInput("The samples a part must be at least 1, not " + std::to_string(spec.samples) + ".");
  const ModelDescription before = model_before(spec, model);
  check_same_texts(model, before);
  check_lengths(spec, std::min(rope.trained_context, rope_of(before, spec.runtime).trained_context));
  check_tasks(spec);
  if (before.header_hash == model.header_hash)
    refuse_what_cannot_change(spec, side_before(spec, before), {spec.factors, spec.runtime.policy});
}

void run_retention(const RetentionSpec& spec, Recorder& recorder, ModelCache& models, const JobControl& control,
                   bool resumed) {
  const ModelDescription description = read_model_description(spec.runtime.model_path);
  const ModelDescription before_description = model_before(spec, description);
  const bool same_weights = before_description.header_hash == description.header_hash;
  const auto tokenizer = open_tokenizer(spec.runtime.model_path);
  if (!same_weights) check_same_tokens(*tokenizer, *open_tokenizer(spec.before_path));
  const RetentionBattery battery = make_retention_battery(spec, *tokenizer, [&](int done, int total) {
    control.check();
    recorder.progress("Making samples", done, total, "cells", -1);
  });
  record_document_hash(recorder, battery.hash, resumed);
  RetentionRun run(spec, battery, recorder, control);
  run.take_recorded();
  note_or_check(run, battery, before_description, resumed);

  const RetentionSide before = side_before(spec, before_description), after{spec.factors, spec.runtime.policy};
  if (!same_weights && !run.before_is_known()) {
    RuntimeSpec runtime = spec.runtime;
    runtime.model_path = spec.before_path;
    run.measure_before(*models.get(runtime, recorder.sinks().progress, control), before);
  }
  const auto model = models.get(spec.runtime, recorder.sinks().progress, control);
  run.measure_after(*model, same_weights ? &before : nullptr, after);
}

}  // namespace ropewalk
