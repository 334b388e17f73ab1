// What is said of a job outside of the window: the share in its title and task bar entry while it works, and a message
// of the desktop when a long one ends while another window is in front.
#pragma once

#include <QElapsedTimer>
#include <QMainWindow>
#include <QObject>
#include <functional>

#include "app/window/desktop_notifier.h"
#include "app/window/job_runner.h"

namespace ropewalk {

class JobNotices : public QObject {
  Q_OBJECT
 public:
  // `name_of`: a run's name, or empty. `jobs` may outlive this.
  JobNotices(QMainWindow* window, JobRunner& jobs, DesktopNotifier* notifier, std::function<QString(RunId)> name_of);
  void set_least_seconds(double seconds) { least_seconds_ = seconds; }
  static bool enabled();  // a person's setting; default: yes
  static void set_enabled(bool enabled);

 Q_SIGNALS:
  void notified(const QString& title, const QString& text);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;  // of the window: its title was set

 private:
  void show_progress(const Progress& progress);
  void job_finished(qint64 run, JobRunner::Outcome outcome, const QString& message);
  void show_title();
  QMainWindow* window_;
  JobRunner& jobs_;
  DesktopNotifier* notifier_;
  std::function<QString(RunId)> name_of_;
  QElapsedTimer since_start_;
  double least_seconds_ = 30;
  QString title_;  // without the share
  int percent_ = -1;
  bool setting_ = false;
};

}  // namespace ropewalk
