// The language of all texts and numbers: as the system, English or Japanese; remembered in the settings.
#pragma once

#include <QMenu>
#include <QString>
#include <functional>

namespace ropewalk {

// "en", "ja" or "" (as the system).
QString language_setting();
// Installs the translations of the remembered setting, Qt's own included. Texts that stand in a window already stay.
void apply_language_setting();
// A choice stores and installs its language, then calls `changed`.
void fill_language_menu(QMenu* menu, const std::function<void()>& changed);

}  // namespace ropewalk
