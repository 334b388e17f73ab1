#include "widgets/frame/precision_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include "widgets/charts/format.h"
#include "widgets/frame/view_chooser.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kWide = 700;  // pixels from which the choices stand as tabs

}  // namespace

PrecisionView::PrecisionView(QWidget* parent)
    : QWidget(parent),
      chart_(new PrecisionChart),
      axes_(new ViewChooser({tr("By pair"), tr("By position")},
                            {tr("Every pair at one position"), tr("One pair at every position")})),
      quantities_(new ViewChooser(
          {tr("Phase"), tr("Cosine and sine")},
          {tr("Error of the phase, in rad"), tr("Error of the table's entries, the greater of cosine and sine")})),
      slider_(new QSlider(Qt::Horizontal)),
      label_(new QLabel) {
  setObjectName(QStringLiteral("precision_view"));
  slider_->setObjectName(QStringLiteral("precision_slider"));
  slider_->setPageStep(8);
  slider_->setMinimumWidth(96);
  quantities_->tabs()->setAccessibleName(tr("What is measured"));
  quantities_->box()->setAccessibleName(tr("What is measured"));
  auto* row = new QHBoxLayout;
  row->setContentsMargins(12, 0, 12, spacing::unit);
  row->setSpacing(spacing::unit);
  row->addWidget(axes_);
  row->addWidget(slider_, 1);
  row->addWidget(label_);
  row->addWidget(quantities_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(chart_, 1);
  layout->addLayout(row);
  setBackgroundRole(QPalette::Base);  // as the chart above
  setAutoFillBackground(true);
  connect(axes_, &ViewChooser::chosen, this, &PrecisionView::show_axis);
  connect(quantities_, &ViewChooser::chosen, this, [this](int quantity) {
    chart_->set_quantity(quantity == 0 ? PrecisionChart::Quantity::phase : PrecisionChart::Quantity::values);
  });
  connect(slider_, &QSlider::valueChanged, this, &PrecisionView::slider_moved);
  connect(chart_, &PrecisionChart::pair_hovered, this, &PrecisionView::pair_hovered);
  connect(chart_, &PrecisionChart::pair_selected, this, &PrecisionView::pair_selected);
  update_slider();
}

void PrecisionView::set_report(std::shared_ptr<const PrecisionReport> report, const QString& set) {
  chart_->set_report(std::move(report), set);
  update_slider();
}

void PrecisionView::show_axis(int axis) {
  // A pair that is pinned is the one to look at.
  if (axis == 1) chart_->set_pair(chart_->hovered_pair());
  chart_->set_axis(axis == 0 ? PrecisionChart::Axis::pairs : PrecisionChart::Axis::positions);
  update_slider();
}

void PrecisionView::set_current_pair(int pair) {
  chart_->set_hovered_pair(pair);
  if (chart_->axis() == PrecisionChart::Axis::pairs || pair < 0) return;
  chart_->set_pair(pair);
  update_slider();
}

void PrecisionView::slider_moved(int value) {
  if (chart_->axis() == PrecisionChart::Axis::pairs)
    chart_->set_position_index(value);
  else
    chart_->set_pair(value);
  label_->setText(slider_text());
}

QString PrecisionView::slider_text() const {
  if (!chart_->report()) return {};
  return chart_->axis() == PrecisionChart::Axis::pairs ? tr("position %1").arg(exact_text(chart_->position()))
                                                       : tr("pair %1").arg(chart_->pair());
}

void PrecisionView::update_slider() {
  const PrecisionReport* report = chart_->report();
  const bool pairs = chart_->axis() == PrecisionChart::Axis::pairs;
  {
    const QSignalBlocker quiet(slider_);
    const int count = !report ? 1 : pairs ? int(report->positions.size()) : report->pairs();
    slider_->setRange(0, std::max(1, count) - 1);
    slider_->setValue(pairs ? chart_->position_index() : chart_->pair());
  }
  slider_->setAccessibleName(pairs ? tr("Position at which every pair is shown")
                                   : tr("Rotary pair that is shown at every position"));
  slider_->setToolTip(pairs ? tr("Position in tokens, evenly spaced on a log axis. Also: left and right arrow keys.")
                            : tr("Rotary pair i. Also: left and right arrow keys."));
  for (QWidget* control : std::initializer_list<QWidget*>{slider_, axes_, quantities_}) control->setEnabled(report);
  for (QWidget* control : std::initializer_list<QWidget*>{slider_, axes_, quantities_, label_})
    control->setVisible(report);
  const std::int64_t longest = report && !report->positions.empty() ? report->positions.back() : 0;
  label_->setMinimumWidth(label_->fontMetrics().horizontalAdvance(tr("position %1").arg(exact_text(longest))));
  label_->setText(slider_text());
}

void PrecisionView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  for (ViewChooser* chooser : {axes_, quantities_}) chooser->set_compact(width() < kWide);
}

}  // namespace ropewalk
