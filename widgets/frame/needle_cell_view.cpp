#include "widgets/frame/needle_cell_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTextDocument>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "core/values/needle_score.h"
#include "widgets/charts/format.h"
#include "widgets/charts/list_table.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

enum Column {
  key_column,
  needle_column,
  found_column,
  answer_column,
  depth_column,
  forced_column,
  probability_column,
  nll_column,
  columns
};

QString in_one_line(const std::string& text) {
  return QString::fromStdString(text).simplified();
}

std::string at(const std::vector<std::string>& texts, int index) {
  return index < int(texts.size()) ? texts[std::size_t(index)] : std::string();
}

}  // namespace

NeedleCellView::NeedleCellView(QWidget* parent)
    : QWidget(parent),
      title_(make_section({})),
      close_(new QToolButton),
      table_(new QTableWidget(0, columns)),
      facts_(make_hint({})),
      prompt_button_(new QPushButton(themed_icon(QStringLiteral("document")), tr("Show the prompt"))),
      attention_button_(new QPushButton(tr("Attention along this document…"))),
      message_(new InlineMessage),
      prompt_(new QPlainTextEdit) {
  setAccessibleName(tr("Documents of the selected cell"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(spacing::double_unit, spacing::unit, spacing::unit, spacing::unit);
  layout->setSpacing(spacing::unit);
  auto* head = new QHBoxLayout;
  head->addWidget(title_, 1);
  close_->setIcon(themed_icon(QStringLiteral("close")));
  close_->setAutoRaise(true);
  close_->setToolTip(tr("Close the documents"));
  close_->setAccessibleName(close_->toolTip());
  head->addWidget(close_);
  layout->addLayout(head);
  build_table();
  layout->addWidget(table_, 2);
  facts_->setWordWrap(true);
  facts_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layout->addWidget(facts_);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(spacing::unit);
  buttons->addWidget(prompt_button_);
  buttons->addWidget(attention_button_);
  buttons->addStretch(1);
  layout->addLayout(buttons);
  layout->addWidget(message_);
  message_->set_closable(false);
  message_->clear();
  prompt_->setReadOnly(true);
  prompt_->setAccessibleName(tr("Prompt of the document"));
  prompt_->hide();
  layout->addWidget(prompt_, 3);
  attention_button_->setToolTip(
      tr("Measures where in this document the question looks, layer by layer; what it costs is said before it starts"));
  attention_button_->hide();
  connect(close_, &QToolButton::clicked, this, &NeedleCellView::closed);
  connect(prompt_button_, &QPushButton::clicked, this, [this] {
    if (document() < 0) return;
    asked_ = document();
    message_->clear();
    prompt_->setPlainText(tr("Making the document again…"));
    prompt_->show();
    Q_EMIT prompt_requested(asked_);
  });
  connect(attention_button_, &QPushButton::clicked, this, [this] {
    if (document() >= 0) Q_EMIT attention_requested(document());
  });
}

void NeedleCellView::build_table() {
  table_->setHorizontalHeaderLabels(
      {tr("Key"), tr("Needle"), tr("Found"), tr("Answer"), tr("Depth"), tr("Forced"), tr("Probability"), tr("NLL")});
  const QStringList tips = {tr("What the question asks for"),
                            tr("The right answer"),
                            tr("Whether the generated answer has the needle's"),
                            tr("As the model generated it"),
                            tr("Where the needle stands, per cent of the document's filler"),
                            tr("Teacher-forced: the most probable token at each place of the answer, the right ones "
                               "before it given"),
                            tr("Of the whole right answer, per cent"),
                            tr("Mean negative log-likelihood, nats per answer token")};
  for (int column = 0; column < columns; ++column) table_->horizontalHeaderItem(column)->setToolTip(tips[column]);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setSectionResizeMode(answer_column, QHeaderView::Stretch);
  make_list_table(table_, tr("Documents, needles and answers"));
  connect(table_, &QTableWidget::itemSelectionChanged, this, &NeedleCellView::show_document);
}

int NeedleCellView::document() const {
  const QList<QTableWidgetItem*> selected = table_->selectedItems();
  return selected.isEmpty() ? -1 : selected.front()->row();
}

void NeedleCellView::set_cell(const CellScored& cell, const QString& set_name, bool remakes) {
  const bool same = cell.document_hash == cell_.document_hash && cell.length == cell_.length &&
                    cell.depth == cell_.depth && cell.factor_set == cell_.factor_set;
  cell_ = cell;
  remakes_ = remakes;
  title_->setText(
      tr("%1 tokens · %2 % deep · %3").arg(exact_text(cell.length), number_text(100 * cell.depth, 3), set_name));
  if (!same) {
    needles_.clear();
    asked_ = -1;
    message_->clear();
    prompt_->clear();
    prompt_->hide();
  }
  attention_button_->setVisible(remakes_ && can_attend_);
  prompt_button_->setEnabled(remakes);
  prompt_button_->setToolTip(remakes ? tr("Makes the document again from the run's spec and shows all of it")
                                     : tr("Result files do not hold the documents"));
  fill_table();
}

void NeedleCellView::set_can_attend(bool can) {
  can_attend_ = can;
  attention_button_->setVisible(remakes_ && can_attend_);
}

void NeedleCellView::set_needles(const std::vector<NeedleFacts>& needles) {
  needles_ = needles;
  fill_table();
}

void NeedleCellView::fill_table() {
  const int selected = document();
  const int documents = int(std::max({cell_.numbers.size(), cell_.found.size(), cell_.evaluation.documents.size()}));
  table_->setRowCount(documents);
  for (int document = 0; document < documents; ++document) fill_row(document);
  const bool has_keys =
      std::any_of(needles_.begin(), needles_.end(), [](const NeedleFacts& needle) { return !needle.key.isEmpty(); });
  table_->setColumnHidden(key_column, !has_keys);
  // One needle a document stands where the title says.
  table_->setColumnHidden(depth_column,
                          std::none_of(needles_.begin(), needles_.end(),
                                       [this](const NeedleFacts& needle) { return needle.depth != cell_.depth; }));
  for (const int column : {answer_column, found_column}) table_->setColumnHidden(column, cell_.answers.empty());
  for (const int column : {forced_column, probability_column, nll_column})
    table_->setColumnHidden(column, cell_.evaluation.documents.empty());
  table_->horizontalHeader()->setSectionResizeMode(
      forced_column, cell_.answers.empty() ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
  if (documents > 0) table_->selectRow(std::clamp(selected, 0, documents - 1));
  show_document();
}

void NeedleCellView::set_item(int row, int column, const QString& text, const QString& tip, bool number) {
  auto* item = new QTableWidgetItem(text);
  item->setToolTip(tip);
  if (number) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  table_->setItem(row, column, item);
}

void NeedleCellView::fill_row(int row) {
  const QString needle = in_one_line(at(cell_.numbers, row)), answer = in_one_line(at(cell_.answers, row));
  const NeedleFacts text = row < int(needles_.size()) ? needles_[std::size_t(row)] : NeedleFacts();
  set_item(row, key_column, text.key, text.sentence, false);
  set_item(row, needle_column, needle, text.sentence.isEmpty() ? needle : text.sentence, false);
  set_item(row, depth_column, tr("%1 %").arg(number_text(100 * text.depth, 3)), {}, true);
  set_item(row, answer_column, answer, QString::fromStdString(at(cell_.answers, row)), false);
  if (row < int(cell_.found.size())) {
    const double found = cell_.found[std::size_t(row)];
    set_item(row, found_column,
             found == 1   ? tr("✓ yes")
             : found == 0 ? tr("✗ no")
                          : tr("%1 %").arg(number_text(100 * found, 2)),
             tr("Score of the answer, 0 to 1: %1").arg(number_text(found, 3)), false);
  }
  if (row >= int(cell_.evaluation.documents.size())) return;
  const DocumentScore& score = cell_.evaluation.documents[std::size_t(row)];
  set_item(row, forced_column, in_one_line(at(cell_.predicted, row)),
           tr("%1 of %2 answer tokens are the most probable ones").arg(score.right).arg(score.tokens), false);
  set_item(row, probability_column, tr("%1 %").arg(number_text(100 * answer_probability(score), 3)), {}, true);
  set_item(row, nll_column, number_text(score.nll, 3), {}, true);
}

void NeedleCellView::show_document() {
  const int index = document();
  prompt_button_->setEnabled(remakes_ && index >= 0);
  attention_button_->setEnabled(remakes_ && index >= 0);
  QStringList facts;
  if (index >= 0) facts << tr("Document %1 of %2").arg(index + 1).arg(table_->rowCount());
  if (remakes_) facts << tr("%1 tokens").arg(exact_text(cell_.length));
  if (!cell_.document_hash.empty())
    facts << tr("set %1").arg(QString::fromStdString(cell_.document_hash.substr(0, 12)));
  facts_->setText(facts.join(fact_separator()));
  facts_->setToolTip(cell_.document_hash.empty()
                         ? QString()
                         : tr("SHA-256 of the cell's documents: %1").arg(QString::fromStdString(cell_.document_hash)));
  if (index != asked_) {
    prompt_->hide();
    message_->clear();
  }
}

void NeedleCellView::set_prompt(int of, const NeedlePrompt& prompt) {
  if (of != asked_ || of != document()) return;
  prompt_->setPlainText(prompt.text);
  facts_->setText(tr("Document %1 of %2  ·  prompt of %3 tokens  ·  document %4")
                      .arg(of + 1)
                      .arg(table_->rowCount())
                      .arg(exact_text(prompt.tokens), prompt.hash.left(12)));
  facts_->setToolTip(tr("SHA-256 of the document: %1").arg(prompt.hash));
  // The needle is marked and in sight.
  QTextCursor cursor = prompt_->document()->find(prompt.sentence, 0, QTextDocument::FindCaseSensitively);
  if (!cursor.isNull()) {
    const Colors& colors = colors_of(this);
    QTextEdit::ExtraSelection mark;
    mark.cursor = cursor;
    mark.format.setBackground(colors.accent);
    mark.format.setForeground(colors.surface);
    prompt_->setExtraSelections({mark});
    cursor.clearSelection();
    prompt_->setTextCursor(cursor);
  }
  prompt_->show();
  QTimer::singleShot(0, prompt_, &QPlainTextEdit::centerCursor);  // once it has its size
}

void NeedleCellView::set_prompt_failed(const QString& message) {
  prompt_->hide();
  message_->show_message(InlineMessage::Level::error, message);
}

}  // namespace ropewalk
