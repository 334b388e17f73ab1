// Measures in the background what a document costs on this machine, so that a search's forecast can stand beside its
// fields. Loads the model where it is not in memory yet. Never beside a job: the owner cancels when one starts.
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

#include "app/window/task_thread.h"
#include "core/experiment/experiment.h"
#include "core/values/job.h"
#include "core/values/spec.h"

namespace ropewalk {

class SearchCalibrator : public QObject {
  Q_OBJECT
 public:
  explicit SearchCalibrator(ModelCache& models, QObject* parent = nullptr);
  ~SearchCalibrator() override;  // ends the measurement and waits for it

  void cancel();  // also forgets: the model is not kept in memory for the next forecast
  bool measuring() const { return control_ != nullptr || delay_.isActive(); }
  // "About 1,200 document evaluations, 3 min, 270 MB." Where the model was not measured as the spec runs it, a
  // measurement begins soon and this says so, or why it failed; changed() comes when there is more to say.
  QString text(const SearchSpec& spec);

 Q_SIGNALS:
  void changed();

 private:
  struct Measured {
    std::shared_ptr<Model> model;
    RuntimeSpec runtime;
    std::int64_t length = 0;  // tokens that `seconds` are for
    double seconds = 0;       // a document under one factor set
  };
  void measure();
  ModelCache& models_;
  std::optional<SearchSpec> wanted_;
  std::optional<Measured> measured_;
  QString problem_;
  std::shared_ptr<JobControl> control_;  // of the measurement under way
  quint64 token_ = 0;
  QTimer delay_;  // fields change many times while a person types
  TaskThread thread_;
};

}  // namespace ropewalk
