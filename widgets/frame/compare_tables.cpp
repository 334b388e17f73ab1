#include "widgets/frame/compare_tables.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include "widgets/frame/run_strip.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kMostHeight = 520;  // pixels; more rows scroll
constexpr int kLeastColumn = 104;
enum Role { second_role = Qt::UserRole, significant_role };

// A value, and below it in the muted colour what it is held against; in bold where it can be told from the baseline.
class TwoLines : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    plain.text.clear();
    plain.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, plain.widget);
    const bool chosen = option.state & QStyle::State_Selected;
    const Colors& colors = colors_of(option.widget);
    QStringList lines{index.data().toString()};
    if (const QString second = index.data(second_role).toString(); !second.isEmpty())
      lines += second.split(QLatin1Char('\n'));
    const QRect box = option.rect.adjusted(spacing::unit, 0, -spacing::half, 0);
    const int line = option.fontMetrics.height();
    int top = box.top() + (box.height() - int(lines.size()) * line) / 2;
    painter->save();
    for (int at = 0; at < int(lines.size()); ++at, top += line) {
      const bool strong = at > 0 && index.data(significant_role).toBool();
      QFont font = plain.font;  // bold where the item is
      if (strong) font.setWeight(QFont::DemiBold);
      painter->setFont(font);
      painter->setPen(chosen ? colors.accent_text : at == 0 || strong ? colors.text : colors.text_muted);
      painter->drawText(QRect(box.left(), top, box.width(), line), int(Qt::AlignLeft | Qt::AlignVCenter),
                        QFontMetrics(font).elidedText(lines[at], Qt::ElideRight, box.width()));
    }
    painter->restore();
  }

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.rwidth() += spacing::unit;
    const QString second = index.data(second_role).toString();
    if (second.isEmpty()) return size;
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    int width = size.width();
    for (const QString& text : second.split(QLatin1Char('\n')))
      width = std::max(width, metrics.horizontalAdvance(text) + 2 * spacing::unit);
    return {width, int(2 + second.count(QLatin1Char('\n'))) * option.fontMetrics.height() + 2 * spacing::half};
  }
};

}  // namespace

CompareTable::CompareTable(const QString& accessible_name, QWidget* parent) : QTableWidget(parent) {
  setAccessibleName(accessible_name);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setSelectionMode(QAbstractItemView::ContiguousSelection);
  setShowGrid(false);
  setAlternatingRowColors(true);
  setFrameShape(QFrame::NoFrame);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + spacing::unit);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setMinimumSectionSize(64);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  setItemDelegate(new TwoLines(this));
}

void CompareTable::set_columns(const QString& first, const QList<ComparedRun>& runs) {
  setColumnCount(int(runs.size()) + 1);
  setHorizontalHeaderItem(0, new QTableWidgetItem(first));
  for (int at = 0; at < int(runs.size()); ++at) {
    const QString letter = ComparedRuns::letter(at);
    auto* item = new QTableWidgetItem(at == 0 ? tr("%1 · baseline").arg(letter) : letter);
    item->setToolTip(runs[at].name());
    item->setIcon(run_mark(runs[at].style, this));
    setHorizontalHeaderItem(at + 1, item);
  }
}

QTableWidgetItem* CompareTable::put(int row, int column, const QString& text, const QString& tip) {
  auto* item = new QTableWidgetItem(text);
  item->setToolTip(tip);
  setItem(row, column, item);
  return item;
}

void CompareTable::show_parameters(const QList<ComparedRun>& runs, const QList<ParameterRow>& rows) {
  clearContents();
  set_columns(tr("Parameter"), runs);
  setRowCount(int(rows.size()));
  for (int row = 0; row < int(rows.size()); ++row) {
    put(row, 0, rows[row].name, rows[row].name);
    for (int column = 0; column < int(runs.size()); ++column) {
      const QString& value = rows[row].values[column];
      QTableWidgetItem* item = put(row, column + 1, value.isNull() ? QStringLiteral("–") : value,
                                   value.isNull() ? tr("This run has no such parameter") : value);
      if (column > 0 && value != rows[row].values.first()) {
        QFont font = item->font();
        font.setWeight(QFont::DemiBold);
        item->setFont(font);
      }
    }
  }
  fit();
}

