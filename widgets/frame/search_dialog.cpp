#include "widgets/frame/search_dialog.h"

#include <QScreen>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

#include "core/values/error.h"
#include "core/values/search_presets.h"
#include "widgets/charts/core_text.h"
#include "widgets/charts/format.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/quantity_text.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kWidth = 880;  // pixels
constexpr int kLeastAdvanced = 120;
constexpr int kScreenMargin = 64;  // for the window's frame

QSpinBox* make_spin(int least, int greatest) {
  auto* spin = new QSpinBox;
  spin->setRange(least, greatest);
  spin->setGroupSeparatorShown(true);
  return spin;
}

}  // namespace

SearchDialog::SearchDialog(const SearchSpec& spec, const RopeDescription& rope, ExperimentAdvice advice,
                           QWidget* parent, const std::vector<NamedFactors>& offered)
    : ExperimentDialog(tr("Search for rescale factors"),
                       tr("Candidates for the critical dimension and its λᵢ are evolved, scored by the perplexity of a "
                          "needle's answer (LongRoPE2) or of plain text."),
                       std::move(advice), parent),
      start_(spec),
      rope_(rope),
      target_(new LengthSpinBox),
      preset_(new QComboBox),
      budget_(new QComboBox),
      document_count_(make_spin(1, 1000)),
      population_(make_spin(1, 100000)),
      parents_(make_spin(1, 100000)),
      iterations_(make_spin(0, 100000)),
      probability_(new QDoubleSpinBox),
      minutes_(make_spin(0, 100000)),
      evaluations_(make_spin(0, 1'000'000'000)),
      method_(new SearchMethodEditor(rope, advice_.read_factors)),
      advanced_(new QToolButton),
      advanced_area_(new QScrollArea),
      changed_(make_hint(tr("The preset's method was changed: the run will be called custom."))) {
  target_->setAlignment(Qt::AlignLeft);  // as the other numbers of its column
  target_->set_range(1, rope.trained_context * 1024);
  target_->set_tokens(spec.target);
  for (const NamedFactors& set : offered) method_->starts()->offer(set);
  build_search_column();
  add_inputs_column(tr("Documents"), spec.documents, spec.runtime, true);
  build_advanced();
  method_->set_target(spec.target);
  connect(target_, &QSpinBox::valueChanged, this, [this] {
    method_->set_target(target_->tokens());
    review();
  });
  const int budget = budget_->findData(QString::fromStdString(spec.budget));
  budget_->setCurrentIndex(std::max(0, budget));
  show_numbers(spec);
  if (spec.budget != "custom") choose_budget(budget_->currentData().toString());
  review();
  target_->setFocus();
  target_->selectAll();
  resize(kWidth, sizeHint().height());
}

void SearchDialog::build_search_column() {
  QVBoxLayout* column = add_column(tr("Search"));
  QFormLayout* form = make_form();
  column->addLayout(form);
  column->addStretch(1);
  for (const SearchPreset& preset : search_presets()) {
    const auto text = [](std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); };
    preset_->addItem(core_text(preset.name), text(preset.id));
    preset_->setItemData(preset_->count() - 1, core_text(preset.summary) + QLatin1Char('\n') + text(preset.source),
                         Qt::ToolTipRole);
  }
  preset_->setCurrentIndex(std::max(0, preset_->findData(QString::fromStdString(start_.settings.preset))));
  preset_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  add_row(form, tr("Preset"), preset_, tr("What is searched and how: fills in all of “Advanced”"));
  preset_->setToolTip(preset_->currentData(Qt::ToolTipRole).toString());
  add_row(
      form, tr("Target"), target_,
      tr("Context window to reach, tokens; above the trained context of %1").arg(exact_length(rope_.trained_context)));
  budget_->addItem(tr("quick – for looking"), QStringLiteral("quick"));
  budget_->addItem(tr("small"), QStringLiteral("small"));
  budget_->addItem(tr("paper – all of the preset"), QStringLiteral("paper"));
  budget_->addItem(tr("custom"), QStringLiteral("custom"));
  add_row(form, tr("Budget"), budget_,
          tr("How much is searched: sizes, documents, baselines, held-out documents. “paper”: the preset's own sizes"));
  add_row(form, tr("Documents"), document_count_,
          tr("Documents a candidate is scored on, 1 to 1000; the paper uses 10. With few, a search overfits"));
  add_row(form, tr("Population"), population_, tr("Candidates at the start (P), from 1; the paper uses 64"));
  add_row(form, tr("Iterations"), iterations_, tr("From 0; the paper uses 40"));
  minutes_->setSpecialValueText(tr("no limit"));
  minutes_->setSuffix(tr(" min"));
  add_row(form, tr("Time limit"), minutes_,
          tr("No candidate is started after that many minutes of work; default: no limit"));
  connect(preset_, &QComboBox::activated, this, &SearchDialog::choose_preset);
  connect(budget_, &QComboBox::activated, this, [this] { choose_budget(budget_->currentData().toString()); });
  for (QSpinBox* spin : {document_count_, population_, iterations_, minutes_})
    connect(spin, &QSpinBox::valueChanged, this, &SearchDialog::custom_numbers);
}

void SearchDialog::build_advanced() {
  probability_->setRange(0, 1);
  probability_->setSingleStep(0.05);
  advanced_->setText(tr("Advanced"));
  advanced_->setCheckable(true);
  advanced_->setAutoRaise(true);
  advanced_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  advanced_->setToolTip(tr("What is searched and how candidates are judged"));
  QFormLayout* sizes = make_form();
  add_row(sizes, tr("Parents"), parents_, tr("Best candidates kept in each iteration (k), from 1; default 32"));
  add_row(sizes, tr("Mutation"), probability_, tr("Probability p that a pair's λ mutates, 0 to 1; the paper uses 0.3"));
  evaluations_->setSpecialValueText(tr("no limit"));
  add_row(sizes, tr("Evaluations"), evaluations_,
          tr("No candidate is started after that many document evaluations, which is the fairest budget to compare "
             "searches by; default: no limit"));
  method_->add_sizes(sizes);
  auto* row = new QHBoxLayout;
  row->addWidget(advanced_);
  row->addSpacing(spacing::unit);
  row->addWidget(changed_, 1);
  row->addStretch(0);
  auto* line = new QWidget;
  row->setContentsMargins(0, 0, 0, 0);
  line->setLayout(row);
  add_part(line);
  advanced_area_->setWidget(method_);
  advanced_area_->setAccessibleName(tr("All choices of the search"));
  advanced_area_->setWidgetResizable(true);
  advanced_area_->setFrameShape(QFrame::NoFrame);
  advanced_area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  advanced_area_->setMinimumHeight(kLeastAdvanced);
  advanced_area_->viewport()->setAutoFillBackground(false);
  method_->setAutoFillBackground(false);
  add_part(advanced_area_);
  fold_advanced(false);
  connect(advanced_, &QToolButton::toggled, this, &SearchDialog::fold_advanced);
  connect(method_, &SearchMethodEditor::changed, this, [this] { review(); });
  for (QSpinBox* spin : {parents_, evaluations_})
    connect(spin, &QSpinBox::valueChanged, this, &SearchDialog::custom_numbers);
  connect(probability_, &QDoubleSpinBox::valueChanged, this, &SearchDialog::custom_numbers);
}

void SearchDialog::fold_advanced(bool open) {
  advanced_->setIcon(themed_icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right")));
  advanced_area_->setVisible(open);
  // Once the layout knows of it; the dialog is as high as its fields need.
  QTimer::singleShot(0, this, [this] {
    const int room = screen()->availableGeometry().height() - kScreenMargin;
    resize(width(), std::max(minimumSizeHint().height(), std::min(sizeHint().height(), room)));
  });
}

// The sizes stay where they were chosen by hand; else the budget gives them for the new preset.
void SearchDialog::choose_preset() {
  const std::string id = preset_->currentData().toString().toStdString();
  preset_->setToolTip(preset_->currentData(Qt::ToolTipRole).toString());
  SearchSpec numbers = spec();
  const SearchSpec before = numbers;
  numbers.settings.fixed_critical_dimension.reset();
  try {
    apply_search_preset(numbers, id, rope_);
  } catch (const Error&) {
    // A target that nothing can be made for: review() says so.
  }
  numbers.budget = before.budget;
  const bool custom = before.budget == "custom";
  if (custom) {
    numbers.document_count = before.document_count;
    numbers.settings.population = before.settings.population;
    numbers.settings.parents = before.settings.parents;
    numbers.settings.iterations = before.settings.iterations;
    numbers.settings.seconds_limit = before.settings.seconds_limit;
  }
  start_ = numbers;
  show_numbers(numbers);
  custom ? review() : choose_budget(budget_->currentData().toString());
}

void SearchDialog::choose_budget(const QString& budget) {
  if (budget != u"custom" && advice_.apply_budget) {
    SearchSpec numbers = start_;
    numbers.target = target_->tokens();
    numbers.settings.evaluation_limit = 0;
    method_->write_to(numbers);  // what was changed in the method stays
    numbers.settings.mutation_probability = probability_->value();
    numbers.settings.preset = preset_->currentData().toString().toStdString();
    advice_.apply_budget(numbers, budget.toStdString());
    start_ = numbers;
    show_numbers(numbers);
  }
  review();
}

void SearchDialog::custom_numbers() {
  budget_->setCurrentIndex(budget_->findData(QStringLiteral("custom")));
  review();
}

void SearchDialog::show_numbers(const SearchSpec& spec) {
  const QSignalBlocker blockers[] = {QSignalBlocker(document_count_), QSignalBlocker(population_),
                                     QSignalBlocker(parents_),        QSignalBlocker(iterations_),
                                     QSignalBlocker(probability_),    QSignalBlocker(minutes_),
                                     QSignalBlocker(evaluations_)};
  document_count_->setValue(spec.document_count);
  population_->setValue(spec.settings.population);
  parents_->setValue(spec.settings.parents);
  iterations_->setValue(spec.settings.iterations);
  probability_->setValue(spec.settings.mutation_probability);
  minutes_->setValue(static_cast<int>(spec.settings.seconds_limit / 60));
  evaluations_->setValue(
      static_cast<int>(std::min<std::int64_t>(spec.settings.evaluation_limit, evaluations_->maximum())));
  method_->set_value(spec);
}

SearchSpec SearchDialog::spec() const {
  SearchSpec spec = start_;
  spec.target = target_->tokens();
  spec.budget = budget_->currentData().toString().toStdString();
  spec.documents = documents_->value();
  spec.settings.seed = spec.documents.seed;
  runtime_->write_to(spec.runtime);
  spec.document_count = document_count_->value();
  spec.settings.population = population_->value();
  spec.settings.parents = parents_->value();
  spec.settings.iterations = iterations_->value();
  spec.settings.mutation_probability = probability_->value();
  if (spec.budget == "custom") spec.settings.seconds_limit = 60.0 * minutes_->value();
  spec.settings.evaluation_limit = evaluations_->value();
  method_->write_to(spec);
  spec.settings.preset = preset_->currentData().toString().toStdString();
  if (method_changed(spec)) spec.settings.preset = "custom";
  return spec;
}

// Whether the fields say another method than the chosen preset.
bool SearchDialog::method_changed(const SearchSpec& spec) const {
  SearchSpec preset = spec;
  preset.settings.fixed_critical_dimension.reset();
  try {
    apply_search_preset(preset, spec.settings.preset, rope_);
  } catch (const Error&) {
    return false;  // no starting points at this target, which is refused
  }
  return !SearchMethodEditor::same_method(preset, spec) ||
         preset.settings.mutation_probability != spec.settings.mutation_probability;
}

ExperimentSpec SearchDialog::experiment() const {
  const SearchSpec made = spec();
  changed_->setVisible(made.settings.preset == "custom");
  return made;
}

QString SearchDialog::own_problem() const {
  const std::int64_t target = target_->tokens();
  if (target <= rope_.trained_context) {
    return tr("The target of %1 is not above the trained context of %2: there is nothing to rescale. Choose a longer "
              "target.")
        .arg(exact_length(target), exact_length(rope_.trained_context));
  }
  if (parents_->value() > population_->value()) {
    return tr("%1 parents cannot be chosen from a population of %2: lower the parents or raise the population.")
        .arg(parents_->value())
        .arg(population_->value());
  }
  return method_->problem();
}

}  // namespace ropewalk
