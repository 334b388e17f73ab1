#include "app/window/bundled_model.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace ropewalk {

QString bundled_model() {
  const QDir program(QCoreApplication::applicationDirPath());
  for (const char* place : {"../share/ropewalk/models/small", "../../resources/models/small"}) {
    const QString folder = QDir::cleanPath(program.filePath(QString::fromLatin1(place)));
    if (QFileInfo::exists(folder + QStringLiteral("/config.json"))) return folder;
  }
  return {};
}

}  // namespace ropewalk
