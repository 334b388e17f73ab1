#include "core/search/genome.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/rope/methods.h"
#include "core/rope/number_text.h"
#include "core/rope/periods.h"
#include "core/values/error.h"
#include "core/values/sha256.h"

namespace ropewalk {

namespace {

constexpr double kTolerance = 1e-9;  // relative

RopeFactors bare_set(const SearchSpace& space, int critical_dimension) {
  RopeFactors factors;
  factors.method = space.pairs == SearchedPairs::all ? "longrope" : "longrope2";
  factors.rope = space.rope;
  factors.target = space.target;
  factors.critical_dimension = critical_dimension;
  factors.parameters.critical_dimension = critical_dimension;
  factors.parameters.scale = space.scale;
  factors.rescale_factors.assign(static_cast<std::size_t>(space.rope.pairs()), 1.0);
  if (space.short_attention.choice == AttentionSetting::Choice::fixed)
    factors.short_attention_factor = space.short_attention.value;
  return factors;
}

double attention_of(const Genome& genome, const SearchSpace& space) {
  switch (space.attention.choice) {
    case AttentionSetting::Choice::fixed:
      return space.attention.value;
    case AttentionSetting::Choice::searched:
      return genome.attention;
    default:
      return longrope_attention_factor(space.rope, space.scale);
  }
}

// Where all pairs are searched a set has no split: the first pair with lambda >= s stands for it in charts.
int first_fully_scaled(const RopeFactors& factors, double scale) {
  const auto& lambda = factors.rescale_factors;
  const auto found = std::find_if(lambda.begin(), lambda.end(), [&](double value) { return value >= scale; });
  return found == lambda.end() ? critical_dimension(factors.rope) : int(found - lambda.begin());
}

[[noreturn]] void refuse(const std::string& who, const std::string& what) {
  throw BadInput(who + " " + what + ": it belongs to another model or other settings. Start the search again.");
}

}  // namespace

void check_genome(const Genome& genome, const SearchSpace& space, const std::string& who) {
  const int d = genome.critical_dimension;
  if (d < space.least_critical_dimension || d > space.greatest_critical_dimension)
    refuse(who, "has critical dimension " + std::to_string(d) + ", outside " +
                    std::to_string(space.least_critical_dimension) + " to " +
                    std::to_string(space.greatest_critical_dimension));
  const int first = first_searched(space, d);
  const auto expected = static_cast<std::size_t>(space.rope.pairs() - first);
  if (genome.searched.size() != expected)
    refuse(who, "has " + std::to_string(genome.searched.size()) + " searched factors; " + std::to_string(expected) +
                    " were expected");
  for (std::size_t k = 0; k < expected; ++k) {
    const Grid grid = grid_of(space, d, first + int(k));
    const double value = genome.searched[k];
    if (!(value >= grid.low * (1 - kTolerance) && value <= grid.high * (1 + kTolerance)))
      refuse(who, "has the factor " + number_text(value) + " at pair " + std::to_string(first + int(k)) + ", outside " +
                      number_text(grid.low) + " to " + number_text(grid.high));
    if (space.monotone && k > 0 && value < genome.searched[k - 1] * (1 - kTolerance))
      refuse(who, "has factors that decrease at pair " + std::to_string(first + int(k)));
  }
  if (genome.initial_tokens < 0 || (genome.initial_tokens > 0 && !space.initial_tokens))
    refuse(who, "has " + std::to_string(genome.initial_tokens) + " unscaled tokens");
  const bool searched = space.attention.choice == AttentionSetting::Choice::searched;
  if (searched ? !(genome.attention > 0 && std::isfinite(genome.attention)) : genome.attention != 0)
    refuse(who, "has the attention factor " + number_text(genome.attention));
}

RopeFactors factors_of(const Genome& genome, const SearchSpace& space) {
  RopeFactors factors = bare_set(space, genome.critical_dimension);
  const int first = first_searched(space, genome.critical_dimension);
  std::copy(genome.searched.begin(), genome.searched.end(), factors.rescale_factors.begin() + first);
  if (first > 0) fill_lower(factors, space.lower);
  factors.attention_factor = attention_of(genome, space);
  factors.unscaled_tokens = genome.initial_tokens;
  if (space.pairs == SearchedPairs::all) {
    factors.critical_dimension = first_fully_scaled(factors, space.scale);
    factors.parameters.critical_dimension = factors.critical_dimension;
  }
  check(factors);
  return factors;
}

Genome genome_of(const RopeFactors& factors, const SearchSpace& space) {
  Genome genome;
  genome.critical_dimension =
      std::clamp(factors.critical_dimension, space.least_critical_dimension, space.greatest_critical_dimension);
  for (int pair = first_searched(space, genome.critical_dimension); pair < space.rope.pairs(); ++pair) {
    const Grid grid = grid_of(space, genome.critical_dimension, pair);
    double value = std::clamp(factors.rescale_factors[static_cast<std::size_t>(pair)], grid.low, grid.high);
    if (space.monotone && !genome.searched.empty()) value = std::max(value, genome.searched.back());
    genome.searched.push_back(value);
  }
  if (space.initial_tokens)
    for (const int count : kInitialTokens)
      if (count <= factors.unscaled_tokens) genome.initial_tokens = count;
  if (space.attention.choice == AttentionSetting::Choice::searched) {
    const Grid grid = attention_grid(space);
    genome.attention = std::clamp(factors.attention_factor, grid.low, grid.high);
  }
  return genome;
}

Genome one_scale_genome(const SearchSpace& space, int critical_dimension, double factor, LowerPart below) {
  RopeFactors factors = bare_set(space, critical_dimension);
  std::fill(factors.rescale_factors.begin() + critical_dimension, factors.rescale_factors.end(), factor);
  fill_lower(factors, below);
  factors.attention_factor = longrope_attention_factor(space.rope, space.scale);
  return genome_of(factors, space);
}

std::string key_of(const Genome& genome, const SearchSpace& space) {
  const RopeFactors factors = factors_of(genome, space);
  std::string text;
  char number[32];
  for (const double lambda : factors.rescale_factors) {
    std::snprintf(number, sizeof number, "%.9g ", lambda);
    text += number;
  }
  std::snprintf(number, sizeof number, "%.9g %d", factors.attention_factor, factors.unscaled_tokens);
  text += number;
  return sha256_hex(text.data(), text.size()).substr(0, 16);
}

double count_genomes(const SearchSpace& space) {
  double total = 0;
  for (int d = space.least_critical_dimension; d <= space.greatest_critical_dimension; ++d) {
    double sequences = 1;
    int n = 0;
    for (int pair = first_searched(space, d); pair < space.rope.pairs(); ++pair) {
      const double steps = double(grid_of(space, d, pair).steps);
      ++n;
      // Non-decreasing sequences of n values out of steps + 1: C(steps + n, n); any sequence otherwise.
      sequences *= space.monotone ? (steps + n) / n : steps + 1;
    }
    total += std::round(sequences);
  }
  if (space.initial_tokens) total *= double(std::size(kInitialTokens));
  if (space.attention.choice == AttentionSetting::Choice::searched) total *= double(attention_grid(space).steps + 1);
  return total;
}

}  // namespace ropewalk
