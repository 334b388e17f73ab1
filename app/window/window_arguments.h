// What the window was started with.
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <vector>

#include "core/values/run.h"

namespace ropewalk {

struct WindowArguments {
  QString model;            // path or empty
  QString preset;           // id or empty
  QString workspace;        // empty: the default one
  bool show_runs = false;   // of the workspace, in place of the start page
  std::vector<RunId> runs;  // opened at the start; several are compared with the first
  QString view;             // of a search, shown first: fitness, d_rcd, population ...; empty: fitness
  int view_index = 0;       // SearchView::View of it
  QString theme;            // light, dark or empty: as the system
  int tour_step = -1;       // of the guided tour, from 0; -1: none
  bool presenter = false;   // begin in presenter mode
  QString screenshot;       // a picture is written there when the window is settled, then the program ends
  QSize size;               // of the window, for pictures; empty: remembered

  // Whether they say what to open: then the last session is not restored.
  bool names_content() const {
    return !(model.isEmpty() && preset.isEmpty() && workspace.isEmpty() && runs.empty()) || tour_step >= 0;
  }
};

// `problem` is not empty where the arguments cannot be used; `help` is set for --help and --version.
struct ParsedArguments {
  WindowArguments arguments;
  QString problem;
  QString help;
};
ParsedArguments parse_arguments(const QStringList& arguments);

}  // namespace ropewalk
