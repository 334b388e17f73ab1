#include "widgets/frame/search_method_editor.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <algorithm>

#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/spec_editors.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr double kGreatestRatio = 100;  // of a factor to s; far beyond any use
constexpr int kMostHeldOut = 1000;      // documents

// A choice and the value that belongs to one of its entries, beside each other.
QWidget* beside(QWidget* choice, QWidget* value) {
  auto* row = new QWidget;
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(spacing::unit);
  layout->addWidget(choice, 1);
  layout->addWidget(value);
  return row;
}

void add_pair_row(QFormLayout* form, const QString& label, QComboBox* choice, QWidget* value,
                  const QString& explanation) {
  choice->setAccessibleName(label);
  choice->setToolTip(explanation);
  add_row(form, label, beside(choice, value), explanation);
}

QDoubleSpinBox* make_ratio() {
  auto* spin = new QDoubleSpinBox;
  spin->setRange(0, kGreatestRatio);
  spin->setDecimals(2);
  spin->setSingleStep(0.05);
  spin->setSuffix(QStringLiteral(" s"));
  return spin;
}

QDoubleSpinBox* make_attention_value(const QString& name) {
  auto* spin = new QDoubleSpinBox;
  spin->setRange(0.01, 10);
  spin->setDecimals(3);
  spin->setSingleStep(0.01);
  spin->setValue(1);
  spin->setAccessibleName(name);
  return spin;
}

void show_attention(const AttentionSetting& setting, QComboBox* choice, QDoubleSpinBox* value) {
  choice->setCurrentIndex(choice->findData(int(setting.choice)));
  if (setting.choice == AttentionSetting::Choice::fixed) value->setValue(setting.value);
}

AttentionSetting read_attention(const QComboBox* choice, const QDoubleSpinBox* value) {
  const auto chosen = AttentionSetting::Choice(choice->currentData().toInt());
  return {chosen, chosen == AttentionSetting::Choice::fixed ? value->value() : 1};
}

// Whether two lists name the same starting points: formulas by their method, others by their factors.
bool same_starts(const std::vector<RopeFactors>& a, const std::vector<RopeFactors>& b) {
  return a.size() == b.size() && std::is_permutation(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) {
           return x.method == y.method && x.rescale_factors == y.rescale_factors;
         });
}

}  // namespace

SearchMethodEditor::SearchMethodEditor(const RopeDescription& rope,
                                       std::function<RopeFactors(const QString&)> read_factors, QWidget* parent)
    : QWidget(parent),
      rope_(rope),
      theory_(critical_dimension(rope)),
      lower_(new QComboBox),
      pairs_(new QComboBox),
      critical_(new QComboBox),
      fixed_critical_(new QSpinBox),
      order_(new QComboBox),
      least_(make_ratio()),
      greatest_(make_ratio()),
      attention_(new QComboBox),
      attention_value_(make_attention_value(tr("Fixed attention factor"))),
      short_(new QComboBox),
      short_value_(make_attention_value(tr("Fixed attention factor of short windows"))),
      tokens_(new QCheckBox(tr("Search how many stay unscaled"))),
      guide_(new QComboBox),
      racing_(new QCheckBox(tr("Stop candidates that cannot win"))),
      heldout_(new QSpinBox),
      tuned_(new QCheckBox(tr("Tune their own parameters too"))),
      starts_(new StartPicker(rope, std::move(read_factors))),
      judging_(new QVBoxLayout) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4 * spacing::unit);
  for (const bool space : {true, false}) {
    QFormLayout* form = make_form();
    space ? build_space(form) : build_judging(form);
    auto* column = space ? new QVBoxLayout : judging_;
    column->setSpacing(spacing::unit);
    column->addLayout(form);
    column->addStretch(1);
    layout->addLayout(column, 1);
  }
  connect_fields();
  show_dependent();
}

void SearchMethodEditor::add_sizes(QFormLayout* rows) {
  judging_->insertLayout(0, rows);
}

