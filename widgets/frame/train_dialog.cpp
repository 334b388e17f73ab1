#include "widgets/frame/train_dialog.h"

#include <QDoubleValidator>
#include <QFileDialog>
#include <QFileInfo>
#include <QSignalBlocker>

#include "widgets/charts/core_text.h"
#include "widgets/charts/training_panel.h"
#include "widgets/frame/folder_edit.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/quantity_text.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kFile = -2;  // read one from a file
constexpr int kFolder = 0, kGenerated = 1;
constexpr int kAsOriginal = 0, kAsLong = 1;
constexpr int kWarmupShare = 20;  // of the steps, where none is given

QSpinBox* make_spin(int least, int greatest) {
  auto* spin = new QSpinBox;
  spin->setRange(least, greatest);
  spin->setGroupSeparatorShown(true);
  return spin;
}

// Stored specs count in 64 bits, spin boxes in 32.
int clamped(std::int64_t value, const QSpinBox* spin) {
  return int(std::clamp<std::int64_t>(value, spin->minimum(), spin->maximum()));
}

}  // namespace

TrainDialog::TrainDialog(const TrainSpec& spec, std::vector<NamedFactors> offered, int chosen, ExperimentAdvice advice,
                         QWidget* parent)
    : ExperimentDialog(tr("Training with mixed windows"),
                       tr("Short windows are trained under the original RoPE, long ones under the rescaled RoPE: the "
                          "model reaches the target and keeps its trained context."),
                       std::move(advice), parent),
      start_(spec),
      offered_(std::move(offered)),
      chosen_set_(chosen),
      set_(new QComboBox),
      data_(new QComboBox),
      data_folder_(new FolderEdit(tr("Folder with texts to train on"), tr("Folder with .txt or .jsonl files"))),
      steps_(make_spin(1, 10'000'000)),
      segments_(make_spin(1, 4096)),
      short_parts_(make_spin(0, 1000)),
      long_parts_(make_spin(0, 1000)),
      out_(new FolderEdit(tr("Folder for the trained model"), tr("A new folder"))),
      learning_rate_(new QLineEdit),
      warmup_(make_spin(-1, 10'000'000)),
      weight_decay_(new QDoubleSpinBox),
      clip_(new QDoubleSpinBox),
      short_factor_(new QComboBox),
      checkpoint_activations_(new QCheckBox(tr("Make activations again"))),
      checkpoint_every_(make_spin(1, 10'000'000)),
      probe_every_(make_spin(0, 10'000'000)),
      probe_documents_(make_spin(1, 1000)) {
  build_training_column();
  build_optimiser_column();
  add_inputs_column(tr("Needle probes"), spec.documents, spec.runtime, false);
  fill_sets();
  set_->setCurrentIndex(set_->findData(chosen));
  fill(spec);
  connect_fields();
  review();
  steps_->setFocus();
  resize(1120, 560);
}

QLineEdit* TrainDialog::data_folder() {
  return data_folder_->line();
}

QLineEdit* TrainDialog::out() {
  return out_->line();
}

void TrainDialog::build_training_column() {
  QVBoxLayout* column = add_column(tr("Training"));
  QFormLayout* form = make_form();
  column->addLayout(form);
  column->addStretch(1);
  add_row(form, tr("Long windows"), set_,
          tr("Rescale factors of the long windows, at the target set in the top bar. Short windows keep the original "
             "RoPE"));
  data_->addItem(tr("Text files of a folder"), kFolder);
  data_->addItem(tr("Generated recall documents"), kGenerated);
  add_row(
      form, tr("Data"), data_,
      tr("What is trained on. Texts: .txt, a document a file, or .jsonl, one a line with a string “text”. Generated: "
         "keys and values to recall, for small models"));
  add_row(form, tr("Folder"), data_folder_,
          tr("Texts (UTF-8) that lie in it are read, folders inside are not; some must be longer than the trained "
             "context"));
  add_row(form, tr("Steps"), steps_, tr("Optimiser steps, from 1; default 100"));
  add_row(form, tr("Segments a step"), segments_,
          tr("Segments of the target's length in a batch, from 1; default 8. They are run one after another"));
  auto* ratio = new QWidget;
  auto* row = new QHBoxLayout(ratio);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing::unit);
  row->addWidget(short_parts_, 1);
  row->addWidget(new QLabel(QStringLiteral(":")));
  row->addWidget(long_parts_, 1);
  short_parts_->setAccessibleName(tr("Parts of short windows"));
  long_parts_->setAccessibleName(tr("Parts of long windows"));
  add_row(form, tr("Short : long"), ratio,
          tr("Tokens in short windows to tokens in long ones, 0 to 1000 parts each; default 3 : 7 as in the paper"));
  short_parts_->setToolTip(ratio->toolTip());
  long_parts_->setToolTip(ratio->toolTip());
  add_row(form, tr("Output"), out_,
          tr("The trained model is written here, a Hugging Face folder with its factors. Its parent must exist"));
}

