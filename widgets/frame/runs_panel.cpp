#include "widgets/frame/runs_panel.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

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
  top->addWidget(filter_);
  top->addWidget(hint_);
  layout->addLayout(top);
  layout->addWidget(message_);
  layout->addWidget(pages_, 1);
  filter_->addAction(themed_icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
  filter_->setPlaceholderText(tr("Filter: words, method:yarn target>=32k"));
  filter_->setClearButtonEnabled(true);
  filter_->setAccessibleName(tr("Filter of the run list"));
  filter_->setToolTip(tr(
      "Words, and conditions such as\nmethod:yarn  target>=32k  best<1.2  kind:search  state:finished  starred:yes"));
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
  connect(filter_, &QLineEdit::textChanged, this, &RunsPanel::apply_filter);
  connect(runs_, &RunListModel::labels_edited, this, &RunsPanel::labels_edited);
  connect(proxy_, &QAbstractItemModel::rowsInserted, this, &RunsPanel::show_page);
  connect(proxy_, &QAbstractItemModel::rowsRemoved, this, &RunsPanel::show_page);
  connect(proxy_, &QAbstractItemModel::modelReset, this, &RunsPanel::show_page);
  show_page();
}

void RunsPanel::build_table() {
  proxy_->setSourceModel(runs_);
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
      {RunListModel::star, 28},    {RunListModel::name, 124},  {RunListModel::kind, 80},  {RunListModel::model, 120},
      {RunListModel::target, 56},  {RunListModel::best, 56},   {RunListModel::trend, 52}, {RunListModel::state, 76},
      {RunListModel::started, 88}, {RunListModel::length, 88}, {RunListModel::tags, 88}};
  for (const auto& [column, width] : widths) table_->setColumnWidth(column, width);
  // What tells runs apart at a glance comes first; the rest is a scroll away.
  header->moveSection(header->visualIndex(RunListModel::trend), 2);
  header->moveSection(header->visualIndex(RunListModel::best), 3);
  header->moveSection(header->visualIndex(RunListModel::state), 4);
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
  QList<qint64> ids;
  for (int row = 0; row < proxy_->rowCount(); ++row)
    if (table_->selectionModel()->isRowSelected(row))
      ids.append(proxy_->index(row, 0).data(RunListModel::id_role).toLongLong());
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
                      : tr("No run fits this filter."));
}

void RunsPanel::set_workspace(const QString& path, bool read_only) {
  setToolTip(read_only ? tr("Workspace (read-only): %1").arg(path) : tr("Workspace: %1").arg(path));
}

void RunsPanel::set_problem(const QString& problem) {
  if (problem.isEmpty()) return message_->clear();
  message_->show_message(InlineMessage::Level::error, problem);
}

void RunsPanel::select_run(RunId id) {
  for (int row = 0; row < proxy_->rowCount(); ++row) {
    if (proxy_->index(row, 0).data(RunListModel::id_role).toLongLong() == id) return table_->selectRow(row);
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
  menu.addAction(themed_icon(QStringLiteral("star")), run.starred ? tr("Remove the star") : tr("Star"), this,
                 [this, run] {
                   RunSummary edited = run;
                   edited.starred = !edited.starred;
                   Q_EMIT labels_edited(edited);
                 });
  const QModelIndex index = table_->indexAt(position);
  menu.addAction(themed_icon(QStringLiteral("note")), tr("Rename"), this,
                 [this, index] { table_->edit(index.siblingAtColumn(RunListModel::name)); });
  menu.addAction(themed_icon(QStringLiteral("archive")), tr("Hide from the list"), this, [this, run] {
    RunSummary edited = run;
    edited.archived = true;
    Q_EMIT labels_edited(edited);
  });
  menu.exec(table_->viewport()->mapToGlobal(position));
}

}  // namespace ropewalk
