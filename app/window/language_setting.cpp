#include "app/window/language_setting.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QFile>
#include <QFont>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>
#include <memory>
#include <vector>

#include "widgets/charts/core_text.h"

static void init_translations() {
  Q_INIT_RESOURCE(ropewalk_translations);
}

namespace ropewalk {
namespace {

const QString kKey = QStringLiteral("window/language");

// As a locale, where the setting is "as the system".
QLocale locale_of(const QString& setting) {
  const QLocale system = QLocale::system();
  if (setting == u"ja") return {QLocale::Japanese, QLocale::Japan};
  if (setting == u"en" && system.language() != QLocale::English && system.language() != QLocale::C)
    return {QLocale::English, QLocale::UnitedStates};
  return system;
}

std::vector<std::unique_ptr<QTranslator>>& installed() {
  static std::vector<std::unique_ptr<QTranslator>> translators;
  return translators;
}

void install(const QString& file, const QString& folder) {
  auto translator = std::make_unique<QTranslator>();
  if (!translator->load(file, folder)) return;  // Qt's are not here
  QCoreApplication::installTranslator(translator.get());
  installed().push_back(std::move(translator));
}

// Fonts of a system may have no kana and kanji, or those of Chinese: where a letter is missing, these are asked first.
void prefer_japanese_letters(bool japanese) {
  const QString family = QGuiApplication::font().family();
  QFont::removeSubstitutions(family);
  if (japanese)
    QFont::insertSubstitutions(family, {QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans JP"),
                                        QStringLiteral("IPAexGothic"), QStringLiteral("TakaoPGothic")});
}

// As lines; see core_text.h.
QStringList core_text_forms() {
  QFile file(QStringLiteral(":/i18n/core_texts.txt"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

}  // namespace

QString language_setting() {
  return QSettings().value(kKey).toString();
}

void apply_language_setting() {
  init_translations();
  installed().clear();  // a translator that is destroyed is taken out
  const QLocale locale = locale_of(language_setting());
  QLocale::setDefault(locale);
  set_core_text_forms({});
  prefer_japanese_letters(locale.language() == QLocale::Japanese);
  if (locale.language() != QLocale::Japanese) return install(QStringLiteral("ropewalk_en"), QStringLiteral(":/i18n"));
  install(QStringLiteral("qtbase_ja"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  install(QStringLiteral("ropewalk_ja"), QStringLiteral(":/i18n"));
  set_core_text_forms(core_text_forms());
}

void fill_language_menu(QMenu* menu, const std::function<void()>& changed) {
  auto* group = new QActionGroup(menu);
  // A language is named in itself, so that it is found by who reads no other.
  const QList<std::pair<QString, QString>> languages = {
      {QString(), QCoreApplication::translate("LanguageSetting", "As the system")},
      {QStringLiteral("en"), QStringLiteral("English")},
      {QStringLiteral("ja"), QStringLiteral("日本語")}};
  for (const auto& [code, label] : languages) {
    QAction* action = menu->addAction(label);
    action->setObjectName(QStringLiteral("language.") + (code.isEmpty() ? QStringLiteral("system") : code));
    action->setCheckable(true);
    action->setChecked(language_setting() == code);
    group->addAction(action);
    QObject::connect(action, &QAction::triggered, menu, [code = code, changed] {
      QSettings().setValue(kKey, code);
      apply_language_setting();
      changed();
    });
  }
}

}  // namespace ropewalk
