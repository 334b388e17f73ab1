// ropewalk-cli ruler-score: RULER's public scoring rules over predictions of any program.
#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/ruler/ruler_files.h"

namespace ropewalk::cli {

namespace {

struct RulerScoring {
  std::string task, data, predictions;
  bool json = false;

  void run() const {
    const RulerTask& chosen = ruler_task(task);
    const std::vector<RulerRow> rows = read_ruler_data(data);
    const std::vector<RulerPrediction> texts = read_ruler_predictions(predictions);
    const RulerScore score = score_predictions(chosen, rows, texts);
    const auto empty = std::count_if(texts.begin(), texts.end(), [](const RulerPrediction& prediction) {
      return cleaned_prediction(prediction.text).empty();
    });
    if (json) {
      nlohmann::json samples = nlohmann::json::array();
      for (std::size_t i = 0; i < rows.size(); ++i)
        samples.push_back({{"index", rows[i].index}, {"score", score.samples[i]}});
      return print_json({{"task", task},
                         {"rule", rule_name(chosen.rule)},
                         {"samples", rows.size()},
                         {"score", score.score},
                         {"interval", {score.low, score.high}},
                         {"empty", empty},
                         {"per_sample", samples}});
    }
    std::printf("%s: %.2f %% (95 %% interval %.2f to %.2f), %zu samples, %lld of them empty\n", task.c_str(),
                score.score, score.low, score.high, rows.size(), static_cast<long long>(empty));
  }
};

}  // namespace

void register_ruler_score(CLI::App& app) {
  auto options = std::make_shared<RulerScoring>();
  CLI::App* command = app.add_subcommand("ruler-score", "Score predictions by RULER's public rules (no model needed)");
  std::vector<std::string> tasks;
  for (const RulerTask* task : ruler_tasks()) tasks.emplace_back(task->id);
  command->add_option("--task", options->task, "RULER's name of the task: decides the rule")
      ->required()
      ->check(CLI::IsMember(tasks));
  command->add_option("--data", options->data, "Samples, as ruler-data or RULER writes them: index, outputs")
      ->required();
  command->add_option("--predictions", options->predictions, "One JSON object a line: index, pred")->required();
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
