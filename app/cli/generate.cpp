// ropewalk-cli generate: goes on from a prompt, across the trained context.
#include <cstdio>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "app/cli/generation_options.h"
#include "core/rope/methods.h"

namespace ropewalk::cli {

namespace {

// The ids of the policies, and short words for them.
const std::map<std::string, BoundaryPolicy> kPolicyWords = {{"switch_recompute", BoundaryPolicy::switch_recompute},
                                                            {"switch", BoundaryPolicy::switch_recompute},
                                                            {"recompute", BoundaryPolicy::switch_recompute},
                                                            {"switch_rerotate", BoundaryPolicy::switch_rerotate},
                                                            {"rerotate", BoundaryPolicy::switch_rerotate},
                                                            {"long_only", BoundaryPolicy::long_only},
                                                            {"long", BoundaryPolicy::long_only},
                                                            {"short_only", BoundaryPolicy::short_only},
                                                            {"short", BoundaryPolicy::short_only}};

struct Generate {
  GenerationOptions options;
  std::string prompt, prompt_file, policy;
  GenerationSpec spec;
  bool ignore_eos = false, json = false;
  CLI::Option *prompt_option = nullptr, *policy_option = nullptr;

  std::string text() const {
    if ((prompt_option->count() > 0) == !prompt_file.empty())
      throw BadInput("Give the prompt either with --prompt-file FILE or with --prompt TEXT.");
    return prompt_file.empty() ? prompt : read_file(prompt_file);
  }

  nlohmann::json as_json(const GenerationSpec& done, const GenerationResult& result) const {
    nlohmann::json crossing;
    if (result.crossing) crossing = *result.crossing;
    return {{"ids", result.ids},
            {"text", result.text},
            {"prompt_tokens", result.prompt_tokens},
            {"new_tokens", result.ids.size()},
            {"at_eos", result.at_eos},
            {"crossing", crossing},
            {"policy", policy_id(done.policy)},
            {"method", done.factors.method},
            {"trained_context", done.factors.rope.trained_context},
            {"target", done.factors.target},
            {"prefill_tokens_per_second", result.prefill_rate},
            {"decode_tokens_per_second", result.decoding_rate},
            {"prefill_seconds", result.prefill_seconds},
            {"crossing_seconds", result.crossing_seconds},
            {"decode_seconds", result.decoding_seconds},
            {"cache_bytes", result.cache_bytes}};
  }

  // What a person should know before reading the text.
  static void print_notes(const GenerationSpec& spec) {
    const std::int64_t longest = std::int64_t(spec.prompt.size()) + spec.max_new;
    const RopeFactors& factors = spec.factors;
    if (longest > factors.rope.trained_context && factors.method == "none")
      std::fprintf(stderr,
                   "The text may grow beyond the trained context of %lld tokens and no rescale factors are given "
                   "(--method or --factors): the model will run outside what it was trained for.\n",
                   static_cast<long long>(factors.rope.trained_context));
    else if (factors.target > 0 && longest > factors.target && factors.method != "dynamic_ntk")
      std::fprintf(stderr, "The text may grow to %lld tokens; the factors are made for %lld.\n",
                   static_cast<long long>(longest), static_cast<long long>(factors.target));
  }

  void run() {
    const std::string source = text();
    const ModelDescription description = read_model_description(options.model);
    spec.factors = options.set(description);
    spec.policy = policy_option->count() > 0 ? kPolicyWords.at(policy) : usual_policy(spec.factors);
    spec.stop_at_eos = !ignore_eos;
    const auto model = options.load();
    spec.prompt = prompt_ids(model->tokenizer(), source);
    print_notes(spec);
    ProgressBar bar;
    GenerationSinks sinks;
    sinks.progress = [&](const Progress& progress) { bar.show(progress); };
    sinks.token = [&](const GeneratedToken& token) {
      bar.clear();
      if (!json) std::cout << token.text << std::flush;
    };
    const GenerationResult result = generate(*model, spec, job_control(), sinks);
    if (json) return print_json(as_json(spec, result));
    std::cout << '\n';
    std::fprintf(stderr, "%lld prompt tokens (%.0f a second), %zu new (%.1f a second)%s\n",
                 static_cast<long long>(result.prompt_tokens), result.prefill_rate, result.ids.size(),
                 result.decoding_rate, result.at_eos ? ", ended by the model" : "");
    if (result.crossing)
      std::fprintf(stderr, "crossed the trained context at position %lld (%s, %.2f s)\n",
                   static_cast<long long>(*result.crossing), std::string(policy_name(spec.policy)).c_str(),
                   result.crossing_seconds);
  }
};

}  // namespace

void register_generate(CLI::App& app) {
  auto options = std::make_shared<Generate>();
  CLI::App* command =
      app.add_subcommand("generate", "Go on from a prompt; beyond the trained context under rescaled factors");
  options->options.add_to(*command);
  options->prompt_option = command->add_option("--prompt", options->prompt, "The prompt's text");
  command->add_option("--prompt-file", options->prompt_file, "File with the prompt, UTF-8");
  command->add_option("--max-new", options->spec.max_new, "New tokens, at most")
      ->capture_default_str()
      ->check(positive_number());
  std::vector<std::string> words;
  for (const auto& [word, policy] : kPolicyWords) words.push_back(word);
  options->policy_option =
      command
          ->add_option(
              "--policy", options->policy,
              "At the trained context: switch_recompute (the original factors up to it, then the rescaled ones "
              "with the cache computed again; default), switch_rerotate (cached keys turned), long_only, "
              "short_only. A model's own scaling that holds at every length defaults to long_only")
          ->check(CLI::IsMember(words));
  Sampling& sampling = options->spec.sampling;
  command->add_option("--temperature", sampling.temperature, "0: always the most probable token")
      ->capture_default_str();
  command->add_option("--top-k", sampling.top_k, "Draw among the k most probable tokens; 0: all")
      ->capture_default_str();
  command->add_option("--top-p", sampling.top_p, "Draw among the fewest tokens that hold this share of the probability")
      ->capture_default_str();
  command->add_option("--seed", sampling.seed, "Seed of the draws")->capture_default_str();
  command->add_flag("--ignore-eos", options->ignore_eos, "Go on after an end-of-sequence token");
  command->add_flag("--json", options->json, "Print one JSON object at the end and no text before");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
