// Perplexity by length as a run: for each length and factor set the same tokens of the same plain documents under
// sliding windows, all of them and the key ones; the answers of needle documents; the longest windows by position.
#include <algorithm>
#include <chrono>
#include <map>
#include <set>

#include "core/evaluate/evaluator.h"
#include "core/evaluate/key_tokens.h"
#include "core/evaluate/position_bins.h"
#include "core/evaluate/sliding_windows.h"
#include "core/experiment/jobs.h"
#include "core/experiment/perplexity_plan.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/rope/rope_table.h"
#include "core/text/needle_documents.h"
#include "core/text/plain_documents.h"

namespace ropewalk {

namespace {

using Clock = std::chrono::steady_clock;
using Tokens = std::vector<std::size_t>;  // of the scored ones, by index

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

class PerplexityJob {
 public:
  PerplexityJob(const PerplexitySpec& spec, const Model& model, Recorder& recorder, const JobControl& control)
      : spec_(spec),
        model_(model),
        recorder_(recorder),
        control_(control),
        plan_(plan_perplexity(spec, rope_of(model.description(), spec.runtime).trained_context)) {}

  void run(bool resumed) {
    make_documents();
    record_document_hash(recorder_, hash_of_all(), resumed);
    if (resumed) find_recorded();
    count_work();
    if (plan_.key && any_text_left()) choose_key_tokens();
    for (const std::int64_t length : spec_.lengths)
      for (int set = 0; set < int(spec_.factor_sets.size()); ++set) {
        if (plan_.text()) measure_text(length, set);
        if (plan_.answer) measure_answers(length, set);
      }
  }

 private:
  const PerplexitySpec& spec_;
  const Model& model_;
  Recorder& recorder_;
  const JobControl& control_;
  const PerplexityPlan plan_;
  DocumentSet texts_;
  std::map<std::int64_t, DocumentSet> needles_;  // by length
  std::vector<Tokens> key_;                      // of each document
  std::string key_hash_;
  std::set<std::tuple<int, std::int64_t, ScoredTokens>> measured_;
  std::set<int> positions_;      // factor sets
  std::set<std::string> notes_;  // of earlier pieces of the run
  std::int64_t windows_done_ = 0, windows_total_ = 0;
  RemainingTime remaining_{0};

  // --- documents

  void note(Note::Level level, const std::string& text) {
    if (notes_.insert(text).second) recorder_.record(Note{level, text});
  }

  void make_documents() {
    for (const Event& event : recorder_.store().events(recorder_.run()))
      if (const auto* known = std::get_if<Note>(&event.body)) notes_.insert(known->text);
    const auto progress = [&](int done) {
      control_.check();
      recorder_.progress("Making documents", done, spec_.document_count, "documents", -1);
    };
    if (plan_.text()) {
      const auto haystack = make_haystack(spec_.documents, [&](const std::string& file, const std::string& why) {
        note(Note::Level::warning, file + " is passed over: it " + why + ".");
      });
      texts_ = make_plain_documents(model_.tokenizer(), *haystack, spec_.documents.seed, plan_.document_tokens,
                                    spec_.document_count, progress);
      if (spec_.documents.haystack == HaystackKind::noise)
        note(Note::Level::warning,
             "The plain text is RULER's noise, the same five sentences over and over: its perplexity says little about "
             "a model. Give a folder of text.");
    }
    if (plan_.answer)
      for (const std::int64_t length : spec_.lengths)
        needles_[length] =
            make_search_documents(model_.tokenizer(), spec_.documents, length, spec_.document_count, progress);
    if (!plan_.text()) return;
    Tokens all(static_cast<std::size_t>(plan_.scored));
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    texts_.hash = hash_of(std::vector<Tokens>(texts_.documents.size(), all));
  }

  // Of the plain documents with these of their last tokens scored.
  std::string hash_of(const std::vector<Tokens>& chosen) const {
    std::vector<Document> documents;
    for (std::size_t i = 0; i < texts_.documents.size(); ++i) {
      Document document;
      document.tokens = texts_.documents[i].tokens;
      for (const std::size_t token : chosen[i])
        document.answer_positions.push_back(plan_.document_tokens - plan_.scored + std::int64_t(token));
      documents.push_back(std::move(document));
    }
    return document_set_hash(documents);
  }

