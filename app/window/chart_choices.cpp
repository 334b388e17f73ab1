#include "app/window/chart_choices.h"

#include <QSettings>

#include "widgets/charts/chart_store.h"
#include "widgets/charts/plot_view.h"

namespace ropewalk {
namespace {

class SettingsStore : public ChartStore {
 public:
  QVariant value(const QString& key) const override { return QSettings().value(place(key)); }
  void set_value(const QString& key, const QVariant& value) override { QSettings().setValue(place(key), value); }

 private:
  static QString place(const QString& key) { return QStringLiteral("charts/") + key; }
};

}  // namespace

void connect_chart_choices(QWidget& window) {
  const auto store = std::make_shared<SettingsStore>();
  for (ChartView* chart : window.findChildren<ChartView*>()) chart->set_store(store);
  link_crosshairs(window.findChildren<PlotView*>());
}

}  // namespace ropewalk
