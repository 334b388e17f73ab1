#include "core/exchange/scalars.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "core/exchange/spec_json.h"
#include "core/rope/number_text.h"

namespace ropewalk {

namespace {

using nlohmann::json;

// Infinite numbers stand as texts in an event's JSON.
bool is_infinite_text(const json& value) {
  return value.is_string() && (value == "inf" || value == "-inf" || value == "nan");
}

double number_of(const json& value) {
  if (!value.is_string()) return value.get<double>();
  if (value == "nan") return std::nan("");
  return value == "inf" ? HUGE_VAL : -HUGE_VAL;
}

void collect(const json& object, const std::string& path, const Scalar& start, std::vector<Scalar>& scalars) {
  for (const auto& [key, value] : object.items()) {
    const std::string name = path.empty() ? key : path + '/' + key;
    if (value.is_object()) {
      collect(value, name, start, scalars);
    } else if (value.is_number() || is_infinite_text(value)) {
      Scalar scalar = start;
      scalar.series = name;
      scalar.value = number_of(value);
      scalars.push_back(std::move(scalar));
    }
  }
}

}  // namespace

std::vector<Scalar> scalars_of(const std::vector<Event>& events) {
  std::vector<Scalar> scalars;
  for (const Event& event : events) {
    json body = to_json(event.body);
    const Scalar start{event.sequence, event.seconds, body.at("event").get<std::string>(), {}, 0};
    body.erase("event");
    collect(body, {}, start, scalars);
  }
  return scalars;
}

std::string scalars_csv_text(RunId run, const std::vector<Scalar>& scalars) {
  std::string text = "run,sequence,seconds,event,series,value\n";
  for (const Scalar& scalar : scalars) {
    text += std::to_string(run);
    text += ',';
    text += std::to_string(scalar.sequence);
    text += ',';
    text += number_text(scalar.seconds);
    text += ',';
    text += scalar.event;
    text += ',';
    text += scalar.series;
    text += ',';
    text += number_text(scalar.value);
    text += '\n';
  }
  return text;
}

std::string scalars_json_lines_text(RunId run, const std::vector<Scalar>& scalars) {
  std::string text;
  for (const Scalar& scalar : scalars) {
    nlohmann::ordered_json line{{"run", run},
                                {"sequence", scalar.sequence},
                                {"seconds", scalar.seconds},
                                {"event", scalar.event},
                                {"series", scalar.series}};
    if (std::isfinite(scalar.value))
      line["value"] = scalar.value;
    else
      line["value"] = number_text(scalar.value);
    text += line.dump();
    text += '\n';
  }
  return text;
}

}  // namespace ropewalk
