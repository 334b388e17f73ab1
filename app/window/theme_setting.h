// Light, dark or as the system: chosen in the menu, remembered in the settings.
#pragma once

#include <QMenu>
#include <QString>

namespace ropewalk {

// "light", "dark" or "" (as the system).
QString theme_setting();
void set_theme_setting(const QString& name);
// Puts `name`, or the remembered setting where it is empty, on the application.
void apply_theme_setting(const QString& name = {});
void fill_theme_menu(QMenu* menu);

}  // namespace ropewalk
