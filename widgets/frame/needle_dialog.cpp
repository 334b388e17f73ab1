#include "widgets/frame/needle_dialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QSignalBlocker>

#include "core/values/error.h"
#include "widgets/charts/core_text.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/quantity_text.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {
constexpr int kNone = -1;  // no second set
constexpr int kFile = -2;  // read one from a file
// A box's property: what was chosen in it last, other than kFile.
constexpr char kChosen[] = "chosen";
}  // namespace

NeedleDialog::NeedleDialog(const NeedleSpec& spec, std::vector<NamedFactors> offered, int first, int second,
                           ExperimentAdvice advice, QWidget* parent)
    : ExperimentDialog(tr("Needle test"),
                       tr("A number is hidden at several depths of documents of several lengths; the heatmap shows "
                          "how often the model finds it, and how probable it holds it."),
                       std::move(advice), parent),
      start_(spec),
      offered_(std::move(offered)),
      lengths_(new QLineEdit),
      depths_(new QSpinBox),
      spacing_(new QComboBox),
      per_cell_(new QSpinBox),
      needles_(new QSpinBox),
      generate_(new QCheckBox(tr("Generate the answers too"))),
      first_(new QComboBox),
      second_(new QComboBox) {
  QList<std::int64_t> lengths(spec.lengths.begin(), spec.lengths.end());
  lengths_->setText(lengths_text(lengths));
  depths_->setRange(1, 101);
  depths_->setValue(spec.depths);
  per_cell_->setRange(1, 1000);
  per_cell_->setValue(spec.per_cell);
  spacing_->addItem(tr("evenly apart"), int(DepthSpacing::linear));
  spacing_->addItem(tr("sigmoid: closer at both ends"), int(DepthSpacing::sigmoid));
  spacing_->setCurrentIndex(spacing_->findData(int(spec.spacing)));
  needles_->setRange(1, 100);
  needles_->setValue(spec.needles);
  generate_->setChecked(spec.generate);
  build_grid_column();
  add_inputs_column(tr("Documents"), spec.documents, spec.runtime, false);
  documents_->offer_own_words();
  documents_->set_value(spec.documents);
  fill_boxes();
  first_->setCurrentIndex(first_->findData(first));
  second_->setCurrentIndex(second_->findData(second < 0 ? kNone : second));
  for (QComboBox* box : {first_, second_}) {
    box->setProperty(kChosen, box->currentData());
    connect(box, &QComboBox::activated, this, [this, box] { choose(box); });
  }
  connect(lengths_, &QLineEdit::textChanged, this, [this] { review(); });
  connect(depths_, &QSpinBox::valueChanged, this, [this] { review(); });
  for (QSpinBox* box : {per_cell_, needles_}) connect(box, &QSpinBox::valueChanged, this, [this] { review(); });
  connect(spacing_, &QComboBox::currentIndexChanged, this, [this] { review(); });
  connect(generate_, &QCheckBox::toggled, this, [this] { review(); });
  review();
  lengths_->setFocus();
  resize(800, 520);
}

void NeedleDialog::build_grid_column() {
  QVBoxLayout* column = add_column(tr("Grid"));
  QFormLayout* form = make_form();
  column->addLayout(form);
  add_row(form, tr("Lengths"), lengths_,
          tr("Tokens of the documents, separated by commas, e.g. 4k, 8k, 16k (k = 1024)"));
  add_row(form, tr("Depths"), depths_, tr("Places of the needle from the start to the end, 1 to 101; default 5"));
  add_row(form, tr("Spacing"), spacing_,
          tr("How the depths lie between start and end. Default: evenly; sigmoid: the public needle test's, closer "
             "together at both ends"));
  add_row(form, tr("Documents a cell"), per_cell_,
          tr("Documents for each length and depth, 1 to 1000; default 2, the paper uses 10"));
  add_row(form, tr("Needles in each"), needles_,
          tr("Needles in one document, 1 to 100; default 1. The first stands at the cell's depth, the others evenly up "
             "to the end; each is asked for by itself"));
  generate_->setToolTip(
      tr("On by default: the model answers in its own words, and the answer is right where it has the needle's. Off: "
         "only how probable it holds the right answer, in about half the time"));
  form->addRow(QString(), generate_);
  column->addSpacing(spacing::double_unit);
  column->addWidget(make_section(tr("Factor sets, on the same documents")));
  QFormLayout* sets = make_form();
  column->addLayout(sets);
  column->addStretch(1);
  add_row(sets, tr("A"), first_, tr("First factor set"));
  add_row(sets, tr("B"), second_, tr("Second factor set; the heatmap also shows B − A"));
  first_->setAccessibleName(tr("Factor set A"));
  second_->setAccessibleName(tr("Factor set B"));
}

void NeedleDialog::fill_boxes() {
  for (QComboBox* box : {first_, second_}) {
    const QSignalBlocker blocker(box);
    const QVariant chosen = box->currentData();
    box->clear();
    if (box == second_) box->addItem(tr("none"), kNone);
    for (int i = 0; i < int(offered_.size()); ++i) box->addItem(offered_[std::size_t(i)].name, i);
    if (advice_.read_factors) box->addItem(tr("From a file…"), kFile);
    if (chosen.isValid()) box->setCurrentIndex(box->findData(chosen));
  }
}

void NeedleDialog::choose(QComboBox* box) {
  file_problem_.clear();
  if (box->currentData().toInt() == kFile) read_file(box);
  box->setProperty(kChosen, box->currentData());
  review();
}

void NeedleDialog::read_file(QComboBox* box) {
  const QString path = QFileDialog::getOpenFileName(this, tr("Rescale factors"), {},
                                                    tr("Rescale factors (*.json *.csv);;All files (*)"));
  QVariant chosen = box->property(kChosen);  // stays where none is read
  if (!path.isEmpty()) {
    try {
      offered_.push_back({QFileInfo(path).fileName(), advice_.read_factors(path), false});
      chosen = int(offered_.size()) - 1;
      fill_boxes();
    } catch (const std::exception& error) {
      file_problem_ = core_text(error.what());
    }
  }
  box->setCurrentIndex(box->findData(chosen));
}

NeedleSpec NeedleDialog::spec() const {
  NeedleSpec spec = start_;
  const auto lengths = parse_lengths(lengths_->text());
  spec.lengths.clear();
  if (lengths) spec.lengths.assign(lengths->begin(), lengths->end());
  spec.depths = depths_->value();
  spec.per_cell = per_cell_->value();
  spec.spacing = static_cast<DepthSpacing>(spacing_->currentData().toInt());
  spec.needles = needles_->value();
  spec.generate = generate_->isChecked();
  spec.documents = documents_->value();
  runtime_->write_to(spec.runtime);
  spec.factor_sets.clear();
  for (const QComboBox* box : {first_, second_}) {
    const int index = box->currentData().toInt();
    if (box->currentIndex() >= 0 && index >= 0) spec.factor_sets.push_back(offered_[std::size_t(index)].factors);
  }
  return spec;
}

QString NeedleDialog::own_problem() const {
  if (!file_problem_.isEmpty()) return file_problem_;
  if (!parse_lengths(lengths_->text())) {
    return tr("“%1” is not a list of lengths. Write tokens separated by commas, such as 4k, 8k, 16k.")
        .arg(lengths_->text());
  }
  if (first_->currentIndex() < 0) return tr("Choose the first factor set.");
  if (first_->currentData() == second_->currentData())
    return tr("A and B are the same factors. Choose another set for B, or none.");
  return {};
}

}  // namespace ropewalk
