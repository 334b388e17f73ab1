#include "widgets/frame/attention_dialog.h"

#include <QRegularExpression>
#include <algorithm>

#include "widgets/frame/frame_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {
constexpr int kNone = -1;  // no second set
constexpr std::int64_t kLongest = std::int64_t{1} << 24;
}  // namespace

AttentionDialog::AttentionDialog(const AttentionSpec& spec, std::vector<NamedFactors> offered, int first, int second,
                                 int layers, ExperimentAdvice advice, QWidget* parent)
    : ExperimentDialog(tr("Attention"),
                       tr("The model reads one needle document; its queries and keys show how large the logits are at "
                          "each distance, what each rotary pair adds, and where the question looks."),
                       std::move(advice), parent),
      start_(spec),
      offered_(std::move(offered)),
      model_layers_(layers),
      length_(new LengthSpinBox),
      depth_(new QDoubleSpinBox),
      index_(new QSpinBox),
      layers_(new QLineEdit),
      queries_(new QSpinBox),
      first_(new QComboBox),
      second_(new QComboBox) {
  build_document_column();
  add_inputs_column(tr("Documents"), spec.documents, spec.runtime, false);
  first_->setCurrentIndex(std::max(0, first_->findData(first)));
  second_->setCurrentIndex(std::max(0, second_->findData(second)));
  const auto changed = [this] { review(); };
  connect(length_, &QSpinBox::valueChanged, this, changed);
  connect(depth_, &QDoubleSpinBox::valueChanged, this, changed);
  connect(index_, &QSpinBox::valueChanged, this, changed);
  connect(queries_, &QSpinBox::valueChanged, this, changed);
  connect(layers_, &QLineEdit::textChanged, this, changed);
  connect(first_, &QComboBox::activated, this, changed);
  connect(second_, &QComboBox::activated, this, changed);
  review();
  length_->setFocus();
  resize(820, sizeHint().height());
}

void AttentionDialog::build_document_column() {
  QVBoxLayout* column = add_column(tr("Document"));
  QFormLayout* form = make_form();
  column->addLayout(form);
  length_->set_range(1, kLongest);
  length_->set_tokens(start_.length);
  depth_->setRange(0, 1);
  depth_->setSingleStep(0.1);
  depth_->setDecimals(4);
  depth_->setValue(start_.depth);
  index_->setRange(0, 9999);
  index_->setValue(int(std::min<std::uint64_t>(start_.index, 9999)));
  QStringList layers;
  for (const int layer : start_.layers) layers.append(QString::number(layer));
  layers_->setText(layers.join(QStringLiteral(", ")));
  layers_->setPlaceholderText(tr("all"));
  queries_->setRange(1, 100000);
  queries_->setValue(start_.queries);
  add_row(form, tr("Length"), length_, tr("Tokens of the document, e.g. 4k (k = 1024); default: the target length"));
  add_row(form, tr("Depth"), depth_, tr("Place of the needle, 0 (start) to 1 (right before the question); default 0"));
  add_row(form, tr("Number"), index_,
          tr("Which of the documents of that length and depth, counted from 0, to 9999; default 0. They are those of a "
             "needle test with the same seed"));
  add_row(form, tr("Layers"), layers_,
          tr("Layers to measure, counted from 0, separated by commas; empty: all %1").arg(model_layers_));
  add_row(form, tr("Queries"), queries_,
          tr("Tokens whose queries are read, evenly over the document, 1 to 100000; default 64. The question's last "
             "token is always one"));
  build_sets(column);
}

void AttentionDialog::build_sets(QVBoxLayout* column) {
  column->addSpacing(spacing::double_unit);
  column->addWidget(make_section(tr("Factor sets, on the same document")));
  QFormLayout* sets = make_form();
  column->addLayout(sets);
  column->addStretch(1);
  second_->addItem(tr("none"), kNone);
  for (int at = 0; at < int(offered_.size()); ++at)
    for (QComboBox* box : {first_, second_}) box->addItem(offered_[std::size_t(at)].name, at);
  add_row(sets, tr("A"), first_, tr("First factor set"));
  add_row(sets, tr("B"), second_, tr("Second factor set, drawn beside the first"));
  first_->setAccessibleName(tr("Factor set A"));
  second_->setAccessibleName(tr("Factor set B"));
}

std::optional<std::vector<int>> AttentionDialog::read_layers() const {
  static const QRegularExpression separator(QStringLiteral("\\s*[,;]\\s*|\\s+"));
  std::vector<int> layers;
  for (const QString& part : layers_->text().trimmed().split(separator, Qt::SkipEmptyParts)) {
    bool number = false;
    const int layer = part.toInt(&number);
    if (!number || layer < 0 || layer >= model_layers_) return std::nullopt;
    layers.push_back(layer);
  }
  std::sort(layers.begin(), layers.end());
  layers.erase(std::unique(layers.begin(), layers.end()), layers.end());
  return layers;
}

AttentionSpec AttentionDialog::spec() const {
  AttentionSpec spec = start_;
  spec.documents = documents_->value();
  runtime_->write_to(spec.runtime);
  spec.length = length_->tokens();
  spec.depth = depth_->value();
  spec.index = std::uint64_t(index_->value());
  spec.layers = read_layers().value_or(std::vector<int>());
  spec.queries = queries_->value();
  spec.factor_sets.clear();
  for (const QComboBox* box : {first_, second_}) {
    const int at = box->currentData().toInt();
    if (at >= 0 && at < int(offered_.size())) spec.factor_sets.push_back(offered_[std::size_t(at)].factors);
  }
  return spec;
}

QString AttentionDialog::own_problem() const {
  if (!read_layers())
    return tr("“%1” is not a list of layers. Write numbers from 0 to %2 separated by commas, or nothing for all.")
        .arg(layers_->text())
        .arg(model_layers_ - 1);
  if (first_->currentData() == second_->currentData())
    return tr("A and B are the same factor set: choose another one, or none, for B.");
  return {};
}

}  // namespace ropewalk
