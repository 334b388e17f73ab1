#include "widgets/charts/generation_scrubber.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <algorithm>

#include "widgets/theme/theme.h"

namespace ropewalk {

GenerationScrubber::GenerationScrubber(QWidget* parent) : QWidget(parent) {
  slider_ = new QSlider(Qt::Horizontal);
  slider_->setObjectName(QStringLiteral("generation_slider"));
  slider_->setAccessibleName(tr("Generation whose end is shown"));
  slider_->setToolTip(tr("The state of the search at the end of a generation. Also: left and right arrow keys."));
  slider_->setPageStep(5);
  label_ = new QLabel;
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 0, 12, spacing::unit);
  row->setSpacing(spacing::unit);
  row->addWidget(slider_, 1);
  row->addWidget(label_);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setBackgroundRole(QPalette::Base);  // as the chart above
  setAutoFillBackground(true);
  connect(slider_, &QSlider::valueChanged, this, [this] {
    say();
    Q_EMIT generation_chosen(generation());
  });
  slider_->setRange(0, 0);
  setEnabled(false);
  say();
}

int GenerationScrubber::generation() const {
  return slider_->value() >= slider_->maximum() ? -1 : slider_->value();
}

void GenerationScrubber::set_generations(int count) {
  count = std::max(0, count);
  setEnabled(count >= 2);
  if (count == slider_->maximum()) return;
  const int before = generation();
  {
    const QSignalBlocker quiet(slider_);
    slider_->setRange(0, count);
    slider_->setValue(before < 0 ? count : before);
  }
  label_->setMinimumWidth(label_->fontMetrics().horizontalAdvance(tr("end of generation %1 of %1").arg(count)));
  say();
}

void GenerationScrubber::set_generation(int generation) {
  const QSignalBlocker quiet(slider_);
  slider_->setValue(generation < 0 ? slider_->maximum() : generation);
  say();
}

void GenerationScrubber::step(int key) {
  switch (key) {
    case Qt::Key_Left:
      return slider_->setValue(slider_->value() - 1);
    case Qt::Key_Right:
      return slider_->setValue(slider_->value() + 1);
    case Qt::Key_Home:
      return slider_->setValue(0);
    case Qt::Key_End:
      return slider_->setValue(slider_->maximum());
    default:
      return;
  }
}

void GenerationScrubber::say() {
  const int at = generation(), last = slider_->maximum() - 1;
  label_->setText(at < 0 ? tr("now") : tr("end of generation %1 of %2").arg(at).arg(std::max(0, last)));
}

}  // namespace ropewalk
