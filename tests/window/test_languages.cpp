// The window in Japanese and in English: nothing on show is left in the other language, nothing is cut off, and core's
// own messages come translated.
#include <QFile>
#include <QMenu>
#include <QTextBlock>

#include "app/window/language_setting.h"
#include "packaging/picturing/cut_text.h"
#include "tests/window/window_fixture.h"
#include "widgets/charts/core_text.h"
#include "widgets/help/help_file.h"

using namespace ropewalk;

namespace {

constexpr int kPatience = 60000;  // ms

void use_language(const QString& code) {
  QSettings().setValue(QStringLiteral("window/language"), code);
  apply_language_setting();
}

bool has_japanese(const QString& text) {
  return std::any_of(text.begin(), text.end(), [](QChar c) {
    return (c.unicode() >= 0x3040 && c.unicode() <= 0x30ff) || (c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff);
  });
}

// A sentence, not a name: four words of small letters at least.
bool is_english(const QString& text) {
  static const QRegularExpression words(QStringLiteral("([a-z]{2,} ){3}[a-z]{2,}"));
  return !has_japanese(text) && words.match(text).hasMatch();
}

// Of what a person sees or can come to see: labels, buttons, commands, tooltips.
QStringList english_texts(QWidget& window) {
  QStringList found;
  const auto look = [&](const QString& text) {
    if (is_english(text)) found << text;
  };
  for (const QWidget* widget : window.findChildren<QWidget*>()) {
    look(widget->toolTip());
    look(widget->windowTitle());
    look(widget->accessibleName());
    if (const auto* label = qobject_cast<const QLabel*>(widget)) look(label->text());
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) look(button->text());
  }
  for (const QAction* action : window.findChildren<QAction*>()) {
    look(action->text());
    look(action->toolTip());
  }
  found.removeDuplicates();
  return found;
}

}  // namespace

class TestLanguages : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir folder_;

  QString workspace() { return folder_.filePath(QStringLiteral("languages.ropewalk")); }

 private Q_SLOTS:
  void initTestCase() { isolate_settings(folder_.path()); }
  void cleanup() { use_language(QStringLiteral("en")); }

  void every_text_of_the_window_is_japanese() {
    use_language(QStringLiteral("ja"));
    const auto window = open_tiny(workspace(), kPatience);
    QVERIFY(window);
    QCOMPARE(english_texts(*window), QStringList());
    QVERIFY(has_japanese(window->findChild<QAction*>(QStringLiteral("run.search"))->text()));
  }

  void every_dialog_is_japanese_and_has_room() {
    use_language(QStringLiteral("ja"));
    const auto window = open_tiny(workspace(), kPatience);
    QVERIFY(window);
    for (const char* command : {"run.search", "run.needle", "run.train", "run.attention", "run.perplexity", "run.ruler",
                                "run.retention", "study.open", "factors.export", "layout.manage", "help.shortcuts"}) {
      const auto before = QApplication::topLevelWidgets();
      window->findChild<QAction*>(QString::fromLatin1(command))->trigger();
      QWidget* dialog = nullptr;
      for (QWidget* widget : QApplication::topLevelWidgets())
        if (widget->isVisible() && widget->isWindow() && !before.contains(widget)) dialog = widget;
      QVERIFY2(dialog, command);
      QTest::qWait(100);
      QVERIFY2(english_texts(*dialog).isEmpty(), qPrintable(english_texts(*dialog).join(u'\n')));
      QVERIFY2(cut_texts(dialog).isEmpty(), qPrintable(cut_texts(dialog).join(u'\n')));
      dialog->close();
    }
  }

  void no_view_cuts_a_text_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Japanese") << QStringLiteral("ja");
  }
  void no_view_cuts_a_text() {
    QFETCH(QString, language);
    use_language(language);
    const auto window = open_tiny(workspace(), kPatience);
    QVERIFY(window);
    for (const ViewDocks::NumberedView& view : window->docks()->numbered_views()) {
      window->docks()->go_to(view.name);
      QTest::qWait(50);
      QVERIFY2(cut_texts(window.get()).isEmpty(), qPrintable(cut_texts(window.get()).join(u'\n')));
    }
  }

  // What the check is worth: it must see a text that has no room.
  void a_cut_text_is_seen() {
    QWidget window;
    auto* label = new QLabel(QStringLiteral("This sentence is a good deal wider than its label"), &window);
    label->resize(60, 20);
    window.resize(200, 60);
    window.show();
    QCOMPARE(cut_texts(&window).size(), 1);
    label->resize(label->sizeHint());
    window.resize(label->size());
    QCOMPARE(cut_texts(&window), QStringList());
  }

  void an_error_of_core_is_japanese_in_the_window() {
    use_language(QStringLiteral("ja"));
    const auto window = make_window(workspace());
    window->open_model(QStringLiteral("/nowhere/model.gguf"));
    QTRY_VERIFY_WITH_TIMEOUT(!window->first_problem().isEmpty(), kPatience);
    QVERIFY2(has_japanese(window->first_problem()), qPrintable(window->first_problem()));
    QVERIFY(window->first_problem().contains(u"/nowhere/model.gguf"));
    use_language(QStringLiteral("en"));
    QCOMPARE(core_text("raced"), QStringLiteral("raced"));
  }

  // The guide is there in both languages, with the same headings in the same order: links by English names go there.
  void the_guide_is_japanese_and_links_find_their_heading() {
    use_language(QStringLiteral("ja"));
    const auto window = open_tiny(workspace(), kPatience);
    QVERIFY(window);
    HelpView* help = window->docks()->help;
    const auto headings = [](const QTextDocument& document) {
      QStringList found;
      for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0) found << block.text();
      return found;
    };
    window->docks()->show_help(QStringLiteral("guide.md"));
    const QStringList japanese = headings(*help->browser()->document());
    QTextDocument english;
    QFile file(QStringLiteral(ROPEWALK_RESOURCES_DIR "/docs/guide.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    english.setMarkdown(QString::fromUtf8(file.readAll()));
    QCOMPARE(japanese.size(), headings(english).size());
    QVERIFY(std::all_of(japanese.begin(), japanese.end(),
                        [](const QString& heading) { return has_japanese(heading) || heading == u"RULER"; }));
    const qsizetype at = headings(english).indexOf(QStringLiteral("Needle tests"));
    const QTextBlock block = heading_block(*help->browser()->document(), QStringLiteral(ROPEWALK_RESOURCES_DIR "/docs"),
                                           QStringLiteral("guide.md"), QStringLiteral("needle-tests"));
    QCOMPARE(block.text(), japanese[at]);
  }

  void english_counts_one_thing_as_one() {
    use_language(QStringLiteral("en"));
    QCOMPARE(QCoreApplication::translate("ropewalk::ExploreController", "%n document(s)", nullptr, 1),
             QStringLiteral("1 document"));
    QCOMPARE(QCoreApplication::translate("ropewalk::ExploreController", "%n document(s)", nullptr, 3),
             QStringLiteral("3 documents"));
  }
};

QTEST_MAIN(TestLanguages)
#include "test_languages.moc"
