// A search as a run: documents, a forecast, baselines on the same documents, the search itself, and the finalists on
// documents that it never used.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/evaluate/prepared_documents.h"
#include "core/exchange/spec_json.h"
#include "core/experiment/jobs.h"
#include "core/experiment/kept_scores.h"
#include "core/experiment/search_documents.h"
#include "core/experiment/search_forecast.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/search/search.h"
#include "core/search/tuning.h"
#include "core/values/search_history.h"

namespace ropewalk {

namespace {

// The short windows' attention factor, where it is searched: tried in these steps around 1.
constexpr int kShortSteps = 5;
constexpr double kShortStep = 0.02;

// Two sets that were asked for alike. What the formula made of it is left out: another build may round it differently.
bool same_question(const RopeFactors& a, const RopeFactors& b) {
  return a.method == b.method && a.rope == b.rope && a.target == b.target && a.parameters == b.parameters;
}

std::vector<RopeFactors> make_baselines(const SearchSpec& spec, const RopeDescription& rope) {
  std::vector<RopeFactors> baselines;
  for (const std::string& method : spec.baselines) {
    RopeFactors factors = make_factors(method, rope, spec.target);
    if (std::none_of(baselines.begin(), baselines.end(),
                     [&](const RopeFactors& known) { return same_question(known, factors); }))
      baselines.push_back(std::move(factors));
  }
  return baselines;
}

class SearchJob {
 public:
  SearchJob(const SearchSpec& spec, const Model& model, Recorder& recorder, const JobControl& control)
      : spec_(spec),
        model_(model),
        recorder_(recorder),
        control_(control),
        rope_(rope_of(model.description(), spec.runtime)),
        space_(make_search_space(rope_, spec.target, spec.settings)),
        baselines_(make_baselines(spec, rope_)) {}

  void run(bool resumed) {
    make_documents();
    if (recorder_.sinks().serve_tasks) return recorder_.sinks().serve_tasks(local_scorer(), identity());
    record_document_hash(recorder_, documents_.searched_hash, resumed);
    if (!resumed) warn_of_sliding_window();
    take_in_earlier_pieces();
    KeptScores kept(recorder_.store(), model_.description(), spec_.runtime, documents_.all.documents);
    kept_ = &kept;
    const auto inner = make_evaluator();
    KeptEvaluator evaluator(kept, *inner);
    evaluator_ = &evaluator;
    expected_ = count_evaluations(spec_, rope_).expected;  // until it is known what a document takes
    try {
      run_steps(resumed);
    } catch (...) {
      kept.flush();
      throw;
    }
    kept.flush();
  }

 private:
  void make_documents() {
    documents_ = make_documents_of(spec_, model_, [&](int done, int total) {
      control_.check();
      recorder_.progress("Making documents", done, total, "documents", -1);
    });
    const auto sharing = std::uint64_t(std::max(1, recorder_.sinks().sharing_memory));
    prepared_ = std::make_unique<PreparedDocuments>(model_, documents_.all, spec_.runtime.policy,
                                                    default_preparation_budget(model_) / sharing);
  }

  WorkIdentity identity() const { return {ropewalk_version(), model_.description().header_hash, documents_.all.hash}; }

  // Evaluates in this process.
  DocumentScorer local_scorer() {
    return [this](const RopeFactors& factors, int document) {
      const auto began = std::chrono::steady_clock::now();
      ScoredDocument scored{prepared_->score(factors, document, control_), 0};
      scored.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
      if (kept_) kept_->keep(factors, document, scored);
      evaluated_seconds_ += scored.seconds;
      ++evaluated_;
      ++in_step_;
      return scored;
    };
  }

  std::unique_ptr<TaskEvaluator> make_evaluator() {
    if (recorder_.sinks().make_evaluator) return recorder_.sinks().make_evaluator(local_scorer(), identity());
    return std::make_unique<SerialEvaluator>([this, score = local_scorer()](const RopeFactors& factors, int document) {
      report();
      return score(factors, document);
    });
  }

