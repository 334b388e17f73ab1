// Filling in a perplexity measurement: lengths, tokens, factor sets, documents, how the model is run; says the cost
// before.
#pragma once

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

#include "widgets/charts/named_factors.h"
#include "widgets/frame/experiment_dialog.h"

namespace ropewalk {

class PerplexityDialog : public ExperimentDialog {
  Q_OBJECT
 public:
  // `offered`: the sets to choose from; the first `chosen` of them are ticked.
  PerplexityDialog(const PerplexitySpec& spec, std::vector<NamedFactors> offered, int chosen, ExperimentAdvice advice,
                   QWidget* parent = nullptr);
  PerplexitySpec spec() const;
  QLineEdit* lengths() { return lengths_; }
  QSpinBox* document_count() { return count_; }
  QListWidget* sets() { return sets_; }
  QCheckBox* scored(ScoredTokens kind) { return scored_[std::size_t(kind)]; }
  QCheckBox* repeat_text() { return repeat_; }

  ExperimentSpec experiment() const override { return spec(); }

 protected:
  QString own_problem() const override;

 private:
  void build_measure_column();
  void build_sets_column(int chosen);
  PerplexitySpec start_;
  std::vector<NamedFactors> offered_;
  QLineEdit* lengths_;
  QSpinBox* count_;
  QCheckBox* scored_[3];  // by ScoredTokens
  QSpinBox* stride_;
  QSpinBox* short_context_;
  QCheckBox* repeat_;
  QListWidget* sets_;
};

}  // namespace ropewalk
