// The parts that the dialogs for searches and needle tests share: documents, and how the model is run.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QWidget>
#include <functional>
#include <vector>

#include "core/values/spec.h"

namespace ropewalk {

// A form's label with its unit, range and default in the tool tip.
void add_row(QFormLayout* form, const QString& label, QWidget* field, const QString& explanation);
QFormLayout* make_form();

// A needle template that can be chosen.
struct TemplateChoice {
  QString id, name, description;
};

class DocumentEditor : public QWidget {
  Q_OBJECT
 public:
  // `with_depth`: offers the choice between the start and drawn depths (searches).
  DocumentEditor(bool with_depth, const std::vector<TemplateChoice>& templates, QWidget* parent = nullptr);
  DocumentSpec value() const;
  void set_value(const DocumentSpec& spec);
  QString problem() const;  // "" or what to do first
  // The user's own sentence, question and answer can be chosen in place of a template.
  void offer_own_words();
  QComboBox* needle() { return template_; }  // its data is a template's id, or kOwnWords
  QComboBox* haystack() { return haystack_; }
  QLineEdit* folder() { return folder_; }
  QLineEdit* sentence() { return sentence_; }
  QLineEdit* question() { return question_; }
  QLineEdit* answer() { return answer_; }
  QCheckBox* repeat() { return repeat_; }
  static constexpr char kOwnWords[] = "own words";

 Q_SIGNALS:
  void changed();

 private:
  void build_own_words(QFormLayout* form);
  void show_fields();
  void browse();
  bool own_words() const { return template_->currentData().toString() == QLatin1String(kOwnWords); }
  QComboBox* template_;
  QComboBox* haystack_;
  QLineEdit* folder_;
  QPushButton* browse_;
  QCheckBox* repeat_;
  QLineEdit* sentence_;
  QLineEdit* question_;
  QLineEdit* answer_;
  QWidget* folder_row_;
  QLineEdit* seed_;
  QCheckBox* random_depth_;
};

class RuntimeEditor : public QWidget {
  Q_OBJECT
 public:
  // `device_problem`: "" when a device can be used, else why not.
  explicit RuntimeEditor(std::function<QString(const QString&)> device_problem, QWidget* parent = nullptr);
  // Fills device, dtype, threads and policy of `spec`; leaves the rest.
  void write_to(RuntimeSpec& spec) const;
  void set_value(const RuntimeSpec& spec);
  QString problem() const;

 Q_SIGNALS:
  void changed();

 private:
  std::function<QString(const QString&)> device_problem_;
  QComboBox* device_;
  QComboBox* dtype_;
  QSpinBox* threads_;
  QComboBox* policy_;
};

}  // namespace ropewalk
