#include "widgets/frame/ruler_dialog.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QRegularExpressionValidator>
#include <QScrollBar>

#include "widgets/frame/folder_edit.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/quantity_text.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

namespace {

constexpr int kFitPatience = 250;  // ms after the last change until the tasks' least lengths are asked for

QListWidget* make_check_list(const QString& name) {
  auto* list = new QListWidget;
  list->setAccessibleName(name);
  list->setSelectionMode(QAbstractItemView::NoSelection);
  list->setMinimumWidth(list->fontMetrics().horizontalAdvance(QStringLiteral("niah_multiquery – left out")) + 56);
  list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  return list;
}

QListWidgetItem* add_check(QListWidget* list, const QString& text, const QVariant& data, bool on) {
  auto* item = new QListWidgetItem(text, list);
  item->setData(Qt::UserRole, data);
  item->setSizeHint(QSize(0, list->fontMetrics().height() + spacing::unit));
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
  item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
  return item;
}

}  // namespace

RulerDialog::RulerDialog(const RulerSpec& spec, const std::vector<Choice>& tasks, const std::vector<Choice>& wraps,
                         std::vector<NamedFactors> offered, int drawn, ExperimentAdvice advice, QWidget* parent)
    : ExperimentDialog(tr("RULER"),
                       tr("The model answers samples of up to 13 tasks at each length; what is right in its answers "
                          "says up to which length it holds."),
                       std::move(advice), parent),
      start_(spec),
      offered_(std::move(offered)),
      tasks_(make_check_list(tr("Tasks"))),
      sets_(make_check_list(tr("Factor sets"))),
      left_out_(make_hint({})),
      lengths_(new QLineEdit(lengths_text(QList<std::int64_t>(spec.lengths.begin(), spec.lengths.end())))),
      samples_(new QSpinBox),
      seed_(new QLineEdit(QString::number(spec.seed))),
      wrap_(new QComboBox),
      haystack_(new QComboBox),
      folder_(new FolderEdit(RulerDialog::tr("Folder with text files"), RulerDialog::tr("Folder with .txt files"))),
      squad_(new QLineEdit(QString::fromStdString(spec.squad_file))),
      hotpotqa_(new QLineEdit(QString::fromStdString(spec.hotpotqa_file))),
      repeat_(new QCheckBox(RulerDialog::tr("Repeat text and questions where there are too few"))) {
  fit_timer_.setSingleShot(true);
  fit_timer_.setInterval(kFitPatience);
  connect(&fit_timer_, &QTimer::timeout, this, [this] {
    if (!asked_spec().lengths.empty()) Q_EMIT fit_requested(asked_spec());
  });
  build_tasks(tasks);
  build_sizes(wraps);
  for (int i = 0; i < int(offered_.size()); ++i)
    add_check(sets_, offered_[std::size_t(i)].name, i, i < std::max(1, drawn));
  build_model(spec.runtime);
  connect(tasks_, &QListWidget::itemChanged, this, [this] { review(); });
  connect(sets_, &QListWidget::itemChanged, this, [this] { review(); });
  changed();
  lengths_->setFocus();
  resize(940, 600);
}

void RulerDialog::build_tasks(const std::vector<Choice>& tasks) {
  QVBoxLayout* column = add_column(tr("Tasks"));
  for (const Choice& task : tasks) {
    const bool on = std::find(start_.tasks.begin(), start_.tasks.end(), task.id.toStdString()) != start_.tasks.end();
    QListWidgetItem* item = add_check(tasks_, task.id, task.id, on);
    item->setToolTip(QStringLiteral("%1. %2").arg(task.name, task.description));
  }
  column->addWidget(tasks_, 1);
  left_out_->setWordWrap(true);
  left_out_->hide();
  column->addWidget(left_out_);
}

QWidget* RulerDialog::file_row(QLineEdit* line, const QString& title) {
  auto* row = new QWidget;
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(spacing::unit);
  line->setPlaceholderText(tr("the program's own"));
  auto* browse = new QPushButton(tr("Choose…"));
  browse->setAutoDefault(false);
  layout->addWidget(line, 1);
  layout->addWidget(browse);
  connect(browse, &QPushButton::clicked, this, [this, line, title] {
    const QString path =
        QFileDialog::getOpenFileName(this, title, line->text(), tr("Question sets (*.json);;All files (*)"));
    if (!path.isEmpty()) line->setText(path);
  });
  line->setAccessibleName(title);
  connect(line, &QLineEdit::textChanged, this, &RulerDialog::changed);
  return row;
}

