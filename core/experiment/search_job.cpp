// A LongRoPE2 search as a run: documents, baselines on the same documents, then the search itself.
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

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

class SearchJob {
 public:
  SearchJob(const SearchSpec& spec, const Model& model, Recorder& recorder, const JobControl& control)
      : spec_(spec),
        model_(model),
        recorder_(recorder),
        control_(control),
        rope_(rope_of(model.description(), spec.runtime)),
        space_(make_search_space(rope_, spec.target, spec.settings)) {}

  void run(bool resumed) {
    make_documents(resumed);
    const std::vector<Event> events = resumed ? recorder_.store().events(recorder_.run()) : std::vector<Event>{};
    if (!resumed) warn_of_sliding_window();
    measure_baselines(events);
    search(resumed);
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

  void measure_baselines(const std::vector<Event>& events) {
    std::set<std::string> known;
    for (const Event& event : events)
      if (const auto* baseline = std::get_if<BaselineEvaluated>(&event.body)) known.insert(baseline->factors.method);
    for (const std::string& method : spec_.baselines) {
      if (known.contains(method)) continue;
      MethodParameters parameters;
      BaselineEvaluated baseline;
      baseline.factors = make_factors(method, rope_, spec_.target, parameters);
      baseline.evaluation = evaluate_one(baseline.factors, "Baseline " + method_name(method));
      recorder_.record(std::move(baseline));
    }
  }

  Evaluation evaluate_one(const RopeFactors& factors, const std::string& what) {
    int document = 0;
    report(what, document);
    Evaluation evaluation = evaluate(model_, documents_, factors, spec_.runtime.policy, control_,
                                     [&](const DocumentScore&) { report(what, ++document); });
    evaluated_seconds_ += evaluation.seconds;
    ++evaluated_;
    return evaluation;
  }

  void report(const std::string& what, int document) const {
    const std::int64_t total = std::int64_t(spec_.baselines.size()) + expected_;
    const double a_candidate = evaluated_ ? evaluated_seconds_ / evaluated_ : -1;
    const double part = double(document) / spec_.document_count;
    double remaining = a_candidate < 0 ? -1 : a_candidate * std::max(0.0, double(total - evaluated_) - part);
    if (spec_.settings.seconds_limit > 0 && remaining >= 0 && candidates_ > 0)
      remaining = std::min(remaining, std::max(0.0, spec_.settings.seconds_limit - candidate_seconds_));
    recorder_.progress(what + ", document " + std::to_string(std::min(document + 1, spec_.document_count)) + " of " +
                           std::to_string(spec_.document_count),
                       evaluated_, total, "evaluations", remaining);
  }

  void search(bool resumed) {
    const auto saved = resumed ? recorder_.store().saved_state(recorder_.run()) : std::nullopt;
    Search search =
        saved ? Search(space_, spec_.settings, search_state_from_json(parse_json(*saved, "the saved search state")))
              : Search(space_, spec_.settings);
    expected_ = search.expected_candidates();
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
  DocumentSet documents_;
  std::int64_t expected_ = spec_.settings.population;
  int evaluated_ = 0, candidates_ = 0;
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
