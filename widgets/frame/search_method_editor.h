// What a search varies and how it judges: the fields that a preset fills in, beside the sizes (SearchDialog).
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWidget>

#include "core/values/spec.h"
#include "widgets/frame/start_picker.h"

class QFormLayout;

namespace ropewalk {

class SearchMethodEditor : public QWidget {
  Q_OBJECT
 public:
  // `read_factors`: as StartPicker's.
  SearchMethodEditor(const RopeDescription& rope, std::function<RopeFactors(const QString&)> read_factors,
                     QWidget* parent = nullptr);
  void add_sizes(QFormLayout* rows);  // of the dialog: they stand above how candidates are judged
  // Fills the fields; emits nothing.
  void set_value(const SearchSpec& spec);
  // Fills what has a field here; spec.target must be set: formulas among the starting points are made for it.
  void write_to(SearchSpec& spec) const;
  void set_target(std::int64_t target);  // for the names of choices that depend on it
  QString problem() const { return starts_->problem(); }
  // Whether both say the same in what has a field here and comes from a preset.
  static bool same_method(const SearchSpec& a, const SearchSpec& b);

  QComboBox* lower() { return lower_; }
  QComboBox* pairs() { return pairs_; }
  QComboBox* guide() { return guide_; }
  QComboBox* critical() { return critical_; }
  QSpinBox* fixed_critical() { return fixed_critical_; }
  QComboBox* attention() { return attention_; }
  QComboBox* short_attention() { return short_; }
  QCheckBox* initial_tokens() { return tokens_; }
  QDoubleSpinBox* least_ratio() { return least_; }
  QDoubleSpinBox* greatest_ratio() { return greatest_; }
  QCheckBox* racing() { return racing_; }
  QSpinBox* heldout() { return heldout_; }
  StartPicker* starts() { return starts_; }

 Q_SIGNALS:
  void changed();

 private:
  enum Critical { searched, theory, fixed };
  void build_space(QFormLayout* form);
  void build_judging(QFormLayout* form);
  void connect_fields();
  void show_dependent();  // what makes no sense with the other choices is off
  RopeDescription rope_;
  int theory_ = 0;  // d_tcd, pairs
  QComboBox* lower_;
  QComboBox* pairs_;
  QComboBox* critical_;
  QSpinBox* fixed_critical_;
  QComboBox* order_;
  QDoubleSpinBox* least_;
  QDoubleSpinBox* greatest_;
  QComboBox* attention_;
  QDoubleSpinBox* attention_value_;
  QComboBox* short_;
  QDoubleSpinBox* short_value_;
  QCheckBox* tokens_;
  QComboBox* guide_;
  QCheckBox* racing_;
  QSpinBox* heldout_;
  QCheckBox* tuned_;
  StartPicker* starts_;
  QVBoxLayout* judging_;
};

}  // namespace ropewalk
