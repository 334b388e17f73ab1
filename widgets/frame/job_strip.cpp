#include "widgets/frame/job_strip.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/charts/core_text.h"
#include "widgets/charts/format.h"
#include "widgets/frame/frame_style.h"
#include "widgets/frame/quantity_text.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace ropewalk {

JobStrip::JobStrip(QWidget* parent)
    : QWidget(parent),
      text_(new ElidedLabel),
      bar_(new QProgressBar),
      pause_(make_icon_button(QStringLiteral("pause"), tr("Pause (Ctrl+Space)"))),
      stop_(make_icon_button(QStringLiteral("stop"), tr("Stop; everything so far is kept (Ctrl+.)"))) {
  auto* lines = new QVBoxLayout;
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(spacing::half);
  lines->addStretch(1);
  lines->addWidget(text_);
  lines->addWidget(bar_);
  lines->addStretch(1);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(spacing::half);
  layout->addLayout(lines, 1);
  layout->addSpacing(spacing::half);
  layout->addWidget(pause_);
  layout->addWidget(stop_);
  bar_->setTextVisible(false);
  bar_->setFixedHeight(4);
  bar_->setMinimumWidth(160);
  bar_->setAccessibleName(tr("Progress"));
  pause_->setCheckable(true);
  connect(pause_, &QToolButton::toggled, this, [this](bool paused) {
    set_paused(paused);
    Q_EMIT pause_toggled(paused);
  });
  connect(stop_, &QToolButton::clicked, this, &JobStrip::stop_clicked);
  set_progress({});
}

void JobStrip::set_progress(const Progress& progress) {
  progress_ = progress;
  time_left_.take(progress);
  bar_->setRange(0, progress.total > 0 ? 1000 : 0);
  if (progress.total > 0) {
    const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
    bar_->setValue(static_cast<int>(1000 * std::clamp(share, 0.0, 1.0)));
  }
  show_text();
}

void JobStrip::set_paused(bool paused) {
  paused_ = paused;
  const QSignalBlocker blocker(pause_);
  pause_->setChecked(paused);
  pause_->setIcon(themed_icon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
  pause_->setToolTip(paused ? tr("Go on (Ctrl+Space)") : tr("Pause (Ctrl+Space)"));
  pause_->setAccessibleName(pause_->toolTip());
  show_text();
}

void JobStrip::set_can_pause(bool can_pause) {
  pause_->setVisible(can_pause);
  stopping_ = false;
  stop_->setEnabled(true);
}

void JobStrip::set_stopping() {
  stopping_ = true;
  stop_->setEnabled(false);
  show_text();
}

void JobStrip::show_text() {
  QStringList parts;
  if (progress_.total > 0) {
    parts.append(tr("%1/%2 %3")
                     .arg(QLocale().toString(qlonglong(progress_.done)), QLocale().toString(qlonglong(progress_.total)),
                          core_text(progress_.unit)));
  }
  if (stopping_) {
    parts = QStringList{tr("Stopping")};
  } else if (paused_) {
    parts.append(tr("paused"));
  } else if (const QString left = time_left_.text(); !left.isEmpty()) {
    parts.append(left);
  }
  const QString separator = fact_separator();
  const QString what = core_text(progress_.what), numbers = parts.join(separator);
  if (!what.isEmpty() && !stopping_) parts.prepend(what);
  const QString all = parts.isEmpty() ? tr("Starting") : parts.join(separator);
  // What is done comes second to how far it is where there is no room for both.
  const bool fits = fontMetrics().horizontalAdvance(all) <= text_->width();
  text_->setText(fits || numbers.isEmpty() ? all : numbers);
  text_->setToolTip(all);
  bar_->setToolTip(tool_tip());
}

QString JobStrip::tool_tip() const {
  QStringList lines{text()};
  if (progress_.elapsed_seconds > 0)
    lines.append(tr("%1 of work so far; pauses are not counted").arg(duration_text(progress_.elapsed_seconds)));
  if (progress_.total > 0 && time_left_.seconds() < 0 && !paused_ && !stopping_)
    lines.append(tr("How long it will still take is said once enough is done to tell."));
  return lines.join(u'\n');
}

void JobStrip::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  show_text();
}

}  // namespace ropewalk
