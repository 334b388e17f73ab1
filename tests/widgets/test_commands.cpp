// The command palette's matching and list, by itself and as a person types; the time left; saved layouts' dialog.
#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

#include "widgets/frame/command_palette.h"
#include "widgets/frame/layouts_dialog.h"
#include "widgets/frame/shortcut_sheet.h"
#include "widgets/frame/time_left.h"

using namespace ropewalk;

namespace {

Command command(const QString& id, const QString& text, const QString& path = {}, const QString& problem = {}) {
  Command made;
  made.id = id;
  made.text = text;
  made.path = path;
  made.problem = problem;
  return made;
}

Progress progress(double elapsed, std::int64_t done, std::int64_t total, double remaining) {
  Progress made;
  made.what = "Candidates";
  made.done = done;
  made.total = total;
  made.elapsed_seconds = elapsed;
  made.remaining_seconds = remaining;
  return made;
}

}  // namespace

class TestCommands : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void letters_words_and_places_find_a_command() {
    const QString text = QStringLiteral("Open a model folder…");
    QVERIFY(match_command(QString(), text, {}));
    QVERIFY(match_command(QStringLiteral("folder open"), text, {}));  // words in any order
    QVERIFY(match_command(QStringLiteral("omf"), text, {}));          // initials
    QVERIFY(!match_command(QStringLiteral("fmo"), text, {}));
    QVERIFY(!match_command(QStringLiteral("open layout"), text, {}));
    QVERIFY(match_command(QStringLiteral("open model-menu"), text, QStringLiteral("Model-menu")));
    const auto places = match_command(QStringLiteral("mod"), text, {})->places;
    QCOMPARE(places, (QList<int>{7, 8, 9}));
    // A word's beginning counts more than its middle, and that more than scattered letters.
    const auto score = [](const char* query, const char* in) {
      return match_command(QString::fromLatin1(query), QString::fromLatin1(in), {})->score;
    };
    QVERIFY(score("fit", "Go to Fitness") > score("fit", "Refit"));
    QVERIFY(score("fit", "Refit") > score("fit", "Find what is it"));
  }

  void what_was_used_last_stands_first() {
    CommandListModel model;
    model.set_commands({command("a", "Alpha"), command("b", "Beta"), command("c", "Gamma")}, {"c", "b"});
    QCOMPARE(model.at(0).id, QStringLiteral("c"));
    QCOMPARE(model.at(1).id, QStringLiteral("b"));
    QCOMPARE(model.at(2).id, QStringLiteral("a"));
    model.set_query(QStringLiteral("alpha"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).id, QStringLiteral("a"));
  }

  void the_list_keeps_the_rules_of_models() {
    CommandListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(7);
    const QString letters = QStringLiteral("abcdef gh");
    const auto word = [&](int length) {
      QString made;
      for (int i = 0; i < length; ++i) made += letters[random.bounded(int(letters.size()))];
      return made;
    };
    for (int edit = 0; edit < 10000; ++edit) {
      if (random.bounded(4) == 0) {
        Commands commands;
        for (int i = random.bounded(12); i > 0; --i)
          commands.append(command(word(3), word(12), word(5), random.bounded(3) == 0 ? word(6) : QString()));
        model.set_commands(commands, {word(3), word(3)});
      } else {
        model.set_query(word(random.bounded(3)));
      }
      for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(match_command(model.query(), model.at(row).text, model.at(row).path + u' ' + model.at(row).also));
    }
  }

  void by_keys_alone() {
    QWidget window;
    window.resize(1000, 700);
    auto* field = new QLineEdit(&window);
    CommandPalette palette(&window);
    window.show();
    field->setFocus();
    QString done;
    Commands commands{command("a", "Search…"), command("b", "Needle test…"),
                      command("c", "Train…", "Work", "No model is open.")};
    for (Command& each : commands) each.run = [&done, id = each.id] { done = id; };
    palette.open(commands, {});
    QVERIFY(palette.isVisible());
    QTest::keyClick(palette.edit(), Qt::Key_Down);
    QTest::keyClick(palette.edit(), Qt::Key_Down);
    QTest::keyClick(palette.edit(), Qt::Key_Down);  // around the end
    QCOMPARE(palette.list()->currentIndex().row(), 0);
    QTest::keyClick(palette.edit(), Qt::Key_Up);
    QCOMPARE(palette.list()->currentIndex().data(CommandListModel::id_role).toString(), QStringLiteral("c"));
    // What cannot be done stays in sight with its reason.
    QTest::keyClick(palette.edit(), Qt::Key_Return);
    QVERIFY(palette.isVisible());
    QVERIFY(done.isEmpty());
    QVERIFY(
        palette.list()->currentIndex().data(Qt::AccessibleDescriptionRole).toString().contains("No model is open."));
    QTest::keyClicks(palette.edit(), QStringLiteral("need"));
    QCOMPARE(palette.model()->rowCount(), 1);
    QTest::keyClick(palette.edit(), Qt::Key_Return);
    QCOMPARE(done, QStringLiteral("b"));
    QVERIFY(!palette.isVisible());
    palette.open(commands, {});
    QTest::keyClicks(palette.edit(), QStringLiteral("zzzz"));
    QCOMPARE(palette.model()->rowCount(), 0);
    QTest::keyClick(palette.edit(), Qt::Key_Return);  // nothing to do
    QTest::keyClick(palette.edit(), Qt::Key_Escape);
    QVERIFY(!palette.isVisible());
    QCOMPARE(window.focusWidget(), field);
  }

  void the_sheet_is_narrowed_down_by_text_and_by_keys() {
    ShortcutSheet sheet({{"Work", {{"Search…", {"Ctrl+R"}}, {"Train…", {"Ctrl+Shift+T"}}}},
                         {"Views", {{"Go to Fitness", {"Ctrl+1"}}}}});
    sheet.show();
    QCOMPARE(sheet.shown_rows(), 3);
    QTest::keyClicks(sheet.filter(), QStringLiteral("fitness"));
    QCOMPARE(sheet.shown_rows(), 1);
    sheet.filter()->clear();
    QTest::keyClicks(sheet.filter(), QStringLiteral("ctrl+shift"));
    QCOMPARE(sheet.shown_rows(), 1);
    QTest::keyClick(&sheet, Qt::Key_Escape);
    QVERIFY(!sheet.isVisible());
  }

  void time_left_is_said_after_a_warm_up_and_does_not_jump() {
    TimeLeft left;
    left.take(progress(1, 1, 100, 99));
    QVERIFY(left.text().isEmpty());
    left.take(progress(2.5, 3, 100, 80));  // too early
    QVERIFY(left.text().isEmpty());
    left.take(progress(4, 5, 100, 180));
    QCOMPARE(left.text(), QStringLiteral("about 3 min left"));
    // One slow unit triples the estimate: it moves by a share of that, by the time that passed.
    left.take(progress(5, 6, 100, 540));
    QVERIFY2(left.seconds() > 179 && left.seconds() < 220, qPrintable(QString::number(left.seconds())));
    // Where all later ones are as slow, it comes there.
    for (int second = 6; second < 80; ++second) left.take(progress(second, second, 1000, 500));
    QVERIFY2(std::abs(left.seconds() - 500) < 25, qPrintable(QString::number(left.seconds())));
    left.take(progress(80, 1000, 1000, 0));
    QCOMPARE(left.text(), QStringLiteral("a few seconds left"));
    // Other work begins with another warm-up; work of unknown size never says.
    Progress other = progress(1, 1, 10, 9);
    other.what = "Held out";
    left.take(other);
    QVERIFY(left.text().isEmpty());
    left.take(progress(30, 50, 0, -1));
    QVERIFY(left.text().isEmpty());
  }

  void a_time_is_as_rough_as_it_is_known() {
    QCOMPARE(rough_duration(7), QStringLiteral("5 s"));
    QCOMPARE(rough_duration(42), QStringLiteral("40 s"));
    QCOMPARE(rough_duration(59), QStringLiteral("1 min"));
    QCOMPARE(rough_duration(200), QStringLiteral("3 min"));
    QCOMPARE(rough_duration(3590), QStringLiteral("1 h"));
    QCOMPARE(rough_duration(4900), QStringLiteral("1 h 20 min"));
    QCOMPARE(rough_duration(100000), QStringLiteral("28 h"));
  }

  void layouts_are_saved_renamed_deleted_and_brought_back() {
    QStringList names{"Wide"};
    QString applied;
    LayoutsDialog dialog({[&] { return names; },
                          [&](const QString& name) {
                            if (!names.contains(name)) names.append(name);
                          },
                          [&](const QString& name) { applied = name; },
                          [&](const QString& from, const QString& to) { names.replace(names.indexOf(from), to); },
                          [&](const QString& name) {
                            const QStringList before = names;
                            names.removeAll(name);
                            return std::function<void()>([&names, before] { names = before; });
                          },
                          [](const QString& name, const QStringList& others) {
                            return others.contains(name) ? QStringLiteral("taken") : QString();
                          }});
    dialog.show();
    QVERIFY(!dialog.save_button()->isEnabled());
    QTest::keyClicks(dialog.name(), QStringLiteral("Tall"));
    QTest::keyClick(dialog.name(), Qt::Key_Return);
    QCOMPARE(names, (QStringList{"Wide", "Tall"}));
    QCOMPARE(dialog.list()->count(), 2);
    QVERIFY(dialog.isVisible());
    QTest::keyClicks(dialog.name(), QStringLiteral("Tall"));
    QCOMPARE(dialog.save_button()->text(), LayoutsDialog::tr("Save over it"));
    // Renamed to a name that is taken: it says so, and nothing changes.
    dialog.list()->setCurrentRow(0);
    dialog.list()->item(0)->setText(QStringLiteral("Tall"));
    QCOMPARE(dialog.message()->text(), QStringLiteral("taken"));
    QCOMPARE(names, (QStringList{"Wide", "Tall"}));
    dialog.list()->item(0)->setText(QStringLiteral("Broad"));
    QCOMPARE(names, (QStringList{"Broad", "Tall"}));
    QTest::mouseClick(dialog.apply_button(), Qt::LeftButton);
    QCOMPARE(applied, QStringLiteral("Broad"));
    QTest::mouseClick(dialog.delete_button(), Qt::LeftButton);
    QCOMPARE(names, QStringList{"Tall"});
    Q_EMIT dialog.message()->action_clicked();
    QCOMPARE(names, (QStringList{"Broad", "Tall"}));
    QCOMPARE(dialog.list()->count(), 2);
  }
};

QTEST_MAIN(TestCommands)
#include "test_commands.moc"
