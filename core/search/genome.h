// What a search varies: the critical dimension and the factors from there on, as whole steps of a grid above s.
// Whole steps make "the same factors" and "in order" exact questions.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/rope/rope_factors.h"
#include "core/search/search.h"

namespace ropewalk {

// The factors that a pair i >= d_rcd may take: s, s + step, ... up to 2s (which is the last one where s / step is
// whole).
struct Grid {
  double scale = 1;  // s
  double step = 0.01;
  std::int64_t steps = 0;  // index of the greatest factor

  double factor(std::int64_t index) const;
  // Throws BadInput where `factor` is not one of the grid's.
  std::int64_t index(double factor) const;
};
Grid make_grid(const SearchSpace& space, const SearchSettings& settings);

struct Genome {
  int critical_dimension = 0;       // d_rcd, in pairs
  std::vector<std::int64_t> upper;  // grid index of lambda_i for i >= d_rcd, non-decreasing
  bool operator==(const Genome&) const = default;
};

std::vector<double> upper_factors(const Genome& genome, const Grid& grid);
// Throws BadInput unless `member` fits the space and the grid: a saved state may be of another spec or damaged.
Genome genome_of(const SearchState::Member& member, const SearchSpace& space, const Grid& grid);
// The set that is evaluated: method "longrope2", NTK below d_rcd, LongRoPE's attention factor.
RopeFactors factors_of(const Genome& genome, const SearchSpace& space, const Grid& grid);

// 16 hexadecimal digits, equal exactly where two genomes give the same factors. Two critical dimensions can: with s =
// 4, (2; 4, 8, ...) and (3; 8, ...) are the same set, as 8^(2/3) = 4.
std::string key_of(const Genome& genome, const Grid& grid);

// Genomes in the space (as a double, because it is a binomial coefficient).
double count_genomes(const SearchSpace& space, const Grid& grid);

}  // namespace ropewalk
