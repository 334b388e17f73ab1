#include "widgets/frame/experiment_dialog.h"

#include "core/values/error.h"
#include "widgets/charts/core_text.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/tab_order.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

// All fields are in their places now.
void ExperimentDialog::showEvent(QShowEvent* event) {
  order_tabs(*this);
  QDialog::showEvent(event);
}

ExperimentDialog::ExperimentDialog(const QString& title, const QString& sentence, ExperimentAdvice advice,
                                   QWidget* parent)
    : QDialog(parent),
      advice_(std::move(advice)),
      columns_(new QHBoxLayout),
      parts_(new QVBoxLayout),
      message_(new InlineMessage),
      cost_(make_hint({})),
      forecast_(make_section({})),
      start_(make_primary_button(QStringLiteral("play"), tr("Start"))) {
  setWindowTitle(title);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(spacing::triple_unit, spacing::triple_unit, spacing::triple_unit, spacing::triple_unit);
  layout->setSpacing(spacing::double_unit);
  QLabel* heading = make_section(title);
  QFont font = heading->font();
  font.setPointSizeF(font.pointSizeF() * 1.4);
  heading->setFont(font);
  layout->addWidget(heading);
  QLabel* text = make_hint(sentence);
  text->setWordWrap(true);
  layout->addWidget(text);
  columns_->setSpacing(4 * spacing::unit);
  layout->addLayout(columns_);
  parts_->setSpacing(spacing::unit);
  layout->addLayout(parts_);
  layout->addStretch(1);
  layout->addWidget(message_);
  message_->set_closable(false);
  auto* bottom = new QHBoxLayout;
  bottom->setSpacing(spacing::unit);
  cost_->setWordWrap(true);
  cost_->setAccessibleName(tr("Cost"));
  forecast_->setWordWrap(true);
  forecast_->setAccessibleName(tr("Forecast"));
  forecast_->setToolTip(
      tr("From a short measurement on this machine and the work that the fields ask for. With racing the number of "
         "evaluations is a guess from earlier searches"));
  forecast_->hide();
  auto* words = new QVBoxLayout;
  words->setSpacing(spacing::half);
  words->addWidget(cost_);
  words->addWidget(forecast_);
  bottom->addLayout(words, 1);
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  start_->setDefault(true);
  bottom->addWidget(cancel);
  bottom->addWidget(start_);
  layout->addLayout(bottom);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(start_, &QPushButton::clicked, this, [this] {
    review();
    if (!start_->isEnabled()) return;
    accept();
    Q_EMIT start_requested();
  });
}

QVBoxLayout* ExperimentDialog::add_column(const QString& heading) {
  auto* column = new QVBoxLayout;
  column->setSpacing(spacing::unit);
  column->addWidget(make_section(heading));
  columns_->addLayout(column, 1);
  return column;
}

void ExperimentDialog::add_part(QWidget* part) {
  parts_->addWidget(part);
}

void ExperimentDialog::add_inputs_column(const QString& heading, const DocumentSpec& documents,
                                         const RuntimeSpec& runtime, bool with_depth) {
  documents_ = new DocumentEditor(with_depth, advice_.needle_templates);
  documents_->set_value(documents);
  runtime_ = new RuntimeEditor(advice_.device_problem);
  runtime_->set_value(runtime);
  QVBoxLayout* column = add_column(heading);
  column->addWidget(documents_);
  column->addSpacing(spacing::double_unit);
  column->addWidget(make_section(tr("Model")));
  column->addWidget(runtime_);
  column->addStretch(1);
  connect(documents_, &DocumentEditor::changed, this, [this] { review(); });
  connect(runtime_, &RuntimeEditor::changed, this, [this] { review(); });
}

QString ExperimentDialog::problem_of_fields() const {
  QString problem = own_problem();
  if (problem.isEmpty() && documents_) problem = documents_->problem();
  if (problem.isEmpty() && runtime_) problem = runtime_->problem();
  return problem;
}

void ExperimentDialog::review() {
  QString problem = problem_of_fields(), warning, cost;
  if (problem.isEmpty()) {
    const ExperimentSpec spec = experiment();
    try {
      if (advice_.problem) problem = advice_.problem(spec);
      if (problem.isEmpty() && advice_.cost) cost = advice_.cost(spec);
      if (problem.isEmpty() && advice_.warning) warning = advice_.warning(spec);
    } catch (const std::exception& error) {
      problem = core_text(error.what());
    }
  }
  start_->setEnabled(problem.isEmpty());
  show_forecast();
  cost_->setText(problem.isEmpty() ? cost : QString());
  if (!problem.isEmpty()) {
    message_->show_message(InlineMessage::Level::error, problem);
  } else if (!warning.isEmpty()) {
    message_->show_message(InlineMessage::Level::warning, warning);
  } else {
    message_->clear();
  }
}

void ExperimentDialog::show_forecast() {
  QString text;
  if (advice_.forecast && start_->isEnabled()) text = advice_.forecast(experiment());
  forecast_->setText(text);
  forecast_->setVisible(!text.isEmpty());
}

}  // namespace ropewalk
