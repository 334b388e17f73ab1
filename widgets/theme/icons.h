// Our own monochrome SVG icons (resources/icons), tinted by the application's palette when painted, so that they
// follow a change of theme without being set again.
#pragma once

#include <QIcon>
#include <QPalette>
#include <QPixmap>
#include <QString>
#include <QStringList>

namespace ropewalk {

// `name` is a file of resources/icons without ".svg". An unknown name gives a null icon (and a warning in the log).
// `role`: the palette's colour it takes; HighlightedText on primary (accent) buttons.
QIcon themed_icon(const QString& name, QPalette::ColorRole role = QPalette::WindowText);
// One picture in a given colour; `size` in logical pixels.
QPixmap icon_pixmap(const QString& name, int size, const QColor& color, double device_pixel_ratio = 1);
// All names, sorted.
QStringList icon_names();

}  // namespace ropewalk
