// Filling in a needle test: the grid, one or two factor sets on the same documents, how the model is run.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include "widgets/charts/named_factors.h"
#include "widgets/frame/experiment_dialog.h"

namespace ropewalk {

class NeedleDialog : public ExperimentDialog {
  Q_OBJECT
 public:
  // `offered`: the sets to choose from: each method, the selected candidate, a set that was loaded. `first`, `second`:
  // indices chosen at the start; second < 0: only one set.
  NeedleDialog(const NeedleSpec& spec, std::vector<NamedFactors> offered, int first, int second,
               ExperimentAdvice advice, QWidget* parent = nullptr);
  NeedleSpec spec() const;
  QLineEdit* lengths() { return lengths_; }
  QSpinBox* depths() { return depths_; }
  QSpinBox* per_cell() { return per_cell_; }
  QSpinBox* needles() { return needles_; }
  QComboBox* spacing_box() { return spacing_; }
  QCheckBox* generate() { return generate_; }
  QComboBox* first_set() { return first_; }
  QComboBox* second_set() { return second_; }
  ExperimentSpec experiment() const override { return spec(); }

 protected:
  QString own_problem() const override;

 private:
  void build_grid_column();
  void choose(QComboBox* box);
  void read_file(QComboBox* box);
  void fill_boxes();
  NeedleSpec start_;
  std::vector<NamedFactors> offered_;
  QString file_problem_;
  QLineEdit* lengths_;
  QSpinBox* depths_;
  QComboBox* spacing_;
  QSpinBox* per_cell_;
  QSpinBox* needles_;
  QCheckBox* generate_;
  QComboBox* first_;
  QComboBox* second_;
};

}  // namespace ropewalk
