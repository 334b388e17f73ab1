#include "app/window/folder_actions.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include "app/window/window_commands.h"
#include "widgets/theme/icons.h"

namespace ropewalk {

FolderActions::FolderActions(QWidget* window) : QObject(window), window_(window) {}

QAction* FolderActions::make(const QString& id, const QString& text, const QString& tip, std::function<QString()> path,
                             const QString& problem) {
  auto* action = new QAction(themed_icon(QStringLiteral("folder")), text, window_);
  name_command(action, id, tip);
  connect(action, &QAction::triggered, this, [this, path, problem] {
    const QString now = path();
    now.isEmpty() ? Q_EMIT failed(problem) : show(now);
  });
  set_possible(action, [path = std::move(path), problem] { return path().isEmpty() ? problem : QString(); });
  return action;
}

QAction* FolderActions::add_to(QMenu* menu, const QString& id, const QString& tip, std::function<QString()> path,
                               const QString& problem) {
  QAction* action = make(id, tr("Show in folder"), tip, std::move(path), problem);
  menu->addAction(action);
  connect(menu, &QMenu::aboutToShow, action, [action] { action->setEnabled(action_problem(*action).isEmpty()); });
  return action;
}

void FolderActions::show(const QString& path) {
  const QFileInfo info(path);
  const QString folder = info.isDir() ? info.absoluteFilePath() : info.absolutePath();
  if (!QFileInfo::exists(folder))
    Q_EMIT failed(tr("The folder %1 is not there any more.").arg(QDir::toNativeSeparators(folder)));
  else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
    Q_EMIT failed(
        tr("No program on this machine shows folders. The files lie in %1.").arg(QDir::toNativeSeparators(folder)));
}

}  // namespace ropewalk
