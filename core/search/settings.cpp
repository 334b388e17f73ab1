#include <cmath>
#include <string>

#include "core/rope/number_text.h"
#include "core/search/space.h"
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
  const auto count = [](int value, const char* what) {
    require(value >= 0 && value <= kMostPopulation, what, value, "from 0 to " + std::to_string(kMostPopulation));
  };
  count(settings.mutants_per_parent, "number of mutants a parent");
  count(settings.random_mutants, "number of mutants of random parents");
  count(settings.crossovers, "number of crossovers");
  require(settings.iterations == 0 || settings.mutants_per_parent + settings.random_mutants + settings.crossovers > 0,
          "number of mutants and crossovers", 0, "at least 1");
  require(settings.iterations >= 0, "number of iterations", settings.iterations, "0 or more");
  require(settings.mutation_probability > 0 && settings.mutation_probability <= 1, "mutation probability",
          settings.mutation_probability, "above 0 and at most 1");
  require(std::isfinite(settings.grid) && settings.grid > 0, "grid step", settings.grid, "above 0, e.g. 0.01");
  require(settings.critical_dimension_move >= 0 && settings.critical_dimension_move <= 1,
          "probability of moving the critical dimension", settings.critical_dimension_move, "from 0 to 1");
  require(settings.group_mutation >= 0 && settings.group_mutation <= 1, "share of group mutations",
          settings.group_mutation, "from 0 to 1");
  require(std::isfinite(settings.least_ratio) && settings.least_ratio >= 0, "least ratio to s", settings.least_ratio,
          "0 or more, e.g. 1");
  require(std::isfinite(settings.greatest_ratio) && settings.greatest_ratio > 0, "greatest ratio to s",
          settings.greatest_ratio, "above 0, e.g. 2");
  for (const AttentionSetting& attention : {settings.attention, settings.short_attention})
    require(
        attention.choice != AttentionSetting::Choice::fixed || (std::isfinite(attention.value) && attention.value > 0),
        "fixed attention factor", attention.value, "above 0, e.g. 1");
  require(settings.racing.significance > 0 && settings.racing.significance < 1, "significance of racing",
          settings.racing.significance, "between 0 and 1, e.g. 0.05");
  require(settings.racing.first_documents >= 1, "number of first documents of racing", settings.racing.first_documents,
          "1 or more");
  require(settings.evaluation_limit >= 0, "limit of document evaluations", double(settings.evaluation_limit),
          "0 (none) or more");
  require(settings.candidate_limit >= 0, "candidate limit", double(settings.candidate_limit), "0 (none) or more");
  require(std::isfinite(settings.seconds_limit) && settings.seconds_limit >= 0, "time limit in seconds",
          settings.seconds_limit, "0 (none) or more");
  const double mutants =
      double(settings.parents) * settings.mutants_per_parent + settings.random_mutants + settings.crossovers;
  const double candidates = settings.population + mutants * settings.iterations;
  require(mutants <= kMostPopulation,
          "number of new candidates an iteration (parents times mutants a parent, random mutants, crossovers)", mutants,
          "at most " + std::to_string(kMostPopulation));
  require(candidates <= double(kMostCandidates), "number of candidates (population + iterations x new candidates)",
          candidates, "at most " + std::to_string(kMostCandidates));
}

}  // namespace ropewalk
