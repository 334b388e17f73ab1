// Filling in a RULER run: tasks, lengths, samples, what prompts are made of, factor sets, how the model is run.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTimer>
#include <map>

#include "widgets/charts/named_factors.h"
#include "widgets/frame/experiment_dialog.h"

namespace ropewalk {

class FolderEdit;

class RulerDialog : public ExperimentDialog {
  Q_OBJECT
 public:
  struct Choice {
    QString id, name, description;
  };
  // `tasks`, `wraps`: all that there are. `offered`: factor sets to choose from; the first `drawn` are chosen.
  RulerDialog(const RulerSpec& spec, const std::vector<Choice>& tasks, const std::vector<Choice>& wraps,
              std::vector<NamedFactors> offered, int drawn, ExperimentAdvice advice, QWidget* parent = nullptr);
  RulerSpec spec() const;  // without the tasks that do not fit
  ExperimentSpec experiment() const override { return spec(); }
  // Which tasks cannot be made at the lengths of `asked`, and why, by id. Dropped where the fields have changed since.
  // `problem`: why none could be looked at; shown in place of the cost.
  void show_fit(const RulerSpec& asked, const std::map<QString, QString>& too_long, const QString& problem);

  QListWidget* tasks() { return tasks_; }
  QListWidget* factor_sets() { return sets_; }
  QLineEdit* lengths() { return lengths_; }
  QSpinBox* samples() { return samples_; }
  QComboBox* wrap() { return wrap_; }
  QComboBox* haystack() { return haystack_; }
  QCheckBox* repeat() { return repeat_; }
  QLineEdit* squad() { return squad_; }

 Q_SIGNALS:
  // The tasks' least lengths are wanted: a tokenizer says them, off the window's thread. Answered with show_fit().
  void fit_requested(const ropewalk::RulerSpec& spec);

 protected:
  QString own_problem() const override;

 private:
  void build_tasks(const std::vector<Choice>& tasks);
  void build_sizes(const std::vector<Choice>& wraps);
  void build_model(const RuntimeSpec& runtime);
  QWidget* file_row(QLineEdit* line, const QString& title);
  void changed();
  RulerSpec asked_spec() const;  // of what decides whether tasks fit; all of them

  RulerSpec start_;
  std::vector<NamedFactors> offered_;
  QListWidget* tasks_;
  QListWidget* sets_;
  QLabel* left_out_;
  QLineEdit* lengths_;
  QSpinBox* samples_;
  QLineEdit* seed_;
  QComboBox* wrap_;
  QComboBox* haystack_;
  FolderEdit* folder_;
  QLineEdit* squad_;
  QLineEdit* hotpotqa_;
  QCheckBox* repeat_;
  QTimer fit_timer_;
  QString fit_problem_;
  std::map<QString, QString> too_long_;
};

}  // namespace ropewalk