  void run_steps(bool resumed) {
    state_forecast(resumed);
    expected_ = count_evaluations(spec_, rope_, seconds_a_document_).expected;
    measure_baselines();
    tune_baselines();
    search(resumed);
    score_held_out();
    search_short_attention();
    if (!history_.cost()) recorder_.record(CostStated{false, used_, recorder_.seconds(), greatest_memory()});
  }

  void warn_of_sliding_window() {
    const auto window = model_.description().sliding_window;
    if (window > 0 && spec_.target > window)
      recorder_.record(Note{Note::Level::warning,
                            "The model attends over a sliding window of " + std::to_string(window) +
                                " tokens: beyond it the needle at the start cannot be seen directly by any factors."});
  }

  // What earlier pieces of the run recorded needs no second record.
  void take_in_earlier_pieces() {
    for (const Event& event : recorder_.store().events(recorder_.run())) history_.add(event);
    for (const CandidateEvaluated& candidate : history_.candidates()) recorded_.insert(candidate.id);
    for (const BaselineEvaluated& baseline : history_.baselines())
      used_ +=
          std::int64_t(baseline.evaluation.documents.size()) * (baseline.tuned ? 0 : 1) + baseline.tuning_documents;
    for (const HeldOutScored& scored : history_.heldout()) used_ += std::int64_t(scored.evaluation.documents.size());
    for (const ShortAttentionScored& scored : history_.short_attention())
      used_ += std::int64_t(scored.evaluation.documents.size());
  }

  // Before the start; in a run that goes on the first one stands.
  void state_forecast(bool resumed) {
    if (resumed && history_.forecast()) {
      const CostStated& known = *history_.forecast();
      if (known.document_evaluations > 0)
        seconds_a_document_ = known.seconds * processes() / double(known.document_evaluations);
      return;
    }
    what_ = "Calibrating";
    report();
    const double seconds = calibrate(model_, spec_, control_);
    CostStated forecast = forecast_search(spec_, model_, seconds);
    forecast.seconds /= processes();
    recorder_.record(forecast);
    seconds_a_document_ = seconds;
  }

  int processes() const { return std::max(1, recorder_.sinks().search_processes); }

  void report() const {
    const double each = evaluated_ > 0 ? evaluated_seconds_ / double(evaluated_) : seconds_a_document_;
    double remaining =
        each > 0 ? each * double(std::max<std::int64_t>(0, expected_ - used_ - in_step_)) / processes() : -1;
    recorder_.progress(what_, used_ + in_step_, std::max(expected_, used_ + in_step_), "document evaluations",
                       remaining);
  }

  std::vector<EvaluationTask> tasks_for(const std::vector<RopeFactors>& sets, int first, int count) const {
    std::vector<EvaluationTask> tasks;
    for (const RopeFactors& factors : sets) tasks.push_back({-1, factors, first, first + count, {}, {}});
    return tasks;
  }

  Evaluation summarised(TaskResult result) {
    used_ += std::int64_t(result.scores.size());
    in_step_ = 0;
    Evaluation evaluation = evaluation_of(std::move(result));
    report();
    return evaluation;
  }

  bool has_baseline(const RopeFactors& factors) const {
    return std::any_of(history_.baselines().begin(), history_.baselines().end(), [&](const BaselineEvaluated& known) {
      return !known.tuned && same_question(known.factors, factors);
    });
  }

  void record(EventBody body) {
    history_.add(Event{0, 0, body});
    recorder_.record(std::move(body), {}, kept_->take());
  }

