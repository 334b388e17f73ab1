#include "widgets/frame/runs_panel.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "widgets/frame/frame_style.h"
#include "widgets/frame/sparkline_delegate.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {
constexpr int kLeastNameWidth = 96;
}

RunsPanel::RunsPanel(QWidget* parent)
    : QWidget(parent),
      runs_(new RunListModel(this)),
      proxy_(new RunProxyModel(this)),
      filter_(new QLineEdit),
      hint_(make_hint({})),
      filter_menu_(nullptr),
      labels_(nullptr),
      completions_(new QStringListModel(this)),
      message_(new InlineMessage),
      pages_(new QStackedWidget),
      table_(new QTableView),
      empty_(make_hint({})) {
  setMinimumWidth(232);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, spacing::unit, 0, 0);
  layout->setSpacing(spacing::unit);
  auto* top = new QVBoxLayout;
  top->setContentsMargins(spacing::unit, 0, spacing::unit, 0);
  top->setSpacing(spacing::half);
  filter_menu_ = new FilterMenu(filter_, table_, this);
  auto* line = new QHBoxLayout;
  line->setSpacing(spacing::half);
  line->addWidget(filter_, 1);
  line->addWidget(filter_menu_);
  top->addLayout(line);
  top->addWidget(hint_);
  layout->addLayout(top);
  layout->addWidget(message_);
  layout->addWidget(pages_, 1);
  build_filter();
  hint_->setWordWrap(true);
  hint_->hide();
  message_->set_closable(false);
  build_table();
  auto* empty_page = new QWidget;
  auto* empty_layout = new QVBoxLayout(empty_page);
  empty_layout->setContentsMargins(spacing::triple_unit, spacing::triple_unit, spacing::triple_unit,
                                   spacing::triple_unit);
  empty_->setWordWrap(true);
  empty_->setAlignment(Qt::AlignHCenter);
  auto* icon = new QToolButton;  // paints a themed icon in the colours of the moment
  icon->setIcon(themed_icon(QStringLiteral("runs")));
  icon->setIconSize({40, 40});
  icon->setEnabled(false);
  icon->setAutoRaise(true);
  icon->setFocusPolicy(Qt::NoFocus);
  empty_layout->addStretch(1);
  empty_layout->addWidget(icon, 0, Qt::AlignHCenter);
  empty_layout->addSpacing(spacing::unit);
  empty_layout->addWidget(empty_);
  empty_layout->addStretch(2);
  pages_->addWidget(table_);
  pages_->addWidget(empty_page);
  build_labels();
  connect(proxy_, &QAbstractItemModel::rowsInserted, this, &RunsPanel::show_page);
  connect(proxy_, &QAbstractItemModel::rowsRemoved, this, &RunsPanel::show_page);
  connect(proxy_, &QAbstractItemModel::modelAboutToBeReset, this, &RunsPanel::remember_chosen);
  connect(proxy_, &QAbstractItemModel::modelReset, this, &RunsPanel::choose_remembered);
  connect(proxy_, &QAbstractItemModel::modelReset, this, &RunsPanel::show_page);
  show_page();
}

void RunsPanel::build_filter() {
  filter_->addAction(themed_icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
  filter_->setPlaceholderText(tr("Filter: words, method:yarn target>=32k"));
  filter_->setClearButtonEnabled(true);
  filter_->setAccessibleName(tr("Filter of the run list"));
  filter_->setToolTip(filter_help());
  auto* completer = new QCompleter(completions_, this);
  completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  filter_->setCompleter(completer);
  connect(filter_, &QLineEdit::textEdited, this, &RunsPanel::complete);
  connect(filter_, &QLineEdit::textChanged, this, &RunsPanel::apply_filter);
  connect(filter_menu_->show_archived(), &QAction::toggled, proxy_, &RunProxyModel::set_show_archived);
}

void RunsPanel::complete(const QString& typed) {
  QStringList found = filter_completions(typed, runs_->all());
  found.removeAll(typed);
  completions_->setStringList(found);
  if (found.isEmpty()) filter_->completer()->popup()->hide();
}

void RunsPanel::build_labels() {
  labels_ = new RunLabels(
      runs_, [this] { return chosen_runs(); }, this);
  for (QAction* action : {labels_->star(), labels_->edit_tags(), labels_->edit_note(), labels_->archive()})
    addAction(action);
  connect(labels_, &RunLabels::edited, this, &RunsPanel::labels_edited);
  connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, labels_, &RunLabels::update);
}

void RunsPanel::remember_chosen() {
  remembered_ = chosen_runs();
  const RunSummary* current = at(table_->currentIndex());
  remembered_current_ = current ? current->id : -1;
}

