#include "core/experiment/kept_scores.h"

#include <utility>

#include "core/experiment/experiment.h"
#include "core/rope/fingerprint.h"
#include "core/text/needle_documents.h"

namespace ropewalk {

namespace {

constexpr double kSecondsBetweenCommits = 0.5;

// What decides a score's bits beside model, document and factors. Processors round differently within the tolerances
// that are stated for everything; that is no reason to evaluate anew.
std::string runtime_text(const RuntimeSpec& runtime) {
  std::string text = runtime.device.substr(0, runtime.device.find(':'));
  text += runtime.dtype == ModelType::float32 ? " float32" : " bfloat16";
  text += runtime.policy == FactorPolicy::always_long ? " long " : " switch ";
  return text + ropewalk_version();
}

}  // namespace

KeptScores::KeptScores(RunStore& store, const ModelDescription& model, const RuntimeSpec& runtime,
                       const std::vector<Document>& documents)
    : store_(store),
      model_(model.header_hash),
      runtime_(runtime_text(runtime)),
      flushed_(std::chrono::steady_clock::now()) {
  for (const Document& document : documents) documents_.push_back(document_hash(document));
}

KeptScores::~KeptScores() {
  try {
    flush();
  } catch (const std::exception&) {
  }
}

ScoreKey KeptScores::key_of(const RopeFactors& factors, int document) {
  if (last_fingerprint_.empty() || !(factors == last_)) {
    last_ = factors;
    last_fingerprint_ = fingerprint(factors);
  }
  return {model_, documents_.at(static_cast<std::size_t>(document)), last_fingerprint_, runtime_};
}

std::optional<ScoredDocument> KeptScores::find(const RopeFactors& factors, int document) {
  const std::lock_guard lock(mutex_);
  const ScoreKey key = key_of(factors, document);
  for (const KeptScore& one : waiting_)
    if (one.key == key) return ScoredDocument{one.score, one.seconds};
  if (auto kept = store_.find_score(key)) return ScoredDocument{std::move(kept->score), kept->seconds};
  return std::nullopt;
}

void KeptScores::keep(const RopeFactors& factors, int document, const ScoredDocument& scored) {
  const std::lock_guard lock(mutex_);
  KeptScore one{key_of(factors, document), scored.score, scored.seconds};
  for (const KeptScore& known : waiting_)
    if (known.key == one.key) return;
  waiting_.push_back(std::move(one));
  const std::chrono::duration<double> since = std::chrono::steady_clock::now() - flushed_;
  if (since.count() >= kSecondsBetweenCommits) commit();
}

std::vector<KeptScore> KeptScores::take() {
  const std::lock_guard lock(mutex_);
  flushed_ = std::chrono::steady_clock::now();
  return std::exchange(waiting_, {});
}

void KeptScores::flush() {
  const std::lock_guard lock(mutex_);
  if (!waiting_.empty()) commit();
}

void KeptScores::commit() {
  store_.keep_scores(waiting_);
  waiting_.clear();
  flushed_ = std::chrono::steady_clock::now();
}

namespace {

// A task as far as it is known, and what is left of it.
struct Started {
  TaskResult known;
  EvaluationTask rest;
  bool complete = false;
};

Started start_from_kept(const EvaluationTask& task, KeptScores& kept) {
  Started started;
  started.rest = task;
  EvaluationTask known = task;
  bool missing = false;
  const DocumentScorer scorer = [&](const RopeFactors& factors, int document) {
    auto found = kept.find(factors, document);
    if (!found) {
      missing = true;
      throw Stopped();  // caught below: it ends the walk
    }
    started.rest.first = document + 1;
    started.rest.earlier_nll.push_back(found->score.nll);
    started.known.scores.push_back(found->score);
    started.known.seconds += found->seconds;
    return std::move(*found);
  };
  try {
    const TaskResult whole = run_task(known, scorer, JobControl());
    started.known.error = whole.error;
    started.complete = true;
  } catch (const Stopped&) {
    if (!missing) throw;
  }
  return started;
}

}  // namespace

KeptEvaluator::KeptEvaluator(KeptScores& kept, TaskEvaluator& inner) : kept_(kept), inner_(inner) {
  inner_.set_arrived([this](const EvaluationTask& task, int document, const ScoredDocument& scored) {
    kept_.keep(task.factors, document, scored);
  });
}

KeptEvaluator::~KeptEvaluator() {
  inner_.set_arrived({});
}

void KeptEvaluator::evaluate(const std::vector<EvaluationTask>& tasks, const Done& done, const JobControl& control) {
  std::vector<Started> started;
  std::vector<EvaluationTask> left;
  std::vector<std::size_t> whose;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    control.check();
    started.push_back(start_from_kept(tasks[i], kept_));
    if (started.back().complete) continue;
    left.push_back(started.back().rest);
    whose.push_back(i);
  }
  // What is complete is handed on in the tasks' order, between those that are not.
  std::size_t next = 0;
  const auto hand_on_until = [&](std::size_t end) {
    for (; next < end; ++next)
      if (!done(next, std::move(started[next].known))) return false;
    return true;
  };
  bool wanted = true;
  if (!left.empty())
    inner_.evaluate(
        left,
        [&](std::size_t index, TaskResult result) {
          const std::size_t task = whose[index];
          TaskResult& whole = started[task].known;
          for (DocumentScore& score : result.scores) whole.scores.push_back(std::move(score));
          whole.seconds += result.seconds;
          whole.error = std::move(result.error);
          wanted = hand_on_until(task + 1);
          return wanted;
        },
        control);
  if (wanted) hand_on_until(tasks.size());
}

}  // namespace ropewalk
