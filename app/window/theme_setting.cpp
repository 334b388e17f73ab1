#include "app/window/theme_setting.h"

#include <QActionGroup>
#include <QApplication>
#include <QSettings>

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {
const QString kKey = QStringLiteral("window/theme");
}

QString theme_setting() {
  return QSettings().value(kKey).toString();
}

void set_theme_setting(const QString& name) {
  QSettings().setValue(kKey, name);
  apply_theme_setting(name);
}

void apply_theme_setting(const QString& name) {
  const Theme system = system_theme();  // before the palette is ours
  const QString wanted = name.isEmpty() ? theme_setting() : name;
  apply_theme(*qApp, wanted == u"dark" ? Theme::dark : wanted == u"light" ? Theme::light : system);
}

void fill_theme_menu(QMenu* menu) {
  auto* group = new QActionGroup(menu);
  const QList<std::tuple<QString, QString, QString>> themes = {
      {QString(), QStringLiteral("system"), QMenu::tr("As the system")},
      {QStringLiteral("light"), QStringLiteral("sun"), QMenu::tr("Light")},
      {QStringLiteral("dark"), QStringLiteral("moon"), QMenu::tr("Dark")}};
  for (const auto& [name, icon, label] : themes) {
    QAction* action = menu->addAction(themed_icon(icon), label);
    action->setCheckable(true);
    action->setChecked(theme_setting() == name);
    group->addAction(action);
    QObject::connect(action, &QAction::triggered, menu, [name = name] { set_theme_setting(name); });
  }
}

}  // namespace ropewalk
