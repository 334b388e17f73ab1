// ropewalk-cli ruler-data: samples of a RULER task, sized by a model's tokenizer, for any program that runs models.
#include <chrono>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/lines_file.h"
#include "core/model/model.h"
#include "core/ruler/ruler_files.h"
#include "core/text/document_sets.h"
#include "core/text/haystacks.h"

namespace ropewalk::cli {

namespace {

struct RulerData {
  std::string model, task, out, haystack = "generated", wrap = "none", qa_file;
  std::int64_t length = 0;
  int samples = 500;
  std::uint64_t seed = 0;
  bool repeat = false, json = false;

  std::unique_ptr<Haystack> essays() const {
    if (haystack == "generated") return make_generated_haystack();
    if (haystack == "noise") return make_noise_haystack();
    return make_folder_haystack(haystack, {repeat, [](const std::string& file, const std::string& why) {
                                             std::cerr << "ropewalk-cli: " << file << " " << why
                                                       << ": it is passed over.\n";
                                           }});
  }

  void run() const {
    const RulerTask& chosen = ruler_task(task);
    check_document_count(samples, "the number of samples");
    const bool single = chosen.id == "qa_1", pairs = chosen.id == "qa_2";
    if (!qa_file.empty() && !single && !pairs)
      throw BadInput("--qa-file is for the tasks qa_1 and qa_2; " + task + " asks no questions of documents.");
    const auto tokenizer = open_tokenizer(model);
    const auto filler = essays();
    QaSet questions;
    if (!qa_file.empty()) questions = single ? read_squad(qa_file) : read_hotpotqa(qa_file);
    const QaSet* own = qa_file.empty() ? nullptr : &questions;
    const RulerContext context{*tokenizer, *filler, prompt_wrap(wrap), own, own, repeat};
    check_prompt_wrap(context.wrap, *tokenizer);
    check_ruler_length(chosen, context, length, seed, std::uint64_t(samples));

    LinesFile file(out);
    ProgressBar bar;
    const auto start = std::chrono::steady_clock::now();
    std::int64_t shortest = length, longest = 0;
    for (int i = 0; i < samples; ++i) {
      job_control().check();
      const RulerSample sample = make_ruler_sample(chosen, context, length, seed, std::uint64_t(i));
      file.add(ruler_line(sample, seed));
      shortest = std::min(shortest, sample.length);
      longest = std::max(longest, sample.length);
      const double elapsed = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      bar.show({"Samples", i + 1, samples, "samples", elapsed, elapsed / (i + 1) * (samples - i - 1)});
    }
    bar.clear();
    file.keep();
    if (json)
      return print_json({{"task", task},
                         {"samples", samples},
                         {"target_length", length},
                         {"shortest", shortest},
                         {"longest", longest},
                         {"answer_tokens", chosen.answer_tokens},
                         {"wrap", wrap},
                         {"seed", seed},
                         {"out", out}});
    std::printf("%d samples of %s in %s: %lld to %lld tokens, %d of them kept for the answer\n", samples, task.c_str(),
                out.c_str(), static_cast<long long>(shortest), static_cast<long long>(longest), chosen.answer_tokens);
  }
};

}  // namespace

void register_ruler_data(CLI::App& app) {
  auto options = std::make_shared<RulerData>();
  CLI::App* command =
      app.add_subcommand("ruler-data", "Write samples of a RULER task (reads the model's tokenizer, no weights)");
  command->add_option("MODEL", options->model, "HF folder or GGUF file")->required();
  std::vector<std::string> tasks, wraps;
  for (const RulerTask* task : ruler_tasks()) tasks.emplace_back(task->id);
  for (const PromptWrap& wrap : prompt_wraps()) wraps.emplace_back(wrap.id);
  command->add_option("--task", options->task, "RULER's name of the task")->required()->check(CLI::IsMember(tasks));
  command->add_option("--length", options->length, "Tokens of prompt and answer together")
      ->required()
      ->check(positive_number());
  command->add_option("--samples", options->samples, "Number of samples")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--seed", options->seed, "Seed of everything that is drawn")->capture_default_str();
  command->add_option("--out", options->out, "File of samples, one JSON object a line")->required();
  command
      ->add_option("--haystack", options->haystack,
                   "Filler of the tasks that RULER gives essays: a folder of text files, generated or noise")
      ->capture_default_str();
  command->add_option("--wrap", options->wrap, "How the prompt is wrapped for a chat model")
      ->capture_default_str()
      ->check(CLI::IsMember(wraps));
  command->add_option("--qa-file", options->qa_file,
                      "Questions of qa_1 (SQuAD 2.0's layout) or qa_2 (HotpotQA's); default: a small set of our own");
  command->add_flag("--repeat-haystack", options->repeat,
                    "Use text, documents and questions again where there are too few");
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
