#include "app/window/desktop_notifier.h"

#include <QApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QVariantMap>
#include <cmath>

namespace ropewalk {
namespace {
const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr int kDesktopsOwnTimeout = -1;
}  // namespace

DesktopNotifier::DesktopNotifier(QWidget* window, const QDBusConnection& bus)
    : QObject(window), window_(window), bus_(bus) {
  if (bus_.isConnected())
    bus_.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this, SLOT(action_invoked(uint, QString)));
}

QDBusConnection DesktopNotifier::running_session_bus() {
  const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
  const bool runs = !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
                    (!runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus")));
  return runs ? QDBusConnection::sessionBus() : QDBusConnection(QStringLiteral("no session bus"));
}

void DesktopNotifier::notify(const QString& title, const QString& text) {
  const auto fall_back = [this] {
    QApplication::alert(window_);
    Q_EMIT fell_back();
  };
  if (!bus_.isConnected()) return fall_back();
  QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kService, QStringLiteral("Notify"));
  const QStringList actions{QStringLiteral("default"), tr("Show")};
  const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
                          {QStringLiteral("category"), QStringLiteral("transfer.complete")}};
  call.setArguments({tr("Ropewalk"), last_, QGuiApplication::desktopFileName(), title, text.toHtmlEscaped(), actions,
                     hints, kDesktopsOwnTimeout});
  auto* watcher = new QDBusPendingCallWatcher(bus_.asyncCall(call), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, fall_back] {
    const QDBusPendingReply<uint> reply = *watcher;
    watcher->deleteLater();
    if (reply.isError()) return fall_back();
    last_ = reply.value();
    Q_EMIT shown();
  });
}

void DesktopNotifier::action_invoked(uint id, const QString&) {
  if (id != last_ || id == 0) return;
  raise_window();
  Q_EMIT open_clicked();
}

void DesktopNotifier::raise_window() {
  if (window_->isMinimized()) window_->showNormal();
  window_->show();
  window_->raise();
  window_->activateWindow();
}

void DesktopNotifier::show_share(double share) {
  const int percent = share < 0 ? -1 : int(std::lround(100 * share));
  if (percent == percent_ || !bus_.isConnected()) return;
  percent_ = percent;
  // The signal that task bars of KDE, Ubuntu and others listen to.
  QDBusMessage update = QDBusMessage::createSignal(
      QStringLiteral("/ropewalk"), QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"));
  update.setArguments({QStringLiteral("application://%1.desktop").arg(QGuiApplication::desktopFileName()),
                       QVariantMap{{QStringLiteral("progress"), std::max(0.0, share)},
                                   {QStringLiteral("progress-visible"), share >= 0}}});
  bus_.send(update);
}

}  // namespace ropewalk
