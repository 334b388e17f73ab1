#include "widgets/charts/named_factors.h"

#include "core/rope/methods.h"

namespace ropewalk {

NamedFactors named(const RopeFactors& factors) {
  return {QString::fromStdString(method_name(factors.method)), factors, false};
}

}  // namespace ropewalk
