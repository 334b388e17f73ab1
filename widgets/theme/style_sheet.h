// The application's style sheet: what Fusion with our palette does not give (flat controls, quiet docks and tabs).
#pragma once

#include <QString>

#include "widgets/theme/theme.h"

namespace ropewalk {

QString style_sheet(const Colors& colors);

}  // namespace ropewalk
