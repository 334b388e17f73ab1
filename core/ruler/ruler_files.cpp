#include "core/ruler/ruler_files.h"

#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/values/error.h"

namespace ropewalk {

namespace {

using nlohmann::json;

constexpr std::size_t kNamed = 10;  // indices that a message lists

std::string listed(const std::set<std::uint64_t>& indices) {
  std::string text;
  std::size_t count = 0;
  for (const std::uint64_t index : indices) {
    if (count++ == kNamed) return text + ", ... (" + std::to_string(indices.size()) + " in all)";
    text += (text.empty() ? "" : ", ") + std::to_string(index);
  }
  return text;
}

std::uint64_t index_of(const json& line) {
  const auto at = line.find("index");
  if (at == line.end()) throw BadInput("has no \"index\"");
  if (!at->is_number_unsigned()) throw BadInput("\"index\" is " + at->dump() + ", not a whole number from 0 on");
  return at->get<std::uint64_t>();
}

// Calls `use` with each line's object and its index.
void for_lines(const std::string& path, const char* what,
               const std::function<void(const json& line, std::uint64_t index)>& use) {
  std::ifstream file(path, std::ios::binary);
  if (!file)
    throw BadInput("The " + std::string(what) + " " + path + " cannot be opened. Check the name and the permissions.");
  std::set<std::uint64_t> seen;
  std::string text;
  for (std::size_t number = 1; std::getline(file, text); ++number) {
    if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      const json line = json::parse(text);
      if (!line.is_object()) throw BadInput("is not a JSON object");
      const std::uint64_t index = index_of(line);
      if (!seen.insert(index).second) throw BadInput("has index " + std::to_string(index) + ", as a line before it");
      use(line, index);
    } catch (const json::exception& error) {
      throw BadInput("The " + std::string(what) + " " + path + ", line " + std::to_string(number) +
                     ": is not JSON: " + error.what());
    } catch (const BadInput& error) {
      throw BadInput("The " + std::string(what) + " " + path + ", line " + std::to_string(number) + ": " +
                     error.what() + ".");
    }
  }
  if (file.bad()) throw BadInput("The " + std::string(what) + " " + path + " cannot be read to its end.");
  if (seen.empty()) throw BadInput("The " + std::string(what) + " " + path + " has no line.");
}

}  // namespace

std::string ruler_line(const RulerSample& sample, std::uint64_t seed) {
  nlohmann::ordered_json line;
  line["index"] = sample.index;
  line["input"] = sample.input;
  line["outputs"] = sample.outputs;
  line["length"] = sample.length;
  line["task"] = sample.task;
  line["wrap"] = sample.wrap;
  line["answer_tokens"] = sample.answer_tokens;
  line["filler"] = sample.filler;
  line["unit"] = sample.unit;
  line["seed"] = seed;
  return line.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<RulerRow> read_ruler_data(const std::string& path) {
  std::vector<RulerRow> rows;
  for_lines(path, "data file", [&](const json& line, std::uint64_t index) {
    RulerRow row;
    row.index = index;
    const auto outputs = line.find("outputs");
    if (outputs == line.end()) throw BadInput("has no \"outputs\"");
    if (outputs->is_string()) {
      row.outputs.push_back(outputs->get<std::string>());
    } else if (outputs->is_array()) {
      for (const json& output : *outputs) {
        if (!output.is_string()) throw BadInput("an answer in \"outputs\" is " + output.dump() + ", not a text");
        row.outputs.push_back(output.get<std::string>());
      }
    }
    if (row.outputs.empty()) throw BadInput("\"outputs\" has no answer");
    if (const auto task = line.find("task"); task != line.end() && task->is_string())
      row.task = task->get<std::string>();
    rows.push_back(std::move(row));
  });
  return rows;
}

std::vector<RulerPrediction> read_ruler_predictions(const std::string& path) {
  std::vector<RulerPrediction> predictions;
  for_lines(path, "predictions file", [&](const json& line, std::uint64_t index) {
    if (line.contains("pred") && line.contains("prediction")) throw BadInput("has \"pred\" and \"prediction\" both");
    const char* key = line.contains("pred") ? "pred" : "prediction";
    if (!line.contains(key)) throw BadInput("has no \"pred\" (nor \"prediction\")");
    if (!line[key].is_string()) throw BadInput("\"" + std::string(key) + "\" is not a text");
    predictions.push_back({index, line[key].get<std::string>()});
  });
  return predictions;
}

RulerScore score_predictions(const RulerTask& task, const std::vector<RulerRow>& rows,
                             const std::vector<RulerPrediction>& predictions) {
  std::map<std::uint64_t, const std::string*> texts;
  std::set<std::uint64_t> missing, foreign;
  for (const RulerPrediction& prediction : predictions) {
    texts[prediction.index] = &prediction.text;
    foreign.insert(prediction.index);
  }
  std::vector<double> scores;
  for (const RulerRow& row : rows) {
    if (!row.task.empty() && row.task != task.id)
      throw BadInput("The data are of the task " + row.task + ", and " + std::string(task.id) + " is to be scored.");
    foreign.erase(row.index);
    if (const auto text = texts.find(row.index); text != texts.end())
      scores.push_back(ruler_sample_score(task.rule, *text->second, row.outputs));
    else
      missing.insert(row.index);
  }
  if (!missing.empty())
    throw BadInput("There is no prediction for index " + listed(missing) +
                   ". Every sample of the data needs one; an empty answer is \"pred\": \"\".");
  if (!foreign.empty())
    throw BadInput("There are predictions for index " + listed(foreign) + ", which the data do not have.");
  return ruler_score(std::move(scores));
}

}  // namespace ropewalk
