#include "widgets/frame/layouts_dialog.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <utility>

#include "widgets/frame/frame_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

LayoutsDialog::LayoutsDialog(Store store, QWidget* parent)
    : QDialog(parent),
      store_(std::move(store)),
      list_(new QListWidget),
      empty_(make_hint(tr("No layout was saved yet: arrange the views, give the layout a name and save it."))),
      name_(new QLineEdit),
      save_(new QPushButton(tr("Save"))),
      apply_(new QPushButton(tr("Apply"))),
      rename_(new QPushButton(tr("Rename"))),
      delete_(new QPushButton(tr("Delete"))),
      message_(new InlineMessage) {
  setWindowTitle(tr("Layouts"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(spacing::triple_unit, spacing::double_unit, spacing::triple_unit, spacing::double_unit);
  layout->setSpacing(spacing::unit);
  layout->addWidget(make_section(tr("Save the views as they are now")));
  auto* top = new QHBoxLayout;
  top->setSpacing(spacing::unit);
  top->addWidget(name_, 1);
  top->addWidget(save_);
  layout->addLayout(top);
  layout->addSpacing(spacing::unit);
  layout->addWidget(make_section(tr("Saved layouts")));
  empty_->setWordWrap(true);
  layout->addWidget(empty_);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(spacing::unit);
  middle->addWidget(list_, 1);
  auto* buttons = new QVBoxLayout;
  buttons->setSpacing(spacing::unit);
  for (QPushButton* button : {apply_, rename_, delete_}) {
    button->setAutoDefault(false);
    buttons->addWidget(button);
  }
  buttons->addStretch(1);
  middle->addLayout(buttons);
  layout->addLayout(middle, 1);
  layout->addWidget(message_);
  name_->setPlaceholderText(tr("Name of the layout"));
  name_->setAccessibleName(tr("Name of the layout"));
  name_->setToolTip(tr("A name that is there already is saved over"));
  list_->setAccessibleName(tr("Saved layouts"));
  list_->setToolTip(tr("Enter or a double click applies a layout, F2 renames it"));
  list_->setEditTriggers(QAbstractItemView::EditKeyPressed);
  save_->setDefault(true);
  message_->hide();
  connect(name_, &QLineEdit::textChanged, this, &LayoutsDialog::update_buttons);
  connect(list_, &QListWidget::currentItemChanged, this, &LayoutsDialog::update_buttons);
  connect(list_, &QListWidget::itemActivated, this,
          [this](QListWidgetItem* item) { store_.apply(item->data(Qt::UserRole).toString()); });
  connect(list_, &QListWidget::itemChanged, this, &LayoutsDialog::renamed);
  connect(save_, &QPushButton::clicked, this, &LayoutsDialog::save);
  connect(apply_, &QPushButton::clicked, this,
          [this] { store_.apply(list_->currentItem()->data(Qt::UserRole).toString()); });
  connect(rename_, &QPushButton::clicked, this, [this] { list_->editItem(list_->currentItem()); });
  connect(delete_, &QPushButton::clicked, this, &LayoutsDialog::remove);
  connect(message_, &InlineMessage::action_clicked, this, [this] {
    message_->clear();
    if (const auto undo = std::exchange(undo_, {})) undo();
    fill();
  });
  fill();
  resize(440, 400);
}

void LayoutsDialog::fill(const QString& selected) {
  const QSignalBlocker blocker(list_);
  list_->clear();
  for (const QString& name : store_.names()) {
    auto* item = new QListWidgetItem(name, list_);
    item->setData(Qt::UserRole, name);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    if (name == selected) list_->setCurrentItem(item);
  }
  if (!list_->currentItem() && list_->count() > 0) list_->setCurrentRow(0);
  empty_->setVisible(list_->count() == 0);
  update_buttons();
}

void LayoutsDialog::update_buttons() {
  const QString name = name_->text().trimmed();
  save_->setEnabled(!name.isEmpty());
  save_->setText(store_.names().contains(name) ? tr("Save over it") : tr("Save"));
  for (QPushButton* button : {apply_, rename_, delete_}) button->setEnabled(list_->currentItem() != nullptr);
}

void LayoutsDialog::save() {
  const QString name = name_->text().trimmed();
  if (name.isEmpty()) return;
  store_.save(name);
  name_->clear();
  fill(name);
}

void LayoutsDialog::remove() {
  if (!list_->currentItem()) return;
  const QString name = list_->currentItem()->data(Qt::UserRole).toString();
  undo_ = store_.remove(name);
  fill();
  message_->show_message(InlineMessage::Level::info, tr("“%1” was deleted.").arg(name));
  message_->set_action(tr("Undo"));
}

void LayoutsDialog::renamed(QListWidgetItem* item) {
  const QString from = item->data(Qt::UserRole).toString(), to = item->text().trimmed();
  if (from == to) return;
  QStringList others = store_.names();
  others.removeAll(from);
  const QString problem = store_.problem(to, others);
  if (problem.isEmpty()) {
    store_.rename(from, to);
    message_->clear();
  } else {
    message_->show_message(InlineMessage::Level::error, problem);
    message_->set_action({});
  }
  fill(problem.isEmpty() ? to : from);
}

}  // namespace ropewalk
