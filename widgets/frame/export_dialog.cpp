#include "widgets/frame/export_dialog.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>

#include "widgets/frame/frame_style.h"
#include "widgets/frame/tab_order.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

ExportDialog::ExportDialog(const QStringList& sets, int chosen_set, std::vector<ExportTarget> targets,
                           AskForPreview ask, QWidget* parent)
    : QDialog(parent),
      targets_(std::move(targets)),
      ask_(std::move(ask)),
      set_(new QComboBox),
      list_(new QListWidget),
      writes_(new QLabel),
      switches_(new QLabel),
      preview_(new QPlainTextEdit),
      message_(new InlineMessage),
      progress_(new QProgressBar),
      copy_(new QPushButton(themed_icon(QStringLiteral("copy")), tr("Copy"))),
      save_(make_primary_button(QStringLiteral("save"), tr("Save…"))),
      close_(new QPushButton(tr("Close"))) {
  setWindowTitle(tr("Export factors"));
  auto* columns = new QHBoxLayout(this);
  columns->setContentsMargins(2 * spacing::unit, 2 * spacing::unit, 2 * spacing::unit, 2 * spacing::unit);
  columns->setSpacing(2 * spacing::unit);
  columns->addWidget(make_left(), 0);
  columns->addWidget(make_right(), 1);
  set_->addItems(sets);
  set_->setCurrentIndex(chosen_set);
  for (const ExportTarget& target : targets_) list_->addItem(target.name);
  connect(set_, &QComboBox::currentIndexChanged, this, &ExportDialog::show_target);
  connect(list_, &QListWidget::currentRowChanged, this, &ExportDialog::show_target);
  connect(copy_, &QPushButton::clicked, this,
          [this] { QGuiApplication::clipboard()->setText(preview_->toPlainText()); });
  connect(save_, &QPushButton::clicked, this, &ExportDialog::ask_for_path);
  connect(close_, &QPushButton::clicked, this, &ExportDialog::reject);
  list_->setCurrentRow(0);
  order_tabs(*this);
  list_->setFocus();
  set_writing(false);
  resize(880, 560);
}

QWidget* ExportDialog::make_left() {
  auto* left = new QWidget;
  auto* layout = new QVBoxLayout(left);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(spacing::unit);
  auto* set_label = make_section(tr("Factor set"));
  set_label->setBuddy(set_);
  set_->setToolTip(tr("The set that is exported"));
  set_->setAccessibleName(tr("Factor set to export"));
  set_->setMinimumContentsLength(20);
  set_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  auto* list_label = make_section(tr("For"));
  list_label->setBuddy(list_);
  list_->setAccessibleName(tr("Program to export for"));
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  layout->addWidget(set_label);
  layout->addWidget(set_);
  layout->addWidget(list_label);
  layout->addWidget(list_, 1);
  left->setMinimumWidth(264);
  return left;
}

QWidget* ExportDialog::make_right() {
  auto* right = new QWidget;
  auto* layout = new QVBoxLayout(right);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(spacing::unit);
  for (QLabel* label : {writes_, switches_}) {
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  }
  preview_->setReadOnly(true);
  preview_->setLineWrapMode(QPlainTextEdit::WidgetWidth);
  preview_->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  preview_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  preview_->setAccessibleName(tr("What is written"));
  progress_->setRange(0, 1000);
  progress_->setTextVisible(false);
  message_->hide();
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(spacing::unit);
  buttons->addWidget(copy_);
  buttons->addStretch(1);
  buttons->addWidget(close_);
  buttons->addWidget(save_);
  layout->addWidget(make_section(tr("What is written")));
  layout->addWidget(writes_);
  layout->addWidget(preview_, 1);
  layout->addWidget(make_section(tr("Which factors are used when")));
  layout->addWidget(switches_);
  layout->addWidget(message_);
  layout->addWidget(progress_);
  layout->addLayout(buttons);
  return right;
}

const ExportTarget& ExportDialog::target() const {
  return targets_[std::size_t(std::max(0, list_->currentRow()))];
}

void ExportDialog::choose_target(const QString& id) {
  for (std::size_t i = 0; i < targets_.size(); ++i)
    if (targets_[i].id == id) list_->setCurrentRow(int(i));
}

void ExportDialog::show_target() {
  if (list_->currentRow() < 0 || set_->currentIndex() < 0) return;
  writes_->setText(target().writes);
  switches_->setText(target().switches);
  copy_->setToolTip(target().is_file ? tr("Copies the list of changes") : tr("Copies the text"));
  message_->clear();
  preview_->setPlainText({});
  save_->setEnabled(false);
  copy_->setEnabled(false);
  ask_(set(), target().id);
}

void ExportDialog::show_preview(const QString& text, const QString& problem) {
  preview_->setPlainText(text);
  save_->setEnabled(problem.isEmpty() && !writing_);
  copy_->setEnabled(problem.isEmpty());
  if (!problem.isEmpty()) message_->show_message(InlineMessage::Level::warning, problem);
}

void ExportDialog::ask_for_path() {
  const QString name = set_->currentText().simplified().replace(QLatin1Char('/'), QLatin1Char('-'));
  const QString path = QFileDialog::getSaveFileName(this, tr("Export factors"), name + target().suffix,
                                                    tr("%1 (*%2)").arg(target().name, target().suffix));
  if (path.isEmpty()) return;
  message_->clear();
  set_writing(true);
  Q_EMIT write_requested(set(), target().id, path);
}

void ExportDialog::set_writing(bool writing) {
  writing_ = writing;
  progress_->setValue(0);
  progress_->setVisible(writing);
  for (QWidget* part : QList<QWidget*>{set_, list_, save_}) part->setEnabled(!writing);
  close_->setText(writing ? tr("Cancel") : tr("Close"));
}

void ExportDialog::show_progress(double share) {
  progress_->setValue(int(1000 * share));
}

void ExportDialog::show_written(const QString& path) {
  set_writing(false);
  message_->show_message(InlineMessage::Level::info, tr("Written to %1.").arg(QDir::toNativeSeparators(path)));
}

void ExportDialog::show_failed(const QString& message) {
  set_writing(false);
  if (message.isEmpty())
    message_->show_message(InlineMessage::Level::info, tr("Cancelled. Nothing was written."));
  else
    message_->show_message(InlineMessage::Level::error, message);
}

void ExportDialog::reject() {
  if (writing_)
    Q_EMIT cancel_requested();
  else
    QDialog::reject();
}

}  // namespace ropewalk
