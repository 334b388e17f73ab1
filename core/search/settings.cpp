#include <cmath>
#include <string>

#include "core/rope/number_text.h"
#include "core/search/search.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

// Beyond these a search would neither end nor fit in memory.
constexpr std::int64_t kMostCandidates = 10'000'000;
constexpr int kMostPopulation = 10'000;

void require(bool holds, const std::string& setting, double value, const std::string& range) {
  if (!holds) throw BadInput("The search's " + setting + " is " + number_text(value) + "; it must be " + range + ".");
}

}  // namespace

void check(const SearchSettings& settings) {
  require(settings.population >= 1 && settings.population <= kMostPopulation, "population", settings.population,
          "from 1 to " + std::to_string(kMostPopulation));
  require(settings.parents >= 1 && settings.parents <= kMostPopulation, "number of parents", settings.parents,
          "from 1 to " + std::to_string(kMostPopulation));
  require(settings.mutants_per_parent >= 1 && settings.mutants_per_parent <= kMostPopulation,
          "number of mutants a parent", settings.mutants_per_parent, "from 1 to " + std::to_string(kMostPopulation));
  require(settings.iterations >= 0, "number of iterations", settings.iterations, "0 or more");
  require(settings.mutation_probability > 0 && settings.mutation_probability <= 1, "mutation probability",
          settings.mutation_probability, "above 0 and at most 1");
  require(std::isfinite(settings.grid) && settings.grid > 0, "grid step", settings.grid, "above 0, e.g. 0.01");
  require(settings.critical_dimension_move >= 0 && settings.critical_dimension_move <= 1,
          "probability of moving the critical dimension", settings.critical_dimension_move, "from 0 to 1");
  require(settings.candidate_limit >= 0, "candidate limit", double(settings.candidate_limit), "0 (none) or more");
  require(std::isfinite(settings.seconds_limit) && settings.seconds_limit >= 0, "time limit in seconds",
          settings.seconds_limit, "0 (none) or more");
  const double mutants = double(settings.parents) * settings.mutants_per_parent;
  const double candidates = settings.population + mutants * settings.iterations;
  require(mutants <= kMostPopulation, "number of mutants an iteration (parents times mutants a parent)", mutants,
          "at most " + std::to_string(kMostPopulation));
  require(candidates <= double(kMostCandidates), "number of candidates (population + iterations x parents x mutants)",
          candidates, "at most " + std::to_string(kMostCandidates));
}

}  // namespace ropewalk