void TrainDialog::build_optimiser_column() {
  QVBoxLayout* column = add_column(tr("Optimiser"));
  QFormLayout* form = make_form();
  column->addLayout(form);
  column->addStretch(1);
  auto* validator = new QDoubleValidator(0, 10, 12, learning_rate_);
  validator->setNotation(QDoubleValidator::ScientificNotation);
  validator->setLocale(QLocale::c());
  learning_rate_->setValidator(validator);
  add_row(form, tr("Learning rate"), learning_rate_,
          tr("Peak of AdamW's, above 0, e.g. 2e-5 (default, the paper's); falls to 0 along a cosine"));
  warmup_->setSpecialValueText(tr("5 % of the steps"));
  add_row(form, tr("Warm-up"), warmup_, tr("Steps in which the learning rate rises from 0; default 5 % of them"));
  weight_decay_->setRange(0, 10);
  weight_decay_->setSingleStep(0.01);
  weight_decay_->setDecimals(3);
  add_row(form, tr("Weight decay"), weight_decay_, tr("AdamW's, of matrices, from 0; default 0.1"));
  clip_->setRange(0, 10000);
  clip_->setSingleStep(0.1);
  clip_->setSpecialValueText(tr("none"));
  add_row(form, tr("Clip"), clip_, tr("Largest norm of the whole gradient, from 0 (none); default 1"));
  short_factor_->addItem(tr("1, as the original RoPE"), kAsOriginal);
  short_factor_->addItem(tr("as of long windows"), kAsLong);
  add_row(form, tr("Short attention"), short_factor_,
          tr("Attention factor m of short windows; default 1. Programs that apply one factor at every length "
             "(transformers, llama.cpp) need that of the long windows"));
  checkpoint_activations_->setMinimumHeight(32);  // as the fields above and below
  add_row(form, tr("Memory"), checkpoint_activations_,
          tr("Activation checkpointing: less memory, about a third more time; default off"));
  add_row(form, tr("Save every"), checkpoint_every_, tr("Steps between saved models, from 1; default 100"));
  checkpoint_every_->setSuffix(tr(" steps"));
  probe_every_->setSuffix(tr(" steps"));
  probe_every_->setSpecialValueText(tr("only before and after"));
  add_row(
      form, tr("Probe every"), probe_every_,
      tr("Steps between needle probes at the trained context and at the target, from 0 (none between); default 50"));
  add_row(form, tr("Probe documents"), probe_documents_, tr("Needle documents for each length, 1 to 1000; default 8"));
}

void TrainDialog::fill(const TrainSpec& spec) {
  data_->setCurrentIndex(data_->findData(spec.data_folder.empty() ? kGenerated : kFolder));
  data_folder_->line()->setText(QString::fromStdString(spec.data_folder));
  data_folder_->setEnabled(!spec.data_folder.empty());
  out_->line()->setText(QString::fromStdString(spec.out));
  const OptimiserSettings& optimiser = spec.optimiser;
  steps_->setValue(clamped(optimiser.steps, steps_));
  segments_->setValue(clamped(spec.segments_per_step, segments_));
  short_parts_->setValue(spec.short_parts);
  long_parts_->setValue(spec.long_parts);
  learning_rate_->setText(rate_text(optimiser.learning_rate));
  warmup_->setValue(clamped(optimiser.warmup_steps, warmup_));
  weight_decay_->setValue(optimiser.weight_decay);
  clip_->setValue(optimiser.gradient_clip);
  checkpoint_activations_->setChecked(spec.checkpoint_activations);
  checkpoint_every_->setValue(clamped(spec.checkpoint_every, checkpoint_every_));
  probe_every_->setValue(clamped(spec.probe_every, probe_every_));
  probe_documents_->setValue(spec.probe_documents);
}

void TrainDialog::connect_fields() {
  const auto changed = [this] { review(); };
  connect(set_, &QComboBox::activated, this, &TrainDialog::choose_set);
  connect(data_, &QComboBox::currentIndexChanged, this, [this] {
    data_folder_->setEnabled(data_->currentData().toInt() == kFolder);
    review();
  });
  connect(short_factor_, &QComboBox::currentIndexChanged, this, changed);
  connect(checkpoint_activations_, &QCheckBox::toggled, this, changed);
  for (QLineEdit* line : {data_folder_->line(), out_->line(), learning_rate_})
    connect(line, &QLineEdit::textChanged, this, changed);
  for (QSpinBox* spin :
       {steps_, segments_, short_parts_, long_parts_, warmup_, checkpoint_every_, probe_every_, probe_documents_})
    connect(spin, &QSpinBox::valueChanged, this, changed);
  for (QDoubleSpinBox* spin : {weight_decay_, clip_}) connect(spin, &QDoubleSpinBox::valueChanged, this, changed);
}

