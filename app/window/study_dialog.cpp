#include "app/window/study_dialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QVBoxLayout>

#include "core/study/study.h"
#include "core/values/error.h"
#include "widgets/charts/core_text.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

StudyDialog::StudyDialog(const QString& model, const QString& folder, QWidget* parent)
    : QDialog(parent),
      model_(model),
      folder_(new FolderEdit(tr("Folder of the study"), tr("a new or empty folder, or one with a begun study"))),
      size_(new QComboBox),
      cost_(make_hint({})),
      message_(new InlineMessage),
      start_(make_primary_button(QStringLiteral("play"), tr("Start"))) {
  setWindowTitle(tr("Reproduce the paper in miniature"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(spacing::double_unit, spacing::double_unit, spacing::double_unit, spacing::double_unit);
  layout->setSpacing(spacing::unit);
  auto* sentence = make_hint(tr(
      "On the small model: every formula, LongRoPE and LongRoPE2 with each lower part, the ablations and mixed-window "
      "training, on held-out documents. A page then says for each claim of the paper whether it holds here."));
  sentence->setWordWrap(true);
  layout->addWidget(sentence);
  auto* form = new QFormLayout;
  folder_->line()->setText(folder);
  folder_->setToolTip(tr("Where the study keeps its workspace, its results and its page; a begun study goes on there"));
  form->addRow(tr("Folder"), folder_);
  size_->addItem(tr("quick – one seed, for looking"), int(StudySize::quick));
  size_->addItem(tr("full – three seeds"), int(StudySize::full));
  size_->setToolTip(
      tr("Quick takes about 15 minutes on two cores, full some two hours. Both can be stopped and gone on "
         "with at any time"));
  form->addRow(tr("Size"), size_);
  layout->addLayout(form);
  cost_->setWordWrap(true);
  layout->addWidget(cost_);
  layout->addWidget(message_);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
  buttons->addButton(start_, QDialogButtonBox::AcceptRole);
  layout->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(buttons, &QDialogButtonBox::accepted, this, [this] {
    accept();
    Q_EMIT start_requested();
  });
  connect(size_, &QComboBox::currentIndexChanged, this, &StudyDialog::review);
  connect(folder_->line(), &QLineEdit::textChanged, this, &StudyDialog::review);
  resize(560, sizeHint().height());
  review();
}

StudySettings StudyDialog::settings() const {
  return study_settings(StudySize(size_->currentData().toInt()), model_.toStdString());
}

void StudyDialog::review() {
  const StudySettings wanted = settings();
  const QFileInfo place(this->folder());
  QString problem;
  if (this->folder().isEmpty()) problem = tr("Name a folder for workspace, results and page.");
  if (place.exists() && !place.isDir()) problem = tr("%1 is a file: name a folder.").arg(this->folder());
  StudyState state;
  try {
    if (problem.isEmpty()) state = study_state(wanted, this->folder().toStdString());
  } catch (const Error& error) {
    problem = core_text(error.what());
  }
  if (problem.isEmpty())
    message_->clear();
  else
    message_->show_message(InlineMessage::Level::warning, problem);
  cost_->setText(state.done > 0
                     ? tr("%1 of %2 steps are done and will not be repeated.").arg(state.done).arg(state.steps)
                     : tr("%n step(s), none longer than a quarter of an hour on two cores.", nullptr, state.steps));
  start_->setEnabled(problem.isEmpty());
}

}  // namespace ropewalk
