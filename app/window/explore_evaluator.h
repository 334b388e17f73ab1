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
  std::string document_hash;
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

  // Which documents are read so that an answer comes within about a second.
  struct Documents {
    std::int64_t length = 0;  // tokens
    int count = 0;
    bool operator==(const Documents&) const = default;
  };
  // As many as are wanted at `length` where that is fast enough, else fewer, but at least two, else shorter ones, but
  // never of the trained context or below, where factors make no difference; in the end one. `speed`: document_cost()
  // a second.
  static Documents affordable(const ModelDescription& model, std::int64_t trained_context, std::int64_t length,
                              int wanted, double speed);
  static constexpr double kUsualSpeed = 8e10;  // of two cores, before anything was measured here

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
