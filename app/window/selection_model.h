// The one selection that all views share: the pair under the mouse or pinned, the candidate, the cell.
#pragma once

#include <QObject>
#include <optional>

#include "core/values/run.h"

namespace ropewalk {

class SelectionModel : public QObject {
  Q_OBJECT
 public:
  struct Candidate {
    RunId run = 0;
    std::int64_t id = 0;
    bool operator==(const Candidate&) const = default;
  };
  struct Cell {
    RunId run = 0;
    int set = 0, length_index = 0, depth_index = 0;
    bool operator==(const Cell&) const = default;
  };

  using QObject::QObject;

  int pair() const { return hovered_pair_ >= 0 ? hovered_pair_ : pinned_pair_; }  // -1: none
  const std::optional<Candidate>& candidate() const { return candidate_; }
  const std::optional<Cell>& cell() const { return cell_; }

 public Q_SLOTS:
  void hover_pair(int pair);  // -1: the mouse left
  void pin_pair(int pair);    // clicked; the same again frees it
  void select_candidate(std::optional<ropewalk::SelectionModel::Candidate> candidate);  // frees the cell
  void select_cell(std::optional<ropewalk::SelectionModel::Cell> cell);                 // frees the candidate
  void clear();

 Q_SIGNALS:
  void pair_changed(int pair);
  void selection_changed();  // candidate or cell

 private:
  int hovered_pair_ = -1, pinned_pair_ = -1;
  std::optional<Candidate> candidate_;
  std::optional<Cell> cell_;
};

}  // namespace ropewalk