  std::string hash_of_all() const {
    std::vector<Document> all;
    if (plan_.text()) {
      all = texts_.documents;
      for (Document& document : all)
        document.answer_positions.erase(document.answer_positions.begin(),
                                        document.answer_positions.end() - plan_.scored);
    }
    for (const auto& [length, set] : needles_) all.insert(all.end(), set.documents.begin(), set.documents.end());
    return document_set_hash(all);
  }

  // --- what is left

  void find_recorded() {
    for (const Event& event : recorder_.store().events(recorder_.run())) {
      if (const auto* one = std::get_if<PerplexityMeasured>(&event.body))
        measured_.insert({one->factor_set, one->length, one->scored});
      if (const auto* one = std::get_if<PositionsMeasured>(&event.body)) positions_.insert(one->factor_set);
    }
  }

  bool by_position(std::int64_t length) const { return plan_.all && length == spec_.lengths.back(); }
  bool left(std::int64_t length, int set, ScoredTokens scored) const {
    return !measured_.contains({set, length, scored});
  }
  bool text_left(std::int64_t length, int set) const {
    return (plan_.all && left(length, set, ScoredTokens::all)) || (plan_.key && left(length, set, ScoredTokens::key)) ||
           (by_position(length) && !positions_.contains(set));
  }
  bool any_text_left() const {
    for (const std::int64_t length : spec_.lengths)
      for (int set = 0; set < int(spec_.factor_sets.size()); ++set)
        if (text_left(length, set)) return true;
    return false;
  }

  double cost(std::int64_t window) const { return document_cost(model_.description(), window); }
  std::int64_t windows(const Sliding& sliding) const { return window_count(sliding) * spec_.document_count; }

  void count_work() {
    double total = 0;
    const auto add = [&](std::int64_t count, std::int64_t window) {
      windows_total_ += count;
      total += double(count) * cost(window);
    };
    if (plan_.key && any_text_left())
      for (const Sliding& sliding : {plan_.long_choice(), plan_.short_choice()}) add(windows(sliding), sliding.window);
    for (const std::int64_t length : spec_.lengths)
      for (int set = 0; set < int(spec_.factor_sets.size()); ++set) {
        if (plan_.text() && text_left(length, set)) add(windows(plan_.at(length)), length);
        if (plan_.answer && left(length, set, ScoredTokens::answer)) add(spec_.document_count, length);
      }
    remaining_ = RemainingTime(total);
  }

  void window_done(std::int64_t window, double seconds) {
    remaining_.add(cost(window), seconds);
    ++windows_done_;
    show_progress();
  }
  void show_progress() const {
    recorder_.progress("Windows", windows_done_, windows_total_, "windows", remaining_.remaining_seconds());
  }

  // --- plain text

  // The scored tokens of one document. `whole`: takes all positions of its first window from 1 on.
  ScoredRun read(const Document& document, const Sliding& sliding, const RopeFactors& factors, FactorPolicy policy,
                 ScoredRun* whole = nullptr) {
    ScoredRun run;
    for (const SlidingWindow& window : sliding_windows(plan_.document_tokens, sliding)) {
      control_.check();
      const auto begin = Clock::now();
      const bool all = whole && run.nll.empty();
      const std::int64_t first = all ? window.begin + 1 : window.first_scored;
      ScoredRun scored = score_window(model_, document, window, first, factors, policy, control_);
      const std::ptrdiff_t before = window.first_scored - first;
      if (all) *whole = scored;
      scored.nll.erase(scored.nll.begin(), scored.nll.begin() + before);
      scored.right.erase(scored.right.begin(), scored.right.begin() + before);
      run.append(scored);
      window_done(sliding.window, seconds_since(begin));
    }
    return run;
  }

