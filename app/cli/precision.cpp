// ropewalk-cli precision: phase errors of rotary pairs by number type, from a header or a preset; no weights are read.
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/pictures.h"
#include "app/cli/rope_choice.h"
#include "core/rope/methods.h"
#include "core/rope/number_text.h"
#include "core/rope/phase_error.h"

namespace ropewalk::cli {

namespace {

using nlohmann::json;

// An array [pairs][positions] of a flat one.
template <class T, class Convert>
json by_pair(const PrecisionReport& report, const std::vector<T>& values, Convert convert) {
  json rows = json::array();
  for (int pair = 0; pair < report.pairs(); ++pair) {
    json row = json::array();
    for (std::size_t at = 0; at < report.positions.size(); ++at) row.push_back(convert(values[report.index(pair, at)]));
    rows.push_back(std::move(row));
  }
  return rows;
}

json bounds(const PrecisionReport& report, PhaseArithmetic arithmetic,
            double (*bound)(PhaseArithmetic, double, std::int64_t)) {
  json rows = json::array();
  for (int pair = 0; pair < report.pairs(); ++pair) {
    json row = json::array();
    for (const std::int64_t p : report.positions)
      row.push_back(bound(arithmetic, report.inverse_frequency_at(pair, p), p));
    rows.push_back(std::move(row));
  }
  return rows;
}

json type_json(const PrecisionReport& report, const PhaseErrors& errors) {
  const auto same = [](double value) { return value; };
  json first = json::array();
  for (const std::int64_t position : errors.first_beyond)
    first.push_back(position < 0 ? json(nullptr) : json(position));
  const NumberType* type = phase_type(errors.arithmetic);
  json object{{"unit_roundoff", type ? unit_roundoff(*type) : 0x1p-53},
              {"phase_error", by_pair(report, errors.phase_error, same)},
              {"estimate", bounds(report, errors.arithmetic, phase_error_estimate)},
              {"bound", bounds(report, errors.arithmetic, phase_error_bound)},
              {"value_error", by_pair(report, errors.value_error, same)},
              {"overflow", by_pair(report, errors.overflowed, [](std::uint8_t value) { return value != 0; })},
              {"first_beyond", first}};
  if (type) object["first_inexact_position"] = first_inexact_integer(*type);
  return object;
}

struct Precision : RopeChoice {
  std::string png;
  FactorOptions factors;
  std::vector<std::int64_t> positions;
  double threshold = 0.1;
  int pair = 0;
  bool as_json = false;

  json report_json(const PrecisionReport& report) const {
    json types = json::object();
    for (const PhaseErrors& errors : report.errors)
      types[std::string(phase_arithmetic_id(errors.arithmetic))] = type_json(report, errors);
    return {{"method", report.factors.method},
            {"inverse_frequencies", report.inverse_frequencies},
            {"unscaled_tokens", report.factors.unscaled_tokens},
            {"types", types}};
  }

  void print_as_json(const std::vector<PrecisionReport>& reports) const {
    json sets = json::array();
    for (const PrecisionReport& report : reports) sets.push_back(report_json(report));
    print_json({{"name", name},
                {"rotary_dim", rope.rotary_dim},
                {"rope_theta", rope.rope_theta},
                {"trained_context", rope.trained_context},
                {"target", target},
                {"threshold", threshold},
                {"positions", reports.front().positions},
                {"sets", sets}});
  }

  void print_table(const PrecisionReport& report) const {
    std::printf("\n%s\n%4s %14s", method_name(report.factors.method).c_str(), "pair", "theta rad/tok");
    for (const PhaseErrors& errors : report.errors)
      std::printf(" %10s", std::string(phase_arithmetic_id(errors.arithmetic)).c_str());
    std::printf("\n");
    for (int i = 0; i < report.pairs(); ++i) {
      std::printf("%4d %14.6g", i, report.inverse_frequencies[std::size_t(i)]);
      for (const PhaseErrors& errors : report.errors) {
        const std::int64_t first = errors.first_beyond[std::size_t(i)];
        std::printf(" %10s", first < 0 ? "-" : std::to_string(first).c_str());
      }
      std::printf("\n");
    }
    for (std::size_t at = 0; !positions.empty() && at < report.positions.size(); ++at) print_position(report, at);
  }

  void print_position(const PrecisionReport& report, std::size_t at) const {
    std::printf("\nphase error in rad at position %lld\n%4s", static_cast<long long>(report.positions[at]), "pair");
    for (const PhaseErrors& errors : report.errors)
      std::printf(" %10s", std::string(phase_arithmetic_id(errors.arithmetic)).c_str());
    std::printf("\n");
    for (int i = 0; i < report.pairs(); ++i) {
      std::printf("%4d", i);
      for (const PhaseErrors& errors : report.errors) {
        const std::size_t index = report.index(i, at);
        if (errors.overflowed[index])
          std::printf(" %10s", "overflow");
        else
          std::printf(" %10.2e", errors.phase_error[index]);
      }
      std::printf("\n");
    }
  }

  void print_tables(const std::vector<PrecisionReport>& reports) const {
    std::printf("%s: rotary_dim %d, rope_theta %g, trained context %s, target %s\n", name.c_str(), rope.rotary_dim,
                rope.rope_theta, short_length(rope.trained_context).c_str(), short_length(target).c_str());
    std::printf(
        "First position below the target whose phase is more than %s rad off, by the type in which phase, cosine\n"
        "and sine are made (-: none; ropewalk: float64, stored as float32)\n",
        number_text(threshold).c_str());
    for (const PrecisionReport& report : reports) print_table(report);
  }

  void run() {
    find(factors.target);
    if (pair < 0 || pair >= rope.pairs())
      throw BadInput("--pair is " + std::to_string(pair) + "; the model's rotary pairs are 0 to " +
                     std::to_string(rope.pairs() - 1) + ".");
    std::vector<PrecisionReport> reports;
    for (const RopeFactors& set : factors.sets(rope, own, target))
      reports.push_back(measure_phase_errors(set, {target, positions, threshold}));
    if (!png.empty()) draw_precision(reports, pair, png);
    if (as_json)
      print_as_json(reports);
    else
      print_tables(reports);
  }
};

}  // namespace

void register_precision(CLI::App& app) {
  auto options = std::make_shared<Precision>();
  CLI::App* command = app.add_subcommand(
      "precision", "Phase error of each rotary pair where float32, float16 or bfloat16 make its cosine and sine");
  options->add_to(*command);
  options->factors.add_to(*command);
  command
      ->add_option("--positions", options->positions,
                   "Positions to measure at, e.g. 257,4096; default: about 90 up to the target, evenly spaced on a log "
                   "axis (in --json and --png)")
      ->delimiter(',');
  command->add_option("--threshold", options->threshold, "Phase error in rad from which a position counts as wrong")
      ->capture_default_str();
  command->add_option("--pair", options->pair, "Rotary pair that --png shows at every position")->capture_default_str();
  command->add_flag("--json", options->as_json, "Print one JSON object");
  command->add_option("--png", options->png,
                      "Save the charts as a picture: every pair at the last position, one pair "
                      "at every position");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
