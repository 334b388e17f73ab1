#include "app/window/recent_models.h"

#include <QFileInfo>
#include <QSettings>

namespace ropewalk {
namespace {

constexpr qsizetype kKept = 10;

void write(const QList<RecentFile>& recent) {
  QStringList paths, names;
  for (const RecentFile& model : recent) {
    paths.append(model.path);
    names.append(model.name);
  }
  QSettings settings;
  settings.setValue(QStringLiteral("recent/paths"), paths);
  settings.setValue(QStringLiteral("recent/names"), names);
}

}  // namespace

QList<RecentFile> recent_models() {
  const QSettings settings;
  const QStringList paths = settings.value(QStringLiteral("recent/paths")).toStringList();
  const QStringList names = settings.value(QStringLiteral("recent/names")).toStringList();
  QList<RecentFile> recent;
  for (qsizetype i = 0; i < paths.size(); ++i) recent.append({paths[i], i < names.size() ? names[i] : paths[i]});
  return recent;
}

void remember_model(const QString& path, const QString& name) {
  const QString absolute = QFileInfo(path).absoluteFilePath();
  QList<RecentFile> recent = recent_models();
  recent.removeIf([&](const RecentFile& model) { return model.path == absolute; });
  recent.prepend({absolute, name});
  write(recent.mid(0, kKept));
}

QStringList recent_workspaces() {
  return QSettings().value(QStringLiteral("recent/workspaces")).toStringList();
}

void remember_workspace(const QString& path) {
  const QString absolute = QFileInfo(path).absoluteFilePath();
  QStringList recent = recent_workspaces();
  recent.removeAll(absolute);
  recent.prepend(absolute);
  QSettings().setValue(QStringLiteral("recent/workspaces"), recent.mid(0, kKept));
}

void forget_workspace(const QString& path) {
  QStringList recent = recent_workspaces();
  recent.removeAll(path);
  QSettings().setValue(QStringLiteral("recent/workspaces"), recent);
}

QList<RecentFile> named_workspaces(const QStringList& paths) {
  QList<RecentFile> files;
  for (const QString& path : paths) files.append({path, QFileInfo(path).fileName()});
  return files;
}

void forget_model(const QString& path) {
  QList<RecentFile> recent = recent_models();
  recent.removeIf([&](const RecentFile& model) { return model.path == path; });
  write(recent);
}

}  // namespace ropewalk
