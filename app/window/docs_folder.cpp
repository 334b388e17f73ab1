#include "app/window/docs_folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace ropewalk {

QString docs_folder() {
  const QDir program(QCoreApplication::applicationDirPath());
  for (const char* place : {"../share/ropewalk/docs", "../share/doc/ropewalk", "../../resources/docs"}) {
    const QString folder = QDir::cleanPath(program.filePath(QString::fromLatin1(place)));
    if (QFileInfo::exists(folder + QStringLiteral("/guide.md"))) return folder;
  }
  return {};
}

}  // namespace ropewalk
