// Opens the dialogs for searches, needle tests and trainings with what is in the window, and hands on the specs that
// come out.
#pragma once

#include <QObject>
#include <QPointer>

#include "app/window/factor_set_model.h"
#include "core/values/model_description.h"
#include "core/values/spec.h"
#include "widgets/frame/needle_dialog.h"
#include "widgets/frame/search_dialog.h"
#include "widgets/frame/train_dialog.h"

namespace ropewalk {

class ExperimentLauncher : public QObject {
  Q_OBJECT
 public:
  ExperimentLauncher(FactorSetModel& factors, QWidget* window);

  // The dialog is shown, not waited for. `model` must have weights.
  SearchDialog* open_search(const ModelDescription& model);
  NeedleDialog* open_needle(const ModelDescription& model);
  TrainDialog* open_training(const ModelDescription& model);
  // How the model was run last: what its weights are loaded as in the background.
  static RuntimeSpec runtime_for(const ModelDescription& model, std::int64_t trained_context);

 Q_SIGNALS:
  void start_requested(const ropewalk::ExperimentSpec& spec);

 private:
  TrainSpec suggested_training(const ModelDescription& model) const;
  void remember(const ModelDescription& model, const RuntimeSpec& runtime, const DocumentSpec& documents);
  FactorSetModel& factors_;
  QWidget* window_;
};

}  // namespace ropewalk
