// RULER as a run: generated answers to the samples of each task and length, every factor set on the same prompts.
#include <algorithm>
#include <set>

#include "core/experiment/jobs.h"
#include "core/experiment/ruler_prompts.h"
#include "core/generate/batch_generation.h"
#include "core/rope/periods.h"
#include "core/ruler/ruler_score.h"
#include "core/values/sha256.h"

namespace ropewalk {

namespace {

// The samples of one task at one length.
struct Group {
  std::int64_t length = 0;
  const RulerTask* task = nullptr;
  std::vector<RulerPrompt> prompts;  // their inputs are not kept; empty: made again when their turn comes
};

// Prompts that are answered together: as many as hold this many tokens, which is what their cache takes.
constexpr std::int64_t kTokensTogether = 32768, kMostTogether = 16;
// Token ids that are kept between making the hash and answering: 256 MB.
constexpr std::size_t kKeptTokens = std::size_t(1) << 26;

RulerPrompt made(const RulerSource& source, const Group& group, int index) {
  RulerPrompt prompt = source.prompt(std::string(group.task->id), group.length, std::uint64_t(index));
  prompt.sample.input.clear();
  prompt.sample.input.shrink_to_fit();
  return prompt;
}

void make_prompts(Group& group, const RulerSpec& spec, const RulerSource& source, const JobControl& control) {
  for (int index = int(group.prompts.size()); index < spec.samples; ++index) {
    control.check();
    group.prompts.push_back(made(source, group, index));
  }
}

// All groups in the order in which they run; the hash is over all prompts' tokens, prompt by prompt.
std::vector<Group> make_groups(const RulerSpec& spec, const RulerSource& source, const Recorder& recorder,
                               const JobControl& control, std::string& hash) {
  const auto total = std::int64_t(spec.lengths.size() * spec.tasks.size()) * spec.samples;
  std::vector<Group> groups;
  Sha256 all;
  std::size_t kept = 0;
  std::int64_t done = 0;
  for (const std::int64_t length : spec.lengths)
    for (const std::string& task : spec.tasks) {
      Group group{length, &ruler_task(task), {}};
      for (int index = 0; index < spec.samples; ++index) {
        control.check();
        recorder.progress("Making prompts", done++, total, "prompts", -1);
        group.prompts.push_back(made(source, group, index));
        all.update(group.prompts.back().hash.data(), group.prompts.back().hash.size());
        kept += group.prompts.back().ids.size();
      }
      if (kept > kKeptTokens) group.prompts.clear();
      groups.push_back(std::move(group));
    }
  hash = all.hex();
  return groups;
}

using SampleKey = std::tuple<int, std::string, std::int64_t, std::uint64_t>;  // factor set, task, length, index

// What earlier pieces of the run have recorded.
struct Recorded {
  std::set<SampleKey> samples;
  std::set<std::string> notes;
};
Recorded recorded_by(const Recorder& recorder) {
  Recorded recorded;
  for (const Event& event : recorder.store().events(recorder.run())) {
    if (const auto* scored = std::get_if<RulerScored>(&event.body))
      recorded.samples.insert({scored->factor_set, scored->task, scored->length, scored->index});
    if (const auto* note = std::get_if<Note>(&event.body)) recorded.notes.insert(note->text);
  }
  return recorded;
}

RulerScored scored(const Group& group, int factor_set, const RulerPrompt& prompt, const Continuation& answer) {
  RulerScored result;
  result.factor_set = factor_set;
  result.task = group.task->id;
  result.length = group.length;
  result.index = prompt.sample.index;
  result.prediction = answer.text;
  result.outputs = prompt.sample.outputs;
  result.score = ruler_sample_score(group.task->rule, answer.text, prompt.sample.outputs);
  result.prompt_tokens = std::int64_t(prompt.ids.size());
  result.answer_tokens = std::int64_t(answer.ids.size());
  result.document_hash = prompt.hash;
  result.seconds = answer.seconds;
  return result;
}

std::string tasks_note(const RulerSpec& spec) {
  std::string missing;
  for (const std::string& id : all_ruler_tasks())
    if (std::find(spec.tasks.begin(), spec.tasks.end(), id) == spec.tasks.end())
      missing += (missing.empty() ? "" : ", ") + id;
  if (missing.empty()) return {};
  return "Means are over " + std::to_string(spec.tasks.size()) + " of RULER's 13 tasks. Not in this run: " + missing +
         ".";
}

class RulerJob {
 public:
  RulerJob(const RulerSpec& spec, const Model& model, Recorder& recorder, const JobControl& control, bool resumed)
      : spec_(spec),
        model_(model),
        recorder_(recorder),
        control_(control),
        resumed_(resumed),
        recorded_(resumed ? recorded_by(recorder) : Recorded()),
        policy_(spec.runtime.policy == FactorPolicy::always_long ? BoundaryPolicy::long_only
                                                                 : BoundaryPolicy::switch_recompute) {}

  void run() {
    const RulerSource source(spec_, model_.tokenizer(), [&](const std::string& file, const std::string& why) {
      note(Note::Level::warning, "Haystack file " + file + " " + why + ": it is passed over.");
    });
    std::string hash;
    std::vector<Group> groups = make_groups(spec_, source, recorder_, control_, hash);
    record_document_hash(recorder_, hash, resumed_);
    note(Note::Level::info, tasks_note(spec_));
    count(groups);
    for (Group& group : groups) {
      for (int set = 0; set < int(spec_.factor_sets.size()); ++set) {
        if (missing(group, set) == 0) continue;
        make_prompts(group, spec_, source, control_);
        answer_group(group, set);
      }
      group.prompts = {};
    }
  }

