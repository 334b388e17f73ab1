#include "app/window/job_notices.h"

#include <QEvent>
#include <QSettings>
#include <algorithm>

namespace ropewalk {
namespace {
const QString kSetting = QStringLiteral("notifications/enabled");
}

JobNotices::JobNotices(QMainWindow* window, JobRunner& jobs, DesktopNotifier* notifier,
                       std::function<QString(RunId)> name_of)
    : QObject(window),
      window_(window),
      jobs_(jobs),
      notifier_(notifier),
      name_of_(std::move(name_of)),
      title_(window->windowTitle()) {
  since_start_.start();
  window_->installEventFilter(this);
  connect(&jobs_, &JobRunner::started, this, [this] { since_start_.restart(); });
  connect(&jobs_, &JobRunner::progress, this, &JobNotices::show_progress);
  connect(&jobs_, &JobRunner::finished, this, &JobNotices::job_finished);
}

bool JobNotices::enabled() {
  return QSettings().value(kSetting, true).toBool();
}

void JobNotices::set_enabled(bool enabled) {
  QSettings().setValue(kSetting, enabled);
}

void JobNotices::show_progress(const Progress& progress) {
  const double share = progress.total > 0 ? std::clamp(double(progress.done) / double(progress.total), 0.0, 1.0) : -1;
  notifier_->show_share(share);
  const int percent = share < 0 ? -1 : int(100 * share);
  if (percent == percent_) return;
  percent_ = percent;
  show_title();
}

void JobNotices::show_title() {
  setting_ = true;
  window_->setWindowTitle(percent_ < 0 ? title_ : tr("%1 % – %2").arg(percent_).arg(title_));
  setting_ = false;
}

bool JobNotices::eventFilter(QObject* watched, QEvent* event) {
  if (watched == window_ && event->type() == QEvent::WindowTitleChange && !setting_) {
    title_ = window_->windowTitle();
    if (percent_ >= 0) show_title();
  }
  return QObject::eventFilter(watched, event);
}

void JobNotices::job_finished(qint64 run, JobRunner::Outcome outcome, const QString& message) {
  percent_ = -1;
  show_title();
  notifier_->show_share(-1);
  const bool is_long = double(since_start_.elapsed()) >= 1000 * least_seconds_;
  // A person who stopped it knows.
  if (!is_long || window_->isActiveWindow() || !enabled() || outcome == JobRunner::Outcome::stopped) return;
  const QString name = run >= 0 ? name_of_(run) : QString();
  const bool failed = outcome == JobRunner::Outcome::failed;
  const QString title = failed ? tr("A run failed") : tr("A run has ended");
  const QString what = name.isEmpty() ? tr("The work is done.") : tr("%1 is finished.").arg(name);
  const QString text = failed ? (name.isEmpty() ? message : tr("%1: %2").arg(name, message)) : what;
  notifier_->notify(title, text);
  Q_EMIT notified(title, text);
}

}  // namespace ropewalk
