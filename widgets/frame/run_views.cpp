// The kinds of runs that have a view of their own.
#include <QCoreApplication>
#include <algorithm>

#include "widgets/frame/run_view.h"

namespace ropewalk {

const std::vector<RunViewKind>& run_views() {
  static const std::vector<RunViewKind> views{};
  return views;
}

const RunViewKind* find_run_view(const std::string& kind) {
  const auto found =
      std::find_if(run_views().begin(), run_views().end(), [&](const RunViewKind& view) { return view.kind == kind; });
  return found == run_views().end() ? nullptr : &*found;
}

}  // namespace ropewalk
