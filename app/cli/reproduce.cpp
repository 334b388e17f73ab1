// ropewalk-cli reproduce: the paper in miniature, in one folder, in as many pieces as one likes.
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "core/study/deadline.h"
#include "core/study/study.h"

namespace ropewalk::cli {

namespace {

struct Reproduce {
  std::string model, out, device = "cpu";
  std::uint64_t seed = 1;
  int seeds = 0, threads = 0;
  double minutes = 0;
  bool quick = false, tiny = false, json = false;

  StudySettings settings() const {
    StudySettings settings = study_settings(tiny    ? StudySize::tiny
                                            : quick ? StudySize::quick
                                                    : StudySize::full,
                                            model, seeds);
    settings.first_seed = seed;
    settings.runtime.device = device;
    settings.runtime.threads = threads;
    return settings;
  }

  static void print(const StudyResults& results, const std::string& folder) {
    for (const Claim& claim : results.claims)
      std::printf("%-12s %s\n", verdict_text(claim.verdict).c_str(), claim.claim.c_str());
    std::printf("The page is %s/index.html, the figures are in results.json, the runs in workspace.ropewalk.\n",
                folder.c_str());
  }

  StudyResults study(const StudySettings& settings) const {
    set_model_threads(settings.runtime.threads);
    ModelCache models;
    ProgressBar bar;
    StudySinks sinks;
    sinks.progress = [&](const Progress& progress) { bar.show(progress); };
    sinks.step_begun = [&](const std::string& title) {
      bar.clear();
      std::cerr << title << '\n';
    };
    const Deadline deadline(minutes, job_control());
    try {
      return run_study(settings, out, models, job_control(), sinks);
    } catch (const Stopped&) {
      bar.clear();
      const StudyState state = study_state(settings, out);
      std::cerr << (deadline.passed() ? "The time is up: " : "Stopped: ") << state.done << " of " << state.steps
                << " steps are done and kept in " << out << "; the same command goes on.\n";
      throw;
    }
  }

  void run() const {
    if (quick && tiny) throw BadInput("Give either --quick or --tiny.");
    const StudyResults results = study(settings());
    if (json)
      print_json(results_json(results));
    else
      print(results, out);
  }
};

}  // namespace

void register_reproduce(CLI::App& app) {
  auto options = std::make_shared<Reproduce>();
  CLI::App* command = app.add_subcommand(
      "reproduce", "The paper in miniature: formulas, searches, ablations and training on a small model, as one page");
  command->add_option("MODEL", options->model, "HF folder or GGUF file; made for the small model")->required();
  command->add_option("--out", options->out, "Folder for workspace, results.json and page; one study a folder")
      ->required();
  command->add_flag("--quick", options->quick, "One seed and less of everything, under 15 minutes: for looking");
  command->add_flag("--tiny", options->tiny, "Seconds: that everything works, no result");
  command->add_option("--seeds", options->seeds, "Seeds of documents, searches and trainings; default: 3, quick 1")
      ->check(positive_number());
  command->add_option("--seed", options->seed, "The first seed; the others count up from it")->capture_default_str();
  command->add_option("--minutes", options->minutes, "Stop after that many minutes; the same command goes on")
      ->check(positive_number());
  command->add_option("--device", options->device, "cpu or cuda:N")->capture_default_str();
  command->add_option("--threads", options->threads, "Threads; 0: the physical cores")
      ->capture_default_str()
      ->check(CLI::Range(0, 4096));
  command->add_flag("--json", options->json, "Print results.json's content");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
