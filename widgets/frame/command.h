// One thing that can be done or gone to, as the command palette lists it.
#pragma once

#include <QIcon>
#include <QList>
#include <QString>
#include <functional>

namespace ropewalk {

struct Command {
  QString id;            // the same from start to start: "runs.archive", "preset:llama3-8b"
  QString text;          // what it does
  QString path;          // where else it is found, e.g. "More › Views"
  QString keys = {};     // its shortcut as the platform writes it
  QIcon icon = {};       // may be null
  QString problem = {};  // why it cannot be done now; empty: it can
  QString also = {};     // words that find it beside text and path; not shown
  bool checked = false;  // a switch that is on
  std::function<void()> run = {};
};
using Commands = QList<Command>;

}  // namespace ropewalk
