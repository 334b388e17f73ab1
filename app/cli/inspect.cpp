// ropewalk-cli inspect: periods, critical dimensions and rescale factors, from a header or a preset; no weights are
// read.
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/pictures.h"
#include "app/cli/rope_choice.h"
#include "core/exchange/found_factors.h"
#include "core/exchange/spec_json.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"

namespace ropewalk::cli {

namespace {

struct Inspect : RopeChoice {
  std::string png;
  FactorOptions factors;
  bool json = false;

  // Every formula unless some were named; the rcd variants of a preset at the paper's critical dimension.
  std::vector<RopeFactors> sets() {
    FactorOptions wished = factors;
    if (wished.methods.empty() && wished.files.empty()) {
      for (const RescaleMethod* method : rescale_methods()) wished.methods.emplace_back(method->id);
      if (own) wished.methods.emplace_back("model");
      if (found_factors_for(rope)) wished.methods.emplace_back(kFoundMethod);
    }
    if (!wished.critical_dimension) wished.critical_dimension = paper_critical_dimension;
    return wished.sets(rope, own, target);
  }

  nlohmann::json as_json(const std::vector<RopeFactors>& sets) const {
    nlohmann::json methods = nlohmann::json::object();
    for (const RopeFactors& set : sets) methods[set.method] = to_json(set);
    nlohmann::json object{{"name", name},
                          {"rotary_dim", rope.rotary_dim},
                          {"rope_theta", rope.rope_theta},
                          {"trained_context", rope.trained_context},
                          {"target", target},
                          {"critical_dimension", critical_dimension(rope)},
                          {"critical_dimension_ten_periods", critical_dimension_ten_periods(rope)},
                          {"periods", periods(rope)},
                          {"methods", methods}};
    if (paper_critical_dimension) object["paper_critical_dimension"] = *paper_critical_dimension;
    if (description) object["model"] = to_json(*description);
    return object;
  }

  void print_table(const std::vector<RopeFactors>& sets) const {
    std::printf("%s: rotary_dim %d, rope_theta %g, trained context %s, target %s\n", name.c_str(), rope.rotary_dim,
                rope.rope_theta, short_length(rope.trained_context).c_str(), short_length(target).c_str());
    std::printf("critical dimension: %d of %d pairs by theory (ten periods: %d)\n\n", critical_dimension(rope),
                rope.pairs(), critical_dimension_ten_periods(rope));
    std::printf("%4s %14s %10s", "pair", "period/tokens", "cycles");
    for (const RopeFactors& set : sets) std::printf(" %12s", set.method.c_str());
    std::printf("\n");
    const auto all = periods(rope);
    for (int i = 0; i < rope.pairs(); ++i) {
      std::printf("%4d %14.2f %10.4g", i, all[i], double(rope.trained_context) / all[i]);
      for (const RopeFactors& set : sets) std::printf(" %12.4f", set.rescale_factors[i]);
      std::printf("%s\n", i >= critical_dimension(rope) ? "  *" : "");
    }
    std::printf("%30s", "attention factor");
    for (const RopeFactors& set : sets) std::printf(" %12.4f", set.attention_factor);
    std::printf("\n* never completed a period in the trained context\n");
  }

  void run() {
    find(factors.target);
    const auto all = sets();
    if (!png.empty())
      draw_periods(rope, target, factors.critical_dimension.value_or(critical_dimension(rope)), all, png);
    if (json)
      print_json(as_json(all));
    else
      print_table(all);
  }
};

}  // namespace

void register_inspect(CLI::App& app) {
  auto options = std::make_shared<Inspect>();
  CLI::App* command =
      app.add_subcommand("inspect", "Periods, critical dimensions and rescale factors of a model or a preset");
  options->add_to(*command);
  options->factors.add_to(*command);
  command->add_flag("--json", options->json, "Print one JSON object");
  command->add_option("--png", options->png, "Save the period and factor charts as a picture");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
