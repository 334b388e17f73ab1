#include "core/study/study.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "core/exchange/factors_file.h"
#include "core/exchange/spec_json.h"
#include "core/experiment/jobs.h"
#include "core/study/page.h"
#include "core/study/study_methods.h"
#include "core/study/study_plan.h"
#include "core/study/words.h"

namespace ropewalk {

namespace fs = std::filesystem;

namespace {

std::string absolute_path(const std::string& path) {
  std::error_code none;
  const fs::path absolute = fs::absolute(path, none);
  std::string text = (none ? fs::path(path) : absolute.lexically_normal()).string();
  while (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

void make_folder(const fs::path& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error || !fs::is_directory(path))
    throw Failed(words("The folder ", path.string(), " cannot be made",
                       error ? words(" (", error.message(), ")") : std::string(": something else has that name"), "."));
}

std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// The first setting in which two studies differ, "" where in none.
std::string first_difference(const nlohmann::json& there, const nlohmann::json& wanted, const std::string& path = {}) {
  if (there.is_object() && wanted.is_object()) {
    for (const auto& [key, value] : wanted.items()) {
      const std::string inner = path.empty() ? key : words(path, ".", key);
      if (!there.contains(key)) return words(inner, " is not there");
      const std::string different = first_difference(there[key], value, inner);
      if (!different.empty()) return different;
    }
    return there.size() == wanted.size() ? "" : words(path, " has other settings");
  }
  return there == wanted ? "" : words(path, " is ", there.dump(), " there and ", wanted.dump(), " now");
}

// Settings and model of the folder's study, kept when it begins.
void claim_folder(const StudyFolder& folder, const StudySettings& settings, const ModelDescription& model) {
  nlohmann::json wanted = to_json(settings);
  wanted["model_hash"] = model.header_hash;
  const std::string path = folder.file("study.json");
  if (fs::exists(path)) {
    const std::string different = first_difference(parse_json(file_text(path), path), wanted);
    if (!different.empty())
      throw BadInput(words("The folder ", folder.path, " holds a study with other settings: ", different,
                           ". Give another folder, or the settings that it was begun with."));
    return;
  }
  if (fs::exists(folder.file("workspace.ropewalk")))
    throw BadInput(words("The folder ", folder.path, " holds a workspace that is no study's: give another folder."));
  write_text_file(path, words(wanted.dump(2), "\n"));
}

class StudyJob {
 public:
  StudyJob(const StudySettings& settings, const std::string& folder, ModelCache& models, JobControl& control,
           const StudySinks& sinks)
      : settings_(settings),
        folder_{absolute_path(folder)},
        models_(models),
        control_(control),
        sinks_(sinks),
        model_(read_model_description(settings.runtime.model_path)),
        plan_(study_plan(settings, model_, folder_.path)),
        remaining_(total_cost()) {}

  StudyResults run() {
    make_folder(folder_.path);
    claim_folder(folder_, settings_, model_);
    make_folder(folder_.file("models"));
    make_folder(folder_.file("texts"));
    store_ = RunStore::open(folder_.file("workspace.ropewalk"));
    runs_.emplace(*store_, settings_.seeds);
    for (const RunSummary& run : store_->runs()) known_[run.kind].push_back(run.id);
    for (const StudyStep& step : plan_) do_step(step);
    control_.check();
    const StudyResults results = study_results(settings_, model_, *runs_);
    write_text_file(folder_.file("results.json"), words(results_json(results).dump(2), "\n"));
    write_page(results, folder_.path);
    return results;
  }

 private:
  double total_cost() const {
    double sum = 0;
    for (const StudyStep& step : plan_) sum += step.cost;
    return sum;
  }

  void do_step(const StudyStep& step) {
    control_.check();
    report(step, {}, 0);
    const std::vector<std::string> methods = step.methods(*runs_);
    FinishedStep finished{step.id, step.kind, step.seed, methods.front(), methods, step.metric, 0, 0, 0};
    if (step.kind == StepKind::text)
      measure_texts(step, finished);
    else
      run_step(step, finished);
    ++done_;
  }

  void measure_texts(const StudyStep& step, FinishedStep& finished) {
    const TextLossSpec spec = step.texts(*runs_);
    const std::string path = folder_.file(words("texts/", step.id, ".json"));
    const std::string hash = read_model_description(spec.runtime.model_path).header_hash;
    std::optional<TextLoss> loss = read_text_loss(path, hash);
    if (!loss || int(loss->nll.size()) != spec.texts) {
      begin(step);
      loss = measure_text_loss(spec, models_, control_);
      write_text_loss(*loss, path);
    }
    remaining_.add(step.cost, loss->seconds);
    finished.seconds = loss->seconds;
    finished.document_evaluations = std::int64_t(loss->nll.size());
    runs_->add_texts(finished, finished.method, spec.factors.rope.trained_context, loss->nll);
  }

  void run_step(const StudyStep& step, FinishedStep& finished) {
    const ExperimentSpec spec = step.spec(*runs_);
    const std::optional<RunSummary> known = known_run(spec);
    const bool is_new = !known || known->state != "finished";
    if (is_new) begin(step);
    RunSinks run = sinks_.run;
    run.begun = [&](RunId id) {
      label(id, step);
      if (sinks_.run.begun) sinks_.run.begun(id);
    };
    run.progress = [&](const Progress& progress) { report(step, progress, known ? known->seconds : 0); };
    if (!known)
      finished.run = run_experiment(spec, *store_, models_, control_, run);
    else if (is_new)
      finished.run = resume_experiment(known->id, *store_, models_, control_, run);
    else
      finished.run = known->id;
    runs_->add(finished);
    remaining_.add(step.cost, runs_->steps().back().seconds);
  }

  // The run of that spec, a finished one before others.
  std::optional<RunSummary> known_run(const ExperimentSpec& spec) const {
    const auto runs = known_.find(kind_of(spec));
    if (runs == known_.end()) return {};
    const nlohmann::json wanted = to_json(spec);
    std::optional<RunSummary> found;
    for (const RunId id : runs->second) {
      const RunRecord record = store_->run(id);
      if (to_json(record.spec) != wanted) continue;
      if (!found || record.summary.state == "finished") found = record.summary;
    }
    return found;
  }

  void label(RunId id, const StudyStep& step) const {
    RunSummary summary = store_->run(id).summary;
    summary.name = step.title;
    summary.tags = words("reproduce, ", study_size_id(settings_.size), ", ", step.id);
    store_->update_labels(summary);
  }

  void begin(const StudyStep& step) const {
    if (sinks_.step_begun) sinks_.step_begun(step.title);
  }

  // `before`: seconds of the step's earlier pieces.
  void report(const StudyStep& step, const Progress& progress, double before) const {
    if (!sinks_.progress) return;
    Progress whole;
    whole.what = step.title;
    if (!progress.what.empty()) whole.what += words(": ", progress.what);
    if (progress.total > 0)
      whole.what += words(" ", std::to_string(progress.done), "/", std::to_string(progress.total));
    whole.done = done_;
    whole.total = std::int64_t(plan_.size());
    whole.unit = "steps";
    whole.elapsed_seconds = elapsed_seconds();
    whole.remaining_seconds = remaining_seconds(step, progress, before);
    sinks_.progress(whole);
  }

  double elapsed_seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
  }

  // What the step itself says of its rest is better than what its cost says.
  double remaining_seconds(const StudyStep& step, const Progress& progress, double before) const {
    const double all = remaining_.remaining_seconds();
    if (all < 0) return -1;
    const double a_unit = all / std::max(1e-300, cost_left());
    const double own = progress.remaining_seconds >= 0
                           ? progress.remaining_seconds
                           : std::max(0.0, step.cost * a_unit - before - progress.elapsed_seconds);
    return std::max(0.0, all - step.cost * a_unit) + own;
  }
  double cost_left() const {
    double left = 0;
    for (std::size_t i = static_cast<std::size_t>(done_); i < plan_.size(); ++i) left += plan_[i].cost;
    return left;
  }

  const StudySettings settings_;
  const StudyFolder folder_;
  ModelCache& models_;
  JobControl& control_;
  const StudySinks& sinks_;
  const ModelDescription model_;
  const std::vector<StudyStep> plan_;
  RemainingTime remaining_;
  std::unique_ptr<RunStore> store_;
  std::optional<StudyRuns> runs_;
  std::map<std::string, std::vector<RunId>> known_;  // by kind, as the workspace was when this piece began
  int done_ = 0;
  const std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

}  // namespace

std::string StudyFolder::file(const std::string& name) const {
  return (fs::path(path) / name).string();
}

StudyResults run_study(const StudySettings& settings, const std::string& folder, ModelCache& models,
                       JobControl& control, const StudySinks& sinks) {
  check(settings);
  return StudyJob(settings, folder, models, control, sinks).run();
}

StudyState study_state(const StudySettings& settings, const std::string& folder) {
  const StudyFolder files{absolute_path(folder)};
  StudyState state;
  state.steps = int(study_plan(settings, read_model_description(settings.runtime.model_path), files.path).size());
  if (fs::exists(files.file("workspace.ropewalk")))
    for (const RunSummary& run : RunStore::open_read_only(files.file("workspace.ropewalk"))->runs())
      state.done += run.state == "finished";
  std::error_code none;
  for (const auto& text : fs::directory_iterator(files.file("texts"), none)) state.done += text.is_regular_file();
  return state;
}

}  // namespace ropewalk
