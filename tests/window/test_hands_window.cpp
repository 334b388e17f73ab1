// Everything by keyboard, in the real window: palette, shortcuts, panes, help, layouts, selection, names for screen
// readers.
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QDockWidget>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTabBar>
#include <QTextBlock>

#include "app/window/hands_controller.h"
#include "app/window/job_notices.h"
#include "app/window/pane_cycle.h"
#include "app/window/saved_layouts.h"
#include "app/window/study_dialog.h"
#include "app/window/window_commands.h"
#include "widgets/frame/export_dialog.h"
#include "widgets/frame/layouts_dialog.h"
#include "widgets/help/help_file.h"
#include "widgets/help/help_topics.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {

constexpr int kPatience = 60000;  // ms

bool is_inner(const QWidget* widget) {
  // Parts that Qt's own controls are made of: the control itself is what a person meets.
  if (widget->objectName().startsWith(QLatin1String("qt_"))) return true;
  if (qobject_cast<const QScrollBar*>(widget) || qobject_cast<const QHeaderView*>(widget) ||
      qobject_cast<const QTabBar*>(widget) || qobject_cast<const QMenu*>(widget))
    return true;
  for (const QWidget* up = widget->parentWidget(); up; up = up->parentWidget()) {
    if (up->inherits("QComboBoxPrivateContainer") || up->objectName() == u"qt_calendar_calendarview") return true;
    if (qobject_cast<const QAbstractSpinBox*>(up)) return true;
  }
  return widget->inherits("QComboBoxPrivateContainer") || widget->inherits("QTableCornerButton") ||
         widget->inherits("QDockWidgetTitleButton") || widget->inherits("QLineEditIconButton");
}

bool is_input(const QWidget* widget) {
  if (const auto* edit = qobject_cast<const QLineEdit*>(widget)) return !edit->isReadOnly();
  return qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QComboBox*>(widget) ||
         qobject_cast<const QSlider*>(widget);
}

QString where(const QWidget* widget) {
  QStringList parts;
  for (; widget; widget = widget->parentWidget()) {
    QString part = QString::fromLatin1(widget->metaObject()->className());
    if (!widget->objectName().isEmpty()) part += u'#' + widget->objectName();
    parts.prepend(part);
  }
  return parts.join(u'/');
}

// What a screen reader could not name, and inputs that do not say what they take.
QStringList nameless(QWidget& root) {
  QStringList found;
  QList<QWidget*> widgets = root.findChildren<QWidget*>();
  for (QWidget* widget : widgets) {
    if (widget->focusPolicy() == Qt::NoFocus || is_inner(widget)) continue;
    // Hidden until they have something to say, which then is their name.
    const auto* label = qobject_cast<QLabel*>(widget);
    const auto* button = qobject_cast<QPushButton*>(widget);
    if (!widget->isVisibleTo(&root) && ((label && label->text().isEmpty()) || (button && button->text().isEmpty())))
      continue;
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(widget);
    if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
      found.append(QStringLiteral("no name: ") + where(widget));
    if (!is_input(widget)) continue;
    const QWidget* up = widget->parentWidget();
    if (widget->toolTip().isEmpty() && (!up || up->toolTip().isEmpty()))
      found.append(QStringLiteral("no tool tip: ") + where(widget));
  }
  return found;
}

HandsController* hands(MainWindow& window) {
  return window.findChild<HandsController*>(QStringLiteral("hands"));
}

const Command* find_command(const Commands& commands, const QString& id) {
  const auto found =
      std::find_if(commands.begin(), commands.end(), [&](const Command& command) { return command.id == id; });
  return found == commands.end() ? nullptr : &*found;
}

}  // namespace