  // Under the original embedding, inside the trained context (key_tokens.h).
  void choose_key_tokens() {
    const RopeFactors original =
        make_factors("none", rope_of(model_.description(), spec_.runtime), plan_.trained_context);
    std::int64_t count = 0, documents = 0;
    key_.clear();
    for (const Document& document : texts_.documents) {
      const ScoredRun in_long = read(document, plan_.long_choice(), original, FactorPolicy::always_long);
      const ScoredRun in_short = read(document, plan_.short_choice(), original, FactorPolicy::always_long);
      key_.push_back(key_tokens(in_long.nll, in_short.nll, {spec_.key_gain, spec_.key_log_probability}));
      count += std::int64_t(key_.back().size());
      documents += !key_.back().empty();
    }
    key_hash_ = hash_of(key_);
    note_key_tokens(count, documents);
  }

  void note_key_tokens(std::int64_t count, std::int64_t documents) {
    const std::int64_t scored = plan_.scored * spec_.document_count;
    const std::string contexts = " (windows of " + std::to_string(plan_.trained_context) + " against " +
                                 std::to_string(plan_.short_context) + " tokens, under the original embedding)";
    if (count == 0)
      note(Note::Level::warning,
           "None of the " + std::to_string(scored) +
               " scored tokens is a key token: the model predicts none of them better from a long context" + contexts +
               ". No key perplexity is given. Score more tokens, or take text that refers back farther.");
    else
      note(Note::Level::info, "Key tokens: " + std::to_string(count) + " of " + std::to_string(scored) +
                                  " scored tokens, in " + std::to_string(documents) + " of " +
                                  std::to_string(spec_.document_count) + " documents" + contexts + ".");
  }

  Evaluation evaluation_of(const std::vector<ScoredRun>& runs, const std::vector<Tokens>* chosen) const {
    Evaluation evaluation;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      Tokens all;
      if (!chosen)
        for (std::size_t token = 0; token < runs[i].nll.size(); ++token) all.push_back(token);
      const Tokens& tokens = chosen ? (*chosen)[i] : all;
      if (!tokens.empty()) evaluation.documents.push_back(score_of_tokens(runs[i], tokens));
    }
    // Recorded as a failure of its own, so that no view can take the silence for a number.
    if (evaluation.documents.empty()) evaluation.error = "none of the scored tokens is a key token";
    summarise(evaluation);
    return evaluation;
  }

  void record(ScoredTokens scored, std::int64_t length, int set, Evaluation evaluation, const std::string& hash) {
    if (!left(length, set, scored)) return;
    PerplexityMeasured measured;
    measured.factor_set = set;
    measured.scored = scored;
    measured.length = length;
    for (const DocumentScore& score : evaluation.documents) measured.scored_tokens += score.tokens;
    measured.evaluation = std::move(evaluation);
    measured.document_hash = hash;
    recorder_.record(std::move(measured));
  }

  void measure_text(std::int64_t length, int set) {
    if (!text_left(length, set)) return;
    const auto begin = Clock::now();
    const RopeFactors& factors = spec_.factor_sets[static_cast<std::size_t>(set)];
    std::vector<ScoredRun> runs, whole;
    for (const Document& document : texts_.documents) {
      show_progress();
      ScoredRun first;
      runs.push_back(
          read(document, plan_.at(length), factors, spec_.runtime.policy, by_position(length) ? &first : nullptr));
      if (by_position(length)) whole.push_back(std::move(first));
    }
    Evaluation all = evaluation_of(runs, nullptr);
    all.seconds = seconds_since(begin);
    if (by_position(length) && !positions_.contains(set)) record_positions(length, set, whole);
    if (plan_.key) {
      Evaluation key = evaluation_of(runs, &key_);
      key.seconds = all.seconds;  // the tokens come from the same pass
      record(ScoredTokens::key, length, set, std::move(key), key_hash_);
    }
    if (plan_.all) record(ScoredTokens::all, length, set, std::move(all), texts_.hash);
  }

  void record_positions(std::int64_t length, int set, const std::vector<ScoredRun>& whole) {
    PositionsMeasured measured;
    measured.factor_set = set;
    measured.edges = position_edges(length);
    measured.bins.resize(measured.edges.size() - 1);
    for (const ScoredRun& run : whole) {
      const auto scores = ropewalk::by_position(run, measured.edges);
      for (std::size_t bin = 0; bin < scores.size(); ++bin) measured.bins[bin].documents.push_back(scores[bin]);
    }
    for (Evaluation& bin : measured.bins) summarise(bin);
    measured.document_hash = hash_of_first(length);
    recorder_.record(std::move(measured));
  }

