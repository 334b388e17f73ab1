// The middle of the window: periods above, rescale factors below, on one x axis.
#pragma once

#include <QWidget>

#include "app/window/factor_set_model.h"
#include "app/window/selection_model.h"
#include "widgets/charts/factor_chart.h"
#include "widgets/charts/period_chart.h"
#include "widgets/frame/explore_bar.h"
#include "widgets/frame/inline_message.h"

namespace ropewalk {

class ChartArea : public QWidget {
  Q_OBJECT
 public:
  ChartArea(FactorSetModel& factors, SelectionModel& selection, QWidget* parent = nullptr);
  PeriodChart* periods() { return periods_; }
  FactorChart* factor_chart() { return factor_chart_; }
  InlineMessage* message() { return message_; }
  ExploreBar* explore_bar() { return explore_; }
  void set_found_critical_dimension(std::optional<PeriodChart::FoundCriticalDimension> found);

 private:
  void show_sets();
  FactorSetModel& factors_;
  InlineMessage* message_;
  PeriodChart* periods_;
  FactorChart* factor_chart_;
  ExploreBar* explore_;
};

}  // namespace ropewalk