class TestHandsWindow : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  int workspaces_ = 0;
  QString new_workspace() { return folder_.filePath(QStringLiteral("w%1.ropewalk").arg(++workspaces_)); }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    isolate_settings(folder_.path());
    apply_theme_setting(QStringLiteral("light"));
  }

  void the_palette_does_commands_and_goes_to_models_and_views() {
    auto window = make_window(new_workspace());
    QTRY_VERIFY(window->settled());
    CommandPalette* palette = hands(*window)->palette();
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette->isVisible());
    QTest::keyClicks(palette->edit(), QStringLiteral("llama3"));
    QVERIFY(palette->model()->rowCount() > 0);
    keep_picture(*window, QStringLiteral("palette-start"));
    QTest::keyClick(palette->edit(), Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QVERIFY(!window->at_start());
    QVERIFY(window->factors().is_open());
    // A view, by some letters; it then has the focus.
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(palette->edit(), QStringLiteral("go to runs"));
    QTest::keyClick(palette->edit(), Qt::Key_Return);
    auto* runs = window->findChild<QDockWidget*>(QStringLiteral("runs"));
    QVERIFY(window->focusWidget() && runs->isAncestorOf(window->focusWidget()));
    // A method is drawn, and what was done last stands first.
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(palette->edit(), QStringLiteral("draw factors pi"));
    QTest::keyClick(palette->edit(), Qt::Key_Return);
    QVERIFY(window->factors().methods().contains(QStringLiteral("pi")));
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(palette->model()->at(0).id, QStringLiteral("method:pi"));
    keep_picture(*window, QStringLiteral("palette"));
    // What cannot be done says why, and nothing happens.
    QTest::keyClicks(palette->edit(), QStringLiteral("needle test"));
    QVERIFY2(palette->model()->at(0).problem.contains(QStringLiteral("weights")),
             qPrintable(palette->model()->at(0).text));
    keep_picture(*window, QStringLiteral("palette-disabled"));
    QTest::keyClick(palette->edit(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    apply_theme_setting(QStringLiteral("dark"));
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(palette->edit(), QStringLiteral("lay"));
    keep_picture(*window, QStringLiteral("palette-dark"));
    apply_theme_setting(QStringLiteral("light"));
  }

  void every_command_has_a_name_of_its_own_and_shortcuts_are_unique() {
    auto window = make_window(new_workspace());
    window->open_preset(QStringLiteral("smollm2-135m"));
    QSet<QString> ids;
    for (const Command& command : hands(*window)->commands()) {
      QVERIFY2(!ids.contains(command.id), qPrintable(command.id));
      QVERIFY2(!command.text.isEmpty() && !command.path.isEmpty(), qPrintable(command.id));
      ids.insert(command.id);
    }
    QMap<QString, QString> keys;
    for (const QAction* action : window->findChildren<QAction*>()) {
      for (const QKeySequence& sequence : action->shortcuts()) {
        const QString text = sequence.toString();
        const QWidget* in_text = qobject_cast<const QLineEdit*>(action->parent());
        if (in_text || text.isEmpty()) continue;
        const bool whole_window = action->shortcutContext() == Qt::WindowShortcut;
        QVERIFY2(!whole_window || !keys.contains(text),
                 qPrintable(QStringLiteral("%1: %2 and %3").arg(text, keys.value(text), action->text())));
        if (whole_window) keys.insert(text, action->text());
      }
    }
    QVERIFY(keys.contains(QStringLiteral("Ctrl+K")));
    QVERIFY(keys.contains(QStringLiteral("Ctrl+R")));
    QVERIFY(keys.size() > 20);
    // No shortcut is outside of the actions, where neither palette nor sheet would know it.
    for (const QObject* child : window->findChildren<QObject*>())
      QVERIFY2(!child->inherits("QShortcut"), qPrintable(child->objectName()));
  }

  void the_sheet_lists_what_the_actions_have() {
    auto window = make_window(new_workspace());
    window->open_preset(QStringLiteral("smollm2-135m"));
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_Slash, Qt::ControlModifier);
    auto* sheet = window->findChild<ShortcutSheet*>();
    QVERIFY(sheet && sheet->isVisible());
    keep_picture(*sheet, QStringLiteral("shortcuts"));
    QTest::keyClicks(sheet->filter(), QStringLiteral("next pane"));
    QCOMPARE(sheet->shown_rows(), 1);
    QTest::keyClick(sheet, Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
    // “?” opens it too, but is a letter where text is typed.
    QTRY_VERIFY(!window->findChild<ShortcutSheet*>());
    QLineEdit* filter = window->docks()->runs->filter();
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Question, Qt::ShiftModifier);
    QVERIFY(!window->findChild<ShortcutSheet*>());
  }

  void keys_go_from_pane_to_pane_and_to_views() {
    auto window = make_window(new_workspace());
    window->open_preset(QStringLiteral("smollm2-135m"));
    QTRY_VERIFY(window->settled());
    window->activateWindow();
    const QList<QWidget*> panes = panes_in_sight(*window);
    QVERIFY(panes.size() >= 4);
    QSet<QWidget*> visited;
    for (qsizetype i = 0; i < 2 * panes.size(); ++i) {
      QTest::keyClick(window.get(), Qt::Key_F6);
      for (QWidget* pane : panes)
        if (window->focusWidget() && pane->isAncestorOf(window->focusWidget())) visited.insert(pane);
    }
    QVERIFY2(visited.size() >= 4, qPrintable(QString::number(visited.size())));
    const auto in_sight = [&](const char* name) {
      return panes_in_sight(*window).contains(window->findChild<QDockWidget*>(QString::fromLatin1(name)));
    };
    QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(in_sight("clocks"));
    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(in_sight("heatmap"));
    QVERIFY(!in_sight("clocks"));
    // What no digit is left for is gone to by name.
    window->docks()->go_to(QStringLiteral("ruler"));
    QTRY_VERIFY(in_sight("ruler"));
  }

  void help_is_there_for_every_view_and_quotes_the_method() {
    const QList<HelpTopic> topics = help_topics();
    QSet<QString> ids;
    for (const HelpTopic& topic : topics) {
      QVERIFY2(!ids.contains(topic.id), qPrintable(topic.id));
      ids.insert(topic.id);
      QVERIFY2(topic.shows.size() > 20 && !topic.title.isEmpty(), qPrintable(topic.id));
      QVERIFY2(topic.equations.isEmpty() || !topic.source.isEmpty(), qPrintable(topic.id));
      const QString page = help_page(topic, QStringLiteral("#666"), QStringLiteral("#eee"));
      for (const QString& equation : topic.equations) QVERIFY2(page.contains(equation), qPrintable(topic.id));
      QVERIFY2(page.contains(topic.source), qPrintable(topic.id));
    }
    for (const char* id : {"periods", "factors", "clocks", "fitness", "search", "heatmap", "attention", "perplexity",
                           "ruler", "retention", "training", "precision", "critical_dimension"})
      QVERIFY2(!find_help_topic(topics, QString::fromLatin1(id))->equations.isEmpty(), id);
    auto window = make_window(new_workspace());
    window->open_preset(QStringLiteral("smollm2-135m"));
    for (QDockWidget* dock : window->findChildren<QDockWidget*>())
      QVERIFY2(ids.contains(help_topic_of(dock)), qPrintable(dock->objectName()));
    for (ChartView* chart : window->findChildren<ChartView*>())
      QVERIFY2(!help_topic_of(chart).isEmpty(), qPrintable(where(chart)));
    QCOMPARE(help_topic_of(window->charts()->periods()), QStringLiteral("periods"));
    QCOMPARE(help_topic_of(window->top_bar()->target()->spin()), QStringLiteral("target"));
  }

  void f1_explains_what_has_the_focus_and_links_to_the_guide() {
    auto window = make_window(new_workspace());
    window->open_preset(QStringLiteral("smollm2-135m"));
    QTRY_VERIFY(window->settled());
    window->activateWindow();
    window->top_bar()->target()->spin()->setFocus();
    QTest::keyClick(window->top_bar()->target()->spin(), Qt::Key_F1);
    HelpView* help = window->docks()->help;
    QVERIFY(help->isVisible());
    QCOMPARE(help->page(), QStringLiteral("target"));
    window->docks()->show_help(QStringLiteral("periods"));
    QVERIFY(help->text().contains(QStringLiteral("Eq. 5, 6 and 7")));
    QVERIFY(help->text().contains(QStringLiteral("2π")));
    keep_picture(*window, QStringLiteral("help"));
    window->docks()->show_help(QStringLiteral("guide.md#needle-tests"));
    QVERIFY2(help->text().contains(QStringLiteral("Needle tests")), qPrintable(help->text().left(200)));
    keep_picture(*window, QStringLiteral("help-guide"));
    // Every topic's place in the guide is there.
    for (const HelpTopic& topic : help_topics()) {
      if (topic.guide.isEmpty()) continue;
      help->show_page(topic.guide);
      const QString heading = topic.guide.section(u'#', 1);
      bool there = heading.isEmpty();
      for (QTextBlock block = help->browser()->document()->begin(); block.isValid(); block = block.next())
        there = there || (block.blockFormat().headingLevel() > 0 && heading_anchor(block.text()) == heading);
      QVERIFY2(there, qPrintable(topic.guide));
    }
    apply_theme_setting(QStringLiteral("dark"));
    window->docks()->show_help(QStringLiteral("fitness"));
    keep_picture(*window, QStringLiteral("help-dark"));
    apply_theme_setting(QStringLiteral("light"));
  }

  void everything_that_takes_the_focus_has_a_name() {
    auto window = make_window(new_workspace());
    window->open_preset(QStringLiteral("smollm2-135m"));
    QTRY_VERIFY(window->settled());
    const QStringList missing = nameless(*window);
    for (const QString& line : missing) qWarning("%s", qPrintable(line));
    QVERIFY2(missing.isEmpty(), "see above");
  }

  void dialogs_have_names_tool_tips_and_help() {
    auto window = open_tiny(new_workspace(), kPatience);
    QVERIFY(window);
    const ModelDescription& model = *window->model();
    ExperimentLauncher* launcher = window->launcher();
    QList<QDialog*> dialogs{launcher->open_search(model), launcher->open_needle(model), launcher->open_training(model),
                            launcher->open_sensitivity(model, *window->factors().current())};
    for (const RunViewKind& kind : run_views())
      if (kind.has_dialog) dialogs.append(launcher->open(kind.kind, model));
    window->exporter()->open();
    LayoutsDialog::Store layouts;
    layouts.names = [] { return QStringList{QStringLiteral("wide")}; };
    dialogs << window->findChild<ExportDialog*>() << new LayoutsDialog(layouts, window.get())
            << new StudyDialog(QStringLiteral("model"), folder_.filePath(QStringLiteral("study")), window.get());
    QStringList missing;
    for (QDialog* dialog : dialogs) {
      QVERIFY(dialog);
      if (help_topic_of(dialog).isEmpty()) missing.append(QStringLiteral("no help: ") + where(dialog));
      missing += nameless(*dialog);
    }
    for (const QString& line : missing) qWarning("%s", qPrintable(line));
    QVERIFY2(missing.isEmpty(), "see above");
    qDeleteAll(dialogs);
  }

  void layouts_ready_and_saved() {
    auto window = make_window(new_workspace());
    window->open_preset(QStringLiteral("smollm2-135m"));
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    ViewDocks* docks = window->docks();
    const auto dock = [&](const char* name) { return window->findChild<QDockWidget*>(QString::fromLatin1(name)); };
    QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!dock("runs")->isVisible() && !dock("inspector")->isVisible() && docks->clocks->isVisible());
    keep_picture(*window, QStringLiteral("layout-teaching"));
    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(dock("runs")->isVisible() && !dock("inspector")->isVisible() && docks->compare->isVisible());
    keep_picture(*window, QStringLiteral("layout-comparing"));
    QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(dock("runs")->isVisible() && dock("inspector")->isVisible() && docks->fitness->isVisible());
    // A layout of one's own: the log floats, the runs are away.
    dock("log")->setFloating(true);
    dock("runs")->hide();
    save_layout(docks->layout(QStringLiteral("Mine")));
    QTest::keyClick(window.get(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!dock("log")->isFloating() && dock("runs")->isVisible());
    const Commands commands = hands(*window)->commands();
    const Command* mine = find_command(commands, QStringLiteral("layout.saved.Mine"));
    QVERIFY(mine);
    mine->run();
    QVERIFY(dock("log")->isFloating());
    QVERIFY(!dock("runs")->isVisible());
    // One that knew fewer docks: the others stand as tabs below.
    SavedLayout old = saved_layouts().first();
    old.docks.removeAll(QStringLiteral("ruler"));
    dock("ruler")->hide();
    docks->apply(old);
    QVERIFY(dock("ruler")->toggleViewAction()->isChecked());
    QVERIFY(window->tabifiedDockWidgets(dock("fitness")).contains(dock("ruler")));
    // One that cannot be read gives the ready one.
    docks->apply({QStringLiteral("broken"), QByteArray("nonsense"), {}});
    QVERIFY(dock("inspector")->isVisible());
    write_layouts({});
  }

  void a_chosen_factor_set_is_marked_in_all_views_and_can_be_gone_back_to() {
    auto window = make_window(new_workspace());
    window->open_preset(QStringLiteral("smollm2-135m"));
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    FactorSetModel& factors = window->factors();
    QVERIFY(factors.sets().size() >= 2);
    const QString first = factors.sets()[0].name, last = factors.sets().back().name;
    QCOMPARE(factors.current()->name, last);
    QTest::keyClick(window.get(), Qt::Key_BracketRight, Qt::ControlModifier);  // around the end
    QCOMPARE(factors.current()->name, first);
    QCOMPARE(window->charts()->periods()->current_set(), 0);
    QCOMPARE(window->charts()->factor_chart()->current_set(), 0);
    QTest::keyClick(window.get(), Qt::Key_BracketRight, Qt::ControlModifier);
    QCOMPARE(factors.current()->name, factors.sets()[1].name);
    QTest::keyClick(window.get(), Qt::Key_BracketLeft, Qt::AltModifier);
    QCOMPARE(factors.current()->name, first);
    QTest::keyClick(window.get(), Qt::Key_BracketRight, Qt::AltModifier);
    QCOMPARE(factors.current()->name, factors.sets()[1].name);
    // A method that is newly drawn is the one that is meant.
    factors.set_methods(QStringList(factors.methods()) << QStringLiteral("pi"));
    QCOMPARE(factors.current()->factors.method, std::string("pi"));
  }

 private:
};

QTEST_MAIN(TestHandsWindow)
#include "test_hands_window.moc"