 private:
  void note(Note::Level level, const std::string& text) {
    if (!text.empty() && recorded_.notes.insert(text).second) recorder_.record(Note{level, text});
  }

  bool known(const Group& group, int set, std::uint64_t index) const {
    return recorded_.samples.contains({set, std::string(group.task->id), group.length, index});
  }
  int missing(const Group& group, int set) const {
    int count = 0;
    for (int index = 0; index < spec_.samples; ++index) count += !known(group, set, std::uint64_t(index));
    return count;
  }
  double cost(const Group& group) const { return document_cost(model_.description(), group.length); }

  void count(const std::vector<Group>& groups) {
    double cost_to_come = 0;
    for (const Group& group : groups)
      for (int set = 0; set < int(spec_.factor_sets.size()); ++set) {
        cost_to_come += missing(group, set) * cost(group);
        total_ += spec_.samples;
        done_ += spec_.samples - missing(group, set);
      }
    remaining_ = RemainingTime(cost_to_come);
  }

  // Together in parts that depend on the spec alone. How texts share a pass can change the last bits of a logit, so a
  // part that was cut is answered again as a whole, and what is missing of it is recorded: a resumed run ends as the
  // uninterrupted one would have.
  void answer_group(const Group& group, int set) {
    const auto together = std::size_t(std::clamp<std::int64_t>(kTokensTogether / group.length, 1, kMostTogether));
    for (std::size_t begin = 0; begin < group.prompts.size(); begin += together) {
      const std::size_t end = std::min(begin + together, group.prompts.size());
      bool open = false;
      for (std::size_t i = begin; i < end; ++i) open = open || !known(group, set, std::uint64_t(i));
      if (open) answer_part(group, set, begin, end);
    }
  }
  void answer_part(const Group& group, int set, std::size_t begin, std::size_t end) {
    std::vector<BatchPrompt> prompts;
    for (std::size_t i = begin; i < end; ++i) prompts.push_back({group.prompts[i].ids, group.task->answer_tokens});
    BatchSettings settings;
    settings.factors = spec_.factor_sets[std::size_t(set)];
    settings.policy = policy_;
    settings.most_together = int(prompts.size());
    show_progress(group);
    generate_batch(model_, prompts, settings, control_, [&](std::size_t index, const Continuation& answer) {
      const RulerPrompt& prompt = group.prompts[begin + index];
      if (known(group, set, prompt.sample.index)) return;
      recorder_.record(scored(group, set, prompt, answer));
      remaining_.add(cost(group), answer.seconds);
      ++done_;
      show_progress(group);
    });
  }
  void show_progress(const Group& group) const {
    recorder_.progress("Samples, now " + std::string(group.task->id) + " at " + std::to_string(group.length), done_,
                       total_, "samples", remaining_.remaining_seconds());
  }

  const RulerSpec& spec_;
  const Model& model_;
  Recorder& recorder_;
  const JobControl& control_;
  bool resumed_;
  Recorded recorded_;
  BoundaryPolicy policy_;
  std::int64_t total_ = 0, done_ = 0;
  RemainingTime remaining_{0};
};

void check_names(const RulerSpec& spec) {
  std::set<std::string> seen;
  for (const std::string& task : spec.tasks) {
    ruler_task(task);
    if (!seen.insert(task).second) throw BadInput("RULER's task " + task + " stands in the list twice.");
  }
  if (spec.tasks.empty()) throw BadInput("RULER needs at least one task, e.g. niah_single_1.");
  prompt_wrap(spec.wrap);
}

void check_factors(const RulerSpec& spec, const RopeDescription& rope) {
  if (spec.factor_sets.empty())
    throw BadInput("RULER needs at least one factor set: choose a method or a factors file.");
  for (const RopeFactors& factors : spec.factor_sets) {
    check(factors);
    if (!(factors.rope == rope))
      throw BadInput("The factor set '" + factors.method + "' is for another embedding (trained context " +
                     std::to_string(factors.rope.trained_context) + ", " + std::to_string(factors.rope.pairs()) +
                     " pairs) than the model's (" + std::to_string(rope.trained_context) + ", " +
                     std::to_string(rope.pairs()) + ").");
  }
}

}  // namespace

void check_ruler(const RulerSpec& spec, const ModelDescription& model) {
  if (spec.lengths.empty()) throw BadInput("RULER needs at least one length in tokens, e.g. 4096.");
  for (std::size_t i = 0; i < spec.lengths.size(); ++i)
    if (spec.lengths[i] < 1 || (i > 0 && spec.lengths[i] <= spec.lengths[i - 1]))
      throw BadInput("Lengths must be positive and increasing; " + std::to_string(spec.lengths[i]) + " at place " +
                     std::to_string(i + 1) + " is not.");
  if (spec.samples < 1) throw BadInput("Samples must be at least 1, not " + std::to_string(spec.samples) + ".");
  check_names(spec);
  check_factors(spec, rope_of(model, spec.runtime));
  check_ruler_prompts(spec, *open_tokenizer(spec.runtime.model_path));
}

void run_ruler(const RulerSpec& spec, const Model& model, Recorder& recorder, const JobControl& control, bool resumed) {
  RulerJob(spec, model, recorder, control, resumed).run();
}

}  // namespace ropewalk
