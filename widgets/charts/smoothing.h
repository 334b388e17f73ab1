// Smoothing over a raw trace, alike in all charts: which strengths are offered, how strong it is by itself, and the
// mean.
#pragma once

#include <QList>
#include <QMenu>
#include <QString>
#include <QVector>
#include <functional>

namespace ropewalk {

namespace smoothing {

inline constexpr int kByItself = 0, kNone = 1;

// 0: by itself; 1: none; else over so many values.
QList<int> choices();
// "over 30 candidates" from choose_unit.
struct Unit {
  enum Kind { steps, candidates, bins } kind = steps;
};
QString name(int choice, Unit::Kind unit);
// In use for a choice and a number of values: by itself a sixtieth of them; few are seen better one by one.
int in_use(int choice, qsizetype values);
// The same entries in every context menu.
void fill_menu(QMenu& menu, int current, Unit::Kind unit, const std::function<void(int)>& choose);

}  // namespace smoothing

// A mean that forgets: of the values up to each, with weights that fall by e over `over` values. Values that are not
// finite give none and have no weight.
class RunningMean {
 public:
  explicit RunningMean(int over);
  double add(double value);  // NaN until there is one

 private:
  double decay_;
  double sum_ = 0, weight_ = 0;
};

// Looks both ways, so that nothing is shifted: where x is a place and not a time. `weights` as `values`.
QVector<double> smoothed_both_ways(const QVector<double>& values, const QVector<double>& weights, int over);

}  // namespace ropewalk
