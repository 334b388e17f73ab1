#include "core/text/batch_plan.h"

#include <numeric>
#include <utility>

#include "core/text/draws.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

constexpr int kMostParts = 1000;

void check_kind(const char* kind, int parts, std::int64_t segments, const char* reason) {
  if (parts < 0 || parts > kMostParts)
    throw BadInput(std::string("the share of ") + kind + " windows is " + std::to_string(parts) +
                   " parts; it must be from 0 to " + std::to_string(kMostParts));
  if (parts > 0 && segments < 1)
    throw BadInput(std::string("the training is to have ") + std::to_string(parts) + " parts of " + kind +
                   " windows, but the text has " + reason);
}

// Where each place of a pass leads: a permutation of 0 .. count - 1 (Fisher and Yates).
std::vector<std::int64_t> order_of_pass(std::uint64_t seed, bool long_window, std::int64_t pass, std::int64_t count) {
  Draws draws(mixed_seed({seed, long_window ? 1u : 0u, static_cast<std::uint64_t>(pass)}));
  std::vector<std::int64_t> order(static_cast<std::size_t>(count));
  std::iota(order.begin(), order.end(), std::int64_t{0});
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[draws.below(i)]);
  return order;
}

}  // namespace

BatchPlan::BatchPlan(const BatchPlanSettings& settings) : settings_(settings) {
  check_kind("short", settings.short_parts, settings.short_segments, "no document that fits the trained context");
  check_kind("long", settings.long_parts, settings.long_segments, "no document longer than the trained context");
  if (settings.short_parts + settings.long_parts == 0)
    throw BadInput("the shares of short and of long windows are both 0; one must be above");
  if (settings.segments_per_step < 1)
    throw BadInput("a step is to have " + std::to_string(settings.segments_per_step) +
                   " segments; it needs at least 1");
}

std::int64_t BatchPlan::long_before(std::int64_t segment) const {
  const std::int64_t parts = settings_.short_parts + settings_.long_parts;
  return segment / parts * settings_.long_parts + segment % parts * settings_.long_parts / parts;
}

std::vector<PlannedSegment> BatchPlan::step(std::int64_t step) const {
  if (step < 0) throw BadInput("step " + std::to_string(step) + " was asked for; steps count from 0");
  struct Order {
    std::int64_t pass = -1;
    std::vector<std::int64_t> places;
  };
  Order orders[2];  // of the pass that each kind is in
  std::vector<PlannedSegment> result;
  const std::int64_t first = step * settings_.segments_per_step;
  for (std::int64_t n = first; n < first + settings_.segments_per_step; ++n) {
    const std::int64_t longs = long_before(n);
    const bool long_window = long_before(n + 1) > longs;
    const std::int64_t ordinal = long_window ? longs : n - longs;  // among its kind
    const std::int64_t count = long_window ? settings_.long_segments : settings_.short_segments;
    Order& order = orders[long_window];
    if (order.pass != ordinal / count)
      order = {ordinal / count, order_of_pass(settings_.seed, long_window, ordinal / count, count)};
    result.push_back({{long_window, order.places[static_cast<std::size_t>(ordinal % count)]}, order.pass});
  }
  return result;
}

}  // namespace ropewalk
