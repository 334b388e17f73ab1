#include "widgets/frame/perplexity_dialog.h"

#include <algorithm>

#include "widgets/charts/perplexity_chart.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/quantity_text.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {
constexpr int kMostTokens = 1 << 24;
}  // namespace

PerplexityDialog::PerplexityDialog(const PerplexitySpec& spec, std::vector<NamedFactors> offered, int chosen,
                                   ExperimentAdvice advice, QWidget* parent)
    : ExperimentDialog(tr("Perplexity"),
                       tr("The same tokens of the same documents are scored at every length, by every factor set: what "
                          "differs is the context that the model sees before them."),
                       std::move(advice), parent),
      start_(spec),
      offered_(std::move(offered)),
      lengths_(new QLineEdit),
      count_(new QSpinBox),
      stride_(new QSpinBox),
      short_context_(new QSpinBox),
      repeat_(new QCheckBox(tr("Repeat text that is too short"))),
      sets_(new QListWidget) {
  build_measure_column();
  build_sets_column(chosen);
  add_inputs_column(tr("Documents"), spec.documents, spec.runtime, true);
  connect(lengths_, &QLineEdit::textChanged, this, [this] { review(); });
  for (QSpinBox* box : {count_, stride_, short_context_})
    connect(box, &QSpinBox::valueChanged, this, [this] { review(); });
  for (QCheckBox* box : {scored_[0], scored_[1], scored_[2], repeat_})
    connect(box, &QCheckBox::toggled, this, [this] { review(); });
  connect(sets_, &QListWidget::itemChanged, this, [this] { review(); });
  review();
  lengths_->setFocus();
  resize(980, 540);
}

void PerplexityDialog::build_measure_column() {
  QVBoxLayout* column = add_column(tr("Measurement"));
  QFormLayout* form = make_form();
  column->addLayout(form);
  lengths_->setText(lengths_text(QList<std::int64_t>(start_.lengths.begin(), start_.lengths.end())));
  add_row(form, tr("Lengths"), lengths_,
          tr("Tokens of the window, separated by commas, e.g. 4k, 8k, 16k (k = 1024). As many tokens as the shortest "
             "length are scored at the end of each document"));
  count_->setRange(1, 1000);
  count_->setValue(start_.document_count);
  add_row(form, tr("Documents"), count_,
          tr("1 to 1000; default 4. The interval is over documents: of one there is none"));
  stride_->setRange(0, kMostTokens);
  stride_->setValue(int(start_.stride));
  stride_->setSpecialValueText(tr("half of the shortest length"));
  stride_->setSuffix(tr(" tokens"));
  add_row(form, tr("Stride"), stride_,
          tr("Tokens that each window scores as it slides; below the shortest length. A shorter stride gives every "
             "token a fuller context and costs more windows; default: half of the shortest length"));
  short_context_->setRange(0, kMostTokens);
  short_context_->setValue(int(start_.short_context));
  short_context_->setSpecialValueText(tr("a quarter of L_train"));
  short_context_->setSuffix(tr(" tokens"));
  add_row(
      form, tr("Short context"), short_context_,
      tr("Key tokens: the context that they are predicted badly from; below the trained context; default: a quarter "
         "of it"));
  column->addSpacing(spacing::double_unit);
  column->addWidget(make_section(tr("Tokens")));
  using Shown = PerplexityChart::Shown;
  for (const Shown shown : {Shown::all, Shown::answer, Shown::key}) {
    QCheckBox* box = scored_[int(shown)] = new QCheckBox(PerplexityChart::shown_text(shown));
    const auto kind = static_cast<ScoredTokens>(shown);
    box->setChecked(std::find(start_.scored.begin(), start_.scored.end(), kind) != start_.scored.end());
    box->setToolTip(PerplexityChart::shown_explanation(shown));
    column->addWidget(box);
  }
  repeat_->setChecked(start_.documents.repeat);
  repeat_->setToolTip(tr("A folder with less text than a document needs begins again; else that is refused"));
  column->addWidget(repeat_);
  column->addStretch(1);
}

void PerplexityDialog::build_sets_column(int chosen) {
  QVBoxLayout* column = add_column(tr("Factor sets"));
  sets_->setAccessibleName(tr("Factor sets to compare"));
  sets_->setToolTip(tr("Every set is measured on the same documents"));
  for (int i = 0; i < int(offered_.size()); ++i) {
    auto* item = new QListWidgetItem(offered_[std::size_t(i)].name, sets_);
    item->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled);
    item->setCheckState(i < chosen ? Qt::Checked : Qt::Unchecked);
  }
  sets_->setMinimumWidth(sets_->sizeHintForColumn(0) + 2 * spacing::double_unit);
  sets_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(sets_, 1);
}

PerplexitySpec PerplexityDialog::spec() const {
  PerplexitySpec spec = start_;
  const auto lengths = parse_lengths(lengths_->text());
  spec.lengths.clear();
  if (lengths) spec.lengths.assign(lengths->begin(), lengths->end());
  spec.document_count = count_->value();
  spec.stride = stride_->value();
  spec.short_context = short_context_->value();
  spec.documents = documents_->value();
  spec.documents.repeat = repeat_->isChecked();
  runtime_->write_to(spec.runtime);
  spec.scored.clear();
  for (int kind = 0; kind < 3; ++kind)
    if (scored_[kind]->isChecked()) spec.scored.push_back(static_cast<ScoredTokens>(kind));
  spec.factor_sets.clear();
  for (int i = 0; i < sets_->count(); ++i)
    if (sets_->item(i)->checkState() == Qt::Checked) spec.factor_sets.push_back(offered_[std::size_t(i)].factors);
  return spec;
}

QString PerplexityDialog::own_problem() const {
  if (!parse_lengths(lengths_->text()))
    return tr("“%1” is not a list of lengths. Write tokens separated by commas, such as 4k, 8k, 16k.")
        .arg(lengths_->text());
  const PerplexitySpec wanted = spec();
  if (wanted.scored.empty()) return tr("Choose the tokens: all, answers or key tokens.");
  if (wanted.factor_sets.empty()) return tr("Tick at least one factor set.");
  return {};
}

}  // namespace ropewalk
