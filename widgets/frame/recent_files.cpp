#include "widgets/frame/recent_files.h"

#include <QCoreApplication>
#include <algorithm>

namespace ropewalk {
namespace {

// The last `count` parts of the place: of the path, without its end where that is the name itself.
QString last_parts(const RecentFile& file, qsizetype count) {
  QStringList parts = file.path.split(u'/', Qt::SkipEmptyParts);
  if (!parts.isEmpty() && parts.last() == file.name) parts.removeLast();
  return parts.mid(std::max<qsizetype>(0, parts.size() - count)).join(u'/');
}

QString place_among(const RecentFile& file, const QList<RecentFile>& same) {
  const qsizetype most = file.path.count(u'/') + 1;
  for (qsizetype count = 1; count < most; ++count) {
    const QString place = last_parts(file, count);
    bool alone = true;
    for (const RecentFile& other : same)
      alone = alone && (other.path == file.path || last_parts(other, count) != place);
    if (alone) return place;
  }
  return file.path;
}

}  // namespace

QStringList recent_labels(const QList<RecentFile>& files) {
  QStringList labels;
  for (const RecentFile& file : files) {
    QList<RecentFile> same;
    for (const RecentFile& other : files)
      if (other.name == file.name) same.append(other);
    labels.append(same.size() < 2
                      ? file.name
                      : QCoreApplication::translate("RecentFiles", "%1 in %2").arg(file.name, place_among(file, same)));
  }
  return labels;
}

}  // namespace ropewalk
