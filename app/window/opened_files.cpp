#include "app/window/opened_files.h"

#include <QCoreApplication>
#include <QFile>

namespace ropewalk {

bool is_workspace_file(const QString& path) {
  QFile file(path);
  if (file.open(QIODevice::ReadOnly) && file.size() > 0) return file.read(16) == QByteArray("SQLite format 3", 16);
  return path.endsWith(QStringLiteral(".ropewalk"));
}

OpenedFiles sort_files(const QStringList& paths) {
  QStringList models, workspaces;
  for (const QString& path : paths) (is_workspace_file(path) ? workspaces : models).append(path);
  OpenedFiles files{models.value(0), workspaces.value(0), {}};
  if (models.size() > 1)
    files.problem = QCoreApplication::translate("OpenedFiles", "One model can be opened at a time, not %1.")
                        .arg(models.join(QStringLiteral(", ")));
  else if (workspaces.size() > 1)
    files.problem = QCoreApplication::translate("OpenedFiles", "One workspace can be open at a time, not %1.")
                        .arg(workspaces.join(QStringLiteral(", ")));
  return files;
}

}  // namespace ropewalk
