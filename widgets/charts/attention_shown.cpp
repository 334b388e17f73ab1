#include "widgets/charts/attention_shown.h"

#include <QCoreApplication>

#include "widgets/charts/named_factors.h"
#include "widgets/theme/method_style.h"

namespace ropewalk {

namespace {

QString tr_shown(const char* text) {
  return QCoreApplication::translate("AttentionShown", text);
}

}  // namespace

QString AttentionShown::text() const {
  return head < 0 ? tr_shown("layer %1, mean over heads").arg(layer)
                  : tr_shown("layer %1, head %2").arg(layer).arg(head);
}

QPen AttentionShown::pen(int set, bool dark) const {
  int before = 0;
  for (int other = 0; other < set; ++other) before += factors(other).method == factors(set).method;
  return method_pen(factors(set).method, dark, before, set == current ? 3.25 : 2);
}

QStringList attention_set_names(const AttentionHistory& history) {
  QStringList names;
  for (const RopeFactors& factors : history.spec().factor_sets) {
    QString name = named(factors).name;
    if (names.contains(name)) name = tr_shown("%1 (d_rcd %2)").arg(name).arg(factors.critical_dimension);
    if (names.contains(name)) name = tr_shown("%1, set %2").arg(name).arg(names.size() + 1);
    names.append(name);
  }
  return names;
}

}  // namespace ropewalk
