// A LongRoPE2 search as a run: documents, baselines on the same documents, then the search itself.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/evaluate/evaluator.h"
#include "core/exchange/spec_json.h"
#include "core/experiment/jobs.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/search/search.h"
#include "core/text/needle_documents.h"
#include "core/values/search_history.h"

namespace ropewalk {

namespace {

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
    make_documents(resumed);
    if (resumed) count_earlier_pieces();
    if (!resumed) warn_of_sliding_window();
    Search search = make_search(resumed);
    total_ = std::int64_t(baselines_.size()) + search.expected_candidates();
    measure_baselines();
    evaluate_candidates(search);
  }

 private:
  void make_documents(bool resumed) {
    recorder_.progress("Making documents", 0, spec_.document_count, "documents", -1);
    documents_ =
        make_search_documents(model_.tokenizer(), spec_.documents, spec_.target, spec_.document_count, [&](int done) {
          control_.check();
          recorder_.progress("Making documents", done, spec_.document_count, "documents", -1);
        });
    record_document_hash(recorder_, documents_.hash, resumed);
  }

  void warn_of_sliding_window() {
    const auto window = model_.description().sliding_window;
    if (window > 0 && spec_.target > window)
      recorder_.record(Note{Note::Level::warning,
                            "The model attends over a sliding window of " + std::to_string(window) +
                                " tokens: beyond it the needle at the start cannot be seen directly by any factors."});
  }

  // What was measured before the run was stopped: baselines that need no second time, progress, and the time that an
  // evaluation takes.
  void count_earlier_pieces() {
    SearchHistory history;
    for (const Event& event : recorder_.store().events(recorder_.run())) history.add(event);
    recorded_ = history.baselines();
    for (const RopeFactors& factors : baselines_)
      if (const BaselineEvaluated* known = recorded(factors)) count(known->evaluation);
    for (const CandidateEvaluated& candidate : history.candidates()) {
      count(candidate.evaluation);
      candidate_seconds_ += candidate.evaluation.seconds;
      ++candidates_;
    }
  }

  void count(const Evaluation& evaluation) {
    evaluated_seconds_ += evaluation.seconds;
    ++evaluated_;
  }

  const BaselineEvaluated* recorded(const RopeFactors& factors) const {
    const auto found = std::find_if(recorded_.begin(), recorded_.end(), [&](const BaselineEvaluated& known) {
      return same_question(known.factors, factors);
    });
    return found == recorded_.end() ? nullptr : &*found;
  }

  void measure_baselines() {
    for (const RopeFactors& factors : baselines_)
      if (!recorded(factors))
        recorder_.record(BaselineEvaluated{factors, evaluate_one(factors, "Baseline " + method_name(factors.method))});
  }

  Evaluation evaluate_one(const RopeFactors& factors, const std::string& what) {
    int document = 0;
    report(what, document);
    Evaluation evaluation = evaluate(model_, documents_, factors, spec_.runtime.policy, control_,
                                     [&](const DocumentScore&) { report(what, ++document); });
    count(evaluation);
    return evaluation;
  }

  void report(const std::string& what, int document) const {
    const double a_candidate = evaluated_ ? evaluated_seconds_ / evaluated_ : -1;
    const double part = double(document) / spec_.document_count;
    double remaining = a_candidate < 0 ? -1 : a_candidate * std::max(0.0, double(total_ - evaluated_) - part);
    if (spec_.settings.seconds_limit > 0 && remaining >= 0 && candidates_ > 0)
      remaining = std::min(remaining, std::max(0.0, spec_.settings.seconds_limit - candidate_seconds_));
    recorder_.progress(what + ", document " + std::to_string(std::min(document + 1, spec_.document_count)) + " of " +
                           std::to_string(spec_.document_count),
                       evaluated_, total_, "evaluations", remaining);
  }

  Search make_search(bool resumed) const {
    const auto saved = resumed ? recorder_.store().saved_state(recorder_.run()) : std::nullopt;
    if (!saved) return Search(space_, spec_.settings);
    return Search(space_, spec_.settings, search_state_from_json(parse_json(*saved, "the saved search state")));
  }

  void evaluate_candidates(Search& search) {
    std::vector<EventBody> waiting;  // emitted since the last save: they go into the store with that state
    search.run(
        [&](const RopeFactors& factors) {
          Evaluation evaluation = evaluate_one(factors, "Candidates");
          candidate_seconds_ += evaluation.seconds;
          ++candidates_;
          return evaluation;
        },
        [&](EventBody body) { waiting.push_back(std::move(body)); },
        [&](const SearchState& state) {
          if (waiting.empty()) return;
          const std::string text = to_json(state).dump();
          for (std::size_t i = 0; i < waiting.size(); ++i)
            recorder_.record(std::move(waiting[i]), i + 1 == waiting.size() ? std::optional(text) : std::nullopt);
          waiting.clear();
        },
        control_);
    for (EventBody& body : waiting) recorder_.record(std::move(body));
  }

  const SearchSpec& spec_;
  const Model& model_;
  Recorder& recorder_;
  const JobControl& control_;
  RopeDescription rope_;
  SearchSpace space_;
  std::vector<RopeFactors> baselines_;  // asked for, each once
  DocumentSet documents_;
  std::vector<BaselineEvaluated> recorded_;  // by earlier pieces of the run
  // Over all pieces of the run: baselines and candidates.
  std::int64_t total_ = 0, evaluated_ = 0, candidates_ = 0;
  double evaluated_seconds_ = 0, candidate_seconds_ = 0;
};

}  // namespace

void check_search(const SearchSpec& spec, const ModelDescription& model) {
  make_search_space(rope_of(model, spec.runtime), spec.target, spec.settings);
  if (spec.document_count < 1)
    throw BadInput("A search needs at least 1 document, not " + std::to_string(spec.document_count) + ".");
  for (const std::string& method : spec.baselines)
    if (!find_rescale_method(method))
      throw BadInput("'" + method + "' cannot be a baseline: it is no formula. Use one of none, pi, ntk, yarn ...");
}

void run_search(const SearchSpec& spec, const Model& model, Recorder& recorder, const JobControl& control,
                bool resumed) {
  SearchJob(spec, model, recorder, control).run(resumed);
}

}  // namespace ropewalk
