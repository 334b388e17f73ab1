// The paper in miniature from the window: dialog, job, and what is shown at its end.
#pragma once

#include <QObject>
#include <QString>
#include <functional>

#include "app/window/job_runner.h"
#include "app/window/study_dialog.h"
#include "app/window/workspace_controller.h"
#include "widgets/frame/inline_message.h"

namespace ropewalk {

class StudyController : public QObject {
  Q_OBJECT
 public:
  StudyController(JobRunner& jobs, WorkspaceController& workspace, QWidget* window);

  // Opens the dialog for the small model that Ropewalk brings; nothing where it is not there or a job runs.
  StudyDialog* open_dialog();
  bool running() const { return !folder_.isEmpty(); }

 Q_SIGNALS:
  void workspace_wanted(const QString& path);  // the study's, to be opened
  void message(ropewalk::InlineMessage::Level level, const QString& text, const QString& action,
               const std::function<void()>& act);

 private:
  void start(const StudySettings& settings, const QString& folder);
  void finished(JobRunner::Outcome outcome);
  JobRunner& jobs_;
  WorkspaceController& workspace_;
  QWidget* window_;
  QString folder_;  // of the study that runs
};

}  // namespace ropewalk
