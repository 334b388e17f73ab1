#include "widgets/frame/time_left.h"

#include <QCoreApplication>
#include <cmath>

namespace ropewalk {
namespace {

constexpr double kWarmUpSeconds = 3;   // of work: before that, caches and threads are still getting warm
constexpr double kWarmUpShare = 0.01;  // of the whole
constexpr std::int64_t kWarmUpUnits = 2;
constexpr double kMemory = 15;  // seconds of work after which an old estimate counts 1/e

QString tr_time(const char* text) {
  return QCoreApplication::translate("TimeLeft", text);
}

}  // namespace

void TimeLeft::take(const Progress& progress) {
  if (progress.what != what_ || progress.done < done_ || progress.elapsed_seconds < elapsed_) reset();
  const double passed = progress.elapsed_seconds - elapsed_;
  what_ = progress.what;
  done_ = progress.done;
  elapsed_ = progress.elapsed_seconds;
  const bool warm = progress.total > 0 && progress.elapsed_seconds >= kWarmUpSeconds && progress.done >= kWarmUpUnits &&
                    double(progress.done) >= kWarmUpShare * double(progress.total);
  if (!warm || !(progress.remaining_seconds >= 0) || !std::isfinite(progress.remaining_seconds)) {
    if (!warm) seconds_ = -1;
    return;
  }
  if (seconds_ < 0) {
    seconds_ = progress.remaining_seconds;
    return;
  }
  // What was expected has come nearer by the time that passed; the new estimate corrects it by and by.
  const double share = 1 - std::exp(-std::max(0.0, passed) / kMemory);
  const double expected = std::max(0.0, seconds_ - std::max(0.0, passed));
  seconds_ = expected + share * (progress.remaining_seconds - expected);
  if (progress.done >= progress.total) seconds_ = 0;
}

QString TimeLeft::text() const {
  if (seconds_ < 0) return {};
  if (seconds_ < 5) return tr_time("a few seconds left");
  return tr_time("about %1 left").arg(rough_duration(seconds_));
}

QString rough_duration(double seconds) {
  if (seconds < 57.5) return tr_time("%1 s").arg(std::max(5, int(5 * std::round(seconds / 5))));
  const auto minutes = qint64(std::llround(seconds / 60));
  if (minutes < 60) return tr_time("%1 min").arg(minutes);
  // Five minutes more or less are not known on hours; a day or more is in hours.
  const qint64 fives = 5 * ((minutes + 2) / 5);
  if (fives >= 24 * 60) return tr_time("%1 h").arg((fives + 30) / 60);
  if (fives % 60 == 0) return tr_time("%1 h").arg(fives / 60);
  return tr_time("%1 h %2 min").arg(fives / 60).arg(fives % 60);
}

}  // namespace ropewalk
