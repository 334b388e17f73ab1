#include "widgets/frame/compare_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>

#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {
constexpr int kTableWidth = 264;
}

CompareView::CompareView(QWidget* parent)
    : QWidget(parent),
      table_(new QTableWidget(0, 3)),
      first_(new RunPane(RunPane::Kind::search)),
      second_(new RunPane(RunPane::Kind::search)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  QSplitter* splitter = splitter_ = new QSplitter;
  splitter->setHandleWidth(spacing::unit);
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(table_);
  splitter->addWidget(first_);
  splitter->addWidget(second_);
  splitter->setStretchFactor(0, 0);
  splitter->setStretchFactor(1, 2);
  splitter->setStretchFactor(2, 2);
  layout->addWidget(splitter);
  table_->setHorizontalHeaderLabels({tr("Differs"), tr("A"), tr("B")});
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  table_->horizontalHeader()->setHighlightSections(false);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->verticalHeader()->hide();
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionMode(QAbstractItemView::NoSelection);
  table_->setShowGrid(false);
  table_->setFrameShape(QFrame::NoFrame);
  table_->setMinimumWidth(200);
  table_->setAccessibleName(tr("What differs between the two runs"));
  table_->hide();
  const QString sentence = tr(
      "Two runs stand here side by side. Open one from the run list, then another with “Open beside the current run”.");
  first_->set_letter(tr("A"));
  second_->set_letter(tr("B"));
  first_->set_empty(sentence, {});
  second_->set_empty(sentence, {});
  second_->hide();
}

void CompareView::set_differences(const QList<RunDifference>& differences) {
  differences_ = differences;
  const bool pair_came = second_->isHidden() && second_->run();
  table_->setVisible(second_->run() != nullptr);
  second_->setVisible(second_->run() != nullptr);
  if (pair_came) {
    const int half = std::max(1, (splitter_->width() - kTableWidth) / 2);
    splitter_->setSizes({kTableWidth, half, half});
  }
  table_->setRowCount(int(differences.size()));
  for (int row = 0; row < differences.size(); ++row) {
    const QString texts[] = {differences[row].name, differences[row].first, differences[row].second};
    for (int column = 0; column < 3; ++column) {
      auto* item = new QTableWidgetItem(texts[column]);
      item->setToolTip(texts[column]);
      table_->setItem(row, column, item);
    }
  }
}

}  // namespace ropewalk
