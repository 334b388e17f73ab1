// A message of the desktop (org.freedesktop.Notifications) for when the window is not in front; where no such service
// is there, the window's entry asks for attention instead. Never waits for the service.
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QString>
#include <QWidget>

namespace ropewalk {

class DesktopNotifier : public QObject {
  Q_OBJECT
 public:
  // `bus`: the session's, or another one in tests; it may be unconnected.
  explicit DesktopNotifier(QWidget* window, const QDBusConnection& bus = running_session_bus());
  // The session's bus where one runs; unconnected elsewhere: none is started for this.
  static QDBusConnection running_session_bus();
  // A later message takes the place of the one before.
  void notify(const QString& title, const QString& text);
  // The work's share on the window's entry in the task bar, 0 … 1, where the desktop shows it; < 0: none.
  void show_share(double share);

 Q_SIGNALS:
  void shown();         // the service took it
  void fell_back();     // there is no service: the window asked for attention
  void open_clicked();  // the person clicked the message

 private Q_SLOTS:
  void action_invoked(uint id, const QString& action);

 private:
  void raise_window();
  QWidget* window_;
  QDBusConnection bus_;
  uint last_ = 0;  // the service's number of the message on show
  int percent_ = -1;
};

}  // namespace ropewalk
