#include "widgets/frame/retention_samples.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/values/retention_history.h"
#include "widgets/charts/format.h"
#include "widgets/charts/list_table.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

QString one_line(const std::vector<std::string>& texts, int row) {
  if (row >= int(texts.size())) return {};
  return QString::fromStdString(texts[std::size_t(row)]).simplified();
}

}  // namespace

RetentionSampleModel::RetentionSampleModel(QObject* parent) : QAbstractTableModel(parent) {}

void RetentionSampleModel::set_measured(const RetentionMeasured& measured) {
  beginResetModel();
  measured_ = measured;
  endResetModel();
}

int RetentionSampleModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(measured_.before.size());
}

int RetentionSampleModel::columnCount(const QModelIndex& parent) const {
  if (parent.isValid()) return 0;
  return measured_.answers_before.empty() ? int(wanted) : int(column_count);
}

QVariant RetentionSampleModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const int row = index.row();
  const auto score = [&](const std::vector<double>& scores) {
    return row < int(scores.size()) ? QString::number(scores[std::size_t(row)], 'g', 3) : QStringLiteral("–");
  };
  if (role == Qt::TextAlignmentRole && index.column() < wanted) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::ToolTipRole && index.column() >= wanted) {
    const auto& texts = index.column() == wanted          ? measured_.wanted
                        : index.column() == answer_before ? measured_.answers_before
                                                          : measured_.answers_after;
    return row < int(texts.size()) ? QString::fromStdString(texts[std::size_t(row)]).toHtmlEscaped() : QString();
  }
  if (role != Qt::DisplayRole) return {};
  switch (index.column()) {
    case sample:
      return row + 1;
    case before:
      return score(measured_.before);
    case after:
      return score(measured_.after);
    case wanted:
      return one_line(measured_.wanted, row);
    case answer_before:
      return one_line(measured_.answers_before, row);
    default:
      return one_line(measured_.answers_after, row);
  }
}

QVariant RetentionSampleModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const bool nats = measured_.part == kPerplexityPart;
  if (role == Qt::DisplayRole) {
    const QStringList names{tr("Sample"),
                            nats ? tr("Before (nats)") : tr("Before"),
                            nats ? tr("After (nats)") : tr("After"),
                            tr("Right"),
                            tr("Said before"),
                            tr("Said after")};
    return names.value(section);
  }
  if (role == Qt::ToolTipRole && section < wanted && section > sample)
    return nats ? tr("Mean negative log-likelihood of a token, nats") : tr("Score from 0 to 1");
  return {};
}

RetentionSamples::RetentionSamples(QWidget* parent)
    : QWidget(parent), model_(new RetentionSampleModel(this)), title_(make_section({})), table_(new QTableView) {
  auto* top = new QHBoxLayout;
  top->setContentsMargins(spacing::unit, spacing::half, spacing::half, spacing::half);
  top->addWidget(title_, 1);
  QToolButton* close = make_icon_button(QStringLiteral("close"), tr("Close the list"));
  top->addWidget(close);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(top);
  layout->addWidget(table_, 1);
  table_->setModel(model_);
  make_list_table(table_, tr("Samples before and after"));
  setMinimumWidth(280);
  connect(close, &QToolButton::clicked, this, &RetentionSamples::closed);
  hide();
}

void RetentionSamples::set_measured(const RetentionMeasured& measured) {
  model_->set_measured(measured);
  title_->setText(tr("%1 at %2: %3 samples")
                      .arg(QString::fromStdString(part_name(measured.part)), length_text(double(measured.length)))
                      .arg(measured.before.size()));
  title_->setToolTip(
      tr("%1 tokens, samples %2")
          .arg(exact_text(measured.length), QString::fromStdString(measured.document_hash.substr(0, 12))));
  table_->resizeColumnsToContents();
  for (int column = RetentionSampleModel::wanted; column < model_->columnCount(); ++column)
    table_->setColumnWidth(column, std::min(table_->columnWidth(column), 220));
}

}  // namespace ropewalk
