// The window's program.
#include <QApplication>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>
#include <cstdlib>
#include <exception>

#include "app/window/language_setting.h"
#include "app/window/session_keeper.h"
#include "app/window/theme_setting.h"
#include "app/window/window_host.h"
#include "core/experiment/experiment.h"

namespace {

// A slot that throws would end the program inside Qt: the message is shown instead, and the program goes on.
class Application : public QApplication {
 public:
  using QApplication::QApplication;
  bool notify(QObject* receiver, QEvent* event) override {
    try {
      return QApplication::notify(receiver, event);
    } catch (const std::exception& error) {
      qCritical("Unexpected: %s", error.what());
      return false;
    }
  }
};

// The exit code. No picture is better than one of something else than what was asked for.
int write_picture(ropewalk::MainWindow& window, const QString& path) {
  QString problem = window.first_problem();
  if (problem.isEmpty() && !window.grab().save(path))
    problem = QStringLiteral("the picture could not be written to %1").arg(path);
  if (problem.isEmpty()) return 0;
  QTextStream(stderr) << "ropewalk: " << problem << '\n';
  return 1;
}

void take_screenshot_when_settled(ropewalk::MainWindow& window, const QString& path) {
  auto* timer = new QTimer(&window);
  QObject::connect(timer, &QTimer::timeout, &window, [&window, path, timer, quiet = 0]() mutable {
    constexpr int kQuietTicks = 12;  // charts redraw at most 30 times a second: long after the last change
    quiet = window.settled() ? quiet + 1 : 0;
    if (quiet < kQuietTicks) return;
    timer->stop();
    QCoreApplication::exit(write_picture(window, path));
  });
  timer->start(100);
}

}  // namespace

int main(int argc, char** argv) {
  // Before any OpenMP thread exists: two programs with spinning threads on the same cores slow each other many times.
  setenv("OMP_WAIT_POLICY", "passive", 0);
  Application application(argc, argv);
  QCoreApplication::setOrganizationName(QStringLiteral("Ropewalk"));
  QCoreApplication::setApplicationName(QStringLiteral("ropewalk"));
  QCoreApplication::setApplicationVersion(QString::fromStdString(ropewalk::ropewalk_version()));
  QGuiApplication::setDesktopFileName(QStringLiteral("org.ropewalk.Ropewalk"));
  ropewalk::apply_language_setting();  // before the first text, also of --help
  const ropewalk::ParsedArguments parsed = ropewalk::parse_arguments(QCoreApplication::arguments());
  if (!parsed.help.isEmpty()) {
    QTextStream(stdout) << parsed.help;
    return 0;
  }
  if (!parsed.problem.isEmpty()) {
    QTextStream(stderr) << "ropewalk: " << parsed.problem << '\n';
    return 2;
  }
  ropewalk::apply_theme_setting(parsed.arguments.theme);
  ropewalk::set_model_threads(0);
  ropewalk::AppServices services;
  ropewalk::WindowHost host(services, parsed.arguments);
  ropewalk::SessionKeeper keeper(host, QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
  host.window().show();
  if (parsed.arguments.screenshot.isEmpty())
    keeper.begin(!parsed.arguments.names_content());
  else
    take_screenshot_when_settled(host.window(), parsed.arguments.screenshot);
  return QApplication::exec();
}
