// llama.cpp: a complete GGUF file, and the flags that go without one.
// Source: llama.cpp's src/llama-model.cpp (get_rope_factors: the long list where n_ctx per sequence is above
// n_ctx_orig_yarn, the short one else; they divide the inverse frequencies), src/llama-context.cpp (rope_attn_factor
// multiplies cosine and sine at every length), src/models/*.cpp (which architectures load the lists).
#include <cmath>
#include <sstream>

#include "core/exchange/unscaled_tokens.h"
#include "core/exports/runtime_export.h"
#include "core/exports/runtimes/shell_text.h"
#include "core/model/files/gguf_copy.h"
#include "core/rope/factor_lists.h"
#include "core/rope/methods.h"
#include "core/rope/number_text.h"
#include "core/rope/periods.h"
#include "core/values/error.h"

namespace ropewalk::runtimes {

namespace {

constexpr std::string_view kSwitches =
    "llama.cpp chooses once, when it loads: the long factors for everything if the context of one sequence (-c over "
    "-np) "
    "is above the trained context, else the short ones. One attention factor serves both.";

std::vector<float> as_floats(const std::vector<double>& values) {
  return {values.begin(), values.end()};
}

void check_gguf(const ExportRequest& request) {
  check(request.factors);
  require_no_unscaled_tokens(request.factors, "a GGUF file");
  if (!request.is_gguf())
    throw BadInput(
        "A GGUF file is made from the model's own GGUF file, and this model is " +
        (request.model_path.empty() ? std::string("not known") : request.model_path + ", a Hugging Face folder") +
        ". Convert it first: python convert_hf_to_gguf.py " +
        (request.model_path.empty() ? "FOLDER" : shell_text(request.model_path)) +
        " --outfile model.gguf (in llama.cpp's folder); then export for model.gguf.");
}

// Others refuse a file with tensors that they do not know.
void check_architecture(const std::string& architecture) {
  if (architecture != "llama" && architecture != "phi3")
    throw BadInput("llama.cpp reads lists of rescale factors for llama (also Mistral) and phi3 models, not for " +
                   architecture +
                   ": it would not load the file. A formula that its flags can say (YaRN, NTK, PI) can be "
                   "exported as flags.");
}

GgufChange change_for(const std::string& architecture, const RopeFactors& factors) {
  const std::string scaling = architecture + ".rope.scaling.";
  const auto number = [](std::int64_t value) { return static_cast<std::uint32_t>(value); };
  GgufChange change;
  change.values = {{architecture + ".context_length", number(context_length(factors))},
                   {scaling + "type", std::string("longrope")},
                   {scaling + "original_context_length", number(factors.rope.trained_context)},
                   {scaling + "attn_factor", static_cast<float>(factors.attention_factor)}};
  // They would scale once more, what the lists say already.
  change.removed_keys = {scaling + "factor",
                         scaling + "yarn_log_multiplier",
                         scaling + "yarn_ext_factor",
                         scaling + "yarn_attn_factor",
                         scaling + "yarn_beta_fast",
                         scaling + "yarn_beta_slow",
                         architecture + ".rope.scale_linear"};
  change.removed_tensors = {"rope_freqs.weight"};
  change.tensors = {{"rope_factors_long.weight", as_floats(factors.rescale_factors)},
                    {"rope_factors_short.weight", as_floats(short_list(factors))}};
  return change;
}

std::string shown(const GgufChange::Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<float>(&value)) return number_text(double(*number));
  return std::to_string(std::get<std::uint32_t>(value));
}

std::string changes_text(const ExportRequest& request) {
  check_gguf(request);
  const GgufFile source(request.model_path);
  const std::string architecture = source.require_text("general.architecture");
  check_architecture(architecture);
  const GgufChange change = change_for(architecture, request.factors);
  std::ostringstream out;
  out << "# " << source.tensors().size() << " tensors of " << request.model_path << ", unchanged\n";
  for (const auto& [key, value] : change.values) out << key << " = " << shown(value) << '\n';
  for (const std::string& key : change.removed_keys)
    if (source.value(key)) out << "# without " << key << '\n';
  for (const std::string& name : change.removed_tensors)
    if (source.find(name)) out << "# without tensor " << name << '\n';
  for (const auto& [name, values] : change.tensors) {
    out << "tensor " << name << " =";
    for (const float value : values) out << ' ' << number_text(double(value));
    out << '\n';
  }
  out << "# llama-server -m FILE -c " << context_length(request.factors) << '\n';
  return out.str();
}

void write_gguf(const ExportRequest& request, const std::string& path, const ProgressSink& progress,
                const JobControl& control) {
  check_gguf(request);
  const GgufFile source(request.model_path);
  const std::string architecture = source.require_text("general.architecture");
  check_architecture(architecture);
  copy_gguf(source, change_for(architecture, request.factors), path, progress, control);
}

std::string yarn_flags(const RopeFactors& factors, double scale) {
  const MethodParameters& given = factors.parameters;
  if (!given.truncate) throw BadInput("llama.cpp's YaRN always rounds its bounds to whole pairs; this set does not.");
  // llama.cpp multiplies the formula's attention factor by the flag's.
  const double flag = factors.attention_factor / yarn_attention_factor(scale);
  return "--rope-scaling yarn --rope-scale " + number_text(scale) + " --yarn-orig-ctx " +
         std::to_string(factors.rope.trained_context) + " --yarn-beta-fast " + number_text(given.beta_fast) +
         " --yarn-beta-slow " + number_text(given.beta_slow) + " --yarn-attn-factor " + number_text(flag);
}

std::string flags_text(const ExportRequest& request) {
  const RopeFactors& factors = request.factors;
  check(factors);
  const double scale =
      factors.parameters.scale.value_or(double(context_length(factors)) / double(factors.rope.trained_context));
  const double d = factors.rope.rotary_dim;
  std::string flags;
  if (factors.method == "none") {
    flags = "--rope-scaling none";
  } else if (factors.method == "pi") {
    flags = "--rope-scaling linear --rope-scale " + number_text(scale);
  } else if (factors.method == "ntk") {
    flags =
        "--rope-scaling none --rope-freq-base " + number_text(factors.rope.rope_theta * std::pow(scale, d / (d - 2)));
  } else if (factors.method == "yarn") {
    flags = yarn_flags(factors, scale);
  } else {
    throw BadInput("llama.cpp's flags can say no scaling, PI, NTK and YaRN, but not " + method_name(factors.method) +
                   ": export a GGUF file, which carries the lists.");
  }
  const std::string model = request.is_gguf() ? shell_text(request.model_path) : "MODEL.gguf";
  return "llama-server -m " + model + " -c " + std::to_string(context_length(factors)) + " " + flags + "\n";
}

}  // namespace

extern const RuntimeExport gguf{"gguf",
                                "llama.cpp (GGUF file)",
                                "A whole GGUF file: the model's tensors unchanged, with the lists of factors, the "
                                "scaling's metadata and the new context length.",
                                kSwitches,
                                ".gguf",
                                changes_text,
                                write_gguf};
extern const RuntimeExport llama_cpp{
    "llama-cpp-flags",
    "llama.cpp (flags)",
    "The command that runs the unchanged GGUF file with a formula: YaRN, NTK, "
    "PI or none.",
    "Flags hold at every length: llama.cpp does not go back to the original factors on short texts.",
    ".sh",
    flags_text};

}  // namespace ropewalk::runtimes
