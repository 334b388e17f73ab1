#include "widgets/frame/prompt_editor.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStringDecoder>
#include <QTextCursor>
#include <QVBoxLayout>

#include "widgets/charts/format.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/quantity_text.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {
constexpr qint64 kGreatestFile = 16 << 20;  // bytes: more than the longest text that a model reads
}

PromptEditor::PromptEditor(QWidget* parent)
    : QWidget(parent),
      edit_(new QPlainTextEdit),
      count_(new ElidedLabel),
      open_(make_icon_button(QStringLiteral("folder"), tr("Open a text file as the prompt…"))),
      sample_(make_icon_button(QStringLiteral("document"),
                               tr("Insert a sample text that ends shortly before the trained context, so that the "
                                  "text that follows crosses it"))),
      generate_(make_primary_button(QStringLiteral("generate"), tr("Generate"))),
      stop_(new QPushButton(themed_icon(QStringLiteral("stop")), tr("Stop"))),
      reason_(make_hint({})) {
  auto* header = new QHBoxLayout;
  header->setSpacing(spacing::unit);
  header->addWidget(make_section(tr("Prompt")));
  header->addWidget(count_, 1);
  header->addWidget(open_);
  header->addWidget(sample_);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(spacing::unit);
  buttons->addWidget(generate_, 1);
  buttons->addWidget(stop_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(spacing::unit);
  layout->addLayout(header);
  layout->addWidget(edit_, 1);
  layout->addWidget(reason_);
  layout->addLayout(buttons);
  reason_->setWordWrap(true);
  count_->setProperty("muted", true);
  edit_->setMinimumHeight(56);
  edit_->setTabChangesFocus(true);
  edit_->setAccessibleName(tr("Prompt"));
  edit_->setPlaceholderText(tr("What the text begins with. Write, paste, open a file, or insert a sample."));
  sample_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  generate_->setObjectName(QStringLiteral("generate"));
  stop_->setObjectName(QStringLiteral("stop_generation"));
  stop_->setToolTip(tr("Stop; the text so far stays"));
  connect(edit_, &QPlainTextEdit::textChanged, this, &PromptEditor::text_changed);
  connect(open_, &QToolButton::clicked, this, &PromptEditor::ask_for_file);
  connect(sample_, &QToolButton::clicked, this, &PromptEditor::sample_clicked);
  connect(generate_, &QPushButton::clicked, this, &PromptEditor::generate_clicked);
  connect(stop_, &QPushButton::clicked, this, &PromptEditor::stop_clicked);
  update_buttons();
}

void PromptEditor::set_tokens(std::optional<std::int64_t> tokens, std::int64_t trained) {
  if (!tokens) {
    count_->setText({});
    count_->setToolTip({});
    return;
  }
  count_->setText(trained > 0 ? tr("%1 of %2 tokens").arg(exact_text(*tokens), length_text(double(trained)))
                              : tr("%1 tokens").arg(exact_text(*tokens)));
  count_->setToolTip(tr("%1; the trained context is %2").arg(exact_length(*tokens), exact_length(trained)));
}

void PromptEditor::set_running(bool running, bool stopping) {
  running_ = running;
  stopping_ = stopping;
  update_buttons();
}

void PromptEditor::set_problem(const QString& problem) {
  problem_ = problem;
  update_buttons();
}

void PromptEditor::set_making_sample(bool making) {
  making_sample_ = making;
  update_buttons();
}

void PromptEditor::update_buttons() {
  sample_->setEnabled(!making_sample_);
  sample_->setText(making_sample_ ? tr("Making…") : tr("Sample"));
  generate_->setEnabled(!running_ && problem_.isEmpty());
  generate_->setToolTip(problem_.isEmpty() ? tr("Go on from the prompt, token by token (Ctrl+Return)") : problem_);
  reason_->setText(problem_);
  reason_->setVisible(!problem_.isEmpty());
  stop_->setEnabled(running_ && !stopping_);
  stop_->setText(stopping_ ? tr("Stopping") : tr("Stop"));
}

void PromptEditor::ask_for_file() {
  const QString path = QFileDialog::getOpenFileName(this, tr("Open a text file"), {},
                                                    tr("Text files (*.txt *.md *.text);;All files (*)"));
  if (!path.isEmpty()) read_file(path);
}

// What replaces the prompt can be taken back: the old one is an undo away.
void PromptEditor::set_text(const QString& text) {
  QTextCursor cursor(edit_->document());
  cursor.beginEditBlock();
  cursor.select(QTextCursor::Document);
  cursor.insertText(text);
  cursor.endEditBlock();
  edit_->moveCursor(QTextCursor::Start);
}

void PromptEditor::read_file(const QString& path) {
  const QFileInfo info(path);
  if (info.exists() && !info.isFile())  // a pipe would never end, and opening it may wait
    return Q_EMIT file_failed(tr("%1 is %2: a prompt is read from a text file.")
                                  .arg(path, info.isDir() ? tr("a folder") : tr("a pipe, a socket or a device")));
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return Q_EMIT file_failed(tr("%1 could not be read: %2.").arg(path, file.errorString()));
  if (file.size() > kGreatestFile)
    return Q_EMIT file_failed(tr("%1 has %2; a prompt may have %3 at most. Cut it first.")
                                  .arg(path, bytes_text(quint64(file.size())), bytes_text(quint64(kGreatestFile))));
  QStringDecoder decode(QStringDecoder::Utf8);
  const QString text = decode(file.readAll());
  if (decode.hasError() || text.contains(QChar(QChar::Null)))
    return Q_EMIT file_failed(tr("%1 is not UTF-8 text. Convert it first.").arg(path));
  set_text(text);
}

}  // namespace ropewalk
