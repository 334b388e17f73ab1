#include "widgets/frame/run_label_dialogs.h"

#include <QCompleter>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QStringListModel>
#include <QVBoxLayout>

#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

QString tr_labels(const char* text, int n = -1) {
  return QCoreApplication::translate("RunLabels", text, nullptr, n);
}

// Title, a line that says what is asked, the editor, and the two buttons.
struct Question {
  Question(QWidget* parent, const QString& title, const QString& text, QWidget* editor) : dialog(parent) {
    dialog.setWindowTitle(title);
    dialog.setMinimumWidth(420);
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(spacing::double_unit, spacing::double_unit, spacing::double_unit, spacing::double_unit);
    layout->setSpacing(spacing::unit);
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setBuddy(editor);
    layout->addWidget(label);
    layout->addWidget(editor);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    editor->setFocus();
  }
  QDialog dialog;
};

QStringList split(const QString& text) {
  QStringList tags;
  for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
    if (const QString tag = part.trimmed(); !tag.isEmpty() && !tags.contains(tag)) tags << tag;
  return tags;
}

// Completes the tag after the last comma.
void complete_tags(QLineEdit* edit, const QStringList& known) {
  auto* model = new QStringListModel(edit);
  auto* completer = new QCompleter(model, edit);
  completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  edit->setCompleter(completer);
  QObject::connect(edit, &QLineEdit::textEdited, edit, [edit, model, completer, known](const QString& text) {
    const QString before = text.left(text.lastIndexOf(QLatin1Char(',')) + 1), part = text.mid(before.size()).trimmed();
    QStringList whole;
    for (const QString& tag : known)
      if (!part.isEmpty() && tag.startsWith(part, Qt::CaseInsensitive) && tag != part)
        whole << (before.isEmpty() ? tag : before + QLatin1Char(' ') + tag);
    model->setStringList(whole);
    if (whole.isEmpty()) completer->popup()->hide();
  });
}

}  // namespace

std::optional<QStringList> ask_run_tags(QWidget* parent, int runs, const QStringList& tags, const QStringList& known) {
  auto* edit = new QLineEdit(tags.join(QLatin1String(", ")));
  edit->setObjectName(QStringLiteral("run_tags"));
  complete_tags(edit, known);
  Question question(
      parent, tr_labels("Tags"),
      runs == 1 ? tr_labels("Tags of the run, separated by commas")
                : tr_labels("Tags that all %n chosen runs have, separated by commas. Others stay as they are.", runs),
      edit);
  if (question.dialog.exec() != QDialog::Accepted) return std::nullopt;
  return split(edit->text());
}

std::optional<QString> ask_run_note(QWidget* parent, int runs, const QString& note) {
  auto* edit = new QPlainTextEdit(note);
  edit->setObjectName(QStringLiteral("run_note"));
  edit->setTabChangesFocus(true);
  Question question(parent, tr_labels("Note"),
                    runs == 1 ? tr_labels("Note on the run. Ctrl+Return accepts it.")
                              : tr_labels("One note for all %n chosen runs. Ctrl+Return accepts it.", runs),
                    edit);
  QDialog* dialog = &question.dialog;
  auto* accept = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), dialog);
  QObject::connect(accept, &QShortcut::activated, dialog, &QDialog::accept);
  if (dialog->exec() != QDialog::Accepted) return std::nullopt;
  return edit->toPlainText().trimmed();
}

}  // namespace ropewalk
