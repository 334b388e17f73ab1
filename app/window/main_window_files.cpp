// Files: the workspace's menu, what was opened before, and the folders in which they lie.
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "app/window/folder_actions.h"
#include "app/window/main_window.h"
#include "app/window/recent_models.h"
#include "app/window/window_commands.h"
#include "widgets/theme/icons.h"

namespace ropewalk {

void MainWindow::fill_workspace_menu(QMenu* workspace) {
  const QString filter = tr("Ropewalk workspaces (*.ropewalk *.sqlite *.db);;All files (*)");
  name_command(workspace->addAction(tr("Open or make another…"), this,
                                    [this, filter] {
                                      const QString path =
                                          QFileDialog::getSaveFileName(this, tr("Workspace"), workspace_.path(), filter,
                                                                       nullptr, QFileDialog::DontConfirmOverwrite);
                                      if (!path.isEmpty()) open_workspace(path);
                                    }),
               QStringLiteral("workspace.open"), tr("The file in which runs are recorded"));
  name_command(workspace->addAction(tr("Open read-only…"), this,
                                    [this, filter] {
                                      const QString path = QFileDialog::getOpenFileName(this, tr("Workspace"),
                                                                                        workspace_.path(), filter);
                                      if (!path.isEmpty()) open_workspace(path, true);
                                    }),
               QStringLiteral("workspace.open_read_only"), tr("Its runs can be looked at; nothing is changed in it"));
  QMenu* recent = workspace->addMenu(themed_icon(QStringLiteral("recent")), tr("Recent"));
  recent->setToolTipsVisible(true);
  connect(recent, &QMenu::aboutToShow, this, [this, recent] {
    recent->clear();
    const QList<RecentFile> files = named_workspaces(recent_workspaces());
    const QStringList labels = recent_labels(files);
    for (qsizetype i = 0; i < files.size(); ++i) {
      QAction* action =
          recent->addAction(labels[i], this, [this, path = files[i].path] { open_recent_workspace(path); });
      action->setToolTip(QDir::toNativeSeparators(files[i].path));
    }
    if (recent->isEmpty()) recent->addAction(tr("Nothing was opened yet"))->setEnabled(false);
  });
  name_command(workspace->addAction(tr("Back up to…"), this,
                                    [this, filter] {
                                      const QString path =
                                          QFileDialog::getSaveFileName(this, tr("Back up the workspace"), {}, filter);
                                      if (!path.isEmpty()) workspace_.backup(path);
                                    }),
               QStringLiteral("workspace.backup"),
               tr("A whole copy of the workspace, also while a run is recorded in it"));
  workspace_menu_ = workspace;
}

void MainWindow::fill_recent(QMenu* menu) {
  menu->clear();
  const QList<RecentFile> models = recent_models();
  const QStringList labels = recent_labels(models);
  for (qsizetype i = 0; i < models.size(); ++i) {
    QAction* action = menu->addAction(labels[i], this, [this, path = models[i].path] { open_model(path); });
    action->setToolTip(QDir::toNativeSeparators(models[i].path));
  }
  if (menu->isEmpty()) menu->addAction(tr("Nothing was opened yet"))->setEnabled(false);
  menu->setToolTipsVisible(true);
}

// The open workspace has its own button, with the number of its runs.
void MainWindow::fill_start_page() {
  QStringList workspaces = recent_workspaces();
  workspaces.removeAll(QFileInfo(workspace_.path()).absoluteFilePath());
  start_->set_recent(recent_models(), named_workspaces(workspaces));
}

void MainWindow::open_recent_workspace(const QString& path) {
  if (!QFileInfo::exists(path)) {  // opening it would make an empty one
    forget_workspace(path);
    fill_start_page();
    return show_message(InlineMessage::Level::error, tr("The workspace %1 is not there any more. It is taken off the "
                                                        "list; open it from where it is now.")
                                                         .arg(QDir::toNativeSeparators(path)));
  }
  open_workspace(path);
  show_runs_when_read();
}

void MainWindow::show_runs_when_read() {
  connect(
      &workspace_, &WorkspaceController::runs_read, this,
      [this](const std::vector<RunSummary>& runs) {
        if (!runs.empty()) show_start(false);
      },
      Qt::SingleShotConnection);
}

void MainWindow::connect_folders() {
  auto* folders = new FolderActions(this);
  connect(folders, &FolderActions::failed, this,
          [this](const QString& text) { show_message(InlineMessage::Level::error, text); });
  QAction* model = folders->add_to(
      model_menu_, QStringLiteral("model.show_in_folder"), tr("The folder with the open model's files"),
      [this] { return model_ ? QString::fromStdString(model_->path) : QString(); }, tr("No model with files is open."));
  for (QAction* action : model_menu_->actions())
    if (action->objectName() == u"model.close") model_menu_->insertAction(action, model);
  folders->add_to(
      workspace_menu_, QStringLiteral("workspace.show_in_folder"), tr("The folder with the workspace's file"),
      [this] { return QFileInfo::exists(workspace_.path()) ? workspace_.path() : QString(); },
      tr("No workspace is open."));
  docks_->training->training()->add_menu_action(folders->make(
      QStringLiteral("training.show_in_folder"), tr("Show the trained model in its folder"),
      tr("The folder that the training on show writes its model to"), [this] { return trained_folder(); },
      tr("No training is on show whose model is on this machine.")));
}

// Of the training on show; empty: none, or its model is not there (yet, or any more).
QString MainWindow::trained_folder() const {
  const std::shared_ptr<RunData> run = docks_->training->run();
  if (!run || !run->training()) return {};
  QString folder;
  if (const TrainSpec* spec = run->train_spec()) folder = QString::fromStdString(spec->out);
  if (const PretrainSpec* spec = run->pretrain_spec()) folder = QString::fromStdString(spec->runtime.model_path);
  return QFileInfo::exists(folder) ? folder : QString();
}

}  // namespace ropewalk