void SearchMethodEditor::build_space(QFormLayout* form) {
  pairs_->addItem(tr("upper: from d_rcd on"), int(SearchedPairs::upper));
  pairs_->addItem(tr("all pairs"), int(SearchedPairs::all));
  add_row(form, tr("Searched pairs"), pairs_,
          tr("Which λᵢ are searched. LongRoPE2: those from d_rcd on. LongRoPE: all; there is no d_rcd then"));
  lower_->addItem(tr("NTK, as in the paper"), int(LowerPart::ntk));
  lower_->addItem(tr("ramp, as in YaRN"), int(LowerPart::ramp));
  lower_->addItem(tr("free: searched too"), int(LowerPart::free));
  add_row(form, tr("Below d_rcd"), lower_,
          tr("λᵢ of the pairs below d_rcd, from 1 up to the λ at d_rcd: NTK's power, YaRN's ramp, or searched and "
             "rising. Default in Ropewalk's settings: free"));
  critical_->addItem(tr("searched"), searched);
  critical_->addItem(tr("d_tcd = %1").arg(theory_), theory);
  critical_->addItem(tr("fixed at"), fixed);
  fixed_critical_->setRange(0, std::max(0, rope_.pairs() - 1));
  fixed_critical_->setAccessibleName(tr("Fixed critical dimension"));
  fixed_critical_->setValue(theory_);
  add_pair_row(form, tr("Critical dim."), critical_, fixed_critical_,
               tr("d_rcd in pairs: part of every candidate (default), at the theory's d_tcd = %1, or fixed between "
                  "d_tcd^10 = %2 and d_tcd")
                   .arg(theory_)
                   .arg(critical_dimension_ten_periods(rope_)));
  order_->addItem(tr("rising: λᵢ ≤ λᵢ₊₁"), true);
  order_->addItem(tr("any"), false);
  add_row(form, tr("Order"), order_, tr("Whether factors may fall from one pair to the next. Default: rising"));
  add_row(form, tr("Least ratio"), least_,
          tr("Least upper factor over s = target / trained context, 0 to 100; default 1. No factor falls below 1"));
  add_row(form, tr("Greatest ratio"), greatest_,
          tr("Greatest factor over s, from the least ratio on; default 2, LongRoPE 1.25"));
  using Choice = AttentionSetting::Choice;
  for (QComboBox* box : {attention_, short_}) {
    box->addItem(box == short_ ? tr("formula: 1") : tr("formula"), int(Choice::formula));
    box->addItem(tr("fixed at"), int(Choice::fixed));
    box->addItem(tr("searched"), int(Choice::searched));
  }
  add_pair_row(form, tr("Attention"), attention_, attention_value_,
               tr("Attention factor m that multiplies cosine and sine of long windows: √(1 + ln s / ln L_train) "
                  "(default), a value from 0.01 to 10, or searched with the λᵢ"));
  add_pair_row(form, tr("Short windows"), short_, short_value_,
               tr("Attention factor of windows up to the trained context, which keep their angles under the policy "
                  "“switch”: 1 (default), a value from 0.01 to 10, or tried in the end in steps of 0.02 around 1"));
}

void SearchMethodEditor::build_judging(QFormLayout* form) {
  guide_->addItem(tr("needle: answer tokens"), int(SearchGuide::needle));
  guide_->addItem(tr("plain: every token"), int(SearchGuide::plain));
  add_row(
      form, tr("Guide"), guide_,
      tr("What a candidate's perplexity is over: the answer tokens of needle documents (LongRoPE2, default), or every "
         "token of plain text (LongRoPE)"));
  racing_->setToolTip(
      tr("Candidates see the documents one by one; one that a paired test on the same documents says cannot reach the "
         "parents any more is stopped, which saves work"));
  add_row(form, tr("Racing"), racing_, racing_->toolTip());
  heldout_->setRange(0, kMostHeldOut);
  heldout_->setSpecialValueText(tr("none"));
  add_row(
      form, tr("Held-out"), heldout_,
      tr("Documents from another seed that the search never sees, 0 to 1000: in the end the best candidates and the "
         "baselines are scored on them, so that luck does not count. Default: none, 8 or 16 by budget"));
  tuned_->setToolTip(
      tr("Each formula also with its own parameters (scale, YaRN's β, the split) tuned on the search's "
         "documents: what the search adds is then not just a larger scale"));
  add_row(form, tr("Baselines"), tuned_, tuned_->toolTip());
  add_row(form, tr("First tokens"), tokens_,
          tr("LongRoPE's n̂: each candidate also says how many first tokens keep their original angles, 0 to 256. "
             "Default: off, but in LongRoPE's preset"));
  add_row(form, tr("Start from"), starts_,
          tr("Factor sets that the initial population begins with, beside the preset's own: formulas, what the charts "
             "show, or a file (Ropewalk's JSON, a CSV with one factor a line, a HF config). Moved into the search's "
             "bounds"));
}

