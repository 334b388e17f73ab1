// The candidates of a search as the columns of ParallelCoordinates: one row a candidate that did not fail, one column
// an axis. Plain numbers, made once for each candidate, so that hovering and brushing look at nothing else.
#pragma once

#include <QString>
#include <cstdint>
#include <vector>

#include "core/values/search_history.h"

namespace ropewalk {

struct ParallelAxis {
  enum class Kind { critical_dimension, lambda, attention, fitness };
  Kind kind = Kind::lambda;
  int pair = -1;               // of a lambda
  double least = 0, most = 1;  // ends of the axis
  bool logarithmic = false;
  std::vector<float> values;  // a row each

  QString name() const;                 // "d_rcd (pairs)", "λ 21", "m", "perplexity"
  double place(double value) const;     // 0 at the lower end .. 1, not clamped
  double value_at(double place) const;  // the inverse
};

class ParallelTable {
 public:
  // Some six pairs, evenly over the upper part (from the least d_rcd that a search tries on).
  static std::vector<int> usual_pairs(const RopeDescription& rope, int count = 6);

  void clear();
  void set_pairs(std::vector<int> pairs);  // drops all rows: append() again. Increasing, of the model's
  const std::vector<int>& pairs() const { return pairs_; }
  // At most `most` of the candidates that are not taken in yet. True: there are more.
  bool append(const SearchHistory& history, std::size_t most = SIZE_MAX);

  const std::vector<ParallelAxis>& axes() const { return axes_; }
  std::size_t rows() const { return ids_.size(); }
  std::int64_t id(std::size_t row) const { return ids_[row]; }
  int generation(std::size_t row) const { return generations_[row]; }
  int last_generation() const { return last_generation_; }
  std::size_t failed() const { return failed_; }  // candidates left out
  // Rows, best fitness first.
  const std::vector<std::uint32_t>& by_fitness() const { return order_; }
  // Share of the fitness axis, clamped: 0 best .. 1 worst.
  double fitness_share(std::size_t row) const;
  // The row of a candidate; rows() where it has none.
  std::size_t row_of(std::int64_t id) const;

 private:
  void make_axes();
  void add_row(const CandidateEvaluated& candidate);
  void fit_axes();
  void fit_fitness(ParallelAxis& axis);

  std::vector<int> pairs_;
  std::vector<ParallelAxis> axes_;
  std::vector<std::int64_t> ids_;
  std::vector<int> generations_;
  std::vector<std::uint32_t> order_;
  std::vector<std::int64_t> row_by_id_;  // -1: failed; ids count from 0
  std::size_t taken_ = 0, failed_ = 0;
  int last_generation_ = 0;
};

}  // namespace ropewalk
