#include "core/search/search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/search/genome.h"
#include "core/search/population.h"
#include "core/search/random.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

using Member = SearchState::Member;

bool failed(const Member& member) {
  return !member.evaluation.error.empty();
}

// Whatever is not a fitness becomes an error, so that a failed candidate is known by one thing only.
void mark_failure(Evaluation& evaluation) {
  if (evaluation.error.empty() && !std::isfinite(evaluation.nll))
    evaluation.error = "the fitness is not a finite number";
  if (!evaluation.error.empty()) evaluation.nll = std::numeric_limits<double>::infinity();
}

// Best first; equal ones in the order of their making, so that the order never depends on the sort.
bool better(const Member& a, const Member& b) {
  return a.evaluation.nll != b.evaluation.nll ? a.evaluation.nll < b.evaluation.nll : a.id < b.id;
}

double median(std::vector<double> values) {
  if (values.empty()) return std::numeric_limits<double>::infinity();
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

void check_state(const SearchSpace& space, const SearchSettings& settings, const SearchState& state) {
  const Grid grid = make_grid(space, settings);
  SearchRandom::from_text(state.random_state);
  for (const auto* members : {&state.parents, &state.pending})
    for (const Member& member : *members) genome_of(member, space, grid);
  if (state.generation < 0 || state.generation > settings.iterations)
    throw BadInput("The saved search is in generation " + std::to_string(state.generation) + " of " +
                   std::to_string(settings.iterations) + ": the saved state belongs to other settings.");
}

}  // namespace

Search::Search(SearchSpace space, SearchSettings settings) : space_(std::move(space)), settings_(std::move(settings)) {
  check(settings_);
  state_.random_state = SearchRandom(settings_.seed).text();
  Drawer(space_, settings_, state_).draw_initial_population();
}

Search::Search(SearchSpace space, SearchSettings settings, SearchState state)
    : space_(std::move(space)), settings_(std::move(settings)), state_(std::move(state)) {
  check(settings_);
  check_state(space_, settings_, state_);
}

std::int64_t Search::expected_candidates() const {
  // A population smaller than the number of parents grows until it has as many.
  std::int64_t count = settings_.population;
  for (int iteration = 0; iteration < settings_.iterations; ++iteration)
    count += std::min<std::int64_t>(settings_.parents, count) * settings_.mutants_per_parent;
  if (settings_.candidate_limit > 0) count = std::min(count, settings_.candidate_limit);
  return static_cast<std::int64_t>(std::min(double(count), count_genomes(space_, make_grid(space_, settings_))));
}

bool Search::limit_reached() const {
  const auto waiting = std::count_if(state_.pending.begin(), state_.pending.end(),
                                     [](const Member& member) { return !member.evaluated; });
  const std::int64_t evaluated = state_.next_id - waiting;
  return (settings_.candidate_limit > 0 && evaluated >= settings_.candidate_limit) ||
         (settings_.seconds_limit > 0 && state_.seconds >= settings_.seconds_limit);
}

void Search::run(const Evaluator& evaluate, const EventBodySink& emit, const StateSink& save,
                 const JobControl& control) {
  while (!state_.finished) {
    evaluate_pending(evaluate, emit, save, control);
    end_generation(emit, save);
  }
}

void Search::evaluate_pending(const Evaluator& evaluate, const EventBodySink& emit, const StateSink& save,
                              const JobControl& control) {
  const Grid grid = make_grid(space_, settings_);
  for (Member& member : state_.pending) {
    if (member.evaluated) continue;
    if (limit_reached()) return;
    control.check();
    CandidateEvaluated event;
    event.id = member.id;
    event.parent = member.parent;
    event.generation = state_.generation;
    event.factors = factors_of(genome_of(member, space_, grid), space_, grid);
    event.evaluation = evaluate(event.factors);
    mark_failure(event.evaluation);
    member.evaluation = event.evaluation;
    member.evaluation.documents.clear();
    member.evaluated = true;
    const double seconds = event.evaluation.seconds;
    if (std::isfinite(seconds) && seconds > 0) state_.seconds += seconds;
    emit(std::move(event));
    save(state_);
  }
}

void Search::end_generation(const EventBodySink& emit, const StateSink& save) {
  std::vector<Member> parents = state_.parents;
  std::vector<double> values;
  std::string first_error;
  for (const Member& member : state_.pending) {
    if (!member.evaluated) continue;
    if (failed(member)) {
      if (first_error.empty()) first_error = member.evaluation.error;
      continue;
    }
    values.push_back(member.evaluation.nll);
    parents.push_back(member);
  }
  if (parents.empty())
    throw Failed("No candidate could be evaluated" + (first_error.empty() ? "." : ": " + first_error + "."));
  std::sort(parents.begin(), parents.end(), better);
  if (parents.size() > static_cast<std::size_t>(settings_.parents))
    parents.resize(static_cast<std::size_t>(settings_.parents));

  GenerationDone done;
  done.generation = state_.generation;
  done.best_nll = parents.front().evaluation.nll;
  done.median_nll = median(std::move(values));
  for (const Member& parent : parents) done.parents.push_back(parent.id);

  const bool last = state_.generation >= settings_.iterations || limit_reached();
  state_.parents = std::move(parents);
  if (last) {
    state_.finished = true;
  } else {
    ++state_.generation;
    Drawer(space_, settings_, state_).draw_mutants();
    state_.finished = state_.pending.empty();  // no unseen candidate is left near the parents
  }
  emit(std::move(done));
  save(state_);
}

}  // namespace ropewalk
