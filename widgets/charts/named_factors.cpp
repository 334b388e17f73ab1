#include "widgets/charts/named_factors.h"

#include <QCoreApplication>
#include <cmath>

#include "core/rope/methods.h"

namespace ropewalk {

NamedFactors named(const RopeFactors& factors) {
  QString name = QString::fromStdString(method_name(factors.method));
  // A formula stretched beyond s is another baseline than the formula itself: say so.
  if (factors.parameters.scale && factors.rope.trained_context > 0 && factors.target > factors.rope.trained_context) {
    const double scale = double(factors.target) / double(factors.rope.trained_context);
    const double stretch = *factors.parameters.scale / scale;
    if (std::abs(stretch - 1) > 0.005)
      name = QCoreApplication::translate("ropewalk", "%1 at %2 s").arg(name).arg(stretch, 0, 'g', 3);
  }
  return {name, factors, false};
}

}  // namespace ropewalk
