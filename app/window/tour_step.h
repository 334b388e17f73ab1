// What a step of the guided tour is: values and two small functions. The steps themselves are in tour_steps.cpp.
#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

#include "core/rope/rope_description.h"

namespace ropewalk {

// The view under discussion.
enum class TourView { rotation, periods, factors, clocks, heatmap, fitness, training };

// What is to be seen in the window now; a step says from it whether its "try" was done.
struct TourState {
  RopeDescription rope;
  std::int64_t target = 0;  // L, tokens
  QStringList methods;      // ids; the last is the current one
  int critical_dimension = 0;
  int theoretical = 0;  // d_tcd
  int pair = -1;        // under the mouse or pinned
  // Since the step began:
  bool vectors_played = false, vectors_moved = false, vector_pairs_changed = false, candidate_chosen = false;
  int needle_cells = 0, candidates = 0, training_steps = 0;  // that a run recorded
};

// What a step's button can do in the window.
class TourStage {
 public:
  virtual ~TourStage() = default;
  virtual void play_vectors() = 0;
  virtual void set_vector_distance(double tokens) = 0;
  virtual void set_vector_pairs(const std::vector<int>& pairs) = 0;
  virtual void mark_pair(int pair) = 0;
  virtual void set_target(std::int64_t tokens) = 0;
  virtual void add_method(const QString& id) = 0;  // becomes the current one
  virtual void set_critical_dimension(int pair) = 0;
  virtual void start_needle() = 0;      // a small grid with the methods on show
  virtual void start_search() = 0;      // a quick one at the target
  virtual void start_training() = 0;    // a few steps with mixed windows
  virtual void choose_candidate() = 0;  // the best so far
};

// Something to try, with a button that does it.
struct TourTry {
  QString text;
  QString button;
  std::function<void(TourStage&)> act;
  std::function<bool(const TourState&)> done;
  bool starts_run = false;  // needs the weights, a workspace and no other run
};

struct TourStep {
  QString id;  // for the command line: rope, pairs, periods, ...
  QString title;
  QString text;  // one to three sentences with the equation, rich text
  TourView view;
  QStringList methods;  // what the charts show when the step begins
  double ratio = 4;     // L / L_train when it begins
  std::vector<TourTry> tries;
};

// In their order, written for an embedding. Translated anew at each call.
std::vector<TourStep> tour_steps(const RopeDescription& rope);
QStringList tour_step_ids();

}  // namespace ropewalk
