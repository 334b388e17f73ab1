// Tab walks through the real window and its dialogs: it reaches every control that is in sight, in the order in which
// they are read, and stays in none.
#include <QAbstractSpinBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QRadioButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTextBrowser>

#include "app/window/factor_export.h"
#include "app/window/pane_cycle.h"
#include "app/window/study_dialog.h"
#include "widgets/frame/export_dialog.h"
#include "widgets/frame/layouts_dialog.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {

constexpr int kPatience = 60000;  // ms
constexpr int kMostSteps = 400;   // of Tab

QString where(const QWidget* widget) {
  QStringList parts;
  for (; widget; widget = widget->parentWidget()) {
    QString part = QString::fromLatin1(widget->metaObject()->className());
    if (!widget->objectName().isEmpty()) part += u'#' + widget->objectName();
    parts.prepend(part);
  }
  return parts.mid(std::max<qsizetype>(0, parts.size() - 4)).join(u'/');
}

QRect place(const QWidget* widget) {
  return QRect(widget->mapToGlobal(QPoint(0, 0)), widget->size());
}

// A person must be able to come here by Tab.
bool is_stop(const QWidget* widget) {
  if ((widget->focusPolicy() & Qt::TabFocus) != Qt::TabFocus || !widget->isEnabled() || !widget->isVisible())
    return false;
  if (widget->focusProxy() || widget->size().isEmpty()) return false;
  if (qobject_cast<const QScrollBar*>(widget) || qobject_cast<const QTabBar*>(widget) ||
      qobject_cast<const QHeaderView*>(widget) || qobject_cast<const QLabel*>(widget))
    return false;
  if (const auto* radio = qobject_cast<const QRadioButton*>(widget); radio && !radio->isChecked())
    return false;  // the arrow keys go there
  for (const QWidget* up = widget->parentWidget(); up; up = up->parentWidget())
    if (qobject_cast<const QAbstractSpinBox*>(up)) return false;
  return true;
}

QList<QWidget*> stops_in(QWidget& panel) {
  QList<QWidget*> stops;
  for (QWidget* widget : panel.findChildren<QWidget*>())
    if (is_stop(widget) && widget->window() == panel.window()) stops.append(widget);
  return stops;
}

// From the widget that has the focus until it comes back there.
QList<QWidget*> walk(QWidget& window, QString& problem) {
  QList<QWidget*> seen;
  for (int step = 0; step < kMostSteps; ++step) {
    QWidget* at = window.focusWidget();
    if (!at) {
      problem = QStringLiteral("nothing has the focus after %1 steps").arg(step);
      return seen;
    }
    if (seen.contains(at)) {
      if (at != seen.first()) problem = QStringLiteral("goes round from %1").arg(where(at));
      return seen;
    }
    seen.append(at);
    // A page goes through its links first.
    const bool page = qobject_cast<QTextBrowser*>(at);
    for (int press = 0; press == 0 || (page && press < kMostSteps && window.focusWidget() == at); ++press)
      QTest::keyClick(at, Qt::Key_Tab);
    if (window.focusWidget() == at) {
      problem = QStringLiteral("stays in %1").arg(where(at));
      return seen;
    }
  }
  problem = QStringLiteral("does not come back");
  return seen;
}

// Read from left to right and from the top; a column may follow the one at its left.
bool goes_back(const QRect& from, const QRect& to) {
  const bool same_row = from.top() < to.bottom() && to.top() < from.bottom();
  if (same_row) return to.right() <= from.left();
  return to.bottom() <= from.top() && to.left() < from.right();
}

QStringList faults(QWidget& window, const QList<QWidget*>& panels) {
  QStringList found;
  QString problem;
  const QList<QWidget*> seen = walk(window, problem);
  if (!problem.isEmpty()) found << problem;
  for (QWidget* panel : panels) {
    for (QWidget* stop : stops_in(*panel))
      if (!seen.contains(stop)) found << QStringLiteral("not reached: ") + where(stop);
    const QWidget* before = nullptr;
    for (const QWidget* at : seen) {
      if (!panel->isAncestorOf(at) || !is_stop(at)) continue;
      if (before && goes_back(place(before), place(at)) && at != seen.first())
        found << QStringLiteral("backwards: %1 -> %2").arg(where(before), where(at));
      before = at;
    }
  }
  return found;
}

}  // namespace

