// Opens the dialogs for searches, needle tests, sensitivities and trainings with what is in the window, and hands on
// the specs that come out.
#pragma once

#include <QObject>
#include <QPointer>

#include "app/window/experiment_starters.h"
#include "app/window/factor_set_model.h"
#include "app/window/search_calibrator.h"
#include "core/values/model_description.h"
#include "core/values/spec.h"
#include "widgets/frame/needle_dialog.h"
#include "widgets/frame/search_dialog.h"
#include "widgets/frame/sensitivity_dialog.h"
#include "widgets/frame/train_dialog.h"

namespace ropewalk {

class ExperimentLauncher : public QObject {
  Q_OBJECT
 public:
  // `calibrator`: measures for the forecast of a search while its dialog is open; outlives the dialogs.
  ExperimentLauncher(FactorSetModel& factors, SearchCalibrator& calibrator, QWidget* window);

  // The dialog is shown, not waited for. `model` must have weights. `start`: the search begins from it too.
  SearchDialog* open_search(const ModelDescription& model, const std::optional<NamedFactors>& start = {});
  // `first`: set A; none: what the charts show.
  NeedleDialog* open_needle(const ModelDescription& model, const std::optional<NamedFactors>& first = {});
  // `like`: whose documents are taken, those that the factors were found on; none: those used last.
  SensitivityDialog* open_sensitivity(const ModelDescription& model, const NamedFactors& set,
                                      const DocumentSpec* like = nullptr);
  TrainDialog* open_training(const ModelDescription& model);
  // Of a kind of experiment_starters(); nullptr: there is none.
  ExperimentDialog* open(const std::string& kind, const ModelDescription& model);
  // The attention on a document of a needle test's cell, filled in already (core/values/attention_of_cell.h). Throws
  // BadInput where that document cannot be shown.
  ExperimentDialog* open_attention(const ModelDescription& model, const NeedleSpec& needle, std::int64_t length,
                                   double depth, std::uint64_t index = 0);
  // How the model was run last: what its weights are loaded as in the background.
  static RuntimeSpec runtime_for(const ModelDescription& model, std::int64_t trained_context);

 Q_SIGNALS:
  void start_requested(const ropewalk::ExperimentSpec& spec);

 private:
  StartContext context_for(const ModelDescription& model);
  ExperimentDialog* show(ExperimentDialog* dialog, const ModelDescription& model);
  TrainSpec suggested_training(const ModelDescription& model) const;
  void remember(const ModelDescription& model, const RuntimeSpec& runtime, const DocumentSpec& documents);
  FactorSetModel& factors_;
  SearchCalibrator& calibrator_;
  QWidget* window_;
};

}  // namespace ropewalk
