// Files and folders that were opened before, as a list that a person chooses from.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace ropewalk {

struct RecentFile {
  QString path;
  QString name;  // of the model, or the file's
};

// What each is called in a list: its name, and where others have the same, as much of its folder as tells them apart.
QStringList recent_labels(const QList<RecentFile>& files);

}  // namespace ropewalk
