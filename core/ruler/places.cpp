#include "core/ruler/places.h"

#include <algorithm>

namespace ropewalk {

DrawnPlaces::DrawnPlaces(std::size_t count, Draws& draws) : shares_(count) {
  for (double& share : shares_) share = draws.unit();
  std::sort(shares_.begin(), shares_.end());
}

std::vector<std::size_t> DrawnPlaces::among(std::size_t slots) const {
  std::vector<std::size_t> places;
  for (const double share : shares_) places.push_back(static_cast<std::size_t>(share * static_cast<double>(slots)));
  // Those that fell together move apart: first to the right, then back from the end.
  for (std::size_t i = 1; i < places.size(); ++i) places[i] = std::max(places[i], places[i - 1] + 1);
  std::size_t end = slots;
  for (std::size_t i = places.size(); i-- > 0;) {
    places[i] = std::min(places[i], end - 1);
    end = places[i];
  }
  return places;
}

}  // namespace ropewalk
