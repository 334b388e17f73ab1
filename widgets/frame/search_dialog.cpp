#include "widgets/frame/search_dialog.h"

#include <QSignalBlocker>

#include "widgets/charts/format.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/quantity_text.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

QSpinBox* make_spin(int least, int greatest) {
  auto* spin = new QSpinBox;
  spin->setRange(least, greatest);
  spin->setGroupSeparatorShown(true);
  return spin;
}

}  // namespace

SearchDialog::SearchDialog(const SearchSpec& spec, const RopeDescription& rope, ExperimentAdvice advice,
                           QWidget* parent)
    : ExperimentDialog(tr("Search for rescale factors"),
                       tr("LongRoPE2: candidates for the critical dimension and its λᵢ are evolved, scored by the "
                          "perplexity of a needle's answer."),
                       std::move(advice), parent),
      start_(spec),
      rope_(rope),
      target_(new LengthSpinBox),
      budget_(new QComboBox),
      document_count_(make_spin(1, 1000)),
      population_(make_spin(1, 100000)),
      parents_(make_spin(1, 100000)),
      iterations_(make_spin(0, 100000)),
      probability_(new QDoubleSpinBox),
      minutes_(make_spin(0, 100000)) {
  target_->setAlignment(Qt::AlignLeft);  // as the other numbers of its column
  target_->set_range(1, rope.trained_context * 1024);
  target_->set_tokens(spec.target);
  build_search_column();
  add_inputs_column(tr("Documents"), spec.documents, spec.runtime, true);
  connect(target_, &QSpinBox::valueChanged, this, [this] { review(); });
  const int budget = budget_->findData(QString::fromStdString(spec.budget));
  budget_->setCurrentIndex(std::max(0, budget));
  spec.budget == "custom" ? show_numbers(spec) : choose_budget(budget_->currentData().toString());
  target_->setFocus();
  target_->selectAll();
  resize(800, 560);
}

void SearchDialog::build_search_column() {
  QVBoxLayout* column = add_column(tr("Search"));
  QFormLayout* form = make_form();
  column->addLayout(form);
  column->addStretch(1);
  add_row(
      form, tr("Target"), target_,
      tr("Context window to reach, tokens; above the trained context of %1").arg(exact_length(rope_.trained_context)));
  budget_->addItem(tr("quick – for looking"), QStringLiteral("quick"));
  budget_->addItem(tr("small"), QStringLiteral("small"));
  budget_->addItem(tr("paper – all of it"), QStringLiteral("paper"));
  budget_->addItem(tr("custom"), QStringLiteral("custom"));
  add_row(form, tr("Budget"), budget_, tr("How much is searched. “paper”: population 64, 40 iterations, 10 documents"));
  add_row(form, tr("Documents"), document_count_,
          tr("Documents a candidate is scored on, 1 to 1000; the paper uses 10. With few, a search overfits"));
  add_row(form, tr("Population"), population_, tr("Candidates at the start (P), from 1; the paper uses 64"));
  add_row(form, tr("Parents"), parents_, tr("Best candidates kept in each iteration (k), from 1; default 32"));
  add_row(form, tr("Iterations"), iterations_, tr("From 0; the paper uses 40"));
  probability_->setRange(0, 1);
  probability_->setSingleStep(0.05);
  add_row(form, tr("Mutation"), probability_, tr("Probability p that a pair's λ mutates, 0 to 1; the paper uses 0.3"));
  minutes_->setSpecialValueText(tr("no limit"));
  minutes_->setSuffix(tr(" min"));
  add_row(form, tr("Time limit"), minutes_,
          tr("No candidate is started after that many minutes of work; default: no limit"));
  connect(budget_, &QComboBox::activated, this, [this] { choose_budget(budget_->currentData().toString()); });
  const auto custom = [this] {
    budget_->setCurrentIndex(budget_->findData(QStringLiteral("custom")));
    review();
  };
  for (QSpinBox* spin : {document_count_, population_, parents_, iterations_, minutes_}) {
    connect(spin, &QSpinBox::valueChanged, this, custom);
  }
  connect(probability_, &QDoubleSpinBox::valueChanged, this, custom);
}

void SearchDialog::choose_budget(const QString& budget) {
  if (budget != u"custom" && advice_.apply_budget) {
    SearchSpec numbers = start_;
    advice_.apply_budget(numbers, budget.toStdString());
    start_ = numbers;
    show_numbers(numbers);
  }
  review();
}

void SearchDialog::show_numbers(const SearchSpec& spec) {
  const QSignalBlocker blockers[] = {QSignalBlocker(document_count_), QSignalBlocker(population_),
                                     QSignalBlocker(parents_),        QSignalBlocker(iterations_),
                                     QSignalBlocker(probability_),    QSignalBlocker(minutes_)};
  document_count_->setValue(spec.document_count);
  population_->setValue(spec.settings.population);
  parents_->setValue(spec.settings.parents);
  iterations_->setValue(spec.settings.iterations);
  probability_->setValue(spec.settings.mutation_probability);
  minutes_->setValue(static_cast<int>(spec.settings.seconds_limit / 60));
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
  return spec;
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
  return {};
}

}  // namespace ropewalk
