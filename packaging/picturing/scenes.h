// What is pictured: a name ("fitness-running") and how the window comes to show it. A new scene is one line in
// scenes.cpp.
#pragma once

#include <QString>
#include <functional>
#include <vector>

#include "packaging/picturing/stage.h"

namespace ropewalk {

struct Scene {
  QString name;                          // of the file
  bool anew;                             // begins with a new window
  std::function<QWidget*(Stage&)> show;  // brings it about; what is grabbed
};

const std::vector<Scene>& scenes();

}  // namespace ropewalk
