// ropewalk-cli scalars: every number that a run recorded, as CSV or JSON lines.
#include "core/exchange/scalars.h"

#include <iostream>

#include "app/cli/command.h"
#include "core/exchange/factors_file.h"
#include "core/store/run_store.h"

namespace ropewalk::cli {

namespace {

struct Scalars {
  std::string workspace, format = "csv", out;
  std::int64_t run_id = 0;

  void run() const {
    check_can_write(out);
    const auto store = RunStore::open_read_only(workspace.empty() ? default_workspace() : workspace);
    store->run(run_id);  // says where there is no such run
    const std::vector<Scalar> scalars = scalars_of(store->events(run_id));
    const std::string text =
        format == "csv" ? scalars_csv_text(run_id, scalars) : scalars_json_lines_text(run_id, scalars);
    if (out.empty())
      std::cout << text;
    else
      write_text_file(out, text);
  }
};

}  // namespace

void register_scalars(CLI::App& app) {
  auto options = std::make_shared<Scalars>();
  CLI::App* command = app.add_subcommand("scalars", "Write every number that a run recorded");
  command->add_option("RUN", options->run_id, "The run, by its id")->required()->check(positive_number());
  command->add_option("--workspace", options->workspace, "SQLite file; default: in the user's data folder");
  command->add_option("--format", options->format, "csv or jsonl (one JSON object a line)")
      ->capture_default_str()
      ->check(CLI::IsMember({"csv", "jsonl"}));
  command->add_option("--out", options->out, "File to write; default: standard output");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