void RulerDialog::build_sizes(const std::vector<Choice>& wraps) {
  QVBoxLayout* column = add_column(tr("Samples"));
  QFormLayout* form = make_form();
  column->addLayout(form);
  column->addStretch(1);
  samples_->setRange(1, 100000);
  samples_->setValue(start_.samples);
  seed_->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,19}")), seed_));
  for (const Choice& wrap : wraps) wrap_->addItem(wrap.name, wrap.id);
  wrap_->setCurrentIndex(wrap_->findData(QString::fromStdString(start_.wrap)));
  haystack_->addItem(tr("Generated text"), int(HaystackKind::generated));
  haystack_->addItem(tr("Noise sentences (RULER)"), int(HaystackKind::noise));
  haystack_->addItem(tr("Text files of a folder"), int(HaystackKind::folder));
  haystack_->setCurrentIndex(haystack_->findData(int(start_.haystack)));
  folder_->line()->setText(QString::fromStdString(start_.folder));
  repeat_->setChecked(start_.repeat);
  repeat_->setToolTip(tr("Off by default: a run with too little text is refused and says how much is missing"));
  add_row(form, tr("Lengths"), lengths_,
          tr("Tokens of prompt and answer together, separated by commas, e.g. 4k, 8k, 16k (k = 1024). Suggested from "
             "the trained context and the target"));
  add_row(form, tr("Samples"), samples_,
          tr("For each task and length, 1 to 100000; default 20. RULER's own runs use 500. With one there is no "
             "interval"));
  add_row(form, tr("Seed"), seed_, tr("A whole number from 0 on; default 0. Same spec and seed, same prompts"));
  add_row(form, tr("Chat format"), wrap_,
          tr("How the prompt is wrapped for a chat model; default none. The answer's beginning follows after the "
             "assistant's header"));
  add_row(form, tr("Essays"), haystack_,
          tr("Filler of the five tasks that RULER gives essays; default generated text, which never runs out"));
  add_row(form, tr("Folder"), folder_,
          tr("Text files (UTF-8) directly in this folder; others are passed over by name"));
  add_row(form, tr("SQuAD file"), file_row(squad_, tr("Questions of qa_1")),
          tr("Questions of qa_1, in SQuAD 2.0's layout; default: a small set of the program's own, for short lengths"));
  add_row(form, tr("HotpotQA file"), file_row(hotpotqa_, tr("Questions of qa_2")),
          tr("Questions of qa_2, in HotpotQA's layout; default: a small set of the program's own, for short lengths"));
  form->addRow(QString(), repeat_);
  const auto show_folder = [this, form] {
    const bool folder = haystack_->currentData().toInt() == int(HaystackKind::folder);
    form->labelForField(folder_)->setVisible(folder);
    folder_->setVisible(folder);
    changed();
  };
  connect(haystack_, &QComboBox::currentIndexChanged, this, show_folder);
  connect(wrap_, &QComboBox::currentIndexChanged, this, &RulerDialog::changed);
  for (QLineEdit* line : {lengths_, seed_, folder_->line()})
    connect(line, &QLineEdit::textChanged, this, &RulerDialog::changed);
  connect(samples_, &QSpinBox::valueChanged, this, &RulerDialog::changed);
  connect(repeat_, &QCheckBox::toggled, this, &RulerDialog::changed);
  const bool folder = start_.haystack == HaystackKind::folder;
  form->labelForField(folder_)->setVisible(folder);
  folder_->setVisible(folder);
}

void RulerDialog::build_model(const RuntimeSpec& runtime) {
  QVBoxLayout* column = add_column(tr("Factor sets, on the same prompts"));
  column->addWidget(sets_, 1);
  column->addSpacing(spacing::unit);
  column->addWidget(make_section(tr("Model")));
  runtime_ = new RuntimeEditor(advice_.device_problem);
  runtime_->set_value(runtime);
  column->addWidget(runtime_);
  connect(runtime_, &RuntimeEditor::changed, this, [this] { review(); });
}

