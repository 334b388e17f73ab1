#include "widgets/charts/chart_table.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>
#include <utility>

#include "widgets/charts/csv_table_model.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kLeastPause = 500;    // ms between two readings of the chart
constexpr int kMeasuredRows = 200;  // whose texts decide how wide a column is
constexpr int kWidestColumn = 240;  // pixels

}  // namespace

ChartTable::ChartTable(std::function<QString()> csv, std::function<std::function<QString()>()> task, QWidget* parent)
    : QWidget(parent), csv_(std::move(csv)), task_(std::move(task)) {
  setObjectName(QStringLiteral("chart_table"));
  model_ = new CsvTableModel(this);
  view_ = new QTableView;
  view_->setModel(model_);
  view_->setAccessibleName(tr("Values of the chart"));
  view_->setFrameShape(QFrame::NoFrame);
  view_->setSortingEnabled(true);
  view_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
  view_->horizontalHeader()->setSortIndicatorClearable(true);
  view_->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
  view_->horizontalHeader()->setMaximumSectionSize(kWidestColumn);
  view_->verticalHeader()->hide();
  view_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + spacing::unit);
  view_->setAlternatingRowColors(false);
  view_->setTabKeyNavigation(false);  // Tab leaves the table
  view_->installEventFilter(this);
  auto* copy = new QAction(themed_icon(QStringLiteral("copy")), tr("Copy selected cells"), view_);
  copy->setObjectName(QStringLiteral("chart.copy_cells"));
  connect(copy, &QAction::triggered, this, &ChartTable::copy_selected);
  auto* all = new QAction(tr("Select all cells"), view_);
  connect(all, &QAction::triggered, view_, &QTableView::selectAll);
  view_->addActions({copy, all});
  view_->setContextMenuPolicy(Qt::ActionsContextMenu);

  count_ = new QLabel;
  auto* close = new QToolButton;
  close->setIcon(themed_icon(QStringLiteral("close")));
  close->setProperty("iconOnly", true);
  close->setToolTip(tr("Close the table (T)"));
  close->setAccessibleName(tr("Close the table"));
  connect(close, &QToolButton::clicked, this, &ChartTable::close_requested);
  auto* top = new QHBoxLayout;
  top->setContentsMargins(spacing::unit, spacing::half, spacing::half, spacing::half);
  top->addWidget(count_, 1);
  top->addWidget(close);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(1, 1, 0, 0);  // the line towards the chart
  layout->setSpacing(0);
  layout->addLayout(top);
  layout->addWidget(view_, 1);
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &ChartTable::refresh);
}

void ChartTable::queue_refresh() {
  if (timer_.isActive() || !isVisible()) return;
  timer_.start(std::max(pause_, kLeastPause));
}

void ChartTable::refresh() {
  if (reading_) {
    again_ = true;
    return;
  }
  QElapsedTimer timer;
  timer.start();
  if (auto task = task_()) {
    read_elsewhere(std::move(task));
  } else {
    const QString csv = csv_();
    const QHeaderView* header = view_->horizontalHeader();
    if (!shown_ || csv != shown_->text)
      show_rows(read(csv, header->sortIndicatorSection(), header->sortIndicatorOrder()));
  }
  pause_ = int(10 * timer.elapsed());
}

ChartTable::Rows ChartTable::read(QString csv, int column, Qt::SortOrder order) {
  auto table = std::make_shared<const CsvTable>(read_csv_table(std::move(csv)));
  std::vector<int> rows(table->rows.size());
  std::iota(rows.begin(), rows.end(), 0);
  if (column >= 0 && column < table->header.size()) rows = sorted_rows(*table, rows, column, order);
  return {std::move(table), std::move(rows)};
}

// Written, read and sorted there: the window's thread only takes the rows in. The table may be gone by then.
void ChartTable::read_elsewhere(std::function<QString()> task) {
  reading_ = true;
  const QHeaderView* header = view_->horizontalHeader();
  table_pool().start([guard = QPointer<ChartTable>(this), task = std::move(task), shown = shown_,
                      column = header->sortIndicatorSection(), order = header->sortIndicatorOrder()] {
    Rows rows;
    if (QString csv = task(); !shown || csv != shown->text) rows = read(std::move(csv), column, order);
    QMetaObject::invokeMethod(qApp, [guard, rows = std::move(rows), column, order]() mutable {
      if (!guard) return;
      guard->reading_ = false;
      if (rows.table) guard->show_rows(std::move(rows));
      const QHeaderView* now = guard->view_->horizontalHeader();
      if (now->sortIndicatorSection() != column || now->sortIndicatorOrder() != order)
        guard->model_->sort(now->sortIndicatorSection(), now->sortIndicatorOrder());
      if (std::exchange(guard->again_, false)) guard->queue_refresh();
    });
  });
}

// Sorting, place and current cell stay.
void ChartTable::show_rows(Rows rows) {
  const bool first = !shown_;
  const QModelIndex current = view_->currentIndex();
  const QPoint place(view_->horizontalScrollBar()->value(), view_->verticalScrollBar()->value());
  const int columns = model_->columnCount();
  shown_ = rows.table;
  model_->set_table(std::move(rows.table), std::move(rows.order));
  if (first || columns != model_->columnCount()) view_->resizeColumnsToContents();
  if (current.isValid()) view_->setCurrentIndex(model_->index(current.row(), current.column()));
  view_->horizontalScrollBar()->setValue(place.x());
  view_->verticalScrollBar()->setValue(place.y());
  count_->setText(tr("%n rows", "", model_->rowCount()));
}

QString ChartTable::selected_text() const {
  QModelIndexList cells = view_->selectionModel()->selectedIndexes();
  if (cells.isEmpty()) return {};
  std::sort(cells.begin(), cells.end());  // by row, then by column
  int first = cells.front().column(), last = first;
  for (const QModelIndex& cell : cells) {
    first = std::min(first, cell.column());
    last = std::max(last, cell.column());
  }
  QStringList lines;
  for (auto at = cells.cbegin(); at != cells.cend();) {
    QStringList line;
    const int row = at->row();
    for (int column = first; column <= last; ++column) {
      const bool selected = at != cells.cend() && at->row() == row && at->column() == column;
      line << (selected ? at->data().toString() : QString());
      if (selected) ++at;
    }
    lines << line.join(QLatin1Char('\t'));
  }
  return lines.join(QLatin1Char('\n'));
}

void ChartTable::copy_selected() {
  const QString text = selected_text();
  if (!text.isEmpty()) QGuiApplication::clipboard()->setText(text);
}

// The view's own copy takes the current cell alone.
bool ChartTable::eventFilter(QObject* watched, QEvent* event) {
  const bool asked = event->type() == QEvent::ShortcutOverride;
  if (!asked && event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  auto* key = static_cast<QKeyEvent*>(event);
  if (key->matches(QKeySequence::Copy)) {
    event->accept();
    if (!asked) copy_selected();
    return true;
  }
  if (key->key() == Qt::Key_Escape && !asked) {
    Q_EMIT close_requested();
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void ChartTable::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void ChartTable::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), colors_of(this).surface);
  painter.setPen(colors_of(this).border);
  painter.drawLine(0, 0, width(), 0);
  painter.drawLine(0, 0, 0, height());
}

}  // namespace ropewalk
