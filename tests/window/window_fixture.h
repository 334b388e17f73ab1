// A window of its own for each test: settings and workspace in a temporary folder, nothing of the user's is touched.
#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/window/main_window.h"
#include "app/window/theme_setting.h"

namespace ropewalk {

inline const QString kTinyModel = QStringLiteral(ROPEWALK_TESTS_DIR "/data/tiny");

// To be called once before the first window.
inline void isolate_settings(const QString& folder) {
  QStandardPaths::setTestModeEnabled(true);
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
  QCoreApplication::setOrganizationName(QStringLiteral("RopewalkTest"));
  QCoreApplication::setApplicationName(QStringLiteral("ropewalk"));
}

inline std::unique_ptr<MainWindow> make_window(const QString& workspace, WindowArguments arguments = {}) {
  arguments.workspace = workspace;
  if (arguments.size.isEmpty()) arguments.size = {1440, 900};
  auto window = std::make_unique<MainWindow>(arguments);
  window->show();
  return window;
}

// A window with the tiny model and the workspace opened; nullptr where that takes more than `patience` ms.
inline std::unique_ptr<MainWindow> open_tiny(const QString& workspace, int patience) {
  auto window = make_window(workspace);
  window->open_model(kTinyModel);
  const auto there = [&] { return window->model() && window->settled() && window->workspace().store(); };
  return QTest::qWaitFor(there, patience) ? std::move(window) : nullptr;
}

// With ROPEWALK_PICTURES set to a folder, keeps a picture of the window there for a person to look at.
inline void keep_picture(QWidget& widget, const QString& name) {
  const QString folder = qEnvironmentVariable("ROPEWALK_PICTURES");
  if (folder.isEmpty()) return;
  QTest::qWait(150);  // charts redraw at most 30 times a second
  widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

}  // namespace ropewalk
