// What the command palette can go to beside the actions: models, methods, runs.
#pragma once

#include "widgets/frame/command.h"

namespace ropewalk {

class MainWindow;

Commands model_jumps(MainWindow& window);   // presets and models that were opened before
Commands method_jumps(MainWindow& window);  // draws a method's factors, or leaves them out
Commands run_jumps(MainWindow& window);     // the newest runs of the workspace, by name

}  // namespace ropewalk
