// Filling in a sensitivity measurement of one factor set: documents, moves, how the model is run; says the cost before.
#pragma once

#include <QLineEdit>
#include <QSpinBox>
#include <optional>

#include "widgets/frame/experiment_dialog.h"

namespace ropewalk {

class SensitivityDialog : public ExperimentDialog {
  Q_OBJECT
 public:
  // `spec`: the values to begin with, its model path and factors set. `set_name`: of the factors, for a person.
  SensitivityDialog(const SensitivitySpec& spec, const QString& set_name, ExperimentAdvice advice,
                    QWidget* parent = nullptr);
  SensitivitySpec spec() const;
  QSpinBox* document_count() { return document_count_; }
  QLineEdit* moves() { return moves_; }
  ExperimentSpec experiment() const override { return spec(); }

 protected:
  QString own_problem() const override;

 private:
  std::optional<std::vector<double>> read_moves() const;
  SensitivitySpec start_;
  QSpinBox* document_count_;
  QLineEdit* moves_;
};

}  // namespace ropewalk
