// The paper in miniature: every step in one workspace, then the results and the page. What the command line's
// `reproduce` and the window's button start.
#pragma once

#include <functional>
#include <string>

#include "core/experiment/experiment.h"
#include "core/study/results.h"
#include "core/study/study_settings.h"

namespace ropewalk {

struct StudySinks {
  ProgressSink progress;                               // over the whole: steps done, time left
  std::function<void(const std::string&)> step_begun;  // its title
  RunSinks run;                                        // of each step's run: begun, event; its progress is not used
};

// Files that a study leaves in its folder: workspace.ropewalk, study.json (the settings), results.json, index.html,
// index.md, plots/, models/, texts/.
struct StudyFolder {
  std::string path;
  std::string file(const std::string& name) const;
};

// Runs what is not yet done of the study in `folder` (made where it is missing) and writes results and page at its end.
// A step that was stopped, failed or interrupted is resumed; a finished one is known by its whole spec and not
// repeated. Throws BadInput: bad settings, a model that cannot be used, a folder with another study (what differs is
// named) or with a workspace of something else; Stopped (everything is kept); and what a step throws.
StudyResults run_study(const StudySettings& settings, const std::string& folder, ModelCache& models,
                       JobControl& control, const StudySinks& sinks);

// How far the study in `folder` is, for a message after a stop.
struct StudyState {
  int done = 0, steps = 0;
};
StudyState study_state(const StudySettings& settings, const std::string& folder);

}  // namespace ropewalk
