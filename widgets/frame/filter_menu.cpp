#include "widgets/frame/filter_menu.h"

#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>
#include <QToolTip>
#include <algorithm>

#include "widgets/frame/run_filter.h"
#include "widgets/frame/run_list_model.h"
#include "widgets/theme/icons.h"

namespace ropewalk {

FilterMenu::FilterMenu(QLineEdit* filter, QTableView* table, QWidget* panel)
    : QToolButton(panel),
      filter_(filter),
      table_(table),
      show_archived_(new QAction(themed_icon(QStringLiteral("archive")), tr("Show archived runs"), panel)),
      save_(new QAction(tr("Save this filter…"), panel)),
      help_(new QAction(tr("Examples of filters"), panel)) {
  setIcon(themed_icon(QStringLiteral("more")));
  setAutoRaise(true);
  setPopupMode(InstantPopup);
  setToolTip(tr("Saved filters, archived runs and columns"));
  setAccessibleName(tr("Saved filters, archived runs and columns"));
  show_archived_->setCheckable(true);
  show_archived_->setObjectName(QStringLiteral("runs.show_archived"));
  show_archived_->setToolTip(tr("Shows archived runs in the list too"));
  save_->setObjectName(QStringLiteral("runs.save_filter"));
  save_->setToolTip(tr("Keeps the filter under a name in the workspace"));
  help_->setObjectName(QStringLiteral("runs.filter_help"));
  help_->setToolTip(tr("What can be written in the filter of the run list"));
  for (QAction* action : {show_archived_, save_, help_}) panel->addAction(action);
  connect(save_, &QAction::triggered, this, &FilterMenu::ask_name);
  connect(help_, &QAction::triggered, this, &FilterMenu::show_help);
  auto* menu = new QMenu(this);
  setMenu(menu);
  connect(menu, &QMenu::aboutToShow, this, &FilterMenu::fill);
}

void FilterMenu::set_filters(std::vector<SavedFilter> filters) {
  filters_ = std::move(filters);
}

void FilterMenu::save(const QString& name, const QString& expression) {
  const std::string wanted = name.trimmed().toStdString();
  if (wanted.empty() || read_only_) return;
  std::erase_if(filters_, [&](const SavedFilter& one) { return one.name == wanted; });
  filters_.push_back({wanted, expression.trimmed().toStdString()});
  std::sort(filters_.begin(), filters_.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  Q_EMIT filters_changed(filters_);
}

void FilterMenu::rename(const QString& from, const QString& to) {
  const auto found = std::find_if(filters_.begin(), filters_.end(),
                                  [&](const SavedFilter& one) { return one.name == from.toStdString(); });
  if (found == filters_.end() || to.trimmed().isEmpty() || read_only_) return;
  const QString expression = QString::fromStdString(found->expression);
  filters_.erase(found);
  save(to, expression);
}

void FilterMenu::remove(const QString& name) {
  if (read_only_) return;
  std::erase_if(filters_, [&](const SavedFilter& one) { return one.name == name.toStdString(); });
  Q_EMIT filters_changed(filters_);
}

void FilterMenu::fill() {
  menu()->clear();
  add_saved(menu());
  menu()->addAction(save_);
  save_->setEnabled(!read_only_ && !filter_->text().trimmed().isEmpty());
  menu()->addSeparator();
  menu()->addAction(show_archived_);
  add_columns(menu()->addMenu(tr("Columns")));
  menu()->addSeparator();
  menu()->addAction(help_);
}

void FilterMenu::add_saved(QMenu* menu) {
  for (const SavedFilter& one : filters_) {
    const QString name = QString::fromStdString(one.name), expression = QString::fromStdString(one.expression);
    QAction* use = menu->addAction(name, this, [this, expression] { filter_->setText(expression); });
    use->setToolTip(expression);
  }
  if (filters_.empty() || read_only_) return;
  QMenu* change = menu->addMenu(tr("Change saved filters"));
  for (const SavedFilter& one : filters_) {
    const QString name = QString::fromStdString(one.name);
    change->addAction(tr("Rename “%1”…").arg(name), this, [this, name] { ask_new_name(name); });
    change->addAction(tr("Remove “%1”").arg(name), this, [this, name] { remove(name); });
  }
}

void FilterMenu::add_columns(QMenu* menu) {
  for (int column = 0; column < RunListModel::column_count; ++column) {
    if (column == RunListModel::name) continue;  // always there
    QAction* action = menu->addAction(
        column == RunListModel::star ? tr("Star") : table_->model()->headerData(column, Qt::Horizontal).toString());
    action->setCheckable(true);
    action->setChecked(!table_->isColumnHidden(column));
    connect(action, &QAction::toggled, this, [this, column](bool shown) { table_->setColumnHidden(column, !shown); });
  }
}

void FilterMenu::ask_name() {
  bool ok = false;
  const QString name = QInputDialog::getText(window(), tr("Save this filter"), tr("Name of the filter:"),
                                             QLineEdit::Normal, filter_->text(), &ok);
  if (ok) save(name, filter_->text());
}

void FilterMenu::ask_new_name(const QString& from) {
  bool ok = false;
  const QString to =
      QInputDialog::getText(window(), tr("Rename the filter"), tr("Name of the filter:"), QLineEdit::Normal, from, &ok);
  if (ok) rename(from, to);
}

void FilterMenu::show_help() {
  QToolTip::showText(filter_->mapToGlobal(QPoint(0, filter_->height())), filter_help(), filter_, {}, 60000);
}

}  // namespace ropewalk
