// Where a person is in the views of a window: the ranges to which charts are zoomed by hand, and how far lists and
// texts are scrolled. Views are known by the dock in which they stand, their class and their number among these.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QWidget>

namespace ropewalk {

struct ViewPlaces {
  QMap<QString, QList<double>> zooms;    // as PlotView::view_ranges()
  QMap<QString, QList<qint64>> scrolls;  // across, down; in the units of the view's bars

  bool operator==(const ViewPlaces&) const = default;
};

ViewPlaces view_places(const QWidget& window);
// Views that have nothing to show yet take their place once they have, while `window` is there.
void apply_view_places(QWidget& window, const ViewPlaces& places);
QJsonObject places_to_json(const ViewPlaces& places);
ViewPlaces places_from_json(const QJsonObject& object);

}  // namespace ropewalk
