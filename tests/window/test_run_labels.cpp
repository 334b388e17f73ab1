// Stars, tags, notes, archive, saved filters and columns of the run list, by mouse and keys.
#include <QAbstractItemView>
#include <QCompleter>
#include <QDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>

#include "widgets/frame/runs_panel.h"

using namespace ropewalk;

namespace {

std::vector<RunSummary> five_runs() {
  std::vector<RunSummary> runs(5);
  for (int i = 0; i < 5; ++i) {
    RunSummary& run = runs[std::size_t(i)];
    run.id = i + 1;
    run.name = "run " + std::to_string(i + 1);
    run.kind = i % 2 ? "needle" : "search";
    run.state = "finished";
    run.model = "SmolLM2";
    run.started = "2026-11-2" + std::to_string(i) + "T10:00:00Z";
    run.best = 1.5;
    run.last = 1.75;
  }
  runs[0].tags = "paper, good";
  runs[1].tags = "paper";
  return runs;
}

// Does `act` in the dialog that opens next.
template <typename Act>
void in_next_dialog(Act act) {
  QTimer::singleShot(50, qApp, [act] {
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    if (dialog) act(dialog);
  });
}

struct Panel : RunsPanel {
  Panel() {
    runs()->set_runs(five_runs());
    resize(420, 400);
    show();
    activateWindow();
    table()->setFocus();
    (void)QTest::qWaitForWindowActive(this);
  }
  QPoint place(RunId id, int column) {
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
      const QModelIndex index = table()->model()->index(row, column);
      if (index.data(RunListModel::id_role).toLongLong() == id) return table()->visualRect(index).center();
    }
    return {};
  }
  void click(RunId id, Qt::KeyboardModifiers keys = {}, int column = RunListModel::name) {
    activateWindow();  // a dialog was active before
    (void)QTest::qWaitForWindowActive(this);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, keys, place(id, column));
  }
};

}  // namespace

