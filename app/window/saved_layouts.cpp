#include "app/window/saved_layouts.h"

#include <QCoreApplication>
#include <QSettings>
#include <algorithm>

namespace ropewalk {

QList<SavedLayout> saved_layouts() {
  QSettings settings;
  QList<SavedLayout> layouts;
  const int count = settings.beginReadArray(QStringLiteral("layouts"));
  for (int i = 0; i < count; ++i) {
    settings.setArrayIndex(i);
    layouts.append({settings.value(QStringLiteral("name")).toString(),
                    settings.value(QStringLiteral("state")).toByteArray(),
                    settings.value(QStringLiteral("docks")).toStringList()});
  }
  settings.endArray();
  return layouts;
}

void write_layouts(const QList<SavedLayout>& layouts) {
  QSettings settings;
  settings.remove(QStringLiteral("layouts"));
  settings.beginWriteArray(QStringLiteral("layouts"), int(layouts.size()));
  for (int i = 0; i < layouts.size(); ++i) {
    settings.setArrayIndex(i);
    settings.setValue(QStringLiteral("name"), layouts[i].name);
    settings.setValue(QStringLiteral("state"), layouts[i].state);
    settings.setValue(QStringLiteral("docks"), layouts[i].docks);
  }
  settings.endArray();
}

void save_layout(const SavedLayout& layout) {
  QList<SavedLayout> layouts = saved_layouts();
  const auto same =
      std::find_if(layouts.begin(), layouts.end(), [&](const SavedLayout& known) { return known.name == layout.name; });
  if (same == layouts.end())
    layouts.append(layout);
  else
    *same = layout;
  write_layouts(layouts);
}

QString layout_name_problem(const QString& name, const QStringList& others) {
  if (name.trimmed().isEmpty()) return QCoreApplication::translate("SavedLayouts", "A layout needs a name.");
  if (others.contains(name.trimmed()))
    return QCoreApplication::translate("SavedLayouts", "There is a layout named “%1” already: choose another name.")
        .arg(name.trimmed());
  return {};
}

}  // namespace ropewalk
