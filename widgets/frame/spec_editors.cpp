#include "widgets/frame/spec_editors.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpressionValidator>

#include "widgets/frame/frame_style.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {
constexpr int kGreatestThreads = 1024;
constexpr int kLabelWidth = 104;  // the fields of all groups in a column begin at one line
}  // namespace

QFormLayout* make_form() {
  auto* form = new QFormLayout;
  form->setContentsMargins(0, 0, 0, 0);
  form->setHorizontalSpacing(spacing::double_unit);
  form->setVerticalSpacing(spacing::unit);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  return form;
}

void add_row(QFormLayout* form, const QString& label, QWidget* field, const QString& explanation) {
  QLabel* text = make_hint(label);
  text->setBuddy(field);
  text->setToolTip(explanation);
  text->setMinimumHeight(32);
  text->setMinimumWidth(kLabelWidth);
  field->setToolTip(explanation);
  if (field->accessibleName().isEmpty()) field->setAccessibleName(label);
  form->addRow(text, field);
}

DocumentEditor::DocumentEditor(bool with_depth, const std::vector<TemplateChoice>& templates, QWidget* parent)
    : QWidget(parent),
      template_(new QComboBox),
      haystack_(new QComboBox),
      folder_(new QLineEdit),
      browse_(new QPushButton(tr("Choose…"))),
      repeat_(new QCheckBox(tr("Repeat its text where it is too short"))),
      sentence_(new QLineEdit),
      question_(new QLineEdit),
      answer_(new QLineEdit),
      folder_row_(new QWidget),
      seed_(new QLineEdit(QStringLiteral("0"))),
      random_depth_(new QCheckBox(tr("Draw the needle's depth from the seed"))) {
  QFormLayout* form = make_form();
  setLayout(form);
  for (const TemplateChoice& choice : templates) {
    template_->addItem(choice.name, choice.id);
    template_->setItemData(template_->count() - 1, choice.description, Qt::ToolTipRole);
  }
  add_row(
      form, tr("Needle"), template_,
      tr("The text of needle and question. Default: what the model was trained to answer, where its folder says so; "
         "else the paper's magic number"));
  build_own_words(form);
  haystack_->addItem(tr("Noise sentences (RULER)"), int(HaystackKind::noise));
  haystack_->addItem(tr("Generated text"), int(HaystackKind::generated));
  haystack_->addItem(tr("Text files of a folder"), int(HaystackKind::folder));
  add_row(form, tr("Haystack"), haystack_,
          tr("What the documents are filled with. Default: RULER's noise sentences; the paper uses books"));
  auto* folder_layout = new QHBoxLayout(folder_row_);
  folder_layout->setContentsMargins(0, 0, 0, 0);
  folder_layout->setSpacing(spacing::unit);
  folder_layout->addWidget(folder_, 1);
  folder_layout->addWidget(browse_);
  folder_->setAccessibleName(tr("Haystack folder"));
  folder_->setPlaceholderText(tr("Folder with .txt files"));
  add_row(form, tr("Folder"), folder_row_,
          tr("Its text files (UTF-8) are read in the order of their names; others are passed over by name"));
  repeat_->setToolTip(tr("Off by default: a folder with too little text is refused, and what is missing is said"));
  form->addRow(QString(), repeat_);
  seed_->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,19}")), seed_));
  seed_->setObjectName(QStringLiteral("seed"));
  add_row(form, tr("Seed"), seed_,
          tr("A whole number from 0 on; default 0. Same spec and seed, same documents and candidates"));
  random_depth_->setToolTip(tr("Off, as in the paper: the needle stands at the start"));
  if (with_depth) form->addRow(QString(), random_depth_);
  random_depth_->setVisible(with_depth);
  for (QComboBox* box : {template_, haystack_})
    connect(box, &QComboBox::currentIndexChanged, this, &DocumentEditor::show_fields);
  for (QLineEdit* line : {folder_, seed_, sentence_, question_, answer_})
    connect(line, &QLineEdit::textChanged, this, &DocumentEditor::changed);
  for (QCheckBox* box : {random_depth_, repeat_}) connect(box, &QCheckBox::toggled, this, &DocumentEditor::changed);
  connect(browse_, &QPushButton::clicked, this, &DocumentEditor::browse);
  show_fields();
}

void DocumentEditor::build_own_words(QFormLayout* form) {
  add_row(form, tr("Sentence"), sentence_,
          tr("What hides in the text, e.g. “The best thing to do in {key} is number {number}.” {key} and {number} are "
             "drawn for each document"));
  add_row(form, tr("Question"), question_, tr("What the document ends with, up to where the answer follows"));
  add_row(form, tr("Answer"), answer_,
          tr("What counts as found: {number}, or words that stand in the sentence and not in the question"));
  sentence_->setPlaceholderText(tr("The code of {key} is {number}."));
  question_->setPlaceholderText(tr("What is the code of {key}? It is"));
  answer_->setPlaceholderText(QStringLiteral("{number}"));
}

void DocumentEditor::offer_own_words() {
  template_->addItem(tr("In your own words"), QString::fromLatin1(kOwnWords));
  template_->setItemData(template_->count() - 1, tr("Sentence, question and answer as you write them"),
                         Qt::ToolTipRole);
}

// Only the fields that the choices need.
void DocumentEditor::show_fields() {
  auto* form = static_cast<QFormLayout*>(layout());
  const bool folder = haystack_->currentData().toInt() == int(HaystackKind::folder), own = own_words();
  for (const auto& [field, shown] : std::initializer_list<std::pair<QWidget*, bool>>{
           {sentence_, own}, {question_, own}, {answer_, own}, {folder_row_, folder}}) {
    form->labelForField(field)->setVisible(shown);
    field->setVisible(shown);
  }
  repeat_->setVisible(folder);
  Q_EMIT changed();
}

