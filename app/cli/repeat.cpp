// ropewalk-cli repeat: the same spec once more, as a new run.
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/run_job.h"
#include "core/exchange/spec_json.h"
#include "core/store/run_store.h"
#include "core/values/error.h"

namespace ropewalk::cli {

namespace {

struct Repeat {
  std::int64_t id = 0;
  std::string workspace, spec_file, model, out;
  bool json = false;

  ExperimentSpec wanted() const {
    if ((id > 0) == !spec_file.empty()) throw BadInput("Give a run by its number, or --spec FILE.");
    if (!spec_file.empty()) return spec_from_json(parse_json(read_file(spec_file), spec_file));
    const std::string path = workspace.empty() ? default_workspace() : workspace;
    if (!std::filesystem::exists(path)) throw BadInput("There is no workspace at " + path + ".");
    return RunStore::open_read_only(path)->run(id).spec;
  }

  ExperimentSpec spec() const {
    ExperimentSpec spec = wanted();
    std::visit(
        [this](auto& one) {
          if (!model.empty()) one.runtime.model_path = model;
        },
        spec);
    if (out.empty()) return spec;
    if (auto* training = std::get_if<TrainSpec>(&spec))
      training->out = out;
    else if (auto* made = std::get_if<PretrainSpec>(&spec))
      made->runtime.model_path = out;
    else
      throw BadInput("--out is the folder of a trained model; a run of the kind " + kind_of(spec) + " has none.");
    return spec;
  }

  void run() const {
    const ExperimentSpec repeated = spec();
    const JobResult result = run_job(repeated, {}, workspace, kind_of(repeated));
    const RunSummary& summary = result.record.summary;
    if (json)
      print_json({{"run", summary.id},
                  {"kind", summary.kind},
                  {"state", summary.state},
                  {"best", summary.best ? nlohmann::json(*summary.best) : nlohmann::json()},
                  {"document_hash", summary.document_hash}});
    else
      std::printf("Run %lld, %s, is %s.\n", static_cast<long long>(summary.id), summary.kind.c_str(),
                  summary.state.c_str());
  }
};

}  // namespace

void register_repeat(CLI::App& app) {
  auto options = std::make_shared<Repeat>();
  CLI::App* command = app.add_subcommand(
      "repeat", "Run a recorded spec once more, as a new run: the same build, device and threads give the same result");
  command->add_option("RUN", options->id, "The run of the workspace whose spec is repeated")->check(positive_number());
  command->add_option("--spec", options->spec_file, "A spec as JSON, as in a report or in runs --id")
      ->check(CLI::ExistingFile);
  command->add_option("--workspace", options->workspace, "SQLite file; default: in the user's data folder");
  command->add_option("--model", options->model, "HF folder or GGUF file, where the model has moved");
  command->add_option("--out", options->out, "Of a training: the folder for the new model");
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
