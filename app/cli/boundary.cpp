// ropewalk-cli boundary: what each policy at the trained context costs on a document that crosses it.
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/generation_options.h"
#include "app/cli/pictures.h"
#include "core/generate/boundary_lab.h"

namespace ropewalk::cli {

namespace {

struct Boundary {
  GenerationOptions options;
  std::string text_file, png;
  BoundarySpec spec;
  bool json = false;

  static nlohmann::json as_json(const BoundarySpec& done, const BoundaryResult& result) {
    nlohmann::json policies = nlohmann::json::object();
    for (const BoundaryCurve& curve : result.curves) {
      const std::vector<bool> agrees(curve.agrees.begin(), curve.agrees.end()),
          rescaled(curve.rescaled.begin(), curve.rescaled.end());
      policies[std::string(policy_id(curve.policy))] = {
          {"kl", curve.kl}, {"nll", curve.nll}, {"agrees", agrees}, {"rescaled", rescaled}, {"seconds", curve.seconds}};
    }
    return {{"trained_context", result.trained_context},
            {"method", done.factors.method},
            {"target", done.factors.target},
            {"lengths", result.lengths},
            {"full_nll", result.full_nll},
            {"policies", policies}};
  }

  static void print_table(const BoundaryResult& result) {
    std::printf("KL of the next-token distribution from a full recompute, in nats, after a prefix of n tokens\n%8s",
                "n");
    for (const BoundaryCurve& curve : result.curves) std::printf(" %17s", std::string(policy_id(curve.policy)).c_str());
    std::printf("\n");
    for (std::size_t i = 0; i < result.lengths.size(); ++i) {
      if (result.lengths[i] == result.trained_context + 1) std::printf("%8s\n", "--------");
      std::printf("%8lld", static_cast<long long>(result.lengths[i]));
      for (const BoundaryCurve& curve : result.curves) std::printf(" %17.3e", curve.kl[i]);
      std::printf("\n");
    }
    std::printf("The line is the trained context of %lld tokens.\n", static_cast<long long>(result.trained_context));
  }

  void run() {
    const std::string text = read_file(text_file);
    spec.factors = options.set(read_model_description(options.model));
    const auto model = options.load();
    spec.document = prompt_ids(model->tokenizer(), text);
    ProgressBar bar;
    const BoundaryResult result =
        measure_boundary(*model, spec, job_control(), [&](const Progress& progress) { bar.show(progress); });
    bar.clear();
    if (!png.empty()) draw_boundary(result, spec.factors, png);
    if (json)
      print_json(as_json(spec, result));
    else
      print_table(result);
  }
};

}  // namespace

void register_boundary(CLI::App& app) {
  auto options = std::make_shared<Boundary>();
  CLI::App* command = app.add_subcommand(
      "boundary", "Compare what can be done with the cache where a text crosses the trained context");
  options->options.add_to(*command);
  command->add_option("--text-file", options->text_file, "UTF-8 text, longer than the trained context")->required();
  command->add_option("--before", options->spec.before, "Prefix lengths measured up to the trained context")
      ->capture_default_str()
      ->check(CLI::NonNegativeNumber);
  command->add_option("--after", options->spec.after, "Prefix lengths measured beyond it")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--png", options->png, "Save the divergences as a picture");
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
