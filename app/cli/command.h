// What every command of ropewalk-cli has: how it registers, the options that models and runs share, and how results are
// printed.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/values/job.h"
#include "core/values/model_description.h"
#include "core/values/run.h"
#include "core/values/spec.h"

namespace ropewalk::cli {

// A command adds its subcommand and options to `app`; its callback does the work and throws Error.
using RegisterCommand = void (*)(CLI::App& app);
void register_inspect(CLI::App& app);
void register_precision(CLI::App& app);
void register_search(CLI::App& app);
void register_needle(CLI::App& app);
void register_sensitivity(CLI::App& app);
void register_attention(CLI::App& app);
void register_retention(CLI::App& app);
void register_perplexity(CLI::App& app);
void register_runs(CLI::App& app);
void register_export(CLI::App& app);
void register_scalars(CLI::App& app);
void register_logits(CLI::App& app);
void register_tokenize(CLI::App& app);
void register_generate(CLI::App& app);
void register_boundary(CLI::App& app);
void register_train(CLI::App& app);
void register_pretrain(CLI::App& app);
void register_report(CLI::App& app);
void register_repeat(CLI::App& app);
void register_reproduce(CLI::App& app);
void register_ruler(CLI::App& app);
void register_ruler_data(CLI::App& app);
void register_ruler_score(CLI::App& app);

// --device, --dtype, --threads, --policy, --trained-context: kept in the spec.
struct RuntimeOptions {
  RuntimeSpec runtime;
  std::string dtype = "bfloat16";
  std::string policy = "long";
  void add_to(CLI::App& command);
  RuntimeSpec spec(const std::string& model_path) const;  // throws BadInput
};

// --method ID,ID  --factors FILE (repeatable)  --target N  --critical-dimension N  --scale S  --attention-factor M
struct FactorOptions {
  std::vector<std::string> methods;
  std::vector<std::string> files;
  std::int64_t target = 0;
  std::optional<int> critical_dimension;
  std::optional<double> scale;
  std::optional<double> attention_factor;
  void add_to(CLI::App& command);
  // Throws BadInput where a formula was asked for without a target, and for a target below the trained context.
  void check_targets(const RopeDescription& rope) const;
  // All sets that were asked for, methods first; `none` if nothing was. `own` is the model's own scaling, if it has
  // one.
  std::vector<RopeFactors> sets(const RopeDescription& rope, const std::optional<RopeFactors>& own,
                                std::int64_t default_target) const;
};

// --haystack DIR|noise|generated  --template ID: how needle documents are made. Empty: as the model was trained.
struct DocumentOptions {
  std::string haystack, needle_template;
  void add_to(CLI::App& command);
  DocumentSpec spec(std::uint64_t seed, const ModelDescription& model) const;
};

// For options that take a number above 0: says which was given.
CLI::Validator positive_number();

// Refuses lengths that do not increase, with both numbers.
void check_increasing(const std::vector<std::int64_t>& lengths);

// Refuses a target below the trained context, with both numbers.
void check_target(std::int64_t target, const RopeDescription& rope);

// Before long work: throws Failed where the file could not be written in the end. An empty path is no file.
void check_can_write(const std::string& path);
// Refuses a folder that holds something, unless it is to be replaced.
void check_new_folder(const std::string& folder, bool replace);

std::string default_workspace();  // in the user's data folder; made when missing
std::string read_file(const std::string& path);
void print_json(const nlohmann::json& json);
std::string short_length(std::int64_t tokens);      // 8192 -> "8k", 1000 -> "1000"
std::string set_title(const RopeFactors& factors);  // "YaRN, target 16k", "None"

// Ctrl-C and SIGTERM request a stop of the job that uses it.
JobControl& job_control();

// Progress on the error stream: a bar with the time left on a terminal, else a line every ten seconds.
class ProgressBar {
 public:
  void show(const Progress& progress);
  void clear();
  ~ProgressBar() { clear(); }

 private:
  bool shown_ = false;
  double last_line_ = -1e9;
};

}  // namespace ropewalk::cli