  void measure_baselines() {
    std::vector<RopeFactors> missing;
    for (const RopeFactors& factors : baselines_)
      if (!has_baseline(factors)) missing.push_back(factors);
    what_ = "Baselines";
    evaluator_->evaluate(
        tasks_for(missing, 0, documents_.searched),
        [&](std::size_t index, TaskResult result) {
          record(BaselineEvaluated{missing[index], summarised(std::move(result)), false, 0});
          return true;
        },
        control_);
  }

  void tune_baselines() {
    if (!spec_.tune_baselines) return;
    RacingSettings racing;  // a value that is clearly worse needs no more documents, whatever the search does
    racing.on = true;
    for (const RopeFactors& baseline : baselines_) {
      const RescaleMethod* method = find_rescale_method(baseline.method);
      if (!method || method->tunable.empty() || has_tuned(baseline.method)) continue;
      what_ = "Tuning " + method_name(baseline.method);
      report();
      TuningResult tuned = tune_formula(baseline.method, rope_, spec_.target, documents_.searched, *evaluator_,
                                        tuning_limit(), racing, control_);
      used_ += tuned.document_evaluations;
      in_step_ = 0;
      record(BaselineEvaluated{tuned.factors, tuned.evaluation, true, tuned.document_evaluations});
    }
  }

  // The search's own budget, for each formula: its document evaluations, and those that its time allows.
  std::int64_t tuning_limit() const {
    const SearchCost cost = count_evaluations(spec_, rope_, seconds_a_document_);
    return std::max<std::int64_t>(1, cost.candidates);
  }

  bool has_tuned(const std::string& method) const {
    return std::any_of(history_.baselines().begin(), history_.baselines().end(),
                       [&](const BaselineEvaluated& known) { return known.tuned && known.factors.method == method; });
  }

  Search make_search(bool resumed) const {
    const auto saved = resumed ? recorder_.store().saved_state(recorder_.run()) : std::nullopt;
    if (!saved) return Search(space_, spec_.settings, spec_.starts);
    return Search(space_, spec_.settings, search_state_from_json(parse_json(*saved, "the saved search state")));
  }

  void search(bool resumed) {
    Search search = make_search(resumed);
    used_ += search.state().document_evaluations;
    what_ = "Candidates";
    std::optional<EventBody> end;  // of a generation: it goes into the store with the state
    search.run(
        *evaluator_, documents_.searched, [&](EventBody body) { take(std::move(body), end); },
        [&](const SearchState& state) {
          const std::string text = to_json(state).dump();
          history_.add(Event{0, 0, *end});
          recorder_.record(std::move(*end), text, kept_->take());
          end.reset();
        },
        control_);
  }

  void take(EventBody body, std::optional<EventBody>& end) {
    if (auto* candidate = std::get_if<CandidateEvaluated>(&body)) {
      used_ += std::int64_t(candidate->evaluation.documents.size());
      in_step_ = 0;
      report();
      if (recorded_.insert(candidate->id).second) record(std::move(body));
      return;
    }
    end = std::move(body);
  }

  // The best candidates, the baselines and their tuned forms.
  std::vector<HeldOutScored> finalists() const {
    std::vector<const CandidateEvaluated*> order;
    for (const CandidateEvaluated& candidate : history_.candidates())
      if (!candidate.stopped_early && candidate.evaluation.error.empty()) order.push_back(&candidate);
    std::stable_sort(order.begin(), order.end(), [](const CandidateEvaluated* a, const CandidateEvaluated* b) {
      return a->evaluation.nll < b->evaluation.nll;
    });
    if (order.size() > std::size_t(spec_.finalists)) order.resize(std::size_t(spec_.finalists));
    std::vector<HeldOutScored> wanted;
    for (const CandidateEvaluated* candidate : order) wanted.push_back({candidate->id, false, candidate->factors, {}});
    for (const BaselineEvaluated& baseline : history_.baselines())
      wanted.push_back({-1, baseline.tuned, baseline.factors, {}});
    return wanted;
  }

