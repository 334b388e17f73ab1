#include "app/window/view_places.h"

#include <QAbstractScrollArea>
#include <QDockWidget>
#include <QJsonArray>
#include <QScrollBar>
#include <QTimer>
#include <memory>

#include "widgets/charts/chart_table.h"
#include "widgets/charts/plot_view.h"

namespace ropewalk {
namespace {

constexpr int kPatience = 3000;  // ms in which a view must have something to scroll

QString dock_name(const QWidget* widget) {
  for (; widget; widget = widget->parentWidget())
    if (const auto* dock = qobject_cast<const QDockWidget*>(widget)) return dock->objectName();
  return {};
}

bool in_chart_table(const QWidget* widget) {
  for (; widget; widget = widget->parentWidget())
    if (qobject_cast<const ChartTable*>(widget)) return true;
  return false;
}

// Those that a window has from the beginning or with what it shows, not those of menus and tables that came by hand.
template <class View>
QMap<QString, View*> named_views(const QWidget& window) {
  QMap<QString, View*> named;
  QMap<QString, int> count;
  for (View* view : window.findChildren<View*>()) {
    if (view->window() != &window || in_chart_table(view)) continue;
    const QString kind = dock_name(view) + u'/' + QString::fromLatin1(view->metaObject()->className());
    named.insert(QStringLiteral("%1/%2").arg(kind).arg(count[kind]++), view);
  }
  return named;
}

void zoom(PlotView* chart, const QList<double>& ranges) {
  if (chart->state() == ChartView::State::ready) return chart->set_view_ranges(ranges);
  auto once = std::make_shared<QMetaObject::Connection>();
  *once = QObject::connect(chart, &ChartView::state_changed, chart, [chart, ranges, once] {
    if (chart->state() != ChartView::State::ready) return;
    QObject::disconnect(*once);
    // After what set the data has chosen its own.
    QTimer::singleShot(0, chart, [chart, ranges] { chart->set_view_ranges(ranges); });
  });
}

void scroll(QScrollBar* bar, int value) {
  if (value <= 0) return;
  if (bar->maximum() >= value) return bar->setValue(value);
  auto* waiting = new QObject(bar);
  QObject::connect(bar, &QScrollBar::rangeChanged, waiting, [bar, value, waiting](int, int most) {
    if (most < value) return;
    bar->setValue(value);
    waiting->deleteLater();
  });
  QTimer::singleShot(kPatience, waiting, &QObject::deleteLater);
}

template <class Value>
QJsonObject lists_to_json(const QMap<QString, QList<Value>>& lists) {
  QJsonObject object;
  for (auto at = lists.begin(); at != lists.end(); ++at) {
    QJsonArray array;
    for (const Value value : at.value()) array.append(value);
    object.insert(at.key(), array);
  }
  return object;
}

}  // namespace

ViewPlaces view_places(const QWidget& window) {
  ViewPlaces places;
  const QMap<QString, PlotView*> charts = named_views<PlotView>(window);
  for (auto at = charts.begin(); at != charts.end(); ++at)
    if (const QList<double> ranges = at.value()->view_ranges(); !ranges.isEmpty())
      places.zooms.insert(at.key(), ranges);
  const QMap<QString, QAbstractScrollArea*> areas = named_views<QAbstractScrollArea>(window);
  for (auto at = areas.begin(); at != areas.end(); ++at) {
    const int across = at.value()->horizontalScrollBar()->value(), down = at.value()->verticalScrollBar()->value();
    if (across > 0 || down > 0) places.scrolls.insert(at.key(), {across, down});
  }
  return places;
}

void apply_view_places(QWidget& window, const ViewPlaces& places) {
  const QMap<QString, PlotView*> charts = named_views<PlotView>(window);
  for (auto at = places.zooms.begin(); at != places.zooms.end(); ++at)
    if (PlotView* chart = charts.value(at.key())) zoom(chart, at.value());
  const QMap<QString, QAbstractScrollArea*> areas = named_views<QAbstractScrollArea>(window);
  for (auto at = places.scrolls.begin(); at != places.scrolls.end(); ++at) {
    QAbstractScrollArea* area = areas.value(at.key());
    if (!area || at.value().size() != 2) continue;
    scroll(area->horizontalScrollBar(), int(at.value()[0]));
    scroll(area->verticalScrollBar(), int(at.value()[1]));
  }
}

QJsonObject places_to_json(const ViewPlaces& places) {
  return {{QStringLiteral("zooms"), lists_to_json(places.zooms)},
          {QStringLiteral("scrolls"), lists_to_json(places.scrolls)}};
}

ViewPlaces places_from_json(const QJsonObject& object) {
  ViewPlaces places;
  const QJsonObject zooms = object.value(QStringLiteral("zooms")).toObject();
  for (auto at = zooms.begin(); at != zooms.end(); ++at)
    for (const QJsonValue& value : at.value().toArray()) places.zooms[at.key()].append(value.toDouble());
  const QJsonObject scrolls = object.value(QStringLiteral("scrolls")).toObject();
  for (auto at = scrolls.begin(); at != scrolls.end(); ++at)
    for (const QJsonValue& value : at.value().toArray()) places.scrolls[at.key()].append(value.toInteger());
  return places;
}

}  // namespace ropewalk
