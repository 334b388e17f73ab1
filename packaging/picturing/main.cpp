// ropewalk-pictures: pictures of every view of the real window, in one language and theme. 2x: QT_SCALE_FACTOR=2.
// Says which texts have no room; the exit code is 1 where there are such.
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include "app/window/language_setting.h"
#include "app/window/theme_setting.h"
#include "core/model/model.h"
#include "packaging/picturing/cut_text.h"
#include "packaging/picturing/scenes.h"
#include "widgets/frame/command_palette.h"

namespace ropewalk {
namespace {

// Settings and the runs that scenes make stay in a folder that goes with the program; nothing of the user's is touched.
void isolate(const QString& folder) {
  QStandardPaths::setTestModeEnabled(true);
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder);
  QCoreApplication::setOrganizationName(QStringLiteral("RopewalkPictures"));
  QCoreApplication::setApplicationName(QStringLiteral("ropewalk"));
}

void close_dialogs(QWidget* but) {
  if (auto* palette = but->findChild<CommandPalette*>()) palette->hide();
  for (QWidget* widget : QApplication::topLevelWidgets())
    if (widget != but && widget->isWindow() && widget->isVisible()) widget->close();
  QTest::qWait(50);
}

// The scenes up to the last that is wanted, as later ones build on earlier ones; the number of texts without room.
int take_pictures(Stage& stage, const QDir& out, const QStringList& wanted) {
  QTextStream say(stdout);
  int cut = 0;
  for (const Scene& scene : scenes()) {
    if (!wanted.isEmpty() && !wanted.contains(scene.name) && !scene.anew) continue;
    QWidget* shown = scene.show(stage);
    QTest::qWait(200);
    if (wanted.isEmpty() || wanted.contains(scene.name)) {
      if (!shown->grab().save(out.filePath(scene.name + QStringLiteral(".png"))))
        qFatal("cannot write into %s", qPrintable(out.path()));
      const QStringList lines = cut_texts(shown);
      for (const QString& line : lines) say << scene.name << ": " << line << '\n';
      cut += int(lines.size());
      say << scene.name << '\n';
      say.flush();
    }
    close_dialogs(&stage.window());
  }
  return cut;
}

int run(const QStringList& arguments) {
  QCommandLineParser parser;
  parser.addHelpOption();
  parser.addPositionalArgument("SCENE", "those only (default: all)", "[SCENE…]");
  parser.addOptions({{"workspace", "File with recorded runs", "FILE"},
                     {"out", "Folder of the pictures", "FOLDER"},
                     {"language", "en or ja", "CODE", "en"},
                     {"theme", "light or dark", "NAME", "light"},
                     {"size", "Of the window", "WxH", "1440x900"}});
  parser.process(arguments);
  QSettings().setValue(QStringLiteral("window/language"), parser.value("language"));
  apply_language_setting();
  apply_theme_setting(parser.value("theme"));
  set_model_threads(0);
  const QDir out(parser.value("out"));
  if (!out.mkpath(QStringLiteral("."))) qFatal("cannot make the folder %s", qPrintable(out.path()));
  const QStringList size = parser.value("size").split(u'x');
  if (size.size() != 2 || size[0].toInt() < 1 || size[1].toInt() < 1) qFatal("--size is written as 1440x900");
  Stage stage(parser.value("workspace"), QSize(size[0].toInt(), size[1].toInt()));
  const int cut = take_pictures(stage, out, parser.positionalArguments());
  QTextStream(stdout) << cut << " texts without room\n";
  return cut > 0 ? 1 : 0;
}

}  // namespace
}  // namespace ropewalk

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  QTemporaryDir folder;
  ropewalk::isolate(folder.path());
  return ropewalk::run(QCoreApplication::arguments());
}
