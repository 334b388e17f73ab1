#include "core/exchange/needle_results.h"

#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "core/exchange/factors_file.h"
#include "core/exchange/spec_json.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

std::string lines(const std::vector<std::string>& texts) {
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) all += '\n';
    for (const char c : texts[i]) all += c == '\n' ? ' ' : c;
  }
  return all;
}

double depth_percent(double depth) {
  return std::round(100'000 * depth) / 1000;
}

double share_right(const CellScored& cell) {
  double right = 0;
  for (const double found : cell.found) right += found;
  if (!cell.found.empty()) return right / static_cast<double>(cell.found.size());
  const auto& documents = cell.evaluation.documents;
  for (const DocumentScore& score : documents) right += score.tokens > 0 && score.right == score.tokens ? 1 : 0;
  return documents.empty() ? 0 : right / static_cast<double>(documents.size());
}

}  // namespace

std::string needle_result_name(const std::string& model, std::int64_t length, double depth) {
  std::string name;
  for (const char c : model) name += c == '.' ? '_' : c == '/' || c == '\\' || c == ' ' ? '-' : c;
  // A hair more, as 100 * 11.31 is a little less than 1131 in binary.
  const auto place = static_cast<std::int64_t>(depth_percent(depth) * 100 + 1e-6);
  return name + "_len_" + std::to_string(length) + "_depth_" + std::to_string(place) + "_results.json";
}

std::string needle_result_text(const NeedleResultFile& result) {
  const CellScored& cell = result.cell;
  const double score = 1 + 9 * share_right(cell);
  nlohmann::ordered_json json = {{"model", result.model},
                                 {"context_length", cell.length},
                                 {"depth_percent", depth_percent(cell.depth)},
                                 {"version", 1},
                                 {"needle", lines(result.needles)},
                                 {"model_response", lines(cell.answers.empty() ? cell.predicted : cell.answers)}};
  if (score == std::floor(score))
    json["score"] = static_cast<int>(score);
  else
    json["score"] = score;
  json["test_duration_seconds"] = cell.evaluation.seconds;
  json["test_timestamp_utc"] = result.timestamp;
  json["ropewalk"] = to_json(EventBody(cell));
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

void write_needle_results(const std::string& folder, const std::vector<NeedleResultFile>& results) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error || !std::filesystem::is_directory(folder, error))
    throw Failed("The folder " + folder + " cannot be made" + (error ? ": " + error.message() : std::string()) + ".");
  for (const NeedleResultFile& result : results)
    write_text_file(
        (std::filesystem::path(folder) / needle_result_name(result.model, result.cell.length, result.cell.depth))
            .string(),
        needle_result_text(result));
}

}  // namespace ropewalk
