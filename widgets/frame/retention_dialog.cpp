#include "widgets/frame/retention_dialog.h"

#include <algorithm>

#include "widgets/frame/frame_style.h"
#include "widgets/frame/quantity_text.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

RetentionDialog::RetentionDialog(const RetentionSpec& spec, std::vector<NamedFactors> offered, int chosen,
                                 std::vector<TaskChoice> tasks, ExperimentAdvice advice, QWidget* parent)
    : ExperimentDialog(tr("What is kept of the short context"),
                       tr("Needles, RULER tasks, next words and perplexity up to the trained context, before and after "
                          "on the same samples: the share of the score that is kept, with its interval."),
                       std::move(advice), parent),
      start_(spec),
      offered_(std::move(offered)),
      set_(new QComboBox),
      before_(new FolderEdit(tr("The model before training"), tr("the same weights, without the factors"))),
      lengths_(new QLineEdit),
      samples_(new QSpinBox),
      tasks_(new QListWidget),
      text_(new FolderEdit(tr("Folder of text"), tr("the filler of the documents"))) {
  build_columns(tasks);
  add_inputs_column(tr("Documents"), spec.documents, spec.runtime, true);
  set_->setCurrentIndex(chosen);
  connect(set_, &QComboBox::currentIndexChanged, this, [this] { review(); });
  for (QLineEdit* line : {lengths_, before_->line(), text_->line()})
    connect(line, &QLineEdit::textChanged, this, [this] { review(); });
  connect(samples_, &QSpinBox::valueChanged, this, [this] { review(); });
  connect(tasks_, &QListWidget::itemChanged, this, [this] { review(); });
  review();
  lengths_->setFocus();
  resize(860, sizeHint().height());
}

void RetentionDialog::build_columns(const std::vector<TaskChoice>& tasks) {
  QVBoxLayout* column = add_column(tr("Before and after"));
  QFormLayout* form = make_form();
  column->addLayout(form);
  for (const NamedFactors& set : offered_) set_->addItem(set.name);
  add_row(form, tr("After"), set_, tr("The factor set whose short score is measured"));
  add_row(form, tr("Before"), before_,
          tr("The model before training, where this one is a checkpoint of it; empty: the same weights as their files "
             "scale them"));
  lengths_->setText(lengths_text(QList<std::int64_t>(start_.lengths.begin(), start_.lengths.end())));
  add_row(form, tr("Lengths"), lengths_,
          tr("Tokens, separated by commas, at most the trained context, e.g. 2k, 4k (k = 1024)"));
  samples_->setRange(1, 1000);
  samples_->setValue(start_.samples);
  add_row(form, tr("Samples"), samples_,
          tr("Of each part at each length, 1 to 1000; default 20. Fewer than 10 give wide intervals"));
  text_->line()->setText(QString::fromStdString(start_.text_folder));
  add_row(form, tr("Text"), text_,
          tr("Folder of UTF-8 text for next words and perplexity; empty: the documents' filler (RULER's noise is none: "
             "then these two are left out)"));
  column->addSpacing(spacing::double_unit);
  column->addWidget(make_section(tr("RULER tasks")));
  for (const TaskChoice& task : tasks) {
    auto* item = new QListWidgetItem(task.id, tasks_);
    item->setToolTip(QStringLiteral("%1: %2").arg(task.name, task.measures));
    const bool on = std::find(start_.tasks.begin(), start_.tasks.end(), task.id.toStdString()) != start_.tasks.end();
    item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
  }
  tasks_->setAccessibleName(tr("RULER tasks"));
  tasks_->setMinimumHeight(7 * (fontMetrics().height() + spacing::half));
  column->addWidget(tasks_, 1);
}

RetentionSpec RetentionDialog::spec() const {
  RetentionSpec spec = start_;
  spec.documents = documents_->value();
  spec.seed = spec.documents.seed;
  runtime_->write_to(spec.runtime);
  if (set_->currentIndex() >= 0) spec.factors = offered_[std::size_t(set_->currentIndex())].factors;
  spec.before_path = before_->path().toStdString();
  spec.text_folder = text_->path().toStdString();
  const auto lengths = parse_lengths(lengths_->text());
  spec.lengths.clear();
  if (lengths) spec.lengths.assign(lengths->begin(), lengths->end());
  spec.samples = samples_->value();
  spec.tasks.clear();
  for (int row = 0; row < tasks_->count(); ++row)
    if (tasks_->item(row)->checkState() == Qt::Checked) spec.tasks.push_back(tasks_->item(row)->text().toStdString());
  return spec;
}

QString RetentionDialog::own_problem() const {
  if (set_->currentIndex() < 0)
    return tr("There are no factors to measure: choose a method and a target beyond the trained context first.");
  if (!parse_lengths(lengths_->text()))
    return tr("“%1” is not a list of lengths. Write tokens separated by commas, such as 2k, 4k.").arg(lengths_->text());
  return {};
}

}  // namespace ropewalk
