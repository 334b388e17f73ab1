// ropewalk-cli runs: what a workspace holds.
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/exchange/spec_json.h"
#include "core/store/run_store.h"
#include "core/values/run_filter.h"

namespace ropewalk::cli {

namespace {

struct Runs {
  std::string workspace;
  std::int64_t id = 0;
  bool json = false;
  std::string filter;

  static nlohmann::json as_json(const RunSummary& run) {
    return {{"id", run.id},
            {"kind", run.kind},
            {"state", run.state},
            {"model", run.model},
            {"target", run.target},
            {"seed", run.seed},
            {"started", run.started},
            {"best", run.best ? nlohmann::json(*run.best) : nlohmann::json()},
            {"last", run.last ? nlohmann::json(*run.last) : nlohmann::json()},
            {"tags", split_tags(run.tags)},
            {"note", run.note},
            {"starred", run.starred},
            {"archived", run.archived},
            {"name", run.name},
            {"method", run.method},
            {"seconds", run.seconds},
            {"model_hash", run.model_hash},
            {"error", run.error},
            {"document_hash", run.document_hash}};
  }

  // A search's is a perplexity too, all others' a share.
  static std::string value_text(const RunSummary& run, const std::optional<double>& value) {
    char text[32] = "";
    if (value && lower_is_better(run.kind)) std::snprintf(text, sizeof text, "ppl %.4f", *value);
    if (value && !lower_is_better(run.kind)) std::snprintf(text, sizeof text, "%.1f %%", 100 * *value);
    return text;
  }

  void run() const {
    const std::string path = workspace.empty() ? default_workspace() : workspace;
    if (!std::filesystem::exists(path))
      throw BadInput("There is no workspace at " + path + ". A search or a needle test with --workspace makes one.");
    const auto store = RunStore::open_read_only(path);
    if (id > 0) return print_json(one_run(*store));
    const std::vector<RunSummary> runs = listed(*store);
    if (json) {
      nlohmann::json list = nlohmann::json::array();
      for (const RunSummary& run : runs) list.push_back(as_json(run));
      return print_json(list);
    }
    std::printf("%5s  %-8s %-12s %-28s %9s %10s %10s  %s\n", "id", "kind", "state", "model", "target", "best", "last",
                "started");
    for (const RunSummary& run : runs) {
      std::printf("%5lld  %-8s %-12s %-28s %9s %10s %10s  %s\n", static_cast<long long>(run.id), run.kind.c_str(),
                  run.state.c_str(), run.model.c_str(), short_length(run.target).c_str(),
                  value_text(run, run.best).c_str(), value_text(run, run.last).c_str(), run.started.c_str());
    }
  }

  // As in the run list: archived runs stand in it only where the filter speaks of them. Without a filter all are
  // listed.
  std::vector<RunSummary> listed(const RunStore& store) const {
    const RunExpression expression(filter);
    if (expression.problem())
      throw BadInput("The filter is not understood. " + problem_text(*expression.problem()) + ".");
    std::vector<RunSummary> runs = store.runs();
    std::erase_if(runs, [&](const RunSummary& run) {
      return !expression.matches(run) || (run.archived && !filter.empty() && !expression.asks_about_archived());
    });
    return runs;
  }

  // Everything about one run: spec, environment, events.
  nlohmann::json one_run(const RunStore& store) const {
    const RunRecord record = store.run(id);
    nlohmann::json object = as_json(record.summary);
    object["spec"] = to_json(record.spec);
    object["environment"] = record.environment;
    object["events"] = nlohmann::json::array();
    for (const Event& event : store.events(id)) {
      nlohmann::json body = to_json(event.body);
      body["sequence"] = event.sequence;
      body["seconds"] = event.seconds;
      object["events"].push_back(std::move(body));
    }
    return object;
  }
};

}  // namespace

void register_runs(CLI::App& app) {
  auto options = std::make_shared<Runs>();
  CLI::App* command = app.add_subcommand("runs", "List the runs of a workspace, or show one with all it recorded");
  command->add_option("--workspace", options->workspace, "SQLite file; default: in the user's data folder");
  command->add_option("--id", options->id, "Print this run with its spec and events, as JSON")
      ->check(positive_number());
  command->add_option("--filter", options->filter,
                      "List only the runs that fit, e.g. 'kind:search best<1.2 and not (tag:old or starred:no)'");
  command->add_flag("--json", options->json, "Print one JSON list");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