// Whether tasks fit is not known any more.
void RulerDialog::changed() {
  fit_problem_.clear();
  fit_timer_.start();
  review();
}

RulerSpec RulerDialog::asked_spec() const {
  RulerSpec spec = start_;
  const auto lengths = parse_lengths(lengths_->text());
  spec.lengths.clear();
  if (lengths) spec.lengths.assign(lengths->begin(), lengths->end());
  spec.samples = samples_->value();
  spec.seed = seed_->text().toULongLong();
  spec.wrap = wrap_->currentData().toString().toStdString();
  spec.haystack = static_cast<HaystackKind>(haystack_->currentData().toInt());
  spec.folder = spec.haystack == HaystackKind::folder ? folder_->path().toStdString() : std::string();
  spec.squad_file = squad_->text().trimmed().toStdString();
  spec.hotpotqa_file = hotpotqa_->text().trimmed().toStdString();
  spec.repeat = repeat_->isChecked();
  return spec;
}

RulerSpec RulerDialog::spec() const {
  RulerSpec spec = asked_spec();
  if (runtime_) runtime_->write_to(spec.runtime);
  spec.tasks.clear();
  for (int i = 0; i < tasks_->count(); ++i) {
    const QString id = tasks_->item(i)->data(Qt::UserRole).toString();
    if (tasks_->item(i)->checkState() == Qt::Checked && !too_long_.contains(id)) spec.tasks.push_back(id.toStdString());
  }
  spec.factor_sets.clear();
  for (int i = 0; i < sets_->count(); ++i)
    if (sets_->item(i)->checkState() == Qt::Checked)
      spec.factor_sets.push_back(offered_[std::size_t(sets_->item(i)->data(Qt::UserRole).toInt())].factors);
  return spec;
}

void RulerDialog::show_fit(const RulerSpec& asked, const std::map<QString, QString>& too_long, const QString& problem) {
  const RulerSpec now = asked_spec();
  const bool same = asked.lengths == now.lengths && asked.samples == now.samples && asked.seed == now.seed &&
                    asked.wrap == now.wrap && asked.haystack == now.haystack && asked.folder == now.folder &&
                    asked.squad_file == now.squad_file && asked.hotpotqa_file == now.hotpotqa_file &&
                    asked.repeat == now.repeat;
  if (!same) return;
  fit_problem_ = problem;
  too_long_ = problem.isEmpty() ? too_long : std::map<QString, QString>();
  QStringList names;
  const QSignalBlocker blocker(tasks_);
  for (int i = 0; i < tasks_->count(); ++i) {
    QListWidgetItem* item = tasks_->item(i);
    const QString id = item->data(Qt::UserRole).toString();
    const auto why = too_long_.find(id);
    const bool fits = why == too_long_.end();
    item->setFlags(fits ? Qt::ItemIsEnabled | Qt::ItemIsUserCheckable : Qt::NoItemFlags);
    item->setText(fits ? id : tr("%1 – left out").arg(id));
    if (!fits) {
      names << id;
      item->setToolTip(why->second);
    }
  }
  left_out_->setText(tr("Left out: %1. They cannot be made at all these lengths; hover to see why.")
                         .arg(names.join(QStringLiteral(", "))));
  left_out_->setVisible(!names.isEmpty());
  review();
}

QString RulerDialog::own_problem() const {
  const RulerSpec wanted = spec();
  if (wanted.lengths.empty())
    return tr("“%1” is not a list of lengths. Write tokens separated by commas, such as 4k, 8k, 16k.")
        .arg(lengths_->text());
  if (!fit_problem_.isEmpty()) return fit_problem_;
  if (!seed_->hasAcceptableInput()) return tr("The seed must be a whole number from 0 on.");
  if (wanted.haystack == HaystackKind::folder && wanted.folder.empty())
    return tr("Choose the folder whose text files fill the essays, or other filler.");
  if (wanted.tasks.empty()) return tr("Choose at least one task that can be made at these lengths.");
  if (wanted.factor_sets.empty()) return tr("Choose at least one factor set.");
  return {};
}

}  // namespace ropewalk
