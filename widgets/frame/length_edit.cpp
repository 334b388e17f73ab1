#include "widgets/frame/length_edit.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/frame/quantity_text.h"
#include "widgets/theme/theme.h"

namespace ropewalk {
namespace {

constexpr int kSliderStepsPerOctave = 8;

// 1, 2, 3, 4, 6, 8, 12 ...: the next one above or below.
std::int64_t next_step(std::int64_t value, bool up) {
  std::int64_t below = 1;
  for (std::int64_t base = 1; base <= std::numeric_limits<int>::max(); base *= 2) {
    for (const std::int64_t step : {base, base + base / 2}) {
      if (up && step > value) return step;
      if (!up && step >= value) return below;
      below = step;
    }
  }
  return value;
}

int to_int(std::int64_t tokens) {
  return static_cast<int>(std::clamp<std::int64_t>(tokens, 1, std::numeric_limits<int>::max()));
}

}  // namespace

LengthSpinBox::LengthSpinBox(QWidget* parent) : QSpinBox(parent) {
  setKeyboardTracking(false);
  setAlignment(Qt::AlignRight);
  setRange(1, std::numeric_limits<int>::max());
  setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("1048576")) + 48);
}

void LengthSpinBox::set_tokens(std::int64_t tokens) {
  setValue(to_int(tokens));
}

void LengthSpinBox::set_range(std::int64_t least, std::int64_t greatest) {
  setRange(to_int(least), std::max(to_int(least), to_int(greatest)));
}

void LengthSpinBox::stepBy(int steps) {
  interpretText();
  std::int64_t wanted = value();
  for (int i = 0; i < std::abs(steps); ++i) wanted = next_step(wanted, steps > 0);
  set_tokens(std::clamp<std::int64_t>(wanted, minimum(), maximum()));
  selectAll();
}

QValidator::State LengthSpinBox::validate(QString& input, int&) const {
  const std::optional<std::int64_t> length = parse_length(input);
  if (length && *length >= minimum() && *length <= maximum()) return QValidator::Acceptable;
  for (const QChar c : std::as_const(input)) {
    if (!c.isDigit() && !QStringLiteral("kKmM., ").contains(c)) return QValidator::Invalid;
  }
  return QValidator::Intermediate;
}

int LengthSpinBox::valueFromText(const QString& text) const {
  return to_int(parse_length(text).value_or(value()));
}

QString LengthSpinBox::textFromValue(int value) const {
  return editable_length(value);
}

LengthEdit::LengthEdit(QWidget* parent)
    : QWidget(parent), spin_(new LengthSpinBox), slider_(new QSlider(Qt::Horizontal)) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(spacing::unit);
  layout->addWidget(slider_, 1);
  layout->addWidget(spin_);
  slider_->setMinimumWidth(72);
  slider_->setAccessibleName(tr("Target length, slider"));
  spin_->setAccessibleName(tr("Target length in tokens"));
  connect(spin_, &QSpinBox::valueChanged, this, [this](int tokens) {
    place_slider();
    Q_EMIT tokens_changed(tokens);
  });
  connect(slider_, &QSlider::valueChanged, this, &LengthEdit::slider_moved);
}

// Not by a focus proxy: that would lead Tab past the slider, which stands before the spin box.
void LengthEdit::focusInEvent(QFocusEvent* event) {
  spin_->setFocus(event->reason());
}

void LengthEdit::set_least_slider(int width) {
  if (slider_->minimumWidth() == width) return;
  slider_->setMinimumWidth(width);
  layout()->invalidate();
  updateGeometry();
}

void LengthEdit::set_range(std::int64_t least, std::int64_t greatest, std::int64_t trained, std::int64_t slider_end) {
  trained_ = std::max<std::int64_t>(1, trained);
  spin_->set_range(least, greatest);
  const double octaves = std::log2(static_cast<double>(slider_end) / static_cast<double>(trained_));
  const QSignalBlocker blocker(slider_);
  slider_->setRange(0, std::max(1, static_cast<int>(std::lround(octaves * kSliderStepsPerOctave))));
  slider_->setPageStep(kSliderStepsPerOctave);
  place_slider();
}

void LengthEdit::slider_moved(int position) {
  const double ratio = std::exp2(static_cast<double>(position) / kSliderStepsPerOctave);
  // Whole octaves are exact multiples of the trained context; between them, whole multiples of 256 tokens.
  std::int64_t tokens = std::llround(static_cast<double>(trained_) * ratio);
  if (position % kSliderStepsPerOctave != 0 && tokens > 2048) tokens = (tokens + 128) / 256 * 256;
  spin_->set_tokens(tokens);
}

void LengthEdit::place_slider() {
  const double octaves = std::log2(static_cast<double>(spin_->tokens()) / static_cast<double>(trained_));
  const QSignalBlocker blocker(slider_);
  slider_->setValue(static_cast<int>(std::lround(octaves * kSliderStepsPerOctave)));
}

}  // namespace ropewalk
