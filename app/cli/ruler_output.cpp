#include "app/cli/ruler_output.h"

#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/lines_file.h"
#include "core/experiment/ruler_prompts.h"
#include "core/model/model.h"
#include "core/rope/methods.h"

namespace ropewalk::cli {

namespace {

using nlohmann::json;

json set_json(const RulerReport& report, int set) {
  const RulerHistory& history = report.history;
  const RopeFactors& factors = history.factor_sets()[std::size_t(set)];
  json means = json::array();
  for (const std::int64_t length : history.lengths())
    if (const auto mean = history.mean(set, length))
      means.push_back({{"length", length},
                       {"score", mean->score},
                       {"low", mean->low},
                       {"high", mean->high},
                       {"tasks", mean->tasks},
                       {"samples", mean->samples},
                       {"complete", history.complete(set, length)}});
  const auto effective = history.effective(set, report.threshold);
  return {{"factor_set", set},
          {"method", factors.method},
          {"target", factors.target},
          {"means", means},
          {"effective_length", effective ? json(*effective) : json()},
          {"longest_tested", history.longest_complete(set)}};
}

json scores_json(const RulerHistory& history) {
  json scores = json::array();
  for (std::size_t set = 0; set < history.factor_sets().size(); ++set)
    for (const std::string& task : history.tasks())
      for (const std::int64_t length : history.lengths())
        if (const auto score = history.score(int(set), task, length))
          scores.push_back({{"factor_set", set},
                            {"method", history.factor_sets()[set].method},
                            {"task", task},
                            {"length", length},
                            {"score", score->score},
                            {"low", score->low},
                            {"high", score->high},
                            {"samples", score->samples.size()}});
  return scores;
}

void print_cell(double score, double low, double high, std::size_t samples) {
  std::printf(" %6.1f [%5.1f,%6.1f] %4zu", score, low, high, samples);
}

void print_set(const RulerReport& report, int set) {
  const RulerHistory& history = report.history;
  const RopeFactors& factors = history.factor_sets()[std::size_t(set)];
  std::printf("%s: score in %% with its 95 %% interval and the number of samples\n%-16s", set_title(factors).c_str(),
              "");
  for (const std::int64_t length : history.lengths()) std::printf(" %27s", short_length(length).c_str());
  std::printf("\n");
  for (const std::string& task : history.tasks()) {
    std::printf("%-16s", task.c_str());
    for (const std::int64_t length : history.lengths()) {
      const auto score = history.score(set, task, length);
      if (score)
        print_cell(score->score, score->low, score->high, score->samples.size());
      else
        std::printf(" %27s", "not scored");
    }
    std::printf("\n");
  }
  std::printf("%-16s", ("mean of " + std::to_string(history.tasks().size())).c_str());
  for (const std::int64_t length : history.lengths())
    if (const auto mean = history.mean(set, length))
      print_cell(mean->score, mean->low, mean->high, std::size_t(mean->samples));
  std::printf("\n");
  const auto effective = history.effective(set, report.threshold);
  if (!effective) return;
  if (*effective == 0)
    std::printf("effective length: none (the shortest is below %.1f %%)\n", report.threshold);
  else
    std::printf("effective length: %s tokens (mean at least %.1f %% there and at every shorter length)%s\n",
                short_length(*effective).c_str(), report.threshold,
                *effective == history.longest_complete(set) ? "; the longest that was tested" : "");
}

}  // namespace

json outside_json(const std::vector<OutsideRuler>& outside) {
  json list = json::array();
  for (const OutsideRuler& one : outside) {
    json means = json::array(), scores = json::array();
    const auto error = [](const std::optional<double>& value) { return value ? json(*value) : json(); };
    for (const OutsideMean& mean : one.means)
      means.push_back({{"length", mean.length},
                       {"score", mean.score},
                       {"standard_error", error(mean.standard_error)},
                       {"tasks", mean.tasks}});
    for (const OutsideTask& task : one.tasks)
      for (const OutsideScore& score : task.scores)
        scores.push_back({{"task", task.task},
                          {"length", score.length},
                          {"score", score.score},
                          {"standard_error", error(score.standard_error)}});
    list.push_back({{"name", one.name}, {"source", one.source}, {"means", means}, {"scores", scores}});
  }
  return list;
}

json ruler_json(const JobResult& result, const RulerReport& report) {
  json sets = json::array(), notes = json::array();
  for (std::size_t set = 0; set < report.history.factor_sets().size(); ++set)
    sets.push_back(set_json(report, int(set)));
  for (const Event& event : result.events)
    if (const auto* note = std::get_if<Note>(&event.body)) notes.push_back(note->text);
  return {{"run", result.run},
          {"seconds", result.record.summary.seconds},
          {"document_hash", result.record.summary.document_hash},
          {"tasks", report.history.tasks()},
          {"lengths", report.history.lengths()},
          {"samples", report.history.spec().samples},
          {"seed", report.history.spec().seed},
          {"threshold", report.threshold},
          {"factor_sets", sets},
          {"scores", scores_json(report.history)},
          {"left_out", report.left_out},
          {"notes", notes},
          {"outside", outside_json(report.outside)}};
}

void print_outside(const std::vector<OutsideRuler>& outside) {
  if (outside.empty()) return;
  std::printf("From elsewhere: mean in %% by length (tasks)\n");
  for (const OutsideRuler& one : outside) {
    std::printf("%s\n ", one.name.c_str());
    for (const OutsideMean& mean : one.means)
      std::printf("  %s %.2f (%d)", short_length(mean.length).c_str(), mean.score, mean.tasks);
    std::printf("\n  source: %s\n", one.source.c_str());
  }
}

void print_ruler(const JobResult& result, const RulerReport& report) {
  for (std::size_t set = 0; set < report.history.factor_sets().size(); ++set) print_set(report, int(set));
  for (const std::string& sentence : report.left_out) std::printf("left out: %s\n", sentence.c_str());
  print_outside(report.outside);
  std::printf("run %lld, %.0f s\n", static_cast<long long>(result.run), result.record.summary.seconds);
}

void write_ruler_answers(const RulerHistory& history, const std::string& path) {
  const RulerSpec& spec = history.spec();
  const auto tokenizer = open_tokenizer(spec.runtime.model_path);
  const RulerSource source(spec, *tokenizer);
  LinesFile file(path);
  for (const std::int64_t length : spec.lengths)
    for (const std::string& task : spec.tasks)
      for (int set = 0; set < int(spec.factor_sets.size()); ++set)
        for (const auto& [index, sample] : history.samples(set, task, length)) {
          job_control().check();
          const RulerPrompt prompt = source.prompt(task, length, index, sample.document_hash);
          const json line{{"task", task},
                          {"length", length},
                          {"index", index},
                          {"factor_set", set},
                          {"method", spec.factor_sets[std::size_t(set)].method},
                          {"input", prompt.sample.input},
                          {"outputs", sample.outputs},
                          {"prediction", sample.prediction},
                          {"score", sample.score},
                          {"prompt_tokens", sample.prompt_tokens},
                          {"answer_tokens", sample.answer_tokens},
                          {"seconds", sample.seconds},
                          {"hash", sample.document_hash}};
          file.add(line.dump(-1, ' ', false, json::error_handler_t::replace));
        }
  file.keep();
}

}  // namespace ropewalk::cli
