// An attention run for charts: logits, shares and softmaxes from written-out formulas, on the small model's embedding.
#pragma once

#include <cmath>
#include <memory>

#include "core/rope/methods.h"
#include "core/values/attention_history.h"

namespace ropewalk {

inline AttentionSpec attention_chart_spec() {
  AttentionSpec spec;
  spec.length = 4096;
  spec.depth = 0.3;
  const RopeDescription rope{64, 10000, 512};
  spec.factor_sets = {make_factors("none", rope, 4096), make_factors("yarn", rope, 4096)};
  spec.places = 48;
  return spec;
}

inline AttentionMeasured attention_chart_layer(const AttentionSpec& spec, int set, int layer, int heads = 2) {
  AttentionMeasured measured;
  measured.factor_set = set;
  measured.layer = layer;
  measured.needle_begin = 1220;
  measured.needle_end = 1248;
  for (int edge = 0; edge <= spec.distances; ++edge)
    measured.distance_edges.push_back(std::pow(double(spec.length - 1), double(edge) / spec.distances));
  for (int one = 0; one < heads; ++one) {
    AttentionHead head;
    for (int bin = 0; bin < spec.distances; ++bin) {
      const double low = measured.distance_edges[std::size_t(bin)],
                   high = measured.distance_edges[std::size_t(bin) + 1];
      const bool none = std::floor(high - 1e-9) < std::ceil(low);  // narrower than a token
      const double beyond = set == 0 ? std::max(0.0, std::log2(high / 512)) : 0;
      const double mean = none ? std::nan("") : 2 - 0.3 * std::log2(high) + 1.1 * beyond * std::sin(3 * high) - one;
      head.mean.push_back(mean);
      head.median.push_back(mean - 0.1);
      head.low_quartile.push_back(mean - 0.8 - 0.4 * beyond);
      head.high_quartile.push_back(mean + 0.7 + 0.3 * beyond);
    }
    double sum = 0;
    for (int pair = 0; pair < 32; ++pair) {
      head.pair_share.push_back(1.0 / (3 + std::abs(pair - 18 - 4 * one)) + 0.02 * ((pair * 7 + layer) % 5));
      sum += head.pair_share.back();
    }
    for (double& share : head.pair_share) share /= sum;
    head.on_needle = (set == 0 ? 0.01 : 0.15) * (layer + 1) / (one + 1);
    sum = 0;
    for (int part = 0; part < spec.places; ++part) {
      const bool needle = part == 1230 * spec.places / int(spec.length);
      head.along.push_back(part == 0 ? 0.4 : needle ? head.on_needle : 0.002 * (1 + (part * 5 + layer) % 7));
      sum += head.along.back();
    }
    for (double& share : head.along) share /= sum;
    measured.heads.push_back(head);
  }
  return measured;
}

inline std::shared_ptr<AttentionHistory> attention_chart_history(int layers = 4) {
  auto history = std::make_shared<AttentionHistory>(attention_chart_spec());
  for (int set = 0; set < 2; ++set)
    for (int layer = 0; layer < layers; ++layer)
      history->add(Event{1, 1, attention_chart_layer(history->spec(), set, layer)});
  return history;
}

}  // namespace ropewalk
