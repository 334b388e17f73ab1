// Filling in a retention run: the factor set, what the model was before, lengths, parts; says the cost before.
#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

#include "widgets/charts/named_factors.h"
#include "widgets/frame/experiment_dialog.h"
#include "widgets/frame/folder_edit.h"

namespace ropewalk {

// A RULER task that can be chosen.
struct TaskChoice {
  QString id, name, measures;
};

class RetentionDialog : public ExperimentDialog {
  Q_OBJECT
 public:
  // `spec`: the values to begin with. `offered`: the sets to choose from, the one at `chosen` at first.
  RetentionDialog(const RetentionSpec& spec, std::vector<NamedFactors> offered, int chosen,
                  std::vector<TaskChoice> tasks, ExperimentAdvice advice, QWidget* parent = nullptr);
  RetentionSpec spec() const;
  QComboBox* set() { return set_; }
  QLineEdit* lengths() { return lengths_; }
  QLineEdit* before() { return before_->line(); }
  QSpinBox* samples() { return samples_; }
  QListWidget* tasks() { return tasks_; }
  ExperimentSpec experiment() const override { return spec(); }

 protected:
  QString own_problem() const override;

 private:
  void build_columns(const std::vector<TaskChoice>& tasks);
  RetentionSpec start_;
  std::vector<NamedFactors> offered_;
  QComboBox* set_;
  FolderEdit* before_;
  QLineEdit* lengths_;
  QSpinBox* samples_;
  QListWidget* tasks_;
  FolderEdit* text_;
};

}  // namespace ropewalk
