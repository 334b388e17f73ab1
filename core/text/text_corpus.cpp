#include "core/text/text_corpus.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>

#include "core/text/text_folder.h"
#include "core/values/error.h"

namespace ropewalk {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestTotal = std::size_t(1) << 30;

class Reading {
 public:
  Reading(const std::string& folder, const Tokenizer& tokenizer, const ProgressSink& progress,
          const JobControl& control)
      : folder_(folder), tokenizer_(tokenizer), progress_(progress), control_(control) {}

  TextCorpus run() {
    const std::vector<fs::path> files = files_of_folder(folder_, "data folder");
    for (const fs::path& file : files) total_bytes_ += bytes_of(file);
    if (total_bytes_ > kLargestTotal)
      throw BadInput("data folder \"" + folder_ + "\" holds " + std::to_string(total_bytes_) +
                     " bytes in files; at most " + std::to_string(kLargestTotal) + " are read: give a part of them");
    for (const fs::path& file : files) {
      add_file(file);
      done_bytes_ += bytes_of(file);
    }
    if (corpus_.documents.empty()) {
      throw BadInput("data folder \"" + folder_ + "\" has no usable text (" + std::to_string(files.size()) +
                     " files, none with UTF-8 text in it; subfolders are not read): put text files or .jsonl into it");
    }
    return std::move(corpus_);
  }

 private:
  static std::uint64_t bytes_of(const fs::path& file) {
    std::error_code error;
    const auto bytes = fs::file_size(file, error);
    return error ? 0 : bytes;
  }

  void add_file(const fs::path& file) {
    const auto text = read_up_to(file, kLargestTotal);
    if (!text || !is_plain_text(*text)) return pass_over(file);
    const std::string_view content = without_byte_order_mark(*text);
    const std::size_t before = corpus_.documents.size();
    if (file.extension() == ".jsonl") {
      add_lines(file, content);
    } else {
      add_document(content, 0);
    }
    if (corpus_.documents.size() == before) pass_over(file);
  }

  void add_lines(const fs::path& file, std::string_view content) {
    const std::size_t bytes = content.size();
    for (std::size_t line = 1; !content.empty(); ++line) {
      const std::string_view text = content.substr(0, content.find('\n'));
      content.remove_prefix(std::min(content.size(), text.size() + 1));
      if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
      const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
      if (!json.is_object() || !json.contains("text") || !json["text"].is_string()) {
        throw BadInput(file.string() + ": line " + std::to_string(line) +
                       " is not a JSON object with a string \"text\"; each line of a .jsonl file must be one");
      }
      add_document(json["text"].get_ref<const std::string&>(), bytes - content.size());
    }
  }

  // `behind`: bytes of the file up to here.
  void add_document(std::string_view text, std::size_t behind) {
    control_.check();
    TokenDocument document{tokenizer_.encode(text, false), {}, false};
    if (document.tokens.empty()) return;
    corpus_.bytes += text.size();
    corpus_.tokens += static_cast<std::int64_t>(document.tokens.size());
    corpus_.documents.push_back(std::move(document));
    report(done_bytes_ + behind);
  }

  void pass_over(const fs::path& file) { corpus_.passed_over.push_back(file.filename().string()); }

  void report(std::uint64_t done) {
    const auto now = std::chrono::steady_clock::now();
    if (!progress_ || now - reported_ < std::chrono::milliseconds(100)) return;
    reported_ = now;
    const double elapsed = std::chrono::duration<double>(now - began_).count() - control_.paused_seconds();
    const double share = static_cast<double>(done) / static_cast<double>(std::max<std::uint64_t>(total_bytes_, 1));
    progress_({"Reading text", static_cast<std::int64_t>(done / 1'000'000),
               static_cast<std::int64_t>(total_bytes_ / 1'000'000), "MB", elapsed,
               share > 0 ? elapsed * (1 - share) / share : -1});
  }

  const std::string& folder_;
  const Tokenizer& tokenizer_;
  const ProgressSink& progress_;
  const JobControl& control_;
  TextCorpus corpus_;
  std::uint64_t total_bytes_ = 0, done_bytes_ = 0;  // of all files, of those before this one
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now(), reported_;
};

}  // namespace

TextCorpus read_text_corpus(const std::string& folder, const Tokenizer& tokenizer, const ProgressSink& progress,
                            const JobControl& control) {
  return Reading(folder, tokenizer, progress, control).run();
}

}  // namespace ropewalk
