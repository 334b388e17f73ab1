#include "widgets/frame/generation_settings.h"

#include <QGridLayout>
#include <QLabel>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>

#include "widgets/frame/frame_style.h"
#include "widgets/theme/policy_style.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kGreatestNew = 1 << 24;  // positions that are possible at all
constexpr int kDefaultNew = 64;
constexpr int kNarrowField = 64;

QString policy_explanation(BoundaryPolicy policy) {
  switch (policy) {
    case BoundaryPolicy::switch_recompute:
      return GenerationSettings::tr(
          "Original factors while the text fits the trained context, rescaled ones beyond; the cache is computed again "
          "once from the tokens. Exact");
    case BoundaryPolicy::switch_rerotate:
      return GenerationSettings::tr(
          "The same, but the cached keys are turned to the new angles and the values stay: fast, an approximation");
    case BoundaryPolicy::long_only:
      return GenerationSettings::tr("The rescaled factors at every length: nothing is switched");
    case BoundaryPolicy::short_only:
      break;
  }
  return GenerationSettings::tr("The original factors at every length, also where the model was not trained");
}

}  // namespace

GenerationSettings::GenerationSettings(QWidget* parent)
    : QWidget(parent),
      factors_(new QComboBox),
      policy_(new QComboBox),
      max_new_(new QSpinBox),
      temperature_(new QDoubleSpinBox),
      top_k_(new QSpinBox),
      top_p_(new QDoubleSpinBox),
      seed_(new QLineEdit(QStringLiteral("0"))),
      ignore_eos_(new QCheckBox(tr("Go on after the end of the text"))) {
  for (const BoundaryPolicy policy : kBoundaryPolicies) {
    policy_->addItem(policy_text(policy), int(policy));
    policy_->setItemData(policy_->count() - 1, policy_explanation(policy), Qt::ToolTipRole);
  }
  max_new_->setRange(1, kGreatestNew);
  max_new_->setValue(kDefaultNew);
  temperature_->setRange(0, 10);
  temperature_->setSingleStep(0.1);
  temperature_->setDecimals(2);
  top_k_->setRange(0, 1000000);
  top_k_->setSpecialValueText(tr("all"));
  top_p_->setRange(0.01, 1);
  top_p_->setSingleStep(0.05);
  top_p_->setDecimals(2);
  top_p_->setValue(1);
  seed_->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]{1,19}")), seed_));

  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(spacing::unit);
  grid->setVerticalSpacing(spacing::half);
  const auto add = [grid](int row, int column, int span, const QString& name, QWidget* field, const QString& tip) {
    QLabel* label = make_hint(name);
    label->setBuddy(field);
    label->setToolTip(tip);
    field->setToolTip(tip);
    field->setAccessibleName(name);
    if (span == 1) field->setMinimumWidth(kNarrowField);
    grid->addWidget(label, row, column);
    grid->addWidget(field, row, column + 1, 1, span);
  };
  add(0, 0, 3, tr("Factors"), factors_,
      tr("The rescaled set: one of the sets in the charts. The original one needs no choice"));
  add(1, 0, 3, tr("At the crossing"), policy_, {});
  add(2, 0, 1, tr("New tokens"), max_new_, tr("Tokens at most, from 1 on; default 64"));
  add(2, 2, 1, tr("Temperature"), temperature_, tr("0 (default): always the most probable token. 0 to 10"));
  add(3, 0, 1, tr("Top-k"), top_k_, tr("Draw among the k most probable tokens; 0 (default): all"));
  add(3, 2, 1, tr("Top-p"), top_p_,
      tr("Draw among the fewest tokens that hold this share of the probability, 0.01 to 1; default 1"));
  add(4, 0, 1, tr("Seed"), seed_, tr("Of the draws: same seed, same text. A whole number from 0 on; default 0"));
  grid->addWidget(ignore_eos_, 5, 0, 1, 4);
  grid->setColumnStretch(1, 1);
  grid->setColumnStretch(3, 1);
  grid->setRowStretch(6, 1);
  factors_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);  // names may be of any length
  factors_->setMinimumContentsLength(12);
  policy_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  ignore_eos_->setToolTip(tr("Off: the text ends with the model's end-of-text token"));

  connect(factors_, &QComboBox::activated, this, [this] { chosen_ = factors_->currentText(); });
  connect(factors_, &QComboBox::currentIndexChanged, this, &GenerationSettings::follow_factors);
  connect(policy_, &QComboBox::activated, this, [this] { policy_chosen_ = true; });
  connect(policy_, &QComboBox::currentIndexChanged, this, [this] {
    policy_->setToolTip(policy_explanation(policy()));
    Q_EMIT changed();
  });
  connect(max_new_, &QSpinBox::valueChanged, this, &GenerationSettings::changed);
  connect(temperature_, &QDoubleSpinBox::valueChanged, this, &GenerationSettings::update_draws);
  policy_->setToolTip(policy_explanation(policy()));
  update_draws();
}

void GenerationSettings::set_factor_sets(std::vector<NamedFactors> sets) {
  sets_ = std::move(sets);
  {
    const QSignalBlocker blocker(factors_);
    factors_->clear();
    for (const NamedFactors& set : sets_) factors_->addItem(set.name);
    const int wanted = chosen_.isEmpty() ? -1 : factors_->findText(chosen_);
    factors_->setCurrentIndex(wanted >= 0 ? wanted : factors_->count() - 1);
  }
  follow_factors();
}

// A scaling that holds at every length has nothing to switch to.
void GenerationSettings::follow_factors() {
  if (const NamedFactors* set = factors(); set && !policy_chosen_)
    policy_->setCurrentIndex(policy_->findData(int(usual_policy(set->factors))));
  Q_EMIT changed();
}

const NamedFactors* GenerationSettings::factors() const {
  const int index = factors_->currentIndex();
  return index >= 0 && std::size_t(index) < sets_.size() ? &sets_[std::size_t(index)] : nullptr;
}

BoundaryPolicy GenerationSettings::policy() const {
  return static_cast<BoundaryPolicy>(policy_->currentData().toInt());
}

Sampling GenerationSettings::sampling() const {
  Sampling sampling;
  sampling.temperature = temperature_->value();
  sampling.top_k = top_k_->value();
  sampling.top_p = top_p_->value();
  sampling.seed = seed_->text().toULongLong();
  return sampling;
}

// The most probable token needs no draw.
void GenerationSettings::update_draws() {
  const bool draws = temperature_->value() > 0;
  for (QWidget* field : QList<QWidget*>{top_k_, top_p_, seed_}) field->setEnabled(draws);
}

}  // namespace ropewalk