#define NO_FAULTS(list)                                                 \
  do {                                                                  \
    const QStringList lines = list;                                     \
    for (const QString& line : lines) qWarning("%s", qPrintable(line)); \
    QVERIFY2(lines.isEmpty(), "see above");                             \
  } while (false)

class TestTabOrder : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  int workspaces_ = 0;
  QString new_workspace() { return folder_.filePath(QStringLiteral("w%1.ropewalk").arg(++workspaces_)); }

  static void first_focus(QWidget& window) {
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QWidget* first = window.nextInFocusChain();
    while (first != &window && !is_stop(first)) first = first->nextInFocusChain();
    first->setFocus(Qt::TabFocusReason);
    QVERIFY(window.focusWidget());
  }

  static QStringList dialog_faults(QDialog& dialog) {
    dialog.show();
    if (!QTest::qWaitForWindowExposed(&dialog)) return {QStringLiteral("not shown")};
    first_focus(dialog);
    return faults(dialog, {&dialog});
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    isolate_settings(folder_.path());
  }

  void the_start_page() {
    auto window = make_window(new_workspace());
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    first_focus(*window);
    NO_FAULTS(faults(*window, panes_in_sight(*window)));
  }

  void the_docks_of_every_layout() {
    auto window = open_tiny(new_workspace(), kPatience);
    QVERIFY(window);
    for (const auto layout : {ViewDocks::Layout::explore, ViewDocks::Layout::compare, ViewDocks::Layout::teach}) {
      window->docks()->arrange(layout);
      QTest::qWait(100);
      first_focus(*window);
      NO_FAULTS(faults(*window, panes_in_sight(*window)));
    }
  }

  void every_view_of_the_lower_docks() {
    auto window = open_tiny(new_workspace(), kPatience);
    QVERIFY(window);
    QStringList found;
    for (const auto& view : window->docks()->numbered_views()) {
      window->docks()->go_to(view.name);
      QTest::qWait(20);
      first_focus(*window);
      for (const QString& fault : faults(*window, panes_in_sight(*window)))
        found << view.name + QStringLiteral(": ") + fault;
    }
    found.removeDuplicates();
    NO_FAULTS(found);
  }

  void while_a_set_is_edited_by_hand() {
    auto window = open_tiny(new_workspace(), kPatience);
    QVERIFY(window);
    window->explore()->begin_current();
    QVERIFY(window->explore()->editing());
    QTest::qWait(100);
    first_focus(*window);
    NO_FAULTS(faults(*window, panes_in_sight(*window)));
  }

  void dialogs() {
    auto window = open_tiny(new_workspace(), kPatience);
    QVERIFY(window);
    const ModelDescription& model = *window->model();
    ExperimentLauncher* launcher = window->launcher();
    QStringList names{QStringLiteral("h")};
    LayoutsDialog::Store store;
    store.names = [names] { return names; };
    window->exporter()->open();
    QList<QDialog*> dialogs{
        launcher->open_search(model),
        launcher->open_needle(model),
        launcher->open_training(model),
        window->findChild<ExportDialog*>(),
        new StudyDialog(QStringLiteral("model"), folder_.filePath(QStringLiteral("study")), window.get()),
        new LayoutsDialog(store, window.get())};
    QStringList found;
    for (QDialog* dialog : dialogs) {
      QVERIFY(dialog);
      for (const QString& fault : dialog_faults(*dialog))
        found << QString::fromLatin1(dialog->metaObject()->className()) + QStringLiteral(": ") + fault;
      dialog->close();
    }
    NO_FAULTS(found);
  }
};

QTEST_MAIN(TestTabOrder)
#include "test_tab_order.moc"
