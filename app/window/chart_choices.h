// What a person chose for the charts of a window, kept in the settings; and which of its crosshairs go together.
#pragma once

class QWidget;

namespace ropewalk {

// Once all charts of the window are made.
void connect_chart_choices(QWidget& window);

}  // namespace ropewalk
