// Reads a folder of the public needle test's result files.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "core/exchange/needle_results.h"
#include "core/exchange/spec_json.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::uintmax_t kLargestFile = 16 << 20;  // public ones have a kilobyte; one may hold its context
constexpr std::size_t kMostFiles = 200'000;
constexpr double kLongest = 1e9;  // tokens

struct ResultRead {
  std::string model;
  CellScored cell;
};

// The files to read, in the order of their names.
std::vector<fs::path> result_files(const std::string& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error))
    throw BadInput("\"" + folder + "\" is not a folder of needle result files: give the folder that holds them.");
  std::vector<fs::path> files;
  fs::directory_iterator entries(folder, error);
  for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
    std::error_code ignored;
    const fs::path& path = entries->path();
    if (path.extension() == ".json" && path.filename().string().front() != '.' && fs::is_regular_file(path, ignored))
      files.push_back(path);
    if (files.size() > kMostFiles)
      throw BadInput("The folder " + folder + " has more than " + std::to_string(kMostFiles) + " files of results.");
  }
  if (error) throw BadInput("The folder " + folder + " cannot be read: " + error.message() + ".");
  std::sort(files.begin(), files.end());
  return files;
}

std::string text_of(const fs::path& path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error) throw BadInput("cannot be read: " + error.message());
  if (size > kLargestFile) throw BadInput("is larger than " + std::to_string(kLargestFile >> 20) + " MiB");
  std::ifstream file(path, std::ios::binary);
  std::string text(static_cast<std::size_t>(size), '\0');
  if (!file || (size > 0 && !file.read(text.data(), static_cast<std::streamsize>(size))))
    throw BadInput("cannot be read");
  return text;
}

double number(const Json& json, const char* key, double least, double most) {
  const auto found = json.find(key);
  if (found == json.end()) throw BadInput(std::string("has no ") + key);
  if (!found->is_number()) throw BadInput(std::string(key) + " is " + found->dump() + ", not a number");
  const double value = found->get<double>();
  if (!(value >= least && value <= most))
    throw BadInput(std::string(key) + " is " + found->dump() + ", not within " + std::to_string(std::int64_t(least)) +
                   " .. " + std::to_string(std::int64_t(most)));
  return value;
}

std::string words(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_string()) return {};
  const std::string text = found->get<std::string>();
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

// The public layout alone.
CellScored cell_of(const Json& json) {
  CellScored cell;
  const double length = number(json, "context_length", 1, kLongest);
  if (length != std::floor(length)) throw BadInput("context_length is not a whole number of tokens");
  cell.length = static_cast<std::int64_t>(length);
  cell.depth = number(json, "depth_percent", 0, 100) / 100;
  const double score = number(json, "score", 1, 10);
  cell.numbers = {words(json, "needle")};
  cell.answers = {words(json, "model_response")};
  cell.found = {(score - 1) / 9};
  if (const auto seconds = json.find("test_duration_seconds"); seconds != json.end() && seconds->is_number())
    cell.evaluation.seconds = std::max(0.0, seconds->get<double>());
  return cell;
}

ResultRead read_result(const fs::path& path) {
  const Json json = parse_json(text_of(path), "it");
  if (!json.is_object()) throw BadInput("is no JSON object");
  ResultRead result;
  result.model = words(json, "model");
  if (result.model.empty()) throw BadInput("has no model");
  result.cell = cell_of(json);
  const auto own = json.find("ropewalk");
  if (own == json.end()) return result;
  const EventBody body = event_from_json(*own);
  const auto* cell = std::get_if<CellScored>(&body);
  if (!cell) throw BadInput("ropewalk is not a cell of a needle grid");
  if (cell->length != result.cell.length || std::abs(cell->depth - result.cell.depth) > 1e-4)
    throw BadInput("the cell under ropewalk is of another length or depth");
  result.cell = *cell;
  return result;
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

void merge(CellScored& cell, const CellScored& more) {
  append(cell.numbers, more.numbers);
  append(cell.predicted, more.predicted);
  append(cell.answers, more.answers);
  append(cell.found, more.found);
  const double seconds = cell.evaluation.seconds + more.evaluation.seconds;
  append(cell.evaluation.documents, more.evaluation.documents);
  if (!cell.evaluation.documents.empty()) summarise(cell.evaluation);
  cell.evaluation.seconds = seconds;
}

// Depths that one program wrote in full and another to three decimals are one row.
std::int64_t row_of(double depth) {
  return std::llround(depth * 100'000);
}

}  // namespace

NeedleResults read_needle_results(const std::string& folder) {
  NeedleResults results;
  std::map<std::string, std::map<std::pair<std::int64_t, std::int64_t>, CellScored>> cells;
  std::set<std::int64_t> lengths;
  std::map<std::int64_t, double> depths;
  for (const fs::path& path : result_files(folder)) {
    try {
      ResultRead read = read_result(path);
      lengths.insert(read.cell.length);
      const auto row = row_of(read.cell.depth);
      depths.emplace(row, read.cell.depth);
      const auto [place, is_new] = cells[read.model].try_emplace({read.cell.length, row}, read.cell);
      if (!is_new) merge(place->second, read.cell);
    } catch (const BadInput& error) {
      results.passed_over.push_back({path.filename().string(), error.what()});
    }
  }
  if (cells.empty())
    throw BadInput("The folder " + folder + " has no result file of a needle test" +
                   (results.passed_over.empty()
                        ? std::string(": no file there ends in .json.")
                        : ". " + results.passed_over.front().file + ": " + results.passed_over.front().why + "."));
  results.lengths.assign(lengths.begin(), lengths.end());
  for (const auto& [row, depth] : depths) results.depths.push_back(depth);
  for (auto& [model, grid] : cells) {
    for (auto& [place, cell] : grid) {
      cell.factor_set = static_cast<int>(results.models.size());
      cell.depth = depths.at(place.second);
      results.cells.push_back(std::move(cell));
    }
    results.models.push_back(model);
  }
  return results;
}

NeedleHistory NeedleResults::history() const {
  NeedleHistory history(lengths, depths, models);
  for (const CellScored& cell : cells) history.add(cell);
  return history;
}

}  // namespace ropewalk
