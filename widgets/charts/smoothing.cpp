#include "widgets/charts/smoothing.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace ropewalk {
namespace smoothing {
namespace {

constexpr int kUnsmoothed = 20;  // fewer values are seen better one by one
constexpr int kShare = 60, kLeast = 5, kMost = 300;

QString translated(const char* text) {
  return QCoreApplication::translate("Smoothing", text);
}

}  // namespace

QList<int> choices() {
  return {kByItself, kNone, 5, 10, 30, 100, 300};
}

QString name(int choice, Unit::Kind unit) {
  if (choice <= kByItself) return translated("auto smoothing");
  if (choice == kNone) return translated("no smoothing");
  const char* text = unit == Unit::candidates ? QT_TRANSLATE_NOOP("Smoothing", "over %1 candidates")
                     : unit == Unit::bins     ? QT_TRANSLATE_NOOP("Smoothing", "over %1 points")
                                              : QT_TRANSLATE_NOOP("Smoothing", "over %1 steps");
  return translated(text).arg(choice);
}

int in_use(int choice, qsizetype values) {
  if (choice > kByItself) return choice;
  return values < kUnsmoothed ? kNone : std::clamp(int(values / kShare), kLeast, kMost);
}

void fill_menu(QMenu& menu, int current, Unit::Kind unit, const std::function<void(int)>& choose) {
  auto* group = new QActionGroup(&menu);
  for (const int choice : choices()) {
    QAction* action = menu.addAction(name(choice, unit));
    action->setCheckable(true);
    action->setChecked(choice == current);
    group->addAction(action);
    QObject::connect(action, &QAction::triggered, &menu, [choose, choice] { choose(choice); });
  }
  menu.addSeparator();
}

}  // namespace smoothing

RunningMean::RunningMean(int over) : decay_(over > 1 ? std::exp(-1.0 / over) : 0) {}

double RunningMean::add(double value) {
  if (std::isfinite(value)) {
    sum_ = sum_ * decay_ + value;
    weight_ = weight_ * decay_ + 1;
  }
  return weight_ > 0 ? sum_ / weight_ : std::numeric_limits<double>::quiet_NaN();
}

QVector<double> smoothed_both_ways(const QVector<double>& values, const QVector<double>& weights, int over) {
  if (over <= 1) return values;
  const double decay = std::exp(-1.0 / over);
  const qsizetype count = values.size();
  QVector<double> sums(count), masses(count);
  const auto run = [&](qsizetype from, qsizetype step, bool with_own) {
    double sum = 0, mass = 0;
    for (qsizetype at = from; at >= 0 && at < count; at += step) {
      const double weight = std::isfinite(values[at]) ? weights[at] : 0;
      const double value = weight > 0 ? values[at] * weight : 0;
      if (with_own) sum += value, mass += weight;
      sums[at] += sum;
      masses[at] += mass;
      if (!with_own) sum += value, mass += weight;
      sum *= decay;
      mass *= decay;
    }
  };
  run(0, 1, true);
  run(count - 1, -1, false);
  QVector<double> smooth(count);
  for (qsizetype at = 0; at < count; ++at)
    smooth[at] = masses[at] > 0 ? sums[at] / masses[at] : std::numeric_limits<double>::quiet_NaN();
  return smooth;
}

}  // namespace ropewalk
