// The order in which Tab goes through controls: as their layouts are read, whatever order they were made in.
#pragma once

class QWidget;

namespace ropewalk {

// Of all controls inside `root` (and itself). To be called when they are in their layouts; later ones come last.
void order_tabs(QWidget& root);

}  // namespace ropewalk
