#include "app/window/study_controller.h"

#include <QDesktopServices>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

#include "app/window/bundled_model.h"

namespace ropewalk {
namespace {

const QString kFolderKey = QStringLiteral("study/folder");

QString suggested_folder() {
  const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return QSettings().value(kFolderKey, documents + QStringLiteral("/ropewalk-study")).toString();
}

}  // namespace

StudyController::StudyController(JobRunner& jobs, WorkspaceController& workspace, QWidget* window)
    : QObject(window), jobs_(jobs), workspace_(workspace), window_(window) {
  connect(&jobs_, &JobRunner::finished, this,
          [this](qint64, JobRunner::Outcome outcome, const QString&) { finished(outcome); });
  connect(&jobs_, &JobRunner::step_begun, this, [this] {
    if (running() && workspace_.path().startsWith(folder_)) workspace_.refresh();
  });
}

StudyDialog* StudyController::open_dialog() {
  const QString model = bundled_model();
  if (jobs_.running()) {
    Q_EMIT message(InlineMessage::Level::info,
                   tr("A job is running: stop it, or wait for its end, then start the study."), {}, {});
    return nullptr;
  }
  if (model.isEmpty()) {
    Q_EMIT message(InlineMessage::Level::warning,
                   tr("The small model that the study runs on is not beside the program: install Ropewalk again."), {},
                   {});
    return nullptr;
  }
  auto* dialog = new StudyDialog(model, suggested_folder(), window_);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &StudyDialog::start_requested, this, [this, dialog] { start(dialog->settings(), dialog->folder()); });
  dialog->open();
  return dialog;
}

void StudyController::start(const StudySettings& settings, const QString& folder) {
  if (jobs_.running()) return;
  QSettings().setValue(kFolderKey, folder);
  folder_ = folder;
  jobs_.start_study(settings, folder);
}

void StudyController::finished(JobRunner::Outcome outcome) {
  if (!running()) return;
  const QString folder = std::exchange(folder_, {});
  const QString workspace = folder + QStringLiteral("/workspace.ropewalk");
  if (outcome == JobRunner::Outcome::finished) {
    Q_EMIT message(
        InlineMessage::Level::info, tr("The study is done. Its runs are in %1.").arg(workspace), tr("Show the page"),
        [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder + QStringLiteral("/index.html"))); });
    Q_EMIT workspace_wanted(workspace);
  } else if (outcome == JobRunner::Outcome::stopped) {
    Q_EMIT message(InlineMessage::Level::info,
                   tr("The study was stopped. What is done is kept in %1; start it there again to go on.").arg(folder),
                   {}, {});
  }
}

}  // namespace ropewalk
