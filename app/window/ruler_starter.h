// The dialog that begins a RULER run, and the tasks that fit its lengths, which a model's tokenizer says.
#pragma once

#include <QObject>
#include <atomic>
#include <memory>

#include "app/window/experiment_starters.h"
#include "app/window/task_thread.h"

namespace ropewalk {

class RulerDialog;

ExperimentDialog* make_ruler_dialog(const StartContext& context);

// Looks in the background which tasks fit; only the last request is answered. A child of its dialog.
class RulerFit : public QObject {
  Q_OBJECT
 public:
  explicit RulerFit(RulerDialog* dialog);

 private:
  void look(const RulerSpec& spec);
  RulerDialog* dialog_;
  std::shared_ptr<std::atomic<quint64>> token_ = std::make_shared<std::atomic<quint64>>(0);
  TaskThread thread_;
};

}  // namespace ropewalk