void DocumentEditor::browse() {
  const QString chosen = QFileDialog::getExistingDirectory(this, tr("Folder with text files"), folder_->text());
  if (!chosen.isEmpty()) folder_->setText(chosen);
}

DocumentSpec DocumentEditor::value() const {
  DocumentSpec spec;
  if (own_words())
    spec.own_needle = OwnNeedle{sentence_->text().trimmed().toStdString(), question_->text().trimmed().toStdString(),
                                answer_->text().trimmed().toStdString()};
  else if (template_->currentIndex() >= 0)
    spec.needle_template = template_->currentData().toString().toStdString();
  spec.haystack = static_cast<HaystackKind>(haystack_->currentData().toInt());
  if (spec.haystack == HaystackKind::folder) spec.folder = folder_->text().trimmed().toStdString();
  spec.repeat = spec.haystack == HaystackKind::folder && repeat_->isChecked();
  spec.seed = seed_->text().toULongLong();
  spec.random_depth = random_depth_->isChecked();
  return spec;
}

void DocumentEditor::set_value(const DocumentSpec& spec) {
  template_->setCurrentIndex(template_->findData(spec.own_needle ? QString::fromLatin1(kOwnWords)
                                                                 : QString::fromStdString(spec.needle_template)));
  if (spec.own_needle) {
    sentence_->setText(QString::fromStdString(spec.own_needle->sentence));
    question_->setText(QString::fromStdString(spec.own_needle->question));
    answer_->setText(QString::fromStdString(spec.own_needle->answer));
  }
  repeat_->setChecked(spec.repeat);
  haystack_->setCurrentIndex(haystack_->findData(int(spec.haystack)));
  folder_->setText(QString::fromStdString(spec.folder));
  seed_->setText(QString::number(spec.seed));
  random_depth_->setChecked(spec.random_depth);
}

QString DocumentEditor::problem() const {
  const DocumentSpec spec = value();
  if (spec.haystack == HaystackKind::folder && spec.folder.empty()) {
    return tr("Choose the folder whose text files fill the documents, or another haystack.");
  }
  if (spec.own_needle &&
      (spec.own_needle->sentence.empty() || spec.own_needle->question.empty() || spec.own_needle->answer.empty()))
    return tr("Write the needle’s sentence, its question and its answer, or choose another needle.");
  if (template_->currentIndex() < 0) return tr("Choose the text of needle and question.");
  if (!seed_->hasAcceptableInput()) return tr("The seed must be a whole number from 0 on.");
  return {};
}

RuntimeEditor::RuntimeEditor(std::function<QString(const QString&)> device_problem, QWidget* parent)
    : QWidget(parent),
      device_problem_(std::move(device_problem)),
      device_(new QComboBox),
      dtype_(new QComboBox),
      threads_(new QSpinBox),
      policy_(new QComboBox) {
  QFormLayout* form = make_form();
  setLayout(form);
  device_->addItem(tr("Processor"), QStringLiteral("cpu"));
  // A second and further GPUs are offered as long as the device can be used.
  for (int index = 0; index < 16; ++index) {
    const QString id = QStringLiteral("cuda:%1").arg(index);
    if (!device_problem_ || !device_problem_(id).isEmpty()) break;
    device_->addItem(tr("GPU %1").arg(index), id);
  }
  add_row(form, tr("Device"), device_, tr("Where the model runs. GPUs are offered where there are any"));
  dtype_->addItem(tr("bfloat16"), int(ModelType::bfloat16));
  dtype_->addItem(tr("float32"), int(ModelType::float32));
  add_row(form, tr("Number type"), dtype_,
          tr("bfloat16: half the memory and faster (default). float32: exact to 7 digits"));
  threads_->setRange(0, kGreatestThreads);
  threads_->setSpecialValueText(tr("all physical cores"));
  add_row(form, tr("Threads"), threads_,
          tr("Processor threads; default: all physical cores. Part of the spec: results repeat for the same count"));
  policy_->addItem(tr("long: the set at every length"), int(FactorPolicy::always_long));
  policy_->addItem(tr("switch: original factors up to L_train"), int(FactorPolicy::switch_at_trained_context));
  add_row(form, tr("Policy"), policy_,
          tr("Which factors apply at which length; default long. “switch” is for weights trained with mixed windows"));
  policy_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);  // its texts are long
  policy_->setMinimumContentsLength(24);
  for (QComboBox* box : {device_, dtype_, policy_})
    connect(box, &QComboBox::currentIndexChanged, this, &RuntimeEditor::changed);
  connect(threads_, &QSpinBox::valueChanged, this, &RuntimeEditor::changed);
}

void RuntimeEditor::write_to(RuntimeSpec& spec) const {
  spec.device = device_->currentData().toString().toStdString();
  spec.dtype = static_cast<ModelType>(dtype_->currentData().toInt());
  spec.threads = threads_->value();
  spec.policy = static_cast<FactorPolicy>(policy_->currentData().toInt());
}

void RuntimeEditor::set_value(const RuntimeSpec& spec) {
  const QString device = QString::fromStdString(spec.device);
  device_->setCurrentIndex(std::max(0, device_->findData(device)));
  dtype_->setCurrentIndex(dtype_->findData(int(spec.dtype)));
  threads_->setValue(spec.threads);
  policy_->setCurrentIndex(policy_->findData(int(spec.policy)));
}

QString RuntimeEditor::problem() const {
  return device_problem_ ? device_problem_(device_->currentData().toString()) : QString();
}

}  // namespace ropewalk
