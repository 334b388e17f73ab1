// Filling in an attention run: the needle document, the layers, one or two factor sets; says the cost before.
#pragma once

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <optional>

#include "widgets/charts/named_factors.h"
#include "widgets/frame/experiment_dialog.h"
#include "widgets/frame/length_edit.h"

namespace ropewalk {

class AttentionDialog : public ExperimentDialog {
  Q_OBJECT
 public:
  // `spec`: the values to begin with, its model path set. `offered`: the factor sets, at least one; `first` and
  // `second` (-1: none) are chosen. `layers`: of the model.
  AttentionDialog(const AttentionSpec& spec, std::vector<NamedFactors> offered, int first, int second, int layers,
                  ExperimentAdvice advice, QWidget* parent = nullptr);
  AttentionSpec spec() const;
  ExperimentSpec experiment() const override { return spec(); }
  LengthSpinBox* length() { return length_; }
  QDoubleSpinBox* depth() { return depth_; }
  QSpinBox* index() { return index_; }
  QLineEdit* layers() { return layers_; }
  QComboBox* first_set() { return first_; }
  QComboBox* second_set() { return second_; }

 protected:
  QString own_problem() const override;

 private:
  void build_document_column();
  void build_sets(QVBoxLayout* column);
  // Empty: all. nullopt: the field holds something else.
  std::optional<std::vector<int>> read_layers() const;

  AttentionSpec start_;
  std::vector<NamedFactors> offered_;
  int model_layers_;
  LengthSpinBox* length_;
  QDoubleSpinBox* depth_;
  QSpinBox* index_;
  QLineEdit* layers_;
  QSpinBox* queries_;
  QComboBox *first_, *second_;
};

}  // namespace ropewalk
