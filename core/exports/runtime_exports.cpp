#include <algorithm>

#include "core/exchange/factors_file.h"
#include "core/exports/runtime_export.h"

namespace ropewalk {

namespace runtimes {
extern const RuntimeExport transformers4, transformers5, hf_config, vllm, llama_cpp, gguf, json, csv;
}

const std::vector<const RuntimeExport*>& runtime_exports() {
  static const std::vector<const RuntimeExport*> all{
      &runtimes::transformers4, &runtimes::transformers5, &runtimes::hf_config, &runtimes::vllm,
      &runtimes::gguf,          &runtimes::llama_cpp,     &runtimes::json,      &runtimes::csv,
  };
  return all;
}

const RuntimeExport* find_runtime_export(std::string_view id) {
  const auto& all = runtime_exports();
  const auto found = std::find_if(all.begin(), all.end(), [&](const RuntimeExport* one) { return one->id == id; });
  return found == all.end() ? nullptr : *found;
}

void write_export(const RuntimeExport& runtime, const ExportRequest& request, const std::string& path,
                  const ProgressSink& progress, const JobControl& control) {
  if (runtime.write)
    runtime.write(request, path, progress, control);
  else
    write_text_file(path, runtime.text(request));
}

}  // namespace ropewalk
