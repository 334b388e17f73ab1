// What outlives a window: loaded models, the open workspace and the job. A window can be destroyed and built anew (for
// another language) while a run goes on.
#pragma once

#include "app/window/job_runner.h"
#include "app/window/workspace_controller.h"
#include "app/window/workspace_follower.h"

namespace ropewalk {

struct AppServices {
  ModelCache models;
  WorkspaceController workspace;
  WorkspaceFollower follower{workspace};
  JobRunner jobs{models};
};

}  // namespace ropewalk