void RunsPanel::choose_remembered() {
  const std::set<qint64> wanted(remembered_.begin(), remembered_.end());
  QItemSelection selection;
  for (int row = 0; row < proxy_->rowCount() && (!wanted.empty() || remembered_current_ >= 0); ++row) {
    const QModelIndex index = proxy_->index(row, RunListModel::name);
    const qint64 id = at(index)->id;
    if (id == remembered_current_) table_->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    if (wanted.contains(id)) selection.select(index, index);
  }
  if (!selection.isEmpty())
    table_->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  labels_->update();
}

void RunsPanel::restore_columns() {
  const QByteArray state = QSettings().value(QStringLiteral("runs/columns")).toByteArray();
  // Of another number of columns: as a newer or older program left it.
  if (QSettings().value(QStringLiteral("runs/column_count")).toInt() != RunListModel::column_count) return;
  if (table_->horizontalHeader()->restoreState(state))
    name_fitted_ = QSettings().value(QStringLiteral("runs/name_fitted"), true).toBool();
}

void RunsPanel::save_columns() {
  QSettings settings;
  settings.setValue(QStringLiteral("runs/columns"), table_->horizontalHeader()->saveState());
  settings.setValue(QStringLiteral("runs/column_count"), int(RunListModel::column_count));
  settings.setValue(QStringLiteral("runs/name_fitted"), name_fitted_);
}

void RunsPanel::build_table() {
  proxy_->setSourceModel(runs_);
  table_->setTabKeyNavigation(false);  // Tab leaves the table
  table_->setModel(proxy_);
  table_->setSortingEnabled(true);
  table_->sortByColumn(RunListModel::started, Qt::DescendingOrder);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  table_->setEditTriggers(QAbstractItemView::EditKeyPressed);
  table_->setDragEnabled(true);  // onto the comparison
  table_->setDragDropMode(QAbstractItemView::DragOnly);
  table_->setShowGrid(false);
  table_->setFrameShape(QFrame::NoFrame);
  table_->setContextMenuPolicy(Qt::CustomContextMenu);
  table_->setWordWrap(false);
  table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table_->setAccessibleName(tr("Runs"));
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(32);
  table_->setItemDelegateForColumn(RunListModel::trend, new SparklineDelegate(RunListModel::sparkline_role, table_));
  QHeaderView* header = table_->horizontalHeader();
  header->setSectionsMovable(true);
  header->setHighlightSections(false);
  header->setStretchLastSection(false);
  header->setMinimumSectionSize(24);
  const QList<QPair<int, int>> widths = {
      {RunListModel::star, 28},   {RunListModel::name, 124},   {RunListModel::kind, 80},   {RunListModel::model, 120},
      {RunListModel::target, 56}, {RunListModel::best, 56},    {RunListModel::last, 56},   {RunListModel::trend, 52},
      {RunListModel::state, 76},  {RunListModel::started, 88}, {RunListModel::length, 88}, {RunListModel::tags, 88}};
  for (const auto& [column, width] : widths) table_->setColumnWidth(column, width);
  // What tells runs apart at a glance comes first; the rest is a scroll away.
  header->moveSection(header->visualIndex(RunListModel::trend), 2);
  header->moveSection(header->visualIndex(RunListModel::best), 3);
  header->moveSection(header->visualIndex(RunListModel::state), 4);
  restore_columns();
  columns_timer_.setSingleShot(true);
  columns_timer_.setInterval(500);
  connect(&columns_timer_, &QTimer::timeout, this, &RunsPanel::save_columns);
  connect(header, &QHeaderView::sectionMoved, this, [this] { columns_timer_.start(); });
  connect(header, &QHeaderView::sectionResized, this, [this] {
    if (!fitting_ && isVisible()) columns_timer_.start();
  });
  connect(header, &QHeaderView::sortIndicatorChanged, this, [this] { columns_timer_.start(); });
  table_->installEventFilter(this);
  connect(header, &QHeaderView::sectionResized, this, [this](int column) {
    if (column == RunListModel::name && !fitting_) name_fitted_ = false;
  });
  connect(table_, &QTableView::clicked, this, [this](const QModelIndex& index) {
    if (index.column() != RunListModel::star) {
      // With Ctrl or Shift runs are only chosen.
      const bool choosing = QGuiApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
      if (const RunSummary* run = at(index); run && !choosing) Q_EMIT open_requested(run->id);
      return;
    }
    const QModelIndex source = proxy_->mapToSource(index);
    runs_->setData(source, !source.data(Qt::EditRole).toBool());
  });
  connect(table_, &QTableView::customContextMenuRequested, this, &RunsPanel::open_menu);
}