  std::string hash_of_first(std::int64_t window) const {
    const std::int64_t first = sliding_windows(plan_.document_tokens, plan_.at(window)).front().begin;
    std::vector<Document> read;
    for (const Document& document : texts_.documents) {
      read.push_back({});
      read.back().tokens.assign(document.tokens.begin() + first, document.tokens.begin() + first + window);
      for (std::int64_t position = 1; position < window; ++position) read.back().answer_positions.push_back(position);
    }
    return document_set_hash(read);
  }

  // --- needle documents

  void measure_answers(std::int64_t length, int set) {
    if (!left(length, set, ScoredTokens::answer)) return;
    show_progress();
    const DocumentSet& documents = needles_.at(length);
    auto begin = Clock::now();
    Evaluation evaluation = evaluate(model_, documents, spec_.factor_sets[static_cast<std::size_t>(set)],
                                     spec_.runtime.policy, control_, [&](const DocumentScore&) {
                                       window_done(length, seconds_since(begin));
                                       begin = Clock::now();
                                     });
    record(ScoredTokens::answer, length, set, std::move(evaluation), documents.hash);
  }
};

void check_sizes(const PerplexitySpec& spec, const PerplexityPlan& plan) {
  const std::int64_t shortest = spec.lengths.front();
  if (plan.text() && plan.stride >= shortest)
    throw BadInput("A window of " + std::to_string(shortest) + " tokens cannot score its last " +
                   std::to_string(plan.stride) + ": the stride must be below the shortest length.");
  if (plan.text() && plan.document_tokens > kMaximumPositions)
    throw BadInput("Documents of " + std::to_string(plan.document_tokens) +
                   " tokens would be needed; the longest are " + std::to_string(kMaximumPositions) +
                   ". Use shorter lengths, or score fewer tokens.");
  if (!plan.key) return;
  if (plan.short_context < 2 || plan.short_context >= plan.trained_context)
    throw BadInput("The short context that key tokens are chosen with is " + std::to_string(plan.short_context) +
                   " tokens; it must be at least 2 and below the trained context of " +
                   std::to_string(plan.trained_context) + ".");
}

}  // namespace

void check_perplexity(const PerplexitySpec& spec, const ModelDescription& model) {
  if (spec.lengths.empty()) throw BadInput("Perplexity needs at least one length in tokens, e.g. 1024.");
  for (std::size_t i = 0; i < spec.lengths.size(); ++i)
    if (spec.lengths[i] < 2 || (i > 0 && spec.lengths[i] <= spec.lengths[i - 1]))
      throw BadInput("Lengths must be at least 2 and increasing; " + std::to_string(spec.lengths[i]) + " at place " +
                     std::to_string(i + 1) + " is not.");
  if (spec.document_count < 1)
    throw BadInput("Perplexity needs at least 1 document, not " + std::to_string(spec.document_count) + ".");
  if (spec.scored.empty()) throw BadInput("Perplexity needs tokens that are scored: all, answer or key.");
  if (spec.factor_sets.empty())
    throw BadInput("Perplexity needs at least one factor set: choose a method or a factors file.");
  const RopeDescription rope = rope_of(model, spec.runtime);
  for (const RopeFactors& factors : spec.factor_sets) {
    check(factors);
    if (factors.rope.rotary_dim != rope.rotary_dim || factors.rope.rope_theta != rope.rope_theta)
      throw BadInput("The factor set '" + factors.method + "' is for rotary_dim " +
                     std::to_string(factors.rope.rotary_dim) + " and rope_theta " +
                     std::to_string(factors.rope.rope_theta) + ", but the model has " +
                     std::to_string(rope.rotary_dim) + " and " + std::to_string(rope.rope_theta) + ".");
  }
  check_sizes(spec, plan_perplexity(spec, rope.trained_context));
}

void run_perplexity(const PerplexitySpec& spec, const Model& model, Recorder& recorder, const JobControl& control,
                    bool resumed) {
  PerplexityJob(spec, model, recorder, control).run(resumed);
}

}  // namespace ropewalk
