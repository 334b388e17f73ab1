// Needle perplexity of factor sets while they are edited, on a few documents, in a thread of its own. A newer request
// stops the one that runs and drops its answer.
#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "app/window/task_thread.h"
#include "core/experiment/experiment.h"
#include "core/values/document.h"

namespace ropewalk {

struct ExploreTask {
  RuntimeSpec runtime;
  DocumentSpec documents;
  std::int64_t length = 0;  // of each document, tokens
  int count = 0;            // documents
  RopeFactors factors;
  std::optional<RopeFactors> compared;  // measured after `factors`, unless that is known already
};

struct ExploreResult {
  RopeFactors factors;
  std::int64_t length = 0;
  Evaluation evaluation;
  std::optional<Evaluation> compared;  // nothing: it comes with a second answer, or none was asked for
};

class ExploreEvaluator : public QObject {
  Q_OBJECT
 public:
  explicit ExploreEvaluator(ModelCache& models, QObject* parent = nullptr);
  ~ExploreEvaluator() override;  // stops what runs and waits for it

  void request(const ExploreTask& task);
  void stop();  // what runs; nothing more is said about it
  bool running() const { return control_ != nullptr; }
  int dropped() const { return dropped_; }  // requests that a newer one overtook

  // `length` halved while the documents would take clearly longer than a second on a usual processor, but never to the
  // trained context or below, where factors make no difference.
  static std::int64_t affordable_length(const ModelDescription& model, std::int64_t trained_context,
                                        std::int64_t length, int count);

 Q_SIGNALS:
  void measured(const ropewalk::ExploreResult& result);
  void failed(const QString& message);

 private:
  struct Kept;
  ModelCache& models_;
  quint64 token_ = 0;
  int dropped_ = 0;
  std::shared_ptr<JobControl> control_;  // of the request that runs
  std::shared_ptr<Kept> kept_;           // used by the thread only
  TaskThread thread_;
};

}  // namespace ropewalk
