// Opens a model in the background: first its description, at once, then its weights with progress. A newer request
// makes the answers of an older one stale: each carries a token and is dropped when that is not the latest.
#pragma once

#include <QObject>
#include <memory>

#include "app/window/task_thread.h"
#include "core/experiment/experiment.h"
#include "core/values/model_description.h"

namespace ropewalk {

class ModelOpener : public QObject {
  Q_OBJECT
 public:
  explicit ModelOpener(ModelCache& models, QObject* parent = nullptr);
  ~ModelOpener() override;

  void describe(const QString& path);
  // Loads the weights of `runtime.model_path` into the cache.
  void load(const RuntimeSpec& runtime);
  void cancel();  // both; nothing more is said about them
  bool loading() const { return loading_; }
  // Holds the loading of weights where it is, or before it begins, until it is let go on; stays for later loads.
  void set_paused(bool paused);

 Q_SIGNALS:
  void described(const ropewalk::ModelDescription& model);
  void describe_failed(const QString& path, const QString& message);
  void progress(const ropewalk::Progress& progress);
  void loaded(quint64 memory_bytes);
  void load_failed(const QString& message);
  void load_cancelled();

 private:
  ModelCache& models_;
  quint64 token_ = 0;
  bool loading_ = false, paused_ = false;
  std::shared_ptr<JobControl> control_;
  TaskThread thread_;
};

}  // namespace ropewalk
