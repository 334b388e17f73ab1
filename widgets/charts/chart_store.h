// Where a chart keeps what a person chose for it (logarithmic axes, crosshair, colour map) from one start to the next.
#pragma once

#include <QString>
#include <QVariant>

namespace ropewalk {

class ChartStore {
 public:
  virtual ~ChartStore() = default;
  // Invalid where nothing was kept. Keys are "kind/choice", as "PerplexityChart/log_x".
  virtual QVariant value(const QString& key) const = 0;
  virtual void set_value(const QString& key, const QVariant& value) = 0;
};

}  // namespace ropewalk
