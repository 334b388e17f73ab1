// How a text is generated: the factor set beyond the trained context, what happens there, how long, and how tokens are
// drawn.
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QWidget>
#include <cstdint>
#include <vector>

#include "core/values/generation.h"
#include "widgets/charts/named_factors.h"

namespace ropewalk {

class GenerationSettings : public QWidget {
  Q_OBJECT
 public:
  explicit GenerationSettings(QWidget* parent = nullptr);

  // The last one is offered first unless the person chose one by name that is still there.
  void set_factor_sets(std::vector<NamedFactors> sets);
  const NamedFactors* factors() const;  // nullptr: there are none
  BoundaryPolicy policy() const;
  std::int64_t max_new() const { return max_new_->value(); }
  Sampling sampling() const;
  bool stop_at_eos() const { return !ignore_eos_->isChecked(); }

  QComboBox* factor_box() { return factors_; }
  QComboBox* policy_box() { return policy_; }
  QSpinBox* max_new_box() { return max_new_; }
  QDoubleSpinBox* temperature_box() { return temperature_; }
  QSpinBox* top_k_box() { return top_k_; }
  QDoubleSpinBox* top_p_box() { return top_p_; }
  QLineEdit* seed_edit() { return seed_; }
  QCheckBox* ignore_eos_box() { return ignore_eos_; }

 Q_SIGNALS:
  void changed();

 private:
  void follow_factors();
  void update_draws();

  std::vector<NamedFactors> sets_;
  QComboBox* factors_;
  QComboBox* policy_;
  QSpinBox* max_new_;
  QDoubleSpinBox* temperature_;
  QSpinBox* top_k_;
  QDoubleSpinBox* top_p_;
  QLineEdit* seed_;
  QCheckBox* ignore_eos_;
  QString chosen_;  // by a person
  bool policy_chosen_ = false;
};

}  // namespace ropewalk
