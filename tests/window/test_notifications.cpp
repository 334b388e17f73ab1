// Messages of the desktop: against a service on a real bus of its own, and without any.
#include <QDBusConnection>
#include <QDBusMessage>
#include <QMainWindow>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QVariantMap>

#include "app/window/desktop_notifier.h"
#include "app/window/job_notices.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {

constexpr int kPatience = 20000;  // ms

// What a desktop has: keeps what it was asked to show.
class NotificationService : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
 public:
  QStringList titles, texts, actions;
  QList<uint> replaced;
  uint last = 41;

 public Q_SLOTS:
  uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& text,
              const QStringList& offered, const QVariantMap&, int) {
    titles.append(title);
    texts.append(text);
    actions = offered;
    replaced.append(replaces);
    return replaces ? replaces : ++last;
  }

 Q_SIGNALS:
  void ActionInvoked(uint id, const QString& action);
};

}  // namespace

class TestNotifications : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  QProcess bus_;
  QString address_;

 private Q_SLOTS:
  void initTestCase() {
    isolate_settings(folder_.path());
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (daemon.isEmpty()) return;
    bus_.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(bus_.waitForStarted());
    QVERIFY(bus_.waitForReadyRead(kPatience));
    address_ = QString::fromUtf8(bus_.readLine()).trimmed();
    QVERIFY2(address_.startsWith(QStringLiteral("unix:")), qPrintable(address_));
  }

  void cleanupTestCase() {
    bus_.kill();
    bus_.waitForFinished();
  }

  void the_service_shows_it_and_a_click_raises_the_window() {
    if (address_.isEmpty()) QSKIP("dbus-daemon is not installed");
    QDBusConnection desktop = QDBusConnection::connectToBus(address_, QStringLiteral("desktop"));
    NotificationService service;
    QVERIFY(desktop.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &service,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.Notifications")));
    QMainWindow window;
    window.showMinimized();
    DesktopNotifier notifier(&window, QDBusConnection::connectToBus(address_, QStringLiteral("program")));
    QSignalSpy shown(&notifier, &DesktopNotifier::shown);
    QSignalSpy clicked(&notifier, &DesktopNotifier::open_clicked);
    notifier.notify(QStringLiteral("A run has ended"), QStringLiteral("search 4x < 8x is finished."));
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, kPatience);
    QCOMPARE(service.titles, QStringList{QStringLiteral("A run has ended")});
    QCOMPARE(service.texts, QStringList{QStringLiteral("search 4x &lt; 8x is finished.")});  // its text is markup
    QVERIFY(service.actions.contains(QStringLiteral("default")));
    // The next one takes its place.
    notifier.notify(QStringLiteral("Again"), {});
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 2, kPatience);
    QCOMPARE(service.replaced, (QList<uint>{0, 42}));
    Q_EMIT service.ActionInvoked(7, QStringLiteral("default"));  // another program's
    Q_EMIT service.ActionInvoked(42, QStringLiteral("default"));
    QTRY_COMPARE_WITH_TIMEOUT(clicked.count(), 1, kPatience);
    QVERIFY(!window.isMinimized());
    desktop.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
  }

  void without_a_service_the_window_asks_for_attention() {
    if (address_.isEmpty()) QSKIP("dbus-daemon is not installed");
    QMainWindow window;
    DesktopNotifier notifier(&window, QDBusConnection::connectToBus(address_, QStringLiteral("alone")));
    QSignalSpy fell_back(&notifier, &DesktopNotifier::fell_back);
    notifier.notify(QStringLiteral("A run has ended"), {});
    QTRY_COMPARE_WITH_TIMEOUT(fell_back.count(), 1, kPatience);
  }

  void without_a_bus_the_window_asks_for_attention() {
    QMainWindow window;
    DesktopNotifier notifier(&window, QDBusConnection(QStringLiteral("there is none")));
    QSignalSpy fell_back(&notifier, &DesktopNotifier::fell_back);
    notifier.notify(QStringLiteral("A run has ended"), {});
    notifier.show_share(0.5);
    QCOMPARE(fell_back.count(), 1);
  }

  void only_a_long_run_is_told_of_and_the_title_has_its_share() {
    QMainWindow window;
    window.setWindowTitle(QStringLiteral("tiny – Ropewalk"));
    ModelCache models;
    JobRunner jobs(models);
    DesktopNotifier notifier(&window, QDBusConnection(QStringLiteral("there is none")));
    JobNotices notices(&window, jobs, &notifier, [](RunId) { return QStringLiteral("search 4×"); });
    QSignalSpy notified(&notices, &JobNotices::notified);
    Q_EMIT jobs.started();
    Progress progress;
    progress.done = 42;
    progress.total = 100;
    Q_EMIT jobs.progress(progress);
    QVERIFY2(window.windowTitle().startsWith(QStringLiteral("42")), qPrintable(window.windowTitle()));
    window.setWindowTitle(QStringLiteral("other – Ropewalk"));  // a run of another model was opened
    QVERIFY(window.windowTitle().startsWith(QStringLiteral("42")) &&
            window.windowTitle().endsWith(QStringLiteral("other – Ropewalk")));
    Q_EMIT jobs.finished(1, JobRunner::Outcome::finished, {});
    QCOMPARE(window.windowTitle(), QStringLiteral("other – Ropewalk"));
    QCOMPARE(notified.count(), 0);  // it took no time
    notices.set_least_seconds(0);
    Q_EMIT jobs.started();
    Q_EMIT jobs.finished(1, JobRunner::Outcome::stopped, {});  // a person did that
    QCOMPARE(notified.count(), 0);
    Q_EMIT jobs.started();
    Q_EMIT jobs.finished(1, JobRunner::Outcome::finished, {});
    QCOMPARE(notified.count(), 1);
    QVERIFY(notified[0][1].toString().contains(QStringLiteral("search 4×")));
    Q_EMIT jobs.finished(1, JobRunner::Outcome::failed, QStringLiteral("no memory"));
    QVERIFY(notified[1][1].toString().contains(QStringLiteral("no memory")));
    JobNotices::set_enabled(false);
    Q_EMIT jobs.finished(1, JobRunner::Outcome::finished, {});
    QCOMPARE(notified.count(), 2);
    JobNotices::set_enabled(true);
  }
};

QTEST_MAIN(TestNotifications)
#include "test_notifications.moc"
