#include "widgets/frame/inspector_panel.h"

#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

#include "widgets/frame/frame_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {
constexpr int kNameWidth = 128;  // one column of names for all sections
}

FactSection::FactSection(const QString& title, QWidget* parent)
    : QWidget(parent), title_(make_section(title)), body_(new QVBoxLayout(this)), grid_(new QGridLayout) {
  body_->setContentsMargins(0, 0, 0, 0);
  body_->setSpacing(spacing::unit);
  body_->addWidget(title_);
  body_->addLayout(grid_);
  title_->setTextFormat(Qt::PlainText);
  title_->setWordWrap(true);
  grid_->setHorizontalSpacing(spacing::double_unit);
  grid_->setVerticalSpacing(spacing::half);
  grid_->setColumnMinimumWidth(0, kNameWidth);
  grid_->setColumnStretch(1, 1);
  hide();
}

void FactSection::set_title(const QString& title) {
  title_->setText(title);
}

void FactSection::set_facts(const Facts& facts) {
  facts_ = facts;
  setVisible(!facts.isEmpty());
  // Rows are reused: facts change with every move of the mouse over a chart.
  for (int row = 0; row < std::max<int>(grid_->rowCount(), int(facts.size())); ++row) {
    QLabel* labels[2];
    for (int column = 0; column < 2; ++column) {
      QLayoutItem* item = grid_->itemAtPosition(row, column);
      labels[column] = item ? qobject_cast<QLabel*>(item->widget()) : nullptr;
      if (!labels[column] && row < facts.size()) {
        labels[column] = column == 0 ? make_hint({}) : new QLabel;
        labels[column]->setTextFormat(Qt::PlainText);
        labels[column]->setWordWrap(true);
        if (column == 0) labels[column]->setFixedWidth(kNameWidth);
        labels[column]->setMinimumWidth(column == 0 ? kNameWidth : 0);
        labels[column]->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        if (column == 1) labels[column]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid_->addWidget(labels[column], row, column);
      }
      if (!labels[column]) continue;
      labels[column]->setVisible(row < facts.size());
    }
    if (row >= facts.size()) continue;
    labels[0]->setText(facts[row].name);
    labels[1]->setText(facts[row].value);
    labels[0]->setToolTip(facts[row].explanation);
    labels[1]->setToolTip(facts[row].explanation);
    labels[1]->setAccessibleName(facts[row].name);
  }
}

QString FactSection::value_of(const QString& name) const {
  for (const Fact& fact : facts_) {
    if (fact.name == name) return fact.value;
  }
  return {};
}

InspectorPanel::InspectorPanel(QWidget* parent) : QScrollArea(parent) {
  auto* content = new QWidget;
  content->setObjectName(QStringLiteral("inspector_content"));
  sections_ = new QVBoxLayout(content);
  sections_->setContentsMargins(spacing::double_unit, spacing::double_unit, spacing::double_unit, spacing::double_unit);
  sections_->setSpacing(spacing::triple_unit);
  empty_ =
      make_hint(tr("Facts about the model, and about the pair, candidate or cell that you point at, will stand here."));
  empty_->setWordWrap(true);
  sections_->addWidget(empty_);
  model_ = add_section(QStringLiteral("model"), tr("Model"));
  embedding_ = add_section(QStringLiteral("embedding"), tr("Rotary embedding"));
  pair_ = add_section(QStringLiteral("pair"), tr("Pair"));
  selection_ = add_section(QStringLiteral("selection"), tr("Selection"));
  training_ = add_section(QStringLiteral("training"), tr("Training"));
  method_ = add_section(QStringLiteral("method"), tr("Factors"));
  documents_ = add_section(QStringLiteral("documents"), tr("Documents"));
  sections_->addStretch(1);
  answers_ = new QTableWidget(0, 4);
  answers_->setTabKeyNavigation(false);  // Tab leaves the table
  answers_->setHorizontalHeaderLabels({tr("Needle"), tr("Answer"), tr("Right"), tr("NLL")});
  answers_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  answers_->verticalHeader()->hide();
  answers_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  answers_->setSelectionMode(QAbstractItemView::NoSelection);
  answers_->setShowGrid(false);
  answers_->setFrameShape(QFrame::NoFrame);
  answers_->setAccessibleName(tr("Documents and answers of the selection"));
  selection_->body()->addWidget(answers_);
  setWidget(content);
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setMinimumWidth(272);
  setAccessibleName(tr("Inspector"));
}

FactSection* InspectorPanel::add_section(const QString& object_name, const QString& title) {
  auto* section = new FactSection(title);
  section->setObjectName(object_name);
  sections_->addWidget(section);
  return section;
}

FactSection* InspectorPanel::section(const QString& object_name) const {
  return findChild<FactSection*>(object_name);
}

void InspectorPanel::set_model(const QString& name, const Facts& facts) {
  model_->set_title(name.isEmpty() ? tr("Model") : name);
  model_->set_facts(facts);
  show_empty();
}

void InspectorPanel::set_embedding(const Facts& facts) {
  embedding_->set_facts(facts);
  show_empty();
}

void InspectorPanel::show_empty() {
  empty_->setVisible(model_->isHidden() && embedding_->isHidden());
}

void InspectorPanel::set_pair(int pair, const Facts& facts) {
  pair_->set_title(tr("Pair i = %1").arg(pair));
  pair_->set_facts(pair < 0 ? Facts() : facts);
}

void InspectorPanel::set_selection(const QString& title, const Facts& facts, const QList<DocumentRow>& documents) {
  selection_->set_title(title);
  selection_->set_facts(facts);
  bool answers_known = false;
  answers_->setRowCount(int(documents.size()));
  for (int row = 0; row < documents.size(); ++row) {
    const DocumentRow& document = documents[row];
    answers_known = answers_known || !document.expected.isEmpty();
    const QString texts[] = {document.expected, document.predicted,
                             QStringLiteral("%1/%2").arg(document.right).arg(document.tokens),
                             QLocale().toString(document.nll, 'f', 3)};
    for (int column = 0; column < 4; ++column) {
      auto* item = new QTableWidgetItem(texts[column]);
      item->setToolTip(texts[column]);
      if (column >= 2) item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      answers_->setItem(row, column, item);
    }
  }
  answers_->setColumnHidden(0, !answers_known);
  answers_->setColumnHidden(1, !answers_known);
  answers_->setVisible(!documents.isEmpty());
  const int rows = std::min<int>(int(documents.size()), 10);
  answers_->setFixedHeight(answers_->horizontalHeader()->sizeHint().height() +
                           rows * answers_->verticalHeader()->defaultSectionSize() + 4);
}

void InspectorPanel::clear_selection() {
  set_selection({}, {}, {});
}
void InspectorPanel::set_method(const Facts& facts) {
  method_->set_facts(facts);
}
void InspectorPanel::set_training(const Facts& facts) {
  training_->set_facts(facts);
}
void InspectorPanel::set_documents(const Facts& facts) {
  documents_->set_facts(facts);
}

}  // namespace ropewalk
