#include "widgets/charts/named_factors.h"

#include <QCoreApplication>
#include <cmath>

#include "core/rope/methods.h"
#include "widgets/charts/core_text.h"

namespace ropewalk {

NamedFactors named(const RopeFactors& factors) {
  QString name = core_text(method_name(factors.method));
  // A formula stretched beyond s is another baseline than the formula itself: say so.
  if (factors.method != "none" && factors.parameters.scale && factors.rope.trained_context > 0 &&
      factors.target > factors.rope.trained_context) {
    const double scale = double(factors.target) / double(factors.rope.trained_context);
    const double stretch = *factors.parameters.scale / scale;
    if (std::abs(stretch - 1) > 0.005)
      name = QCoreApplication::translate("NamedFactors", "%1 at %2 s").arg(name).arg(stretch, 0, 'g', 3);
  }
  return {name, factors, false};
}

QString tuned_name(const RopeFactors& factors) {
  const MethodParameters& own = factors.parameters;
  const MethodParameters usual;
  const auto number = [](double value) { return QString::number(value, 'f', value < 100 && value >= 1 ? 1 : 2); };
  QStringList said;
  if (own.scale) said << QCoreApplication::translate("NamedFactors", "scale %1").arg(number(*own.scale));
  if (own.beta_fast != usual.beta_fast || own.beta_slow != usual.beta_slow)
    said << QStringLiteral("β %1/%2").arg(own.beta_fast, 0, 'g', 3).arg(own.beta_slow, 0, 'g', 3);
  if (own.low_freq_factor != usual.low_freq_factor || own.high_freq_factor != usual.high_freq_factor)
    said << QCoreApplication::translate("NamedFactors", "frequencies %1/%2")
                .arg(own.low_freq_factor, 0, 'g', 3)
                .arg(own.high_freq_factor, 0, 'g', 3);
  if (own.dynamic_factor != usual.dynamic_factor) said << QStringLiteral("f %1").arg(own.dynamic_factor, 0, 'g', 3);
  if (own.critical_dimension && factors.method.ends_with("_rcd"))
    said << QStringLiteral("d_rcd %1").arg(*own.critical_dimension);
  const QString name = core_text(method_name(factors.method));
  return said.isEmpty()
             ? QCoreApplication::translate("NamedFactors", "%1, tuned").arg(name)
             : QCoreApplication::translate("NamedFactors", "%1, tuned: %2").arg(name, said.join(QLatin1String(", ")));
}

}  // namespace ropewalk
