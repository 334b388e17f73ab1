// Filling in a training with mixed context windows: factors of the long windows, data, optimiser, probes, where the
// trained model goes; says what it takes before it starts.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <vector>

#include "widgets/charts/named_factors.h"
#include "widgets/frame/experiment_dialog.h"

namespace ropewalk {

class FolderEdit;

class TrainDialog : public ExperimentDialog {
  Q_OBJECT
 public:
  // `offered`: the sets to choose from for the long windows, at the target; `chosen`: an index of them.
  TrainDialog(const TrainSpec& spec, std::vector<NamedFactors> offered, int chosen, ExperimentAdvice advice,
              QWidget* parent = nullptr);
  TrainSpec spec() const;
  QComboBox* factor_set() { return set_; }
  QComboBox* data() { return data_; }  // 0: text files of the folder, 1: generated recall documents
  QLineEdit* data_folder();
  QLineEdit* out();
  QSpinBox* steps() { return steps_; }
  QSpinBox* segments() { return segments_; }
  QSpinBox* short_parts() { return short_parts_; }
  QSpinBox* long_parts() { return long_parts_; }
  QLineEdit* learning_rate() { return learning_rate_; }
  QSpinBox* probe_every() { return probe_every_; }
  QSpinBox* checkpoint_every() { return checkpoint_every_; }
  QSpinBox* probe_documents() { return probe_documents_; }
  QCheckBox* checkpoint_activations() { return checkpoint_activations_; }
  ExperimentSpec experiment() const override { return spec(); }

 protected:
  QString own_problem() const override;

 private:
  void build_training_column();
  void build_optimiser_column();
  void fill(const TrainSpec& spec);
  void connect_fields();
  void fill_sets();
  void choose_set();
  const RopeFactors* chosen_factors() const;  // nullptr: none
  TrainSpec start_;
  std::vector<NamedFactors> offered_;
  int chosen_set_;  // an index of them; what a file that was not read leaves chosen
  QString file_problem_;
  QComboBox* set_;
  QComboBox* data_;
  FolderEdit* data_folder_;
  QSpinBox* steps_;
  QSpinBox* segments_;
  QSpinBox* short_parts_;
  QSpinBox* long_parts_;
  FolderEdit* out_;
  QLineEdit* learning_rate_;
  QSpinBox* warmup_;
  QDoubleSpinBox* weight_decay_;
  QDoubleSpinBox* clip_;
  QComboBox* short_factor_;
  QCheckBox* checkpoint_activations_;
  QSpinBox* checkpoint_every_;
  QSpinBox* probe_every_;
  QSpinBox* probe_documents_;
};

}  // namespace ropewalk
