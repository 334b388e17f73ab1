// Runs the model for the "Generate" view, one text or one comparison at a time, in its own thread. Tokens and progress
// wait in a queue that the window's thread drains at most 30 times a second.
#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/experiment/experiment.h"
#include "core/generate/boundary_lab.h"
#include "core/generate/generation.h"

namespace ropewalk {

class GenerationRunner : public QObject {
  Q_OBJECT
 public:
  struct TextTask {
    RuntimeSpec runtime;
    std::string prompt;
    GenerationSpec spec;  // all but its prompt
  };
  // What a comparison reads: the first of these that crosses the trained context.
  enum class Source { prompt, prompt_and_text, sample };
  Q_ENUM(Source)
  struct ComparisonTask {
    RuntimeSpec runtime;
    std::string prompt;
    std::vector<TokenId> written;  // tokens that followed this prompt; may be empty
    RopeFactors factors;
  };

  explicit GenerationRunner(ModelCache& models, QObject* parent = nullptr);
  ~GenerationRunner() override;  // stops and waits

  bool running() const { return thread_ != nullptr; }
  // One at a time: nothing happens while one runs.
  void generate(const TextTask& task);
  void compare(const ComparisonTask& task);
  void stop();

 Q_SIGNALS:
  void prompt_read(qint64 tokens);  // before the first token
  void tokens(const std::vector<ropewalk::GeneratedToken>& tokens);
  void progress(const ropewalk::Progress& progress);
  // One of these ends a task, after its last tokens.
  void text_finished(const ropewalk::GenerationResult& result);
  void comparison_finished(const ropewalk::BoundaryResult& result, ropewalk::GenerationRunner::Source source);
  void stopped();
  void failed(const QString& message);

 private:
  struct Queue {
    std::mutex mutex;
    std::optional<qint64> prompt_tokens;
    std::vector<GeneratedToken> tokens;
    std::optional<Progress> progress;
  };
  using Answer = std::function<void()>;
  void launch(const RuntimeSpec& runtime, std::function<Answer(const Model&, Queue&, const JobControl&)> work);
  static ProgressSink progress_to(Queue& queue);
  void drain();
  void finish(const Answer& answer);

  ModelCache& models_;
  std::shared_ptr<JobControl> control_;
  std::shared_ptr<Queue> queue_;
  QThread* thread_ = nullptr;
  QTimer drain_timer_;
};

}  // namespace ropewalk
