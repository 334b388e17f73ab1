#include "app/window/chart_area.h"

#include <QSplitter>
#include <QVBoxLayout>

#include "widgets/theme/theme.h"

namespace ropewalk {

ChartArea::ChartArea(FactorSetModel& factors, SelectionModel& selection, QWidget* parent)
    : QWidget(parent),
      factors_(factors),
      message_(new InlineMessage),
      periods_(new PeriodChart),
      factor_chart_(new FactorChart),
      explore_(new ExploreBar) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  auto* splitter = new QSplitter(Qt::Vertical);
  splitter->addWidget(periods_);
  splitter->addWidget(factor_chart_);
  splitter->setStretchFactor(0, 5);
  splitter->setStretchFactor(1, 4);
  splitter->setHandleWidth(spacing::unit);
  splitter->setChildrenCollapsible(false);
  layout->addWidget(message_);
  layout->addWidget(splitter, 1);
  layout->addWidget(explore_);
  periods_->setMinimumHeight(160);
  factor_chart_->setMinimumHeight(128);
  periods_->set_file_name(QStringLiteral("periods"));
  factor_chart_->set_file_name(QStringLiteral("rescale-factors"));
  link(*periods_, *factor_chart_);
  periods_->set_axis_named_below(true);
  connect(&factors_, &FactorSetModel::sets_changed, this, &ChartArea::show_sets);
  connect(periods_, &PeriodChart::critical_dimension_changed, &factors_, &FactorSetModel::set_critical_dimension);
  for (PairChart* chart : {static_cast<PairChart*>(periods_), static_cast<PairChart*>(factor_chart_)}) {
    connect(chart, &PairChart::pair_hovered, &selection, &SelectionModel::hover_pair);
    connect(chart, &PairChart::pair_selected, &selection, &SelectionModel::pin_pair);
    connect(chart, &PairChart::pair_selected, factor_chart_, &FactorChart::select_pair);
    connect(&selection, &SelectionModel::pair_changed, chart, &PairChart::set_hovered_pair);
    connect(chart, &PairChart::set_chosen, &factors_, &FactorSetModel::choose);
  }
}

void ChartArea::show_sets() {
  for (PairChart* chart : {static_cast<PairChart*>(periods_), static_cast<PairChart*>(factor_chart_)}) {
    if (!factors_.is_open()) {
      chart->clear();
      continue;
    }
    chart->set_rope(factors_.rope(), factors_.target());
    chart->set_factor_sets(factors_.sets());
    chart->set_current_set(factors_.current_index());
  }
  if (!factors_.is_open()) return;
  periods_->set_critical_dimension(factors_.critical_dimension());
  factor_chart_->set_critical_dimension(factors_.critical_dimension());
}

void ChartArea::set_found_critical_dimension(std::optional<PeriodChart::FoundCriticalDimension> found) {
  periods_->set_found_critical_dimension(std::move(found));
}

}  // namespace ropewalk
