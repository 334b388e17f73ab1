#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/cli/command.h"
#include "core/exchange/factors_file.h"
#include "core/exchange/found_factors.h"
#include "core/rope/methods.h"
#include "core/text/needle_template.h"
#include "core/values/model_documents.h"

namespace ropewalk::cli {

void RuntimeOptions::add_to(CLI::App& command) {
  command.add_option("--device", runtime.device, "cpu or cuda:N")->capture_default_str();
  command.add_option("--dtype", dtype, "float32 or bfloat16")
      ->capture_default_str()
      ->check(CLI::IsMember({"float32", "bfloat16"}));
  command.add_option("--threads", runtime.threads, "Threads; 0: the physical cores")
      ->capture_default_str()
      ->check(CLI::Range(0, 4096));
  command
      .add_option("--policy", policy,
                  "long: the rescaled factors at every length; switch: the original ones up to the trained context")
      ->capture_default_str()
      ->check(CLI::IsMember({"long", "switch"}));
  command
      .add_option("--trained-context", runtime.trained_context,
                  "L_train in tokens, where the model's files say it wrongly")
      ->check(positive_number());
}

RuntimeSpec RuntimeOptions::spec(const std::string& model_path) const {
  RuntimeSpec spec = runtime;
  // A run is found again from any folder.
  std::error_code none;
  const auto absolute = std::filesystem::absolute(model_path, none);
  spec.model_path = none ? model_path : absolute.lexically_normal().string();
  spec.dtype = dtype == "float32" ? ModelType::float32 : ModelType::bfloat16;
  spec.policy = policy == "switch" ? FactorPolicy::switch_at_trained_context : FactorPolicy::always_long;
  return spec;
}

void FactorOptions::add_to(CLI::App& command) {
  command
      .add_option("--method", methods,
                  "Rescaling methods, e.g. yarn,ntk_rcd; model: the file's own scaling; found: factors "
                  "that Ropewalk brings for the model")
      ->delimiter(',');
  command.add_option("--factors", files,
                     "File of rescale factors: JSON, or CSV with one factor a line (may be repeated)");
  command.add_option("--target", target, "Target context window in tokens")->check(positive_number());
  command.add_option("--critical-dimension", critical_dimension,
                     "Critical dimension in pairs; default: the theoretical one");
  command.add_option("--scale", scale, "Scale s of the formulas; default: target / trained context");
  command.add_option("--attention-factor", attention_factor, "Attention factor; default: the method's own");
}

void FactorOptions::check_targets(const RopeDescription& rope) const {
  const bool needed = std::any_of(methods.begin(), methods.end(), [](const std::string& method) {
    return method != "none" && method != "model" && method != kFoundMethod;
  });
  if (needed && target == 0)
    throw BadInput("Give the target context window of the method with --target, e.g. --target " +
                   std::to_string(2 * rope.trained_context) + ".");
  if (target > 0) check_target(target, rope);
}

std::vector<RopeFactors> FactorOptions::sets(const RopeDescription& rope, const std::optional<RopeFactors>& own,
                                             std::int64_t default_target) const {
  const std::int64_t wished = target > 0 ? target : default_target;
  MethodParameters parameters;
  parameters.critical_dimension = critical_dimension;
  parameters.scale = scale;
  parameters.attention_factor = attention_factor;
  std::vector<RopeFactors> sets;
  for (const std::string& method : methods) {
    if (method == "model") {
      if (!own) throw BadInput("The model's files have no scaling of their own: --method model cannot be used.");
      sets.push_back(*own);
    } else if (method == kFoundMethod) {
      const FoundFactors* found = found_factors_for(rope);
      if (!found) throw BadInput("Ropewalk brings no factors for this model: --method found cannot be used.");
      sets.push_back(found->factors);
    } else {
      sets.push_back(make_factors(method, rope, wished, parameters));
    }
  }
  for (const std::string& file : files) sets.push_back(read_factors_file(file, rope, wished, attention_factor));
  if (sets.empty()) sets.push_back(make_factors("none", rope, wished));
  return sets;
}

void DocumentOptions::add_to(CLI::App& command) {
  command.add_option("--haystack", haystack,
                     "Filler: a folder of text files, noise (RULER's sentences) or generated; default: what the model "
                     "was trained on where its folder says so, else noise");
  std::vector<std::string> ids;
  for (const NeedleTemplate* manner : needle_templates()) ids.emplace_back(manner->id);
  command
      .add_option("--template", needle_template,
                  "Text of needle and question: magic_number (the paper's) or key_value (the small model's); default: "
                  "the model's own where its folder says so, else magic_number")
      ->check(CLI::IsMember(ids));
}

DocumentSpec DocumentOptions::spec(std::uint64_t seed, const ModelDescription& model) const {
  DocumentSpec spec = default_documents(model);
  spec.seed = seed;
  if (!needle_template.empty()) spec.needle_template = needle_template;
  if (haystack.empty()) return spec;
  spec.haystack = haystack == "noise"       ? HaystackKind::noise
                  : haystack == "generated" ? HaystackKind::generated
                                            : HaystackKind::folder;
  if (spec.haystack == HaystackKind::folder)
    spec.folder = std::filesystem::absolute(haystack).lexically_normal().string();
  return spec;
}

void check_can_write(const std::string& path) {
  if (path.empty()) return;
  std::error_code ignored;
  const bool there = std::filesystem::exists(path, ignored);
  errno = 0;
  if (!std::ofstream(path, std::ios::app)) throw Failed("cannot write " + path + ": " + std::strerror(errno));
  if (!there) std::filesystem::remove(path, ignored);
}

void check_new_folder(const std::string& folder, bool replace) {
  std::error_code ignored;
  if (replace || folder.empty() || !std::filesystem::exists(folder, ignored)) return;
  if (std::filesystem::is_directory(folder, ignored) && std::filesystem::is_empty(folder, ignored)) return;
  throw BadInput(folder + " exists: give another folder with --out, or --replace to put the new model in its place.");
}

void check_target(std::int64_t target, const RopeDescription& rope) {
  if (target < rope.trained_context)
    throw BadInput("The target of " + std::to_string(target) + " tokens is below the trained context of " +
                   std::to_string(rope.trained_context) + ": there is nothing to lengthen. Use --target " +
                   std::to_string(2 * rope.trained_context) + " or more (or correct --trained-context).");
}

std::string default_workspace() {
  const char* data = std::getenv("XDG_DATA_HOME");
  const char* home = std::getenv("HOME");
  const std::filesystem::path folder =
      (data && *data ? std::filesystem::path(data) : std::filesystem::path(home ? home : ".") / ".local/share") /
      "ropewalk";
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    throw Failed("The folder " + folder.string() + " cannot be made (" + error.message() +
                 "). Name a workspace with --workspace FILE.");
  return (folder / "workspace.ropewalk").string();
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf() || file.peek() == EOF))
    throw BadInput("The file " + path + " cannot be read. Check the name and the permissions.");
  return text.str();
}

void print_json(const nlohmann::json& json) {
  std::cout << json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

CLI::Validator positive_number() {
  const auto check = [](std::string& text) {
    double number = 0;
    const bool positive = CLI::detail::lexical_cast(text, number) && number > 0;
    return positive ? std::string() : "'" + text + "' is not a number above 0";
  };
  return CLI::Validator(check, "POSITIVE", "positive_number");
}

void check_increasing(const std::vector<std::int64_t>& lengths) {
  for (std::size_t i = 1; i < lengths.size(); ++i)
    if (lengths[i] <= lengths[i - 1])
      throw BadInput("--lengths must increase: " + std::to_string(lengths[i]) + " stands after " +
                     std::to_string(lengths[i - 1]) + ".");
}

std::string set_title(const RopeFactors& factors) {
  std::string title = method_name(factors.method);
  if (factors.target > 0) title += ", target " + short_length(factors.target);
  return title;
}

std::string short_length(std::int64_t tokens) {
  return tokens % 1024 == 0 ? std::to_string(tokens / 1024) + "k" : std::to_string(tokens);
}

}  // namespace ropewalk::cli
