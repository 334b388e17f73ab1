// Times the scoring of one needle document. Prints one JSON object a line: first the model and the document, then, for
// each line that arrives on standard input, the seconds of one evaluation and what it gave. So a driver can take turns
// with another program on the same cores. With --prepared it times candidates on prepared documents instead, and prints
// one object; with --generate, answers to several prompts together.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "core/evaluate/evaluator.h"
#include "core/rope/methods.h"
#include "core/text/needle_documents.h"
#include "packaging/benchmark/answer_turns.h"
#include "packaging/benchmark/prepared_turns.h"

using namespace ropewalk;

namespace {

double seconds_since(std::chrono::steady_clock::time_point began) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

int run_prepared(const RuntimeSpec& runtime, const PreparedTurns& turns) {
  set_model_threads(runtime.threads);
  const std::shared_ptr<Model> model = load_model(runtime, {}, JobControl{});
  std::cout << time_prepared_turns(*model, turns) << std::endl;
  return 0;
}

int run_answers(const RuntimeSpec& runtime, const AnswerTurns& turns) {
  set_model_threads(runtime.threads);
  time_answers(*load_model(runtime, {}, JobControl{}), turns);
  return 0;
}

int run(const RuntimeSpec& runtime, std::int64_t length) {
  const JobControl control;
  const auto began = std::chrono::steady_clock::now();
  set_model_threads(runtime.threads);
  const std::shared_ptr<Model> model = load_model(runtime, {}, control);
  const double load_seconds = seconds_since(began);
  DocumentSpec spec;
  const auto haystack = make_haystack(spec);
  const Document document = make_needle_document(model->tokenizer(), *haystack, length, 0.5, 0, 0);
  const RopeFactors factors = make_factors("none", model->description().rope, length);
  std::cout << nlohmann::json{{"library", model_library_version()},
                              {"load_seconds", load_seconds},
                              {"input_ids", document.tokens},
                              {"answer_positions", document.answer_positions}}
            << std::endl;
  for (std::string line; std::getline(std::cin, line);) {
    const auto start = std::chrono::steady_clock::now();
    const DocumentScore score = score_document(*model, document, factors, runtime.policy, control);
    std::cout << nlohmann::json{{"seconds", seconds_since(start)}, {"nll", score.nll}, {"right", score.right}}
              << std::endl;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  setenv("OMP_WAIT_POLICY", "passive",
         0);  // before torch's OpenMP starts: waiting threads must not take the other's cores
  CLI::App app("Times the scoring of one needle document; one evaluation for each line on standard input");
  RuntimeSpec runtime;
  std::int64_t length = 2048;
  std::string dtype = "bfloat16";
  app.add_option("model", runtime.model_path, "HF folder or GGUF file")->required();
  app.add_option("--length", length, "tokens of the document")->capture_default_str();
  app.add_option("--dtype", dtype, "float32 or bfloat16")
      ->check(CLI::IsMember({"float32", "bfloat16"}))
      ->capture_default_str();
  app.add_option("--threads", runtime.threads, "0: physical cores")->capture_default_str();
  app.add_option("--device", runtime.device, "cpu or cuda:N")->capture_default_str();
  PreparedTurns turns;
  bool prepared = false;
  app.add_flag("--prepared", prepared, "Time candidates scored anew and on prepared documents, side by side");
  app.add_option("--documents", turns.documents, "with --prepared: of each candidate")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  app.add_option("--candidates", turns.candidates, "with --prepared: that are timed")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  AnswerTurns answers;
  bool generate = false;
  app.add_flag("--generate", generate, "Time greedy answers to several prompts of up to --length tokens together");
  app.add_option("--prompts", answers.prompts, "with --generate: how many")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  app.add_option("--new-tokens", answers.new_tokens, "with --generate: of each answer")
      ->check(CLI::Range(1, 10000))
      ->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  turns.length = answers.length = length;
  runtime.dtype = dtype == "float32" ? ModelType::float32 : ModelType::bfloat16;
  try {
    if (generate) return run_answers(runtime, answers);
    return prepared ? run_prepared(runtime, turns) : run(runtime, length);
  } catch (const Error& error) {
    std::cerr << "ropewalk-bench: " << error.what() << "\n";
    return error.exit_code();
  }
}
