#include "app/window/factor_set_model.h"

#include <algorithm>

#include "core/exchange/found_factors.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/values/error.h"
#include "widgets/charts/format.h"

namespace ropewalk {

void FactorSetModel::set_embedding(const RopeDescription& rope, std::int64_t target,
                                   std::optional<RopeFactors> own_factors, std::optional<int> critical) {
  rope_ = rope;
  target_ = std::max(target, rope.trained_context);
  own_ = std::move(own_factors);
  critical_ = std::clamp(critical.value_or(ropewalk::critical_dimension(rope)), 1, std::max(1, rope.pairs() - 1));
  loaded_.clear();
  edited_.reset();
  const QStringList offered = offered_methods();
  methods_.erase(
      std::remove_if(methods_.begin(), methods_.end(), [&](const QString& id) { return !offered.contains(id); }),
      methods_.end());
  rebuild();
  Q_EMIT embedding_changed();
  Q_EMIT sets_changed();
}

void FactorSetModel::close() {
  rope_ = {};
  loaded_.clear();
  edited_.reset();
  sets_.clear();
  own_.reset();
  Q_EMIT embedding_changed();
  Q_EMIT sets_changed();
}

void FactorSetModel::set_target(std::int64_t target) {
  if (!is_open() || target == target_) return;
  target_ = std::max(target, rope_.trained_context);
  rebuild();
  Q_EMIT sets_changed();
}

void FactorSetModel::set_critical_dimension(int pair) {
  if (!is_open() || pair == critical_) return;
  critical_ = std::clamp(pair, 1, std::max(1, rope_.pairs() - 1));
  rebuild();
  Q_EMIT sets_changed();
}

void FactorSetModel::set_methods(const QStringList& ids) {
  if (ids == methods_) return;
  chosen_.clear();  // what was asked for last is meant
  methods_ = ids;
  rebuild();
  Q_EMIT sets_changed();
}

void FactorSetModel::set_loaded(std::vector<NamedFactors> loaded) {
  if (!loaded.empty()) chosen_.clear();
  loaded_.clear();
  for (NamedFactors& set : loaded) {
    if (set.factors.rope.pairs() == rope_.pairs()) loaded_.push_back(std::move(set));
  }
  if (edited_ && !loaded_.empty())
    chosen_ = loaded_.back().name;  // asked for last, though the edited set is drawn last
  rebuild();
  Q_EMIT sets_changed();
}

void FactorSetModel::set_edited(std::optional<NamedFactors> edited) {
  if (edited && edited->factors.rope != rope_) return;
  edited_ = std::move(edited);
  if (edited_) {
    edited_->edited = true;
    chosen_ = edited_->name;
  }
  rebuild();
  Q_EMIT sets_changed();
}

int FactorSetModel::current_index() const {
  const auto found =
      std::find_if(sets_.begin(), sets_.end(), [this](const NamedFactors& set) { return set.name == chosen_; });
  return int((found == sets_.end() ? std::ptrdiff_t(sets_.size()) : found - sets_.begin() + 1) - 1);
}

void FactorSetModel::choose(const QString& name) {
  if (name == chosen_) return;
  chosen_ = name;
  Q_EMIT sets_changed();
  Q_EMIT current_chosen(chosen_);
}

QStringList FactorSetModel::offered_methods() const {
  QStringList ids;
  for (const RescaleMethod* method : rescale_methods()) {
    ids.append(QString::fromUtf8(method->id.data(), qsizetype(method->id.size())));
  }
  if (own_) ids.append(QStringLiteral("model"));
  if (found_factors_for(rope_)) ids.append(QLatin1String(kFoundMethod));
  return ids;
}

std::optional<NamedFactors> FactorSetModel::current_at_target() const {
  if (!current()) return {};
  NamedFactors set = *current();
  if (set.factors.target <= 0) set.factors.target = target_;
  return set;
}

NamedFactors FactorSetModel::make(const QString& method) const {
  if (method == u"model" && own_) return named(*own_);
  if (method == QLatin1String(kFoundMethod)) {
    if (const FoundFactors* found = found_factors_for(rope_))
      return {tr("LongRoPE2 of %1, %2")
                  .arg(QString::fromStdString(found->model), length_text(double(found->factors.target))),
              found->factors, false};
  }
  MethodParameters parameters;
  parameters.critical_dimension = critical_;
  return named(make_factors(method.toStdString(), rope_, target_, parameters));
}

bool FactorSetModel::gives(const RopeFactors& factors) const {
  const QString method = QString::fromStdString(factors.method);
  return offered_methods().contains(method) && make(method).factors.rescale_factors == factors.rescale_factors;
}

void FactorSetModel::rebuild() {
  sets_.clear();
  if (!is_open()) return;
  for (const QString& id : methods_) sets_.push_back(make(id));
  sets_.insert(sets_.end(), loaded_.begin(), loaded_.end());
  if (!edited_) return;
  edited_->factors.target = target_;
  sets_.push_back(*edited_);
}

}  // namespace ropewalk
