#include "app/window/explore_recorder.h"

#include <future>

#include "core/experiment/explore_run.h"
#include "widgets/charts/core_text.h"

namespace ropewalk {
namespace {

constexpr std::chrono::seconds kPatience(3);  // for the last words of a run while the window goes

bool same_documents(const ExploreTask& a, const ExploreTask& b) {
  return a.length == b.length && a.count == b.count && a.documents.seed == b.documents.seed &&
         a.documents.haystack == b.documents.haystack && a.documents.folder == b.documents.folder &&
         a.documents.needle_template == b.documents.needle_template;
}

}  // namespace

// Used by the thread only.
struct ExploreRecorder::Written {
  std::shared_ptr<RunStore> store;
  std::unique_ptr<ExploreRun> run;
  bool failed = false;
};

ExploreRecorder::ExploreRecorder(WorkspaceController& workspace, QObject* parent)
    : QObject(parent),
      workspace_(workspace),
      written_(std::make_shared<Written>()),
      thread_(QStringLiteral("exploration record")) {}

ExploreRecorder::~ExploreRecorder() {
  end(false);
  if (writing_ == 0) return;
  // Tasks that have not begun are dropped with the thread: the last one says when all are done.
  auto done = std::make_shared<std::promise<void>>();
  auto wait = done->get_future();
  thread_.post([done] { done->set_value(); });
  wait.wait_for(kPatience);
}

bool ExploreRecorder::goes_on(const ModelDescription& model, const ExploreTask& task) const {
  return task_ && store_ == workspace_.store() && model_hash_ == model.header_hash &&
         task_->runtime.model_path == task.runtime.model_path &&
         task_->runtime.trained_context == task.runtime.trained_context && task_->compared == task.compared &&
         same_documents(*task_, task);
}

void ExploreRecorder::add(const ModelDescription& model, const ExploreTask& task, const ExploreResult& result) {
  if (!task.compared) return;
  if (!goes_on(model, task)) end(true);
  if (!task_) {
    store_ = workspace_.store();
    if (!store_ || store_->read_only()) return store_.reset();
    task_ = task;
    model_hash_ = model.header_hash;
    ExploreSpec spec;
    spec.runtime = task.runtime;
    spec.documents = task.documents;
    spec.length = task.length;
    spec.document_count = task.count;
    spec.start = *task.compared;
    post([store = store_, spec, model, hash = result.document_hash](Written& written) {
      written = {store, std::make_unique<ExploreRun>(*store, spec, model, hash), false};
    });
  }
  post([result](Written& written) {
    if (written.run) written.run->add(result.factors, result.evaluation, result.compared);
  });
}

void ExploreRecorder::end(bool finished) {
  if (!task_) return;
  post([state = std::string(finished ? "finished" : "stopped")](Written& written) {
    const auto run = std::move(written.run);
    if (run) run->end(state);
  });
  task_.reset();
  store_.reset();
  run_.reset();
  ++session_;
}

void ExploreRecorder::post(std::function<void(Written&)> act) {
  ++writing_;
  thread_.post([this, act = std::move(act), written = written_, session = session_] {
    QString problem;
    const std::optional<RunId> before = written->run ? written->run->run() : std::nullopt;
    try {
      act(*written);
    } catch (const std::exception& error) {
      problem = written->failed ? QString() : core_text(error.what());
      written->failed = true;
    }
    const std::optional<RunId> now = written->run ? written->run->run() : std::nullopt;
    TaskThread::deliver(this, [this, problem, before, now, session] {
      --writing_;
      if (session == session_) run_ = now;
      if (!problem.isEmpty()) Q_EMIT failed(problem);
      if (const std::optional<RunId> changed = now ? now : before) {
        workspace_.refresh();
        Q_EMIT recorded(*changed);
      }
    });
  });
}

}  // namespace ropewalk
