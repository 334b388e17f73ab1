// Going from pane to pane by key: the bar, the charts, and the docks that are in sight.
#pragma once

#include <QMainWindow>

namespace ropewalk {

// The panes in sight, in the order in which they are gone through.
QList<QWidget*> panes_in_sight(const QMainWindow& window);
// Puts the focus into the pane after (by = 1) or before (-1) the one that has it.
void go_to_pane(QMainWindow& window, int by);
// The first control of a pane that the Tab key would reach; false where it has none.
bool focus_into(QWidget* pane);

}  // namespace ropewalk
