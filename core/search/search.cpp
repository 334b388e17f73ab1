#include "core/search/search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "core/search/population.h"
#include "core/search/race.h"
#include "core/search/random.h"
#include "core/values/error.h"

namespace ropewalk {

using Member = SearchState::Member;

struct Search::Work {
  Member member;
  RopeFactors factors;
  Evaluation evaluation;  // `documents`: as far as it came
  std::vector<double> nll;
  bool stopped = false;
  bool failed() const { return !evaluation.error.empty(); }
};

namespace {

// Best first; equal ones in the order of their making, so that the order never depends on the sort.
bool better(const Member& a, const Member& b) {
  return a.nll != b.nll ? a.nll < b.nll : a.id < b.id;
}

double median(std::vector<double> values) {
  if (values.empty()) return std::numeric_limits<double>::infinity();
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

void check_state(const SearchSpace& space, const SearchSettings& settings, const SearchState& state) {
  SearchRandom::from_text(state.random_state);
  for (const auto* members : {&state.parents, &state.pending})
    for (const Member& member : *members)
      check_genome(member.genome, space, "Saved candidate " + std::to_string(member.id));
  if (state.generation < 0 || state.generation > settings.iterations)
    throw BadInput("The saved search is in generation " + std::to_string(state.generation) + " of " +
                   std::to_string(settings.iterations) + ": the saved state belongs to other settings.");
}

}  // namespace

Search::Search(SearchSpace space, SearchSettings settings, const std::vector<RopeFactors>& starts)
    : space_(std::move(space)), settings_(std::move(settings)) {
  check(settings_);
  state_.random_state = SearchRandom(settings_.seed).text();
  Drawer(space_, settings_, state_).draw_initial_population(starts);
}

Search::Search(SearchSpace space, SearchSettings settings, SearchState state)
    : space_(std::move(space)), settings_(std::move(settings)), state_(std::move(state)) {
  check(settings_);
  check_state(space_, settings_, state_);
}

Search::~Search() = default;

std::int64_t expected_candidates(const SearchSpace& space, const SearchSettings& settings, bool starts) {
  // A population smaller than the number of parents grows until it has as many.
  std::int64_t count = settings.population;
  for (int iteration = 0; iteration < settings.iterations; ++iteration)
    count += std::min<std::int64_t>(settings.parents, count) * settings.mutants_per_parent + settings.random_mutants +
             settings.crossovers;
  if (settings.candidate_limit > 0) count = std::min(count, settings.candidate_limit);
  // Starting points need not lie on the grid: then the space holds more than are counted.
  const bool on_grid = settings.lower != LowerPart::free && settings.pairs == SearchedPairs::upper &&
                       settings.initial == InitialPopulation::one_scale && !starts;
  return on_grid ? static_cast<std::int64_t>(std::min(double(count), count_genomes(space))) : count;
}

bool Search::limit_reached() const {
  return (settings_.candidate_limit > 0 && state_.evaluated >= settings_.candidate_limit) ||
         (settings_.evaluation_limit > 0 && state_.document_evaluations >= settings_.evaluation_limit) ||
         (settings_.seconds_limit > 0 && state_.seconds >= settings_.seconds_limit);
}

void Search::run(TaskEvaluator& evaluator, int documents, const EventBodySink& emit, const StateSink& save,
                 const JobControl& control) {
  while (!state_.finished) {
    const SearchState before = state_;
    settled_.clear();
    try {
      evaluate_generation(evaluator, documents, emit, control);
      end_generation(emit, save);
    } catch (...) {
      state_ = before;  // what a search that continues would begin with
      throw;
    }
  }
}

void Search::evaluate_generation(TaskEvaluator& evaluator, int documents, const EventBodySink& emit,
                                 const JobControl& control) {
  std::vector<Work> work;
  for (const Member& member : state_.pending) {
    if (settings_.candidate_limit > 0 && state_.evaluated + std::int64_t(work.size()) >= settings_.candidate_limit)
      break;
    Work one;
    one.member = member;
    one.factors = factors_of(member.genome, space_);
    work.push_back(std::move(one));
  }
  const bool full = state_.parents.size() >= static_cast<std::size_t>(settings_.parents);
  if (settings_.racing.on && !full) return evaluate_in_rounds(work, evaluator, documents, emit, control);
  evaluate_against_parents(work, evaluator, documents, emit, control);
}

void Search::take(Work& work, TaskResult result) {
  state_.document_evaluations += std::int64_t(result.scores.size());
  if (std::isfinite(result.seconds) && result.seconds > 0) {
    state_.seconds += result.seconds;
    work.evaluation.seconds += result.seconds;
  }
  for (DocumentScore& score : result.scores) {
    work.nll.push_back(score.nll);
    work.evaluation.documents.push_back(std::move(score));
  }
  work.evaluation.error = std::move(result.error);
}

// Whatever is not a fitness becomes an error, so that a failed candidate is known by one thing only.
void Search::settle(Work& work, const EventBodySink& emit) {
  summarise(work.evaluation);
  if (work.failed()) work.evaluation.nll = std::numeric_limits<double>::infinity();
  CandidateEvaluated event;
  event.id = work.member.id;
  event.parent = work.member.parent;
  event.other_parent = work.member.other_parent;
  event.origin = work.member.origin;
  event.generation = state_.generation;
  event.factors = work.factors;
  event.stopped_early = work.stopped;
  event.evaluation = std::move(work.evaluation);
  work.member.nll = event.evaluation.nll;
  work.member.document_nll = work.nll;
  work.evaluation.error = event.evaluation.error;
  settled_.push_back(std::move(work));
  emit(std::move(event));
}

// All documents at once; raced against the worst parent, which a new candidate must displace to be kept.
void Search::evaluate_against_parents(std::vector<Work>& work, TaskEvaluator& evaluator, int documents,
                                      const EventBodySink& emit, const JobControl& control) {
  std::optional<RaceBar> bar;
  if (settings_.racing.on && !state_.parents.empty()) {
    std::vector<const std::vector<double>*> kept;
    for (const Member& parent : state_.parents) kept.push_back(&parent.document_nll);
    bar = bar_of(kept, settings_.racing);
  }
  std::vector<EvaluationTask> tasks;
  for (const Work& one : work) tasks.push_back({one.member.id, one.factors, 0, documents, {}, bar});
  if (limit_reached()) return;
  evaluator.evaluate(
      tasks,
      [&](std::size_t index, TaskResult result) {
        Work& one = work[index];
        take(one, std::move(result));
        ++state_.evaluated;
        one.stopped = !one.failed() && int(one.nll.size()) < documents;
        settle(one, emit);
        return !limit_reached();
      },
      control);
}

// Who begins may need every document, where it is kept, or the first ones only: as many begin as the limit carries.
std::size_t Search::affordable(std::size_t candidates, int first, int documents) const {
  if (settings_.evaluation_limit <= 0) return candidates;
  const std::int64_t left = settings_.evaluation_limit - state_.document_evaluations;
  const std::int64_t places = settings_.parents;
  std::size_t count = candidates;
  const auto needed = [&](std::size_t n) {
    return std::int64_t(n) * first + std::min(std::int64_t(n), places) * (documents - first);
  };
  while (count > 1 && needed(count) > left) --count;
  return count;
}

// The NLLs on the first documents of those that are kept as it stands, best first: parents, and newcomers that have
// not failed.
std::vector<std::vector<double>> Search::best_so_far(const std::vector<Work*>& newcomers, int seen) const {
  std::vector<std::vector<double>> all;
  for (const Member& parent : state_.parents)
    all.emplace_back(parent.document_nll.begin(), parent.document_nll.begin() + seen);
  for (const Work* one : newcomers)
    if (!one->failed()) all.push_back(one->nll);
  const auto sum = [](const std::vector<double>& nll) { return std::accumulate(nll.begin(), nll.end(), 0.0); };
  std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return sum(a) < sum(b); });
  const auto places = static_cast<std::size_t>(settings_.parents);
  if (all.size() > places) all.resize(places);
  return all;
}

