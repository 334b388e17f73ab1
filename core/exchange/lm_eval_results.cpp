#include "core/exchange/lm_eval_results.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

#include "core/exchange/read_text_file.h"
#include "core/exchange/spec_json.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

using nlohmann::json;

constexpr std::size_t kLargestFile = 64 << 20;  // results without samples take some kB
constexpr std::int64_t kLongest = std::int64_t(1) << 40;

// In RULER's order.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kTasks{{{"niah_single_1", "niah_single_1"},
                                                                                {"niah_single_2", "niah_single_2"},
                                                                                {"niah_single_3", "niah_single_3"},
                                                                                {"niah_multikey_1", "niah_multikey_1"},
                                                                                {"niah_multikey_2", "niah_multikey_2"},
                                                                                {"niah_multikey_3", "niah_multikey_3"},
                                                                                {"niah_multivalue", "niah_multivalue"},
                                                                                {"niah_multiquery", "niah_multiquery"},
                                                                                {"ruler_vt", "vt"},
                                                                                {"ruler_cwe", "cwe"},
                                                                                {"ruler_fwe", "fwe"},
                                                                                {"ruler_qa_squad", "qa_1"},
                                                                                {"ruler_qa_hotpot", "qa_2"}}};

std::string read_text(const std::string& path) {
  return read_text_file(path, {kLargestFile, "give a results file of the lm-evaluation-harness (results_....json)",
                               ": that is not a results file (the samples_....jsonl files are not needed)"});
}

// "4096,none" and "4096" -> 4096; 0 for any other key.
std::int64_t length_of(std::string_view key) {
  key = key.substr(0, key.find(','));
  std::int64_t length = 0;
  const auto [end, problem] = std::from_chars(key.data(), key.data() + key.size(), length);
  const bool whole = problem == std::errc() && end == key.data() + key.size();
  return whole && length > 0 && length <= kLongest ? length : 0;
}

// A standard error in percent; nothing where the file says "N/A" or none.
std::optional<double> error_beside(const json& task, std::string_view key) {
  std::string name(key);
  name.insert(std::min(name.find(','), name.size()), "_stderr");
  const auto found = task.find(name);
  if (found == task.end() || !found->is_number()) return {};
  const double value = found->get<double>();
  return std::isfinite(value) && value >= 0 ? std::optional(100 * value) : std::nullopt;
}

OutsideTask read_task(const json& task, const std::string& id) {
  OutsideTask result{id, {}};
  for (const auto& [key, value] : task.items()) {
    const std::int64_t length = length_of(key);
    if (length == 0) continue;
    if (!value.is_number()) throw BadInput("\"" + key + "\" is " + value.dump() + ", not a number");
    const double score = value.get<double>();
    if (score == -1) continue;  // that length was not run
    if (!(score >= 0 && score <= 1))
      throw BadInput("\"" + key + "\" is " + value.dump() + ", not between 0 and 1 (nor -1, for a length not run)");
    const auto same = [&](const OutsideScore& other) { return other.length == length; };
    const auto before = std::find_if(result.scores.begin(), result.scores.end(), same);
    if (before == result.scores.end())
      result.scores.push_back({length, 100 * score, error_beside(task, key)});
    else if (before->score != 100 * score)
      throw BadInput("the length " + std::to_string(length) + " has two different scores (of two filters): leave one");
  }
  std::sort(result.scores.begin(), result.scores.end(),
            [](const OutsideScore& a, const OutsideScore& b) { return a.length < b.length; });
  return result;
}

std::vector<OutsideTask> read_tasks(const json& results) {
  std::vector<OutsideTask> tasks;
  for (const auto& [name, id] : kTasks) {
    const auto found = results.find(std::string(name));
    if (found == results.end()) continue;
    if (!found->is_object()) throw BadInput("results." + std::string(name) + " is no object");
    try {
      tasks.push_back(read_task(*found, std::string(id)));
    } catch (const BadInput& error) {
      throw BadInput("results." + std::string(name) + ": " + error.what());
    }
    if (tasks.back().scores.empty()) tasks.pop_back();
  }
  if (tasks.empty())
    throw BadInput(
        "\"results\" has no score of a RULER task (niah_single_1 ... ruler_qa_hotpot) at any length: run lm_eval with "
        "--tasks ruler");
  return tasks;
}

std::vector<OutsideMean> means_of(const std::vector<OutsideTask>& tasks) {
  std::map<std::int64_t, std::vector<OutsideScore>> by_length;
  for (const OutsideTask& task : tasks)
    for (const OutsideScore& score : task.scores) by_length[score.length].push_back(score);
  std::vector<OutsideMean> means;
  for (const auto& [length, scores] : by_length) {
    OutsideMean mean{length, 0, 0.0, int(scores.size())};
    double variance = 0;
    for (const OutsideScore& score : scores) {
      mean.score += score.score / double(scores.size());
      if (score.standard_error)
        variance += std::pow(*score.standard_error / double(scores.size()), 2);
      else
        mean.standard_error.reset();
    }
    if (mean.standard_error) mean.standard_error = std::sqrt(variance);
    means.push_back(mean);
  }
  return means;
}

// What follows "pretrained=" and the like in the model's arguments, which are a text or, in newer files, an object.
std::string name_in_arguments(const json& config) {
  const auto arguments = config.find("model_args");
  if (arguments == config.end()) return {};
  for (const char* key : {"pretrained", "model", "path", "engine"}) {
    if (arguments->is_object() && arguments->contains(key) && arguments->at(key).is_string())
      return arguments->at(key).get<std::string>();
    if (!arguments->is_string()) continue;
    const std::string text = ',' + arguments->get<std::string>(), wanted = std::string(",") + key + '=';
    const std::size_t at = text.find(wanted);
    if (at == std::string::npos) continue;
    const std::size_t begin = at + wanted.size();
    return text.substr(begin, text.find(',', begin) - begin);
  }
  return {};
}

std::string model_name(const json& file, const std::string& path) {
  std::string name;
  if (const auto found = file.find("model_name"); found != file.end() && found->is_string())
    name = found->get<std::string>();
  if (name.empty() && file.contains("config") && file.at("config").is_object())
    name = name_in_arguments(file.at("config"));
  return name.empty() ? std::filesystem::path(path).stem().string() : name;
}

}  // namespace

OutsideRuler lm_eval_results_from_text(const std::string& text, const std::string& path) {
  const json file = parse_json(text, path);
  try {
    if (!file.is_object()) throw BadInput("it is no JSON object");
    const auto results = file.find("results");
    if (results == file.end() || !results->is_object())
      throw BadInput("it has no object \"results\": give a results file of the lm-evaluation-harness");
    OutsideRuler outside{model_name(file, path), path, read_tasks(*results), {}};
    outside.means = means_of(outside.tasks);
    return outside;
  } catch (const BadInput& error) {
    throw BadInput(path + " cannot be used: " + error.what() + ".");
  }
}

OutsideRuler read_lm_eval_results(const std::string& path) {
  return lm_eval_results_from_text(read_text(path), path);
}

}  // namespace ropewalk
