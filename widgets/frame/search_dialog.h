// Filling in a search: preset, target, budget, documents, how the model is run, and, folded away, what the search
// varies and how it judges; says the cost before it starts.
#pragma once

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>

#include "widgets/frame/experiment_dialog.h"
#include "widgets/frame/length_edit.h"
#include "widgets/frame/search_method_editor.h"

namespace ropewalk {

class SearchDialog : public ExperimentDialog {
  Q_OBJECT
 public:
  // `spec`: the values to begin with, its model path and target set. `offered`: sets to start from, beside formulas.
  SearchDialog(const SearchSpec& spec, const RopeDescription& rope, ExperimentAdvice advice, QWidget* parent = nullptr,
               const std::vector<NamedFactors>& offered = {});
  SearchSpec spec() const;
  LengthSpinBox* target() { return target_; }
  QComboBox* preset() { return preset_; }
  QComboBox* budget() { return budget_; }
  SearchMethodEditor* method() { return method_; }
  QToolButton* advanced() { return advanced_; }
  QSpinBox* population() { return population_; }
  QSpinBox* iterations() { return iterations_; }
  QSpinBox* evaluation_limit() { return evaluations_; }
  QSpinBox* document_count() { return document_count_; }
  ExperimentSpec experiment() const override;

 protected:
  QString own_problem() const override;

 private:
  void build_search_column();
  void build_advanced();
  void fold_advanced(bool open);
  void choose_preset();
  bool method_changed(const SearchSpec& spec) const;
  void choose_budget(const QString& budget);
  void show_numbers(const SearchSpec& spec);
  void custom_numbers();
  SearchSpec start_;
  RopeDescription rope_;
  LengthSpinBox* target_;
  QComboBox* preset_;
  QComboBox* budget_;
  QSpinBox* document_count_;
  QSpinBox* population_;
  QSpinBox* parents_;
  QSpinBox* iterations_;
  QDoubleSpinBox* probability_;
  QSpinBox* minutes_;
  QSpinBox* evaluations_;
  SearchMethodEditor* method_;
  QToolButton* advanced_;
  QScrollArea* advanced_area_;  // on a low screen it scrolls
  QLabel* changed_;             // says that the preset's method was changed
};

}  // namespace ropewalk