void SearchMethodEditor::connect_fields() {
  const auto tell = [this] {
    show_dependent();
    Q_EMIT changed();
  };
  for (QComboBox* box : {lower_, pairs_, critical_, order_, attention_, short_, guide_})
    connect(box, &QComboBox::currentIndexChanged, this, tell);
  for (QDoubleSpinBox* spin : {least_, greatest_, attention_value_, short_value_})
    connect(spin, &QDoubleSpinBox::valueChanged, this, tell);
  for (QSpinBox* spin : {fixed_critical_, heldout_}) connect(spin, &QSpinBox::valueChanged, this, tell);
  for (QCheckBox* box : {racing_, tuned_, tokens_}) connect(box, &QCheckBox::toggled, this, tell);
  connect(starts_, &StartPicker::changed, this, tell);
}

void SearchMethodEditor::show_dependent() {
  const bool upper = pairs_->currentData().toInt() == int(SearchedPairs::upper);
  for (QWidget* part : std::initializer_list<QWidget*>{lower_, critical_, least_}) part->setEnabled(upper);
  fixed_critical_->setEnabled(upper);
  fixed_critical_->setVisible(critical_->currentData().toInt() == fixed);
  for (const auto& [choice, value] : {std::pair(attention_, attention_value_), std::pair(short_, short_value_)})
    value->setVisible(choice->currentData().toInt() == int(AttentionSetting::Choice::fixed));
}

void SearchMethodEditor::set_target(std::int64_t target) {
  const double scale = double(target) / double(rope_.trained_context);
  if (rope_.trained_context < 2) return;
  attention_->setItemText(0, tr("formula: %1").arg(longrope_attention_factor(rope_, scale), 0, 'f', 3));
}

void SearchMethodEditor::set_value(const SearchSpec& spec) {
  const QSignalBlocker quiet(this);
  const SearchSettings& settings = spec.settings;
  pairs_->setCurrentIndex(pairs_->findData(int(settings.pairs)));
  lower_->setCurrentIndex(lower_->findData(int(settings.lower)));
  const auto& at = settings.fixed_critical_dimension;
  critical_->setCurrentIndex(critical_->findData(!at ? searched : *at == theory_ ? theory : fixed));
  if (at) fixed_critical_->setValue(*at);
  order_->setCurrentIndex(order_->findData(settings.monotone));
  least_->setValue(settings.least_ratio);
  greatest_->setValue(settings.greatest_ratio);
  show_attention(settings.attention, attention_, attention_value_);
  show_attention(settings.short_attention, short_, short_value_);
  tokens_->setChecked(settings.initial_tokens);
  guide_->setCurrentIndex(guide_->findData(int(spec.guide)));
  racing_->setChecked(settings.racing.on);
  heldout_->setValue(spec.heldout_documents);
  tuned_->setChecked(spec.tune_baselines);
  starts_->set_value(spec.starts);
  show_dependent();
}

void SearchMethodEditor::write_to(SearchSpec& spec) const {
  SearchSettings& settings = spec.settings;
  settings.pairs = SearchedPairs(pairs_->currentData().toInt());
  settings.lower = LowerPart(lower_->currentData().toInt());
  settings.fixed_critical_dimension.reset();
  if (settings.pairs == SearchedPairs::upper && critical_->currentData().toInt() != searched)
    settings.fixed_critical_dimension = critical_->currentData().toInt() == theory ? theory_ : fixed_critical_->value();
  settings.monotone = order_->currentData().toBool();
  settings.least_ratio = least_->value();
  settings.greatest_ratio = greatest_->value();
  settings.attention = read_attention(attention_, attention_value_);
  settings.short_attention = read_attention(short_, short_value_);
  settings.initial_tokens = tokens_->isChecked();
  spec.guide = SearchGuide(guide_->currentData().toInt());
  settings.racing.on = racing_->isChecked();
  spec.heldout_documents = heldout_->value();
  spec.tune_baselines = tuned_->isChecked();
  spec.starts = starts_->value(spec.target);
}

bool SearchMethodEditor::same_method(const SearchSpec& a, const SearchSpec& b) {
  const SearchSettings &x = a.settings, &y = b.settings;
  return x.pairs == y.pairs && x.lower == y.lower && x.fixed_critical_dimension == y.fixed_critical_dimension &&
         x.monotone == y.monotone && x.least_ratio == y.least_ratio && x.greatest_ratio == y.greatest_ratio &&
         x.attention == y.attention && x.short_attention == y.short_attention && x.initial_tokens == y.initial_tokens &&
         x.racing.on == y.racing.on && a.guide == b.guide && same_starts(a.starts, b.starts);
}

}  // namespace ropewalk
