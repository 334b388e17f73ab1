// Looks for text that has no room: of labels, buttons, tabs, boxes, column heads and titles that are on show. Texts
// that are drawn elided on purpose, with the whole in a tooltip (names, paths), are cut too and are said.
#pragma once

#include <QStringList>
#include <QWidget>

namespace ropewalk {

// A line for each text of `root` and its children that is cut off: where it stands, the text, its width and the room.
QStringList cut_texts(QWidget* root);

}  // namespace ropewalk