  void score_held_out() {
    if (documents_.held_out == 0) return;
    std::vector<HeldOutScored> missing;
    std::vector<RopeFactors> sets;
    for (HeldOutScored& one : finalists()) {
      const auto& known = history_.heldout();
      if (std::any_of(known.begin(), known.end(), [&](const HeldOutScored& scored) {
            return scored.candidate == one.candidate && scored.tuned == one.tuned &&
                   same_question(scored.factors, one.factors);
          }))
        continue;
      sets.push_back(one.factors);
      missing.push_back(std::move(one));
    }
    what_ = "Held-out documents";
    evaluator_->evaluate(
        tasks_for(sets, documents_.searched, documents_.held_out),
        [&](std::size_t index, TaskResult result) {
          missing[index].evaluation = summarised(std::move(result));
          record(missing[index]);
          return true;
        },
        control_);
  }

  // Short windows keep the original angles; only their attention factor is open (method.md, section 5).
  void search_short_attention() {
    if (documents_.shorts == 0) return;
    what_ = "Attention factor of short windows";
    std::vector<RopeFactors> sets;
    for (int step = -kShortSteps; step <= kShortSteps; ++step) {
      RopeFactors factors = make_factors("none", rope_, 0);
      factors.attention_factor = 1 + kShortStep * step;
      factors.short_attention_factor = factors.attention_factor;  // whichever the policy takes at this length
      const auto& known = history_.short_attention();
      if (std::none_of(known.begin(), known.end(), [&](const ShortAttentionScored& scored) {
            return scored.attention_factor == factors.attention_factor;
          }))
        sets.push_back(std::move(factors));
    }
    evaluator_->evaluate(
        tasks_for(sets, documents_.searched + documents_.held_out, documents_.shorts),
        [&](std::size_t index, TaskResult result) {
          record(ShortAttentionScored{sets[index].attention_factor, summarised(std::move(result))});
          return true;
        },
        control_);
  }

  const SearchSpec& spec_;
  const Model& model_;
  Recorder& recorder_;
  const JobControl& control_;
  RopeDescription rope_;
  SearchSpace space_;
  std::vector<RopeFactors> baselines_;  // asked for, each once
  SearchDocuments documents_;
  std::unique_ptr<PreparedDocuments> prepared_;
  KeptScores* kept_ = nullptr;
  TaskEvaluator* evaluator_ = nullptr;
  SearchHistory history_;
  std::set<std::int64_t> recorded_;  // candidates
  std::string what_;
  // Document evaluations: of what is done, expected in all, and of what is under way.
  std::int64_t used_ = 0, expected_ = 0;
  std::atomic<std::int64_t> in_step_ = 0;
  std::atomic<std::int64_t> evaluated_ = 0;  // in this process, now; and their seconds
  std::atomic<double> evaluated_seconds_ = 0;
  double seconds_a_document_ = -1;
};

}  // namespace

void check_search(const SearchSpec& spec, const ModelDescription& model) {
  const RopeDescription rope = rope_of(model, spec.runtime);
  make_search_space(rope, spec.target, spec.settings);
  if (spec.document_count < 1)
    throw BadInput("A search needs at least 1 document, not " + std::to_string(spec.document_count) + ".");
  for (const std::string& method : spec.baselines)
    if (!find_rescale_method(method))
      throw BadInput("'" + method + "' cannot be a baseline: it is no formula. Use one of none, pi, ntk, yarn ...");
  for (const RopeFactors& start : spec.starts) {
    check(start);
    if (start.rope.rotary_dim != rope.rotary_dim)
      throw BadInput("A starting point has " + std::to_string(start.rescale_factors.size()) +
                     " factors, but the model has " + std::to_string(rope.pairs()) + " rotary pairs.");
  }
}

void run_search(const SearchSpec& spec, const Model& model, Recorder& recorder, const JobControl& control,
                bool resumed) {
  SearchJob(spec, model, recorder, control).run(resumed);
}

}  // namespace ropewalk
