// Reports and comparisons in the window.
#include <QDesktopServices>
#include <QUrl>

#include "app/report/run_parameters.h"
#include "app/window/main_window.h"
#include "widgets/theme/icons.h"

namespace ropewalk {

void MainWindow::connect_reports() {
  connect(docks_->compare, &CompareView::open_requested, this, &MainWindow::open_or_raise);
  connect(docks_->runs, &RunsPanel::compare_requested, compare_, &CompareController::add);
  connect(docks_->compare, &CompareView::empty_action_triggered, this, [this] { docks_->raise(docks_->runs); });
  connect(docks_->compare, &CompareView::pair_hovered, &selection_, &SelectionModel::hover_pair);
  connect(&selection_, &SelectionModel::pair_changed, docks_->compare, &CompareView::set_hovered_pair);
  connect(docks_->compare, &CompareView::report_requested, this,
          [this] { reports_->ask(docks_->compare->runs().runs(), workspace_.path()); });
  connect(reports_, &ReportController::failed, this,
          [this](const QString& text) { show_message(InlineMessage::Level::error, text); });
  connect(reports_, &ReportController::written, this, [this](const QString& path) {
    show_message(InlineMessage::Level::info, tr("The report was written to %1.").arg(path), tr("Open it"),
                 [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
  });
}

// Of the run that was opened last.
QAction* MainWindow::make_report_action() {
  auto* action = new QAction(themed_icon(QStringLiteral("document")), tr("Report of this run…"), this);
  action->setObjectName(QStringLiteral("run.report"));
  action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
  action->setToolTip(
      tr("One page with question, model, settings, figures, scores and how to repeat it, as HTML or PDF"));
  connect(action, &QAction::triggered, this, [this] {
    if (!shown_run_) return show_message(InlineMessage::Level::info, tr("Open a run first: the report is about it."));
    ComparedRun run{shown_run_, run_parameters(shown_run_->record()), 0, 0};
    run.set = std::max(0, int(run.set_names().size()) - 1);
    reports_->ask({run}, workspace_.path());
  });
  return action;
}

}  // namespace ropewalk
