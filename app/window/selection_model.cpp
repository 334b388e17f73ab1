#include "app/window/selection_model.h"

namespace ropewalk {

void SelectionModel::hover_pair(int pair) {
  const int before = this->pair();
  hovered_pair_ = pair;
  if (this->pair() != before) Q_EMIT pair_changed(this->pair());
}

void SelectionModel::pin_pair(int pair) {
  const int before = this->pair();
  pinned_pair_ = pinned_pair_ == pair ? -1 : pair;
  if (this->pair() != before) Q_EMIT pair_changed(this->pair());
}

void SelectionModel::select_candidate(std::optional<Candidate> candidate) {
  if (candidate == candidate_ && !cell_) return;
  candidate_ = candidate;
  cell_.reset();
  Q_EMIT selection_changed();
}

void SelectionModel::select_cell(std::optional<Cell> cell) {
  if (cell == cell_ && !candidate_) return;
  cell_ = cell;
  candidate_.reset();
  Q_EMIT selection_changed();
}

void SelectionModel::clear() {
  pinned_pair_ = hovered_pair_ = -1;
  candidate_.reset();
  cell_.reset();
  Q_EMIT pair_changed(-1);
  Q_EMIT selection_changed();
}

}  // namespace ropewalk
