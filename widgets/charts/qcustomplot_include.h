// QCustomPlot's header uses Qt's short keywords, which this project switches off (QT_NO_KEYWORDS): they are given back
// for that one header only.
#pragma once

#include <QtCore/qforeach.h>
#include <QtCore/qobjectdefs.h>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit Q_EMIT
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
#undef foreach
