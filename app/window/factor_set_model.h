// What the charts show: the embedding, the target length, the critical dimension in use, and the factor sets that
// follow from the chosen methods, beside sets that a run or a file brought in. Pure functions of a description: no run,
// no waiting.
#pragma once

#include <QObject>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/rope/rope_factors.h"
#include "widgets/charts/named_factors.h"

namespace ropewalk {

class FactorSetModel : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  // A new embedding: chosen methods stay as far as they are offered; the critical dimension is `critical` or d_tcd.
  void set_embedding(const RopeDescription& rope, std::int64_t target, std::optional<RopeFactors> own_factors,
                     std::optional<int> critical = {});
  void close();
  bool is_open() const { return rope_.pairs() > 0; }

  void set_target(std::int64_t target);
  void set_critical_dimension(int pair);
  void set_methods(const QStringList& ids);
  // Sets that no formula gives: a candidate, the best so far, a needle run's, a file's. Replaces the last ones.
  void set_loaded(std::vector<NamedFactors> loaded);

  // The set that is edited by hand: drawn last, at the current target; nothing: none is. Dropped with its embedding.
  void set_edited(std::optional<NamedFactors> edited);
  const std::optional<NamedFactors>& edited() const { return edited_; }

  const RopeDescription& rope() const { return rope_; }
  std::int64_t target() const { return target_; }
  int critical_dimension() const { return critical_; }
  const QStringList& methods() const { return methods_; }
  // Ids with a formula, `model` where the file has its own scaling, `found` where Ropewalk brings factors for it.
  QStringList offered_methods() const;
  const std::vector<NamedFactors>& loaded() const { return loaded_; }
  // Methods first, then the loaded sets, then the edited one. The chosen one is the current one, else the last.
  const std::vector<NamedFactors>& sets() const { return sets_; }
  int current_index() const;  // -1: there is none
  const NamedFactors* current() const { return sets_.empty() ? nullptr : &sets_[std::size_t(current_index())]; }
  // The set that all views mark, by its name; empty, or one that is not there: the last.
  void choose(const QString& name);
  const QString& chosen() const { return chosen_; }
  // The current set with the target that the charts are drawn for, also where the set itself has none (`none`).
  std::optional<NamedFactors> current_at_target() const;
  // Any offered method at the current target.
  NamedFactors make(const QString& method) const;
  // Whether these are what their method gives at the current target.
  bool gives(const RopeFactors& factors) const;

 Q_SIGNALS:
  void embedding_changed();
  void sets_changed();  // also after embedding_changed, and when another set is the current one
  void current_chosen(const QString& name);

 private:
  void rebuild();
  RopeDescription rope_;
  std::int64_t target_ = 0;
  int critical_ = 0;
  std::optional<RopeFactors> own_;
  QStringList methods_ = {QStringLiteral("yarn"), QStringLiteral("ntk_critical")};
  std::vector<NamedFactors> loaded_;
  std::optional<NamedFactors> edited_;
  std::vector<NamedFactors> sets_;
  QString chosen_;
};

}  // namespace ropewalk