const RunSummary* RunsPanel::at(const QModelIndex& proxy_index) const {
  if (!proxy_index.isValid()) return nullptr;
  return &runs_->at(proxy_->mapToSource(proxy_index).row());
}

QList<qint64> RunsPanel::chosen_runs() const {
  QList<int> rows;
  for (const QModelIndex& index : table_->selectionModel()->selectedRows()) rows << index.row();
  std::sort(rows.begin(), rows.end());
  QList<qint64> ids;
  for (const int row : rows) ids << at(proxy_->index(row, 0))->id;
  return ids;
}

void RunsPanel::apply_filter(const QString& text) {
  const RunFilter filter(text);
  proxy_->set_filter(filter);
  hint_->setText(filter.problem());
  hint_->setVisible(!filter.problem().isEmpty());
  show_page();
}

void RunsPanel::show_page() {
  const bool none = proxy_->rowCount() == 0;
  pages_->setCurrentIndex(none ? 1 : 0);
  if (!none) return;
  empty_->setText(runs_->rowCount() == 0
                      ? tr("Every search, needle test and training is kept here, with all that is needed to "
                           "repeat it. Start one with Search, Needle or Train.")
                      : tr("No run fits this filter. Archived runs stand in it where it says archived:yes."));
}

void RunsPanel::set_workspace(const QString& path, bool read_only) {
  labels_->set_read_only(read_only);
  labels_->undo_stack()->clear();
  runs_->set_read_only(read_only);
  filter_menu_->set_read_only(read_only);
  setToolTip(read_only ? tr("Workspace (read-only): %1").arg(path) : tr("Workspace: %1").arg(path));
}

void RunsPanel::set_problem(const QString& problem) {
  if (problem.isEmpty()) return message_->clear();
  message_->show_message(InlineMessage::Level::error, problem);
}

void RunsPanel::select_run(RunId id) {
  for (int row = 0; row < proxy_->rowCount(); ++row) {
    const QModelIndex index = proxy_->index(row, RunListModel::name);
    if (at(index)->id != id) continue;
    // Not selectRow(), which goes by the keys that are held: with Shift it would choose all rows up to this one.
    table_->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return table_->scrollTo(index);
  }
}

// The name has what the columns that follow it up to the state leave.
void RunsPanel::fit_name_column() {
  if (!name_fitted_) return;
  int others = 0;
  for (const int column : {RunListModel::star, RunListModel::trend, RunListModel::best, RunListModel::state})
    others += table_->columnWidth(column);
  fitting_ = true;
  table_->setColumnWidth(RunListModel::name, std::max(kLeastNameWidth, table_->viewport()->width() - others));
  fitting_ = false;
}

bool RunsPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == table_ && event->type() == QEvent::Resize)
    QMetaObject::invokeMethod(this, &RunsPanel::fit_name_column,
                              Qt::QueuedConnection);  // once its viewport has its size
  if (watched == table_ && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
      if (const RunSummary* run = at(table_->currentIndex())) Q_EMIT open_requested(run->id);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void RunsPanel::open_menu(const QPoint& position) {
  const RunSummary* found = at(table_->indexAt(position));
  if (!found) return;
  const RunSummary run = *found;
  QMenu menu;
  menu.addAction(themed_icon(QStringLiteral("open")), tr("Open"), this, [this, run] { Q_EMIT open_requested(run.id); });
  menu.addAction(themed_icon(QStringLiteral("compare")), tr("Open beside the current run"), this,
                 [this, run] { Q_EMIT open_beside_requested(run.id); });
  if (const QList<qint64> chosen = chosen_runs(); chosen.size() > 1)
    menu.addAction(themed_icon(QStringLiteral("compare")),
                   tr("Compare the %n chosen run(s)", nullptr, int(chosen.size())), this,
                   [this, chosen] { Q_EMIT compare_requested(chosen); });
  QAction* resume = menu.addAction(themed_icon(QStringLiteral("resume")), tr("Resume"), this,
                                   [this, run] { Q_EMIT resume_requested(run.id); });
  resume->setEnabled(run_can_resume(run) && !busy_);
  menu.addSeparator();
  labels_->update();
  menu.addAction(labels_->star());
  const QModelIndex index = table_->indexAt(position);
  QAction* rename = menu.addAction(themed_icon(QStringLiteral("note")), tr("Rename"), this,
                                   [this, index] { table_->edit(index.siblingAtColumn(RunListModel::name)); });
  rename->setEnabled(labels_->star()->isEnabled());
  menu.addAction(labels_->edit_tags());
  menu.addAction(labels_->edit_note());
  menu.addAction(labels_->archive());
  menu.exec(table_->viewport()->mapToGlobal(position));
}

}  // namespace ropewalk
