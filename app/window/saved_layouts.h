// Layouts of docks that a person named, kept in the settings in the order in which they were made.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace ropewalk {

struct SavedLayout {
  QString name;
  QByteArray state;   // QMainWindow::saveState
  QStringList docks;  // that there were: later ones are not in `state`
  bool operator==(const SavedLayout&) const = default;
};

QList<SavedLayout> saved_layouts();
void write_layouts(const QList<SavedLayout>& layouts);
// In the place of the one with its name, else last.
void save_layout(const SavedLayout& layout);
// Why a layout cannot have this name beside `others`; empty: it can.
QString layout_name_problem(const QString& name, const QStringList& others);

}  // namespace ropewalk
