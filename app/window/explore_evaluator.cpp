#include "app/window/explore_evaluator.h"

#include <algorithm>
#include <vector>

#include "core/evaluate/evaluator.h"
#include "core/experiment/recorder.h"
#include "core/text/needle_documents.h"
#include "widgets/charts/core_text.h"

namespace ropewalk {
namespace {

constexpr std::size_t kRemembered = 128;  // evaluations: undo and redo answer at once

bool same_documents(const DocumentSpec& a, const DocumentSpec& b) {
  return a.haystack == b.haystack && a.folder == b.folder && a.seed == b.seed && a.random_depth == b.random_depth &&
         a.needle_template == b.needle_template && a.own_needle == b.own_needle && a.repeat == b.repeat;
}

}  // namespace

// What is made once for a model and its documents.
struct ExploreEvaluator::Kept {
  struct Known {
    RopeFactors factors;
    Evaluation evaluation;
  };
  std::shared_ptr<Model> model;
  FactorPolicy policy = FactorPolicy::always_long;
  DocumentSpec spec;
  DocumentSet documents;
  std::vector<Known> known;

  void prepare(const std::shared_ptr<Model>& used, const ExploreTask& task) {
    if (model == used && policy == task.runtime.policy && documents.length == task.length &&
        int(documents.documents.size()) == task.count && same_documents(spec, task.documents))
      return;
    known.clear();
    documents = make_search_documents(used->tokenizer(), task.documents, task.length, task.count);
    model = used;
    policy = task.runtime.policy;
    spec = task.documents;
  }
  const Evaluation* find(const RopeFactors& factors) const {
    const auto found =
        std::find_if(known.begin(), known.end(), [&](const Known& one) { return one.factors == factors; });
    return found == known.end() ? nullptr : &found->evaluation;
  }
  Evaluation measure(const RopeFactors& factors, const JobControl& control) {
    if (const Evaluation* evaluation = find(factors)) return *evaluation;
    Evaluation evaluation = evaluate(*model, documents, factors, policy, control);
    if (known.size() >= kRemembered) known.erase(known.begin());
    known.push_back({factors, evaluation});
    return evaluation;
  }
};

ExploreEvaluator::ExploreEvaluator(ModelCache& models, QObject* parent)
    : QObject(parent), models_(models), kept_(std::make_shared<Kept>()), thread_(QStringLiteral("explore")) {}

ExploreEvaluator::~ExploreEvaluator() {
  stop();
}

void ExploreEvaluator::stop() {
  ++token_;
  if (!control_) return;
  control_->request_stop();
  control_.reset();
}

ExploreEvaluator::Documents ExploreEvaluator::affordable(const ModelDescription& model, std::int64_t trained_context,
                                                         std::int64_t length, int wanted, double speed) {
  const auto fits = [&](std::int64_t tokens, int count) { return document_cost(model, tokens) * count <= speed; };
  for (;; length /= 2) {
    for (int count = wanted; count >= std::min(2, wanted); --count)
      if (fits(length, count)) return {length, count};
    if (length / 2 <= trained_context) return {length, 1};
  }
}

void ExploreEvaluator::request(const ExploreTask& task) {
  if (control_) ++dropped_;
  stop();
  const quint64 token = token_;
  const auto control = control_ = std::make_shared<JobControl>();
  thread_.post([this, token, control, task, kept = kept_] {
    // Answers of a request that was overtaken are dropped here, in the window's thread.
    const auto answer = [this, token](std::function<void()> act, bool last) {
      TaskThread::deliver(this, [this, token, act = std::move(act), last] {
        if (token != token_) return;
        if (last) control_.reset();
        act();
      });
    };
    try {
      control->check();
      const std::shared_ptr<Model> model = models_.get(task.runtime, {}, *control);
      set_model_threads(task.runtime.threads);
      kept->prepare(model, task);
      ExploreResult result{task.factors, task.length, kept->documents.hash, kept->measure(task.factors, *control), {}};
      const bool more = task.compared && !kept->find(*task.compared);
      if (more) answer([this, result] { Q_EMIT measured(result); }, false);
      if (task.compared) result.compared = kept->measure(*task.compared, *control);
      answer([this, result] { Q_EMIT measured(result); }, true);
    } catch (const Stopped&) {
      return;
    } catch (const std::exception& error) {
      answer([this, message = core_text(error.what())] { Q_EMIT failed(message); }, true);
    }
  });
}

}  // namespace ropewalk