void CompareTable::show_scores(const QList<ComparedRun>& runs, const std::vector<ScoreRow>& rows) {
  clearContents();
  set_columns(tr("Score"), runs);
  setRowCount(int(rows.size()));
  for (int row = 0; row < int(rows.size()); ++row) {
    const ScoreRow& shown = rows[std::size_t(row)];
    put(row, 0, shown.name, shown.name + QLatin1Char('\n') + shown.tip);
    for (int column = 0; column < int(runs.size()); ++column) {
      const ScoreCell& cell = shown.cells[std::size_t(column)];
      if (!cell.score) {
        put(row, column + 1, QStringLiteral("–"), tr("This run has no such score"));
        continue;
      }
      const QString interval = interval_text(*cell.score);
      const QString value =
          interval.isEmpty() ? value_text(*cell.score) : tr("%1  (%2)").arg(value_text(*cell.score), interval);
      QString tip =
          tr("%1 over %n document(s); in brackets its 95 % interval", nullptr, int(cell.score->samples.size()))
              .arg(shown.name);
      if (cell.difference) tip += QLatin1Char('\n') + test_explanation(cell);
      QTableWidgetItem* item = put(row, column + 1, value, tip);
      if (!cell.difference) continue;
      const QString second = change_text(*cell.score, *cell.difference) + QLatin1Char('\n') + test_text(cell);
      item->setData(second_role, second);
      item->setData(significant_role, cell.significant());
      item->setData(Qt::AccessibleTextRole, QString(value + QLatin1Char('\n') + second));
    }
  }
  fit();
}

void CompareTable::fit() {
  resizeRowsToContents();
  resizeColumnsToContents();
  int wanted = 0;
  for (int column = 0; column < columnCount(); ++column) {
    setColumnWidth(column, std::clamp(columnWidth(column) + spacing::unit, kLeastColumn, 280));
    wanted += columnWidth(column);
  }
  const int spare = viewport()->width() - wanted;
  if (spare > 0 && columnCount() > 0) {
    for (int column = 0; column < columnCount(); ++column)
      setColumnWidth(column, columnWidth(column) + spare / columnCount());
  }
  updateGeometry();
}

void CompareTable::resizeEvent(QResizeEvent* event) {
  QTableWidget::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) fit();
}

QSize CompareTable::sizeHint() const {
  const int rows = horizontalHeader()->sizeHint().height() + verticalHeader()->length() + 2;
  const int bar = horizontalHeader()->length() > viewport()->width() ? horizontalScrollBar()->sizeHint().height() : 0;
  return {400, std::min(kMostHeight, rows + bar)};
}

void CompareTable::copy() {
  QModelIndexList chosen = selectedIndexes();
  QStringList lines;
  const auto text_of = [this](int row, int column) {
    const QTableWidgetItem* there = item(row, column);
    if (!there) return QString();
    QString text = there->text();
    if (const QString second = there->data(second_role).toString(); !second.isEmpty())
      text += QStringLiteral("; ") + second;
    return text.replace(QLatin1Char('\n'), QLatin1String("; "));
  };
  const bool all = chosen.size() < 2;
  QStringList head;
  for (int column = 0; column < columnCount(); ++column) head << horizontalHeaderItem(column)->text();
  if (all) lines << head.join(QLatin1Char('\t'));
  for (int row = 0; row < rowCount(); ++row) {
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
      if (all || chosen.contains(model()->index(row, column))) cells << text_of(row, column);
    if (!cells.isEmpty()) lines << cells.join(QLatin1Char('\t'));
  }
  QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void CompareTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copy();
  QTableWidget::keyPressEvent(event);
}

}  // namespace ropewalk
