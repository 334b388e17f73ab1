// ropewalk-cli export: the factors of a run, a file or a formula, in the forms that other programs read.
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/exchange/factors_file.h"
#include "core/exports/runtime_export.h"
#include "core/model/model.h"
#include "core/rope/methods.h"
#include "core/rope/presets.h"
#include "core/store/run_store.h"
#include "core/values/search_history.h"

namespace ropewalk::cli {

namespace {

struct Export {
  std::string workspace, model, preset, format = "json", out;
  std::int64_t run_id = 0, candidate = -1;
  FactorOptions factors;
  mutable std::string family;      // of the model, where it is known: Phi-3's configs have a form of their own
  mutable std::string model_path;  // likewise

  RopeFactors of_run() const {
    const auto store = RunStore::open_read_only(workspace.empty() ? default_workspace() : workspace);
    const RunRecord record = store->run(run_id);
    model_path = model.empty() ? runtime_of(record.spec).model_path : model;
    try {
      family = read_model_description(model_path).family;
    } catch (const Error&) {
      family.clear();  // the model is gone; its factors can be exported all the same
    }
    SearchHistory history;
    for (const Event& event : store->events(run_id)) history.add(event);
    const CandidateEvaluated* chosen = candidate >= 0 ? history.find(candidate) : history.best();
    if (chosen) return history.found_factors(*chosen);
    if (candidate >= 0)
      throw BadInput("Run " + std::to_string(run_id) + " has no candidate " + std::to_string(candidate) + ".");
    if (const auto* needle = std::get_if<NeedleSpec>(&record.spec)) return needle->factor_sets.back();
    throw BadInput("Run " + std::to_string(run_id) + " has no evaluated candidate yet: there is nothing to export.");
  }

  RopeFactors of_formula() const {
    RopeDescription rope;
    std::optional<RopeFactors> own;
    std::int64_t target = 0;
    if (!preset.empty()) {
      const Preset* found = find_preset(preset);
      if (!found) throw BadInput("Unknown preset '" + preset + "'.");
      rope = found->rope;
      target = found->default_target;
    } else if (!model.empty()) {
      const ModelDescription description = read_model_description(model);
      rope = description.rope;
      own = description.own_factors;
      family = description.family;
      model_path = model;
    } else {
      throw BadInput("Give what to export: --run ID, or --model or --preset with --method or --factors.");
    }
    if (factors.target > 0) check_target(factors.target, rope);
    const auto sets = factors.sets(rope, own, target > 0 ? target : 4 * rope.trained_context);
    if (sets.size() != 1)
      throw BadInput("Export writes one factor set, but " + std::to_string(sets.size()) + " were asked for.");
    return sets.front();
  }

  void run() const {
    const RuntimeExport& runtime = *find_runtime_export(format);
    if (runtime.write && out.empty()) throw BadInput("--format " + format + " writes a file: name it with --out.");
    check_can_write(out);
    const RopeFactors set = run_id > 0 ? of_run() : of_formula();
    const ExportRequest request{set, family, model_path};
    if (const std::string note = hf_export_note(set); format.starts_with("hf-") && !note.empty())
      std::cerr << note << '\n';
    std::cerr << runtime.switches << '\n';
    if (out.empty()) {
      std::cout << runtime.text(request);
      return;
    }
    ProgressBar bar;
    write_export(
        runtime, request, out, [&bar](const Progress& progress) { bar.show(progress); }, job_control());
  }
};

}  // namespace

void register_export(CLI::App& app) {
  auto options = std::make_shared<Export>();
  CLI::App* command = app.add_subcommand("export", "Write rescale factors for other programs");
  command->add_option("--run", options->run_id, "The run whose best candidate is exported")->check(positive_number());
  command->add_option("--candidate", options->candidate, "Another candidate of that run, by its id")
      ->check(CLI::NonNegativeNumber);
  command->add_option("--workspace", options->workspace, "SQLite file; default: in the user's data folder");
  command->add_option("--model", options->model, "HF folder or GGUF file, for a formula or a factors file");
  command->add_option("--preset", options->preset, "A preset, for a formula");
  options->factors.add_to(*command);
  std::string formats;
  std::vector<std::string> ids;
  for (const RuntimeExport* runtime : runtime_exports()) {
    ids.emplace_back(runtime->id);
    formats += (formats.empty() ? "" : ", ") + ids.back() + " (" + std::string(runtime->name) + ")";
  }
  command->add_option("--format", options->format, formats)->capture_default_str()->check(CLI::IsMember(ids));
  command->add_option("--out", options->out, "File to write; default: standard output");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
