// Models and workspaces that were opened before, newest first, kept in the settings.
#pragma once

#include <QList>

#include "widgets/frame/recent_files.h"

namespace ropewalk {

QList<RecentFile> recent_models();
void remember_model(const QString& path, const QString& name);
void forget_model(const QString& path);
// Paths of workspaces, newest first.
QStringList recent_workspaces();
void remember_workspace(const QString& path);
void forget_workspace(const QString& path);
QList<RecentFile> named_workspaces(const QStringList& paths);  // by their files' names

}  // namespace ropewalk
