#include "widgets/frame/rotation_view.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>
#include <cmath>

#include "widgets/charts/format.h"
#include "widgets/frame/frame_style.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kFrame = 33;          // ms between pictures
constexpr int kCalmFrame = 1000;    // with little animation
constexpr double kLongestTick = 2;  // s: what a busy window missed is not made up for at once

QSlider* make_slider(const QString& name, const QString& tip) {
  auto* slider = new QSlider(Qt::Horizontal);
  slider->setAccessibleName(name);
  slider->setToolTip(tip);
  slider->setMinimumWidth(72);
  return slider;
}

}  // namespace

RotationView::RotationView(QWidget* parent)
    : QWidget(parent),
      chart_(new RotatingVectors),
      play_(make_icon_button(QStringLiteral("play"), tr("Let the position run from 0 to the target length"))),
      speed_(new QComboBox),
      position_(make_slider(tr("Position m in tokens"), tr("Position m of the query, in tokens from 0 to the target"))),
      distance_(make_slider(tr("Distance of query and key in tokens"),
                            tr("How many tokens the key stands before the query: q·k depends on this alone"))),
      position_text_(new QLabel),
      distance_text_(new QLabel) {
  setObjectName(QStringLiteral("rotation_view"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(chart_, 1);
  auto* bar = new QWidget;
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(spacing::unit, spacing::half, spacing::unit, spacing::half);
  row->setSpacing(spacing::unit);
  row->addWidget(play_);
  row->addWidget(speed_);
  row->addWidget(position_text_);
  row->addWidget(position_, 3);
  row->addWidget(distance_text_);
  row->addWidget(distance_, 2);
  layout->addWidget(bar);
  play_->setObjectName(QStringLiteral("rotation_play"));
  speed_->setAccessibleName(tr("Speed in tokens a second"));
  speed_->setToolTip(tr("How many tokens pass in a second"));
  fill_speeds();
  connect(play_, &QToolButton::clicked, this, [this] { set_playing(!playing()); });
  connect(&timer_, &QTimer::timeout, this, &RotationView::tick);
  connect(position_, &QSlider::valueChanged, chart_, [this](int tokens) { chart_->set_position(tokens); });
  connect(distance_, &QSlider::valueChanged, chart_, [this](int tokens) { chart_->set_distance(tokens); });
  connect(chart_, &RotatingVectors::position_changed, this, &RotationView::show_values);
  connect(chart_, &RotatingVectors::distance_changed, this, &RotationView::show_values);
  connect(chart_, &RotatingVectors::length_changed, this, &RotationView::show_values);
  const auto enable = [this] {
    const bool ready = chart_->state() == ChartView::State::ready;
    if (!ready) set_playing(false);
    for (QWidget* control : {static_cast<QWidget*>(play_), static_cast<QWidget*>(speed_),
                             static_cast<QWidget*>(position_), static_cast<QWidget*>(distance_)})
      control->setEnabled(ready);
  };
  connect(chart_, &ChartView::state_changed, this, enable);
  enable();
  show_values();
}

void RotationView::fill_speeds() {
  for (const int tokens : {1, 8, 32, 128, 512, 2048, 8192})
    speed_->addItem(tr("%1 tokens/s").arg(length_text(tokens)), tokens);
  speed_->setCurrentIndex(3);
}

double RotationView::tokens_per_second() const {
  return speed_->currentData().toDouble();
}

bool RotationView::calm() const {
  return style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
}

void RotationView::set_playing(bool playing) {
  playing = playing && chart_->state() == ChartView::State::ready;
  if (playing == this->playing()) return;
  if (playing) {
    if (chart_->position() >= chart_->length()) chart_->set_position(0);
    clock_.start();
    timer_.start(calm() ? kCalmFrame : kFrame);
  } else {
    timer_.stop();
  }
  play_->setIcon(themed_icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
  const QString tip = playing ? tr("Hold the position") : tr("Let the position run from 0 to the target length");
  play_->setToolTip(tip);
  play_->setAccessibleName(tip);
  Q_EMIT playing_changed(playing);
}

void RotationView::tick() {
  advance(std::min(double(clock_.restart()) / 1000, kLongestTick));
}

void RotationView::advance(double seconds) {
  if (chart_->length() <= 0) return;
  const double next = chart_->position() + seconds * tokens_per_second();
  chart_->set_position(next > chart_->length() ? std::fmod(next, chart_->length()) : next);
}

void RotationView::show_values() {
  const int length = int(chart_->length());
  for (QSlider* slider : {position_, distance_}) {
    const QSignalBlocker blocker(slider);
    slider->setRange(0, std::max(1, length));
    slider->setPageStep(std::max(1, length / 16));
  }
  const QSignalBlocker first(position_), second(distance_);
  position_->setValue(int(std::lround(chart_->position())));
  distance_->setValue(int(std::lround(chart_->distance())));
  position_text_->setText(tr("m = %1").arg(exact_text(std::llround(chart_->position()))));
  distance_text_->setText(tr("m − n = %1").arg(exact_text(std::llround(chart_->distance()))));
  // Wide enough for the longest number, so that nothing jumps while it plays.
  const QString widest = exact_text(std::max(length, 1));
  position_text_->setMinimumWidth(position_text_->fontMetrics().horizontalAdvance(tr("m = %1").arg(widest)));
  distance_text_->setMinimumWidth(distance_text_->fontMetrics().horizontalAdvance(tr("m − n = %1").arg(widest)));
}

void RotationView::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  set_playing(false);
}

void RotationView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) show_values();
}

}  // namespace ropewalk