class TestRunLabels : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName("ropewalk-test");
    QCoreApplication::setApplicationName("test_run_labels");
  }
  void init() { QSettings().clear(); }

  void stars_by_click_and_key_can_be_undone() {
    Panel panel;
    QSignalSpy edits(&panel, &RunsPanel::labels_edited);
    panel.click(2, {}, RunListModel::star);
    QVERIFY(panel.runs()->find(2)->starred);
    QCOMPARE(edits.count(), 1);
    panel.click(1);
    panel.click(3, Qt::ControlModifier);
    QTest::keyClick(panel.table(), Qt::Key_S);
    QVERIFY(panel.runs()->find(1)->starred && panel.runs()->find(3)->starred && !panel.runs()->find(4)->starred);
    QCOMPARE(edits.last()[0].value<std::vector<RunSummary>>().size(), std::size_t(2));
    QTest::keyClick(panel.table(), Qt::Key_S);  // all are starred: the stars go
    QVERIFY(!panel.runs()->find(1)->starred);
    QTest::keySequence(panel.table(), QKeySequence::Undo);
    QVERIFY(panel.runs()->find(1)->starred && panel.runs()->find(3)->starred);
    QTest::keySequence(panel.table(), QKeySequence::Undo);
    QTest::keySequence(panel.table(), QKeySequence::Undo);
    QVERIFY(!panel.runs()->find(1)->starred && !panel.runs()->find(2)->starred);
    QTest::keySequence(panel.table(), QKeySequence::Redo);
    QVERIFY(panel.runs()->find(2)->starred);
    QCOMPARE(edits.count(), 7);
  }

  void archived_runs_are_hidden_and_come_back() {
    Panel panel;
    panel.click(2);
    panel.click(4, Qt::ShiftModifier);  // newest first: 4, 3, 2
    QTest::keyClick(panel.table(), Qt::Key_Delete);
    QCOMPARE(panel.table()->model()->rowCount(), 2);
    QVERIFY(panel.runs()->find(3)->archived);
    panel.filter()->setText("archived:yes");
    QCOMPARE(panel.table()->model()->rowCount(), 3);
    panel.filter()->clear();
    panel.filter_menu()->show_archived()->trigger();
    QCOMPARE(panel.table()->model()->rowCount(), 5);
    panel.click(3);
    QTest::keyClick(panel.table(), Qt::Key_Delete);
    QVERIFY(!panel.runs()->find(3)->archived && panel.runs()->find(2)->archived);
    panel.filter_menu()->show_archived()->trigger();
    QCOMPARE(panel.table()->model()->rowCount(), 3);
    QTest::keySequence(panel.table(), QKeySequence::Undo);
    QTest::keySequence(panel.table(), QKeySequence::Undo);
    QCOMPARE(panel.table()->model()->rowCount(), 5);
  }

  void tags_of_several_runs_keep_those_that_only_some_have() {
    Panel panel;
    panel.click(1);
    panel.click(2, Qt::ControlModifier);
    panel.click(3, Qt::ControlModifier);
    QString shown;
    in_next_dialog([&](QDialog* dialog) {
      auto* edit = dialog->findChild<QLineEdit*>("run_tags");
      shown = edit->text();
      QTest::keyClicks(edit, "fast, fast , pa");
      QCOMPARE(edit->completer()->model()->index(0, 0).data().toString(), QString("fast, fast , paper"));
      QTest::keyClick(edit, Qt::Key_Backspace);
      QTest::keyClick(edit, Qt::Key_Backspace);
      dialog->accept();
    });
    QTest::keyClick(panel.table(), Qt::Key_T);
    QCOMPARE(shown, QString());  // none that all have
    QCOMPARE(panel.runs()->find(1)->tags, std::string("fast, paper, good"));
    QCOMPARE(panel.runs()->find(3)->tags, std::string("fast"));
    panel.click(1);
    panel.click(2, Qt::ControlModifier);
    in_next_dialog([&](QDialog* dialog) {
      auto* edit = dialog->findChild<QLineEdit*>("run_tags");
      shown = edit->text();
      edit->selectAll();
      QTest::keyClicks(edit, "paper");
      QTest::keyClick(edit, Qt::Key_Escape);  // the completions, if any
      dialog->accept();
    });
    QTest::keyClick(panel.table(), Qt::Key_T);
    QCOMPARE(shown, QString("fast, paper"));
    QCOMPARE(panel.runs()->find(1)->tags, std::string("paper, good"));
    QCOMPARE(panel.runs()->find(2)->tags, std::string("paper"));
    panel.click(1);
    QTest::keySequence(panel.table(), QKeySequence::Undo);
    QTest::keySequence(panel.table(), QKeySequence::Undo);
    QCOMPARE(panel.runs()->find(1)->tags, std::string("paper, good"));
    QCOMPARE(panel.runs()->find(3)->tags, std::string());
  }

  void notes_have_lines_and_stand_in_the_tool_tip() {
    Panel panel;
    panel.click(2);
    in_next_dialog([](QDialog* dialog) {
      auto* edit = dialog->findChild<QPlainTextEdit*>("run_note");
      QTest::keyClicks(edit, "first");
      QTest::keyClick(edit, Qt::Key_Return);
      QTest::keyClicks(edit, "second");
      dialog->accept();
    });
    QTest::keyClick(panel.table(), Qt::Key_N);
    QCOMPARE(panel.runs()->find(2)->note, std::string("first\nsecond"));
    const QModelIndex name = panel.runs()->index(1, RunListModel::name);
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains("first<br>second"));
    panel.filter()->setText("note:second");
    QCOMPARE(panel.table()->model()->rowCount(), 1);
  }

  void nothing_is_edited_in_a_read_only_workspace() {
    Panel panel;
    panel.set_workspace("/somewhere", true);
    QSignalSpy edits(&panel, &RunsPanel::labels_edited);
    panel.click(2, {}, RunListModel::star);
    panel.click(2);
    QTest::keyClick(panel.table(), Qt::Key_S);
    QTest::keyClick(panel.table(), Qt::Key_Delete);
    QCOMPARE(edits.count(), 0);
    QVERIFY(!panel.labels()->star()->isEnabled());
    QVERIFY(!panel.runs()->flags(panel.runs()->index(0, RunListModel::name)).testFlag(Qt::ItemIsEditable));
  }

  void filters_are_saved_renamed_removed_and_used() {
    Panel panel;
    FilterMenu* menu = panel.filter_menu();
    QSignalSpy changes(menu, &FilterMenu::filters_changed);
    menu->save("needles", "kind:needle");
    menu->save("a", "kind:search");
    menu->save("", "kind:search");
    QCOMPARE(int(menu->filters().size()), 2);
    QCOMPARE(menu->filters()[0].name, std::string("a"));
    menu->rename("a", "searches");
    menu->remove("unknown");
    Q_EMIT menu->menu()->aboutToShow();
    QAction* use = nullptr;
    for (QAction* action : menu->menu()->actions())
      if (action->text() == "searches") use = action;
    QVERIFY(use);
    use->trigger();
    QCOMPARE(panel.filter()->text(), QString("kind:search"));
    QCOMPARE(panel.table()->model()->rowCount(), 3);
    menu->remove("searches");
    QCOMPARE(int(menu->filters().size()), 1);
    QCOMPARE(changes.count(), 5);
  }

  void keys_and_values_are_completed() {
    Panel panel;
    panel.filter()->setFocus();
    QTest::keyClicks(panel.filter(), "kind:search ta");
    const QAbstractItemModel* found = panel.filter()->completer()->model();
    QStringList texts;
    for (int row = 0; row < found->rowCount(); ++row) texts << found->index(row, 0).data().toString();
    QCOMPARE(texts, QStringList({"kind:search tag:", "kind:search target>="}));
    panel.filter()->completer()->popup()->hide();
    panel.filter()->clear();
    QTest::keyClicks(panel.filter(), "(tag:p");
    QCOMPARE(found->index(0, 0).data().toString(), QString("(tag:paper"));
  }

  void problems_point_at_the_place() {
    Panel panel;
    panel.filter()->setText("kind:search colour:red");
    QStringList hints;
    for (const QLabel* label : panel.findChildren<QLabel*>())
      if (label->isVisible()) hints << label->text();
    QVERIFY2(hints.join("|").contains("“colour:red” at character 13"), qPrintable(hints.join("|")));
  }

  void what_is_chosen_stays_chosen_through_a_filter() {
    Panel panel;
    panel.click(1);
    panel.click(3, Qt::ControlModifier);
    panel.filter()->setText("kind:search");
    const QModelIndexList rows = panel.table()->selectionModel()->selectedRows();
    QList<qint64> ids;
    for (const QModelIndex& row : rows) ids << row.data(RunListModel::id_role).toLongLong();
    std::sort(ids.begin(), ids.end());
    QCOMPARE(ids, QList<qint64>({1, 3}));
  }

  void columns_are_hidden_and_kept() {
    {
      Panel panel;
      Q_EMIT panel.filter_menu()->menu()->aboutToShow();
      QMenu* columns = nullptr;
      for (QAction* action : panel.filter_menu()->menu()->actions())
        if (action->menu() && action->text() == "Columns") columns = action->menu();
      QVERIFY(columns);
      for (QAction* action : columns->actions())
        if (action->text() == "Model") action->trigger();
      QVERIFY(panel.table()->isColumnHidden(RunListModel::model));
      QHeaderView* header = panel.table()->horizontalHeader();
      header->moveSection(header->visualIndex(RunListModel::tags), 1);
      QTRY_VERIFY(QSettings().contains("runs/columns"));
    }
    Panel again;
    QVERIFY(again.table()->isColumnHidden(RunListModel::model));
    QCOMPARE(again.table()->horizontalHeader()->visualIndex(RunListModel::tags), 1);
  }
};

QTEST_MAIN(TestRunLabels)
#include "test_run_labels.moc"
