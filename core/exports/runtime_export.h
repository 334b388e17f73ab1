// Taking a factor set to another program. A new one is one file in core/exports/runtimes/ that defines a RuntimeExport
// and one line in runtime_exports.cpp that registers it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/rope/rope_factors.h"
#include "core/values/job.h"

namespace ropewalk {

struct ExportRequest {
  RopeFactors factors;
  std::string family;      // of the model (ModelDescription::family); empty: not known
  std::string model_path;  // its HF folder or GGUF file; empty: not known
  bool is_gguf() const { return model_path.ends_with(".gguf"); }
};

struct RuntimeExport {
  std::string_view id;        // as the command line calls it: "hf-rope-scaling", "gguf" ...
  std::string_view name;      // what a person reads: "Hugging Face transformers 4"
  std::string_view writes;    // one sentence: what is written, and where it belongs
  std::string_view switches;  // one or two: whether the runtime goes from the short to the long factors, and when
  std::string_view suffix;    // of the file, with the dot
  // The text that is written; of a format that is no text, what it changes, line by line, for a person to look at.
  // Throws BadInput where the runtime cannot say this set, with what to do instead.
  std::string (*text)(const ExportRequest& request);
  // nullptr: the text is what is written. Else as copy_gguf() (core/model/files/gguf_copy.h).
  void (*write)(const ExportRequest& request, const std::string& path, const ProgressSink& progress,
                const JobControl& control) = nullptr;
};

const std::vector<const RuntimeExport*>& runtime_exports();     // in the order in which they are offered
const RuntimeExport* find_runtime_export(std::string_view id);  // nullptr: unknown
// Writes whole or not at all; throws as `text`, `write` and write_text_file() do.
void write_export(const RuntimeExport& runtime, const ExportRequest& request, const std::string& path,
                  const ProgressSink& progress, const JobControl& control);

}  // namespace ropewalk
