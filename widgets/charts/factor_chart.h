// "Rescale factors" (interface.md): lambda_i of the chosen sets over pair i, with lines at 1, s and 2s.
#pragma once

#include "widgets/charts/pair_chart.h"

class QCPPainter;

namespace ropewalk {

class FactorChart : public PairChart {
  Q_OBJECT
 public:
  explicit FactorChart(QWidget* parent = nullptr);

  bool logarithmic() const { return logarithmic_; }
  QString csv() const override;

 public Q_SLOTS:
  void set_logarithmic(bool logarithmic);
  void set_critical_dimension(int pair);  // a thin marker at the split in use; -1: none

 Q_SIGNALS:
  void logarithmic_changed(bool logarithmic);

 protected:
  void rebuild() override;
  void restyle() override;
  QString pair_tooltip(int pair) const override;
  QCPRange full_y_range() const override;
  void fill_context_menu(QMenu& menu) override;

 private:
  double scale() const;  // s
  void paint_lines(QCPPainter& painter) const;

  bool logarithmic_ = false;
  int critical_dimension_ = -1;
  QToolButton* toggle_ = nullptr;
};

}  // namespace ropewalk
