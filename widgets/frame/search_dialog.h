// Filling in a search: target, budget, documents, how the model is run; says the cost before it starts.
#pragma once

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>

#include "widgets/frame/experiment_dialog.h"
#include "widgets/frame/length_edit.h"

namespace ropewalk {

class SearchDialog : public ExperimentDialog {
  Q_OBJECT
 public:
  // `spec`: the values to begin with, its model path and target set.
  SearchDialog(const SearchSpec& spec, const RopeDescription& rope, ExperimentAdvice advice, QWidget* parent = nullptr);
  SearchSpec spec() const;
  LengthSpinBox* target() { return target_; }
  QComboBox* budget() { return budget_; }
  QSpinBox* population() { return population_; }
  QSpinBox* iterations() { return iterations_; }
  QSpinBox* document_count() { return document_count_; }

 protected:
  ExperimentSpec experiment() const override { return spec(); }
  QString own_problem() const override;

 private:
  void build_search_column();
  void choose_budget(const QString& budget);
  void show_numbers(const SearchSpec& spec);
  SearchSpec start_;
  RopeDescription rope_;
  LengthSpinBox* target_;
  QComboBox* budget_;
  QSpinBox* document_count_;
  QSpinBox* population_;
  QSpinBox* parents_;
  QSpinBox* iterations_;
  QDoubleSpinBox* probability_;
  QSpinBox* minutes_;
};

}  // namespace ropewalk
