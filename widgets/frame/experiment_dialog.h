// What the dialogs that fill in a spec have in common: columns of fields, among them the documents and how the model is
// run, the problem or the cost below them, and Start.
#pragma once

#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <functional>

#include "core/values/spec.h"
#include "widgets/frame/inline_message.h"
#include "widgets/frame/spec_editors.h"

namespace ropewalk {

// What only the program behind the window can say. All are cheap and may be called at every change.
struct ExperimentAdvice {
  std::function<QString(const ExperimentSpec&)> cost;  // one sentence
  // What it will take, measured; "" where nothing is known. When more becomes known: ExperimentDialog::show_forecast().
  std::function<QString(const ExperimentSpec&)> forecast;
  std::function<QString(const ExperimentSpec&)> problem;  // "" or why the spec cannot run
  std::function<QString(const ExperimentSpec&)> warning;  // "" or what to know before starting
  std::function<void(SearchSpec&, const std::string&)> apply_budget;
  std::function<QString(const QString&)> device_problem;
  std::function<RopeFactors(const QString& path)> read_factors;  // throws Error
  std::vector<TemplateChoice> needle_templates;
};

class ExperimentDialog : public QDialog {
  Q_OBJECT
 public:
  QString problem_text() const { return message_->isVisibleTo(this) ? message_->text() : QString(); }
  QString cost_text() const { return cost_->text(); }
  QString forecast_text() const { return forecast_->isVisibleTo(this) ? forecast_->text() : QString(); }
  QPushButton* start_button() { return start_; }
  DocumentEditor* documents() { return documents_; }
  virtual ExperimentSpec experiment() const = 0;  // as it is filled in

 public Q_SLOTS:
  void show_forecast();  // asks the advice again

 Q_SIGNALS:
  void start_requested();  // accepted with a spec that can run

 protected:
  ExperimentDialog(const QString& title, const QString& sentence, ExperimentAdvice advice, QWidget* parent);
  // Adds a column with a heading and returns its layout.
  QVBoxLayout* add_column(const QString& heading);
  // Adds a part below the columns.
  void add_part(QWidget* part);
  // Adds the column for what every experiment is made on and with: documents above under `heading`, the model below.
  // Makes documents_ and runtime_, whose problems and changes are reviewed. `with_depth`: as DocumentEditor's.
  void add_inputs_column(const QString& heading, const DocumentSpec& documents, const RuntimeSpec& runtime,
                         bool with_depth);
  // Checks the spec and shows its cost; to be connected to every change.
  void review();
  void showEvent(QShowEvent* event) override;
  virtual QString own_problem() const = 0;  // of the dialog's own fields, before the advice is asked

  ExperimentAdvice advice_;
  DocumentEditor* documents_ = nullptr;
  RuntimeEditor* runtime_ = nullptr;

 private:
  QString problem_of_fields() const;
  QHBoxLayout* columns_;
  QVBoxLayout* parts_;
  InlineMessage* message_;
  QLabel* cost_;
  QLabel* forecast_;
  QPushButton* start_;
};

}  // namespace ropewalk
