#include "app/window/generation_runner.h"

#include "app/window/sample_text.h"
#include "widgets/charts/core_text.h"

namespace ropewalk {
namespace {

constexpr int kDrainInterval = 33;  // ms

// The first text that crosses, in tokens.
std::vector<TokenId> crossing_document(const GenerationRunner::ComparisonTask& task, const Model& model,
                                       std::int64_t after, GenerationRunner::Source& source) {
  const auto least = static_cast<std::size_t>(task.factors.rope.trained_context) + 2;
  std::vector<TokenId> ids;
  if (!task.prompt.empty()) ids = prompt_ids(model.tokenizer(), task.prompt);
  source = GenerationRunner::Source::prompt;
  if (ids.size() >= least) return ids;
  ids.insert(ids.end(), task.written.begin(), task.written.end());
  source = GenerationRunner::Source::prompt_and_text;
  if (ids.size() >= least) return ids;
  source = GenerationRunner::Source::sample;
  const std::int64_t wanted = task.factors.rope.trained_context + after + 2;
  return prompt_ids(model.tokenizer(), sample_text(model.tokenizer(), wanted + kLongestSampleWord));
}

}  // namespace

GenerationRunner::GenerationRunner(ModelCache& models, QObject* parent) : QObject(parent), models_(models) {
  drain_timer_.setInterval(kDrainInterval);
  connect(&drain_timer_, &QTimer::timeout, this, &GenerationRunner::drain);
}

GenerationRunner::~GenerationRunner() {
  if (!thread_) return;
  control_->request_stop();
  thread_->wait();
  delete thread_;
}

ProgressSink GenerationRunner::progress_to(Queue& queue) {
  return [&queue](const Progress& progress) {
    const std::lock_guard lock(queue.mutex);
    queue.progress = progress;
  };
}

void GenerationRunner::generate(const TextTask& task) {
  launch(task.runtime, [this, task](const Model& model, Queue& queue, const JobControl& control) -> Answer {
    GenerationSpec spec = task.spec;
    spec.prompt = prompt_ids(model.tokenizer(), task.prompt);
    {
      const std::lock_guard lock(queue.mutex);
      queue.prompt_tokens = qint64(spec.prompt.size());
    }
    GenerationSinks sinks;
    sinks.progress = progress_to(queue);
    sinks.token = [&queue](const GeneratedToken& token) {
      const std::lock_guard lock(queue.mutex);
      queue.tokens.push_back(token);
    };
    const GenerationResult result = ropewalk::generate(model, spec, control, sinks);
    return [this, result] { Q_EMIT text_finished(result); };
  });
}

void GenerationRunner::compare(const ComparisonTask& task) {
  launch(task.runtime, [this, task](const Model& model, Queue& queue, const JobControl& control) -> Answer {
    BoundarySpec spec;
    spec.factors = task.factors;
    Source source = Source::prompt;
    spec.document = crossing_document(task, model, spec.after, source);
    const BoundaryResult result = measure_boundary(model, spec, control, progress_to(queue));
    return [this, result, source] { Q_EMIT comparison_finished(result, source); };
  });
}

void GenerationRunner::launch(const RuntimeSpec& runtime,
                              std::function<Answer(const Model&, Queue&, const JobControl&)> work) {
  if (thread_) return;
  control_ = std::make_shared<JobControl>();
  queue_ = std::make_shared<Queue>();
  thread_ = QThread::create([this, runtime, work = std::move(work), control = control_, queue = queue_] {
    Answer answer;
    try {
      set_model_threads(runtime.threads);
      const std::shared_ptr<Model> model = models_.get(runtime, progress_to(*queue), *control);
      answer = work(*model, *queue, *control);
    } catch (const Stopped&) {
      answer = [this] { Q_EMIT stopped(); };
    } catch (const std::exception& error) {
      answer = [this, message = core_text(error.what())] { Q_EMIT failed(message); };
    }
    QMetaObject::invokeMethod(
        this, [this, answer] { finish(answer); }, Qt::QueuedConnection);
  });
  thread_->setObjectName(QStringLiteral("generation"));
  thread_->start();
  drain_timer_.start();
}

void GenerationRunner::stop() {
  if (control_) control_->request_stop();
}

void GenerationRunner::drain() {
  if (!queue_) return;
  std::optional<qint64> now_prompt;
  std::vector<GeneratedToken> now_tokens;
  std::optional<Progress> now_progress;
  {
    const std::lock_guard lock(queue_->mutex);
    now_prompt.swap(queue_->prompt_tokens);
    now_tokens.swap(queue_->tokens);
    now_progress.swap(queue_->progress);
  }
  if (now_prompt) Q_EMIT prompt_read(*now_prompt);
  if (now_progress) Q_EMIT progress(*now_progress);
  if (!now_tokens.empty()) Q_EMIT tokens(now_tokens);
}

void GenerationRunner::finish(const Answer& answer) {
  drain_timer_.stop();
  thread_->wait();
  delete thread_;
  thread_ = nullptr;
  drain();
  answer();
}

}  // namespace ropewalk
