// What a search varies, and the factor sets that it stands for.
#pragma once

#include <string>
#include <vector>

#include "core/search/space.h"

namespace ropewalk {

struct Genome {
  int critical_dimension = 0;    // d_rcd, in pairs; 0 where all pairs are searched
  std::vector<double> searched;  // lambda_i for i >= first_searched()
  int initial_tokens = 0;        // n
  double attention = 0;          // m where it is searched, else 0
  bool operator==(const Genome&) const = default;
};

// Throws BadInput, beginning with `who`, unless the genome fits the space: a saved state may be of another spec or
// damaged.
void check_genome(const Genome& genome, const SearchSpace& space, const std::string& who);
// The set that is evaluated. Method "longrope2", or "longrope" where all pairs are searched.
RopeFactors factors_of(const Genome& genome, const SearchSpace& space);
// The genome nearest to any set: what lies outside the bounds is moved to them, what falls is lifted to the pair before
// it. Values need not lie on the grid.
Genome genome_of(const RopeFactors& factors, const SearchSpace& space);
// The split set with one scale above d_rcd and NTK or YaRN's ramp below, as a genome.
Genome one_scale_genome(const SearchSpace& space, int critical_dimension, double factor, LowerPart below);

// 16 hexadecimal digits, equal where two genomes give the same factors (to 9 digits). Two critical dimensions can: with
// s = 4, (2; 4, 8, ...) and (3; 8, ...) are the same set, as 8^(2/3) = 4.
std::string key_of(const Genome& genome, const SearchSpace& space);

// At most that many genomes (as a double, because it is a sum of binomial coefficients).
double count_genomes(const SearchSpace& space);

}  // namespace ropewalk