void Search::stop_beaten(const std::vector<Work*>& racing, int seen) const {
  const std::vector<std::vector<double>> kept = best_so_far(racing, seen);
  if (kept.size() < static_cast<std::size_t>(settings_.parents)) return;  // there are places for all
  std::vector<const std::vector<double>*> bars;
  for (const auto& nll : kept) bars.push_back(&nll);
  const RaceBar bar = bar_of(bars, settings_.racing);
  for (Work* one : racing) one->stopped = !one->failed() && is_beaten(one->nll, bar);
}

// While fewer are kept than there are places, nobody stands at the bar beforehand: all see the first documents, and
// after each round those are stopped that are beaten by the one in the last place as it then stands.
void Search::evaluate_in_rounds(std::vector<Work>& work, TaskEvaluator& evaluator, int documents,
                                const EventBodySink& emit, const JobControl& control) {
  if (limit_reached()) return;
  const int first = std::min(settings_.racing.first_documents, documents);
  std::vector<Work*> racing;
  for (Work& one : work) racing.push_back(&one);
  racing.resize(affordable(racing.size(), first, documents));
  for (int seen = 0, end = first; seen < documents && !racing.empty(); seen = end, end = std::min(documents, end + 1)) {
    std::vector<EvaluationTask> tasks;
    for (const Work* one : racing) tasks.push_back({one->member.id, one->factors, seen, end, one->nll, {}});
    std::size_t begun = seen == 0 ? 0 : racing.size();
    evaluator.evaluate(
        tasks,
        [&](std::size_t index, TaskResult result) {
          take(*racing[index], std::move(result));
          if (seen > 0) return true;  // who has begun goes on
          ++begun;
          ++state_.evaluated;
          return !limit_reached();
        },
        control);
    racing.resize(begun);
    if (end < documents) stop_beaten(racing, end);
    std::vector<Work*> left;
    for (Work* one : racing) {
      if (end == documents || one->stopped || one->failed())
        settle(*one, emit);
      else
        left.push_back(one);
    }
    racing = std::move(left);
  }
}

