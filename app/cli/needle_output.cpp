#include "app/cli/needle_output.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/exchange/json_numbers.h"
#include "core/experiment/needle_cells.h"
#include "core/rope/methods.h"

namespace ropewalk::cli {

namespace {

const char* score_name(NeedleScore score) {
  switch (score) {
    case NeedleScore::generated:
      return "share of generated answers right";
    case NeedleScore::probability:
      return "probability of the answer";
    default:
      return "share of answer tokens right";
  }
}

nlohmann::json score_json(const std::optional<ScoreMean>& mean) {
  if (!mean) return nullptr;
  return {{"value", mean->value}, {"low", mean->low}, {"high", mean->high}, {"samples", mean->samples}};
}

nlohmann::json cell_json(const NeedleHistory& history, int set, int length, int depth, const std::string& method) {
  const CellScored& cell = *history.cell(set, length, depth);
  nlohmann::json json = {{"factor_set", set},
                         {"method", method},
                         {"length", cell.length},
                         {"depth", cell.depth},
                         {"seconds", cell.evaluation.seconds},
                         {"numbers", cell.numbers},
                         {"predicted", cell.predicted},
                         {"answers", cell.answers},
                         {"found", cell.found},
                         {"generated", score_json(needle_score(NeedleScore::generated, cell))},
                         {"probability", score_json(needle_score(NeedleScore::probability, cell))}};
  const bool scored = !cell.evaluation.documents.empty();
  json["token_accuracy"] = scored ? nlohmann::json(cell.evaluation.token_accuracy) : nlohmann::json();
  json["nll"] = scored ? finite_or_null(cell.evaluation.nll) : nlohmann::json();
  json["samples"] = std::max(cell.evaluation.documents.size(), cell.found.size());
  return json;
}

void print_table(const NeedleHistory& history, int set, const std::string& name, NeedleScore score) {
  std::printf("%s: %s (rows: depth, start at the top)\n%8s", name.c_str(), score_name(score), "");
  for (const std::int64_t length : history.lengths()) std::printf(" %8s", short_length(length).c_str());
  std::printf("\n");
  for (std::size_t depth = 0; depth < history.depths().size(); ++depth) {
    std::printf("%8.2f", history.depths()[depth]);
    for (std::size_t length = 0; length < history.lengths().size(); ++length) {
      const auto mean = history.score(score, set, int(length), int(depth));
      if (mean)
        std::printf(" %8.2f", mean->value);
      else
        std::printf(" %8s", "-");
    }
    std::printf("\n");
  }
}

// "2026-11-24T19:00:00Z" as the public test writes it.
std::string public_time(std::string iso) {
  std::replace(iso.begin(), iso.end(), 'T', ' ');
  if (!iso.empty() && iso.back() == 'Z') iso.replace(iso.size() - 1, 1, "+0000");
  return iso;
}

}  // namespace

std::vector<std::string> needle_set_names(const NeedleHistory& history) {
  std::vector<std::string> names = history.set_names();
  for (const RopeFactors& factors : history.factor_sets()) {
    const std::string& method = factors.method;
    const auto same = std::count_if(names.begin(), names.end(), [&](const std::string& other) {
      return other == method || other.starts_with(method + "-");
    });
    names.push_back(same == 0 ? method : method + "-" + std::to_string(same + 1));
  }
  return names;
}

nlohmann::json needle_cells_json(const NeedleHistory& history, const std::vector<std::string>& methods) {
  nlohmann::json cells = nlohmann::json::array();
  for (int length = 0; length < int(history.lengths().size()); ++length)
    for (int depth = 0; depth < int(history.depths().size()); ++depth)
      for (int set = 0; set < history.sets(); ++set)
        if (history.cell(set, length, depth))
          cells.push_back(cell_json(history, set, length, depth, methods.at(std::size_t(set))));
  return cells;
}

void print_needle_tables(const NeedleHistory& history) {
  for (int set = 0; set < history.sets(); ++set) {
    std::string name;
    if (history.factor_sets().empty()) {
      name = history.set_names()[std::size_t(set)];
    } else {
      name = set_title(history.factor_sets()[std::size_t(set)]);
    }
    for (const NeedleScore score : history.scores()) print_table(history, set, name, score);
  }
}

std::vector<NeedleResultFile> needle_result_files(const NeedleHistory& history, const RunSummary& run,
                                                  const NeedleSpec& spec) {
  const std::vector<std::string> names = needle_set_names(history);
  std::vector<NeedleResultFile> files;
  for (int length = 0; length < int(history.lengths().size()); ++length)
    for (int depth = 0; depth < int(history.depths().size()); ++depth) {
      std::vector<std::string> sentences;
      for (const CellNeedle& needle :
           needles_of_cell(spec, history.lengths()[std::size_t(length)], history.depths()[std::size_t(depth)]))
        sentences.push_back(needle.sentence);
      for (int set = 0; set < history.sets(); ++set)
        if (const CellScored* cell = history.cell(set, length, depth))
          files.push_back({run.model + " " + names[std::size_t(set)], sentences, *cell, public_time(run.started)});
    }
  return files;
}

}  // namespace ropewalk::cli