void TrainDialog::fill_sets() {
  const QSignalBlocker blocker(set_);
  set_->clear();
  for (int i = 0; i < int(offered_.size()); ++i) {
    const NamedFactors& set = offered_[std::size_t(i)];
    set_->addItem(set.name, i);
    set_->setItemData(i, tr("To %1").arg(exact_length(set.factors.target)), Qt::ToolTipRole);
  }
  if (advice_.read_factors) set_->addItem(tr("From a file…"), kFile);
}

void TrainDialog::choose_set() {
  file_problem_.clear();
  if (set_->currentData().toInt() == kFile) {
    const QString path = QFileDialog::getOpenFileName(this, tr("Rescale factors"), {},
                                                      tr("Rescale factors (*.json *.csv);;All files (*)"));
    try {
      if (!path.isEmpty()) {
        offered_.push_back({QFileInfo(path).fileName(), advice_.read_factors(path), false});
        chosen_set_ = int(offered_.size()) - 1;
        fill_sets();
      }
    } catch (const std::exception& error) {
      file_problem_ = core_text(error.what());
    }
    set_->setCurrentIndex(set_->findData(chosen_set_));
  } else {
    chosen_set_ = set_->currentData().toInt();
  }
  review();
}

const RopeFactors* TrainDialog::chosen_factors() const {
  const int index = set_->currentData().isValid() ? set_->currentData().toInt() : -1;
  return index < 0 || index >= int(offered_.size()) ? nullptr : &offered_[std::size_t(index)].factors;
}

TrainSpec TrainDialog::spec() const {
  TrainSpec spec = start_;
  if (const RopeFactors* factors = chosen_factors()) {
    spec.factors = *factors;
    const bool as_long = short_factor_->currentData().toInt() == kAsLong;
    spec.factors.short_attention_factor = as_long ? factors->attention_factor : 1;
  }
  const bool generated = data_->currentData().toInt() == kGenerated;
  spec.data_folder = generated ? std::string() : data_folder_->path().toStdString();
  spec.out = out_->path().toStdString();
  spec.documents = documents_->value();
  spec.seed = spec.documents.seed;
  runtime_->write_to(spec.runtime);
  OptimiserSettings& optimiser = spec.optimiser;
  optimiser.steps = steps_->value();
  optimiser.learning_rate = QLocale::c().toDouble(learning_rate_->text());
  optimiser.warmup_steps = warmup_->value() < 0 ? optimiser.steps / kWarmupShare : warmup_->value();
  optimiser.weight_decay = weight_decay_->value();
  optimiser.gradient_clip = clip_->value();
  spec.segments_per_step = segments_->value();
  spec.short_parts = short_parts_->value();
  spec.long_parts = long_parts_->value();
  spec.checkpoint_activations = checkpoint_activations_->isChecked();
  spec.checkpoint_every = checkpoint_every_->value();
  spec.probe_every = probe_every_->value();
  spec.probe_documents = probe_documents_->value();
  return spec;
}

QString TrainDialog::own_problem() const {
  if (!file_problem_.isEmpty()) return file_problem_;
  if (!chosen_factors())
    return tr("Choose the rescale factors of the long windows: a method at the target, or a file.");
  const QString folder = data_folder_->path();
  if (data_->currentData().toInt() == kFolder) {
    if (folder.isEmpty()) return tr("Choose the folder of texts to train on, or generated documents.");
    if (!QFileInfo(folder).isDir())
      return tr("%1 is not a folder: choose the one with the texts to train on.").arg(folder);
  }
  if (short_parts_->value() + long_parts_->value() == 0)
    return tr("0 : 0 windows are none: give short or long windows at least one part.");
  if (!(QLocale::c().toDouble(learning_rate_->text()) > 0))
    return tr("“%1” is not a learning rate: write a number above 0, such as 2e-5.").arg(learning_rate_->text());
  if (warmup_->value() > steps_->value())
    return tr("A warm-up of %1 steps does not fit %2 steps: shorten it.").arg(warmup_->value()).arg(steps_->value());
  if (!QFileInfo(out_->path()).isAbsolute())
    return tr("Name the folder that the trained model goes to, with its whole path.");
  return {};
}

}  // namespace ropewalk
