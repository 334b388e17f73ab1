#include "widgets/frame/folder_edit.h"

#include <QFileDialog>
#include <QHBoxLayout>

#include "widgets/theme/theme.h"

namespace ropewalk {

FolderEdit::FolderEdit(const QString& title, const QString& placeholder, QWidget* parent)
    : QWidget(parent), line_(new QLineEdit) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(spacing::unit);
  auto* choose = new QPushButton(tr("Choose…"));
  choose->setAutoDefault(false);
  layout->addWidget(line_, 1);
  layout->addWidget(choose);
  line_->setPlaceholderText(placeholder);
  line_->setMinimumWidth(line_->fontMetrics().horizontalAdvance(placeholder) + 2 * spacing::double_unit);
  line_->setAccessibleName(title);
  setFocusProxy(line_);
  connect(choose, &QPushButton::clicked, this, [this, title] {
    const QString chosen = QFileDialog::getExistingDirectory(this, title, line_->text());
    if (!chosen.isEmpty()) line_->setText(chosen);
  });
}

}  // namespace ropewalk
