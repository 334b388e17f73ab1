#include "app/window/layout_menu.h"

#include <algorithm>

#include "app/window/saved_layouts.h"
#include "app/window/window_commands.h"
#include "widgets/frame/layouts_dialog.h"
#include "widgets/theme/icons.h"

namespace ropewalk {
namespace {

void apply_named(ViewDocks* docks, const QString& name) {
  for (const SavedLayout& layout : saved_layouts())
    if (layout.name == name) docks->apply(layout);
}

std::function<void()> remove_named(const QString& name) {
  const QList<SavedLayout> before = saved_layouts();
  QList<SavedLayout> after = before;
  after.removeIf([&](const SavedLayout& layout) { return layout.name == name; });
  write_layouts(after);
  return [before] { write_layouts(before); };
}

void rename_layout(const QString& from, const QString& to) {
  QList<SavedLayout> layouts = saved_layouts();
  for (SavedLayout& layout : layouts)
    if (layout.name == from) layout.name = to;
  write_layouts(layouts);
}

QStringList names_of_layouts() {
  QStringList names;
  for (const SavedLayout& layout : saved_layouts()) names.append(layout.name);
  return names;
}

}  // namespace

LayoutMenu::LayoutMenu(ViewDocks* docks, QMenu* menu, QWidget* window)
    : QObject(menu), docks_(docks), menu_(menu), window_(window) {
  before_ = name_command(
      menu_->addAction(themed_icon(QStringLiteral("layout")), tr("Saved layouts…"), this, &LayoutMenu::open_dialog),
      QStringLiteral("layout.manage"), tr("Save, rename and delete layouts of the views"));
  connect(menu_, &QMenu::aboutToShow, this, &LayoutMenu::fill);
}

void LayoutMenu::fill() {
  qDeleteAll(saved_);
  saved_.clear();
  for (const QString& name : names_of_layouts()) {
    auto* action = new QAction(tr("Layout: %1").arg(QString(name).replace(u'&', QStringLiteral("&&"))), menu_);
    name_command(action, QStringLiteral("layout.saved.") + name, tr("A layout of your own"));
    connect(action, &QAction::triggered, this, [this, name] { apply_named(docks_, name); });
    menu_->insertAction(before_, action);
    saved_.append(action);
  }
}

void LayoutMenu::open_dialog() {
  auto* dialog = new LayoutsDialog(
      {names_of_layouts, [this](const QString& name) { save_layout(docks_->layout(name)); },
       [this](const QString& name) { apply_named(docks_, name); }, rename_layout, remove_named, layout_name_problem},
      window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

}  // namespace ropewalk