void Search::end_generation(const EventBodySink& emit, const StateSink& save) {
  std::vector<Member> parents = state_.parents;
  std::vector<double> values, all_values;
  std::string first_error;
  for (const Work& one : settled_) {
    if (one.failed()) {
      if (first_error.empty()) first_error = one.evaluation.error;
      continue;
    }
    all_values.push_back(one.member.nll);
    if (one.stopped) continue;
    values.push_back(one.member.nll);
    parents.push_back(one.member);
  }
  if (parents.empty())
    throw Failed("No candidate could be evaluated" + (first_error.empty() ? "." : ": " + first_error + "."));
  std::sort(parents.begin(), parents.end(), better);
  if (parents.size() > static_cast<std::size_t>(settings_.parents))
    parents.resize(static_cast<std::size_t>(settings_.parents));

  GenerationDone done;
  done.generation = state_.generation;
  done.best_nll = parents.front().nll;
  done.median_nll = median(values.empty() ? std::move(all_values) : std::move(values));
  for (const Member& parent : parents) done.parents.push_back(parent.id);

  const bool last = state_.generation >= settings_.iterations || limit_reached();
  state_.parents = std::move(parents);
  if (last) {
    state_.pending.clear();
    state_.finished = true;
  } else {
    ++state_.generation;
    Drawer(space_, settings_, state_).draw_generation();
    state_.finished = state_.pending.empty();  // no unseen candidate is left near the parents
  }
  emit(std::move(done));
  save(state_);
}

}  // namespace ropewalk
