// ropewalk-cli attention: what the model's own queries and keys do on one needle document under each factor set.
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/cli/command.h"
#include "app/cli/pictures.h"
#include "app/cli/run_job.h"
#include "core/exchange/json_numbers.h"
#include "core/experiment/experiment.h"
#include "core/experiment/jobs.h"
#include "core/rope/methods.h"
#include "core/rope/phase_reach.h"
#include "core/values/attention_history.h"

namespace ropewalk::cli {

namespace {

nlohmann::json numbers(const std::vector<double>& values) {
  nlohmann::json array = nlohmann::json::array();
  for (const double value : values) array.push_back(finite_or_null(value));
  return array;
}

nlohmann::json phases(const AttentionSpec& spec, const RopeFactors& factors) {
  nlohmann::json trained = nlohmann::json::array(), reached = trained, leaves = trained;
  for (const PhaseReach& pair : phase_reach(factors, spec.runtime.policy, spec.length)) {
    trained.push_back(pair.trained);
    reached.push_back(pair.reached);
    leaves.push_back(pair.leaves);
  }
  return {{"method", factors.method}, {"cycles_trained", trained}, {"cycles_reached", reached}, {"leaves", leaves}};
}

nlohmann::json head_json(const AttentionHead& head) {
  return {{"mean", numbers(head.mean)},
          {"low_quartile", numbers(head.low_quartile)},
          {"median", numbers(head.median)},
          {"high_quartile", numbers(head.high_quartile)},
          {"pair_share", numbers(head.pair_share)},
          {"along", numbers(head.along)},
          {"on_needle", finite_or_null(head.on_needle)}};
}

struct AttentionCommand {
  std::string model, workspace, png;
  RuntimeOptions runtime;
  DocumentOptions haystack;
  FactorOptions factors;
  AttentionSpec sizes;
  std::uint64_t seed = 0;
  std::int64_t resume = 0;
  int head = AttentionHistory::kAllHeads;
  bool json = false;

  AttentionSpec spec() const {
    if (model.empty()) throw BadInput("Give the model: a HF folder or a GGUF file.");
    if (sizes.length < 1) throw BadInput("Give the document's length in tokens, e.g. --length 4096.");
    AttentionSpec spec = sizes;
    spec.runtime = runtime.spec(model);
    const ModelDescription description = read_model_description(model);
    const RopeDescription rope = rope_of(description, spec.runtime);
    factors.check_targets(rope);
    spec.factor_sets = factors.sets(rope, description.own_factors, spec.length);
    spec.documents = haystack.spec(seed, description);
    return spec;
  }

  static nlohmann::json as_json(const JobResult& result, const AttentionHistory& history) {
    nlohmann::json layers = nlohmann::json::array(), sets = layers;
    for (const RopeFactors& set : history.spec().factor_sets) sets.push_back(phases(history.spec(), set));
    nlohmann::json edges, needle;
    for (int set = 0; set < int(history.spec().factor_sets.size()); ++set)
      for (const int layer : history.layers()) {
        const AttentionMeasured* measured = history.measured(set, layer);
        if (!measured) continue;
        nlohmann::json heads = nlohmann::json::array();
        for (const AttentionHead& one : measured->heads) heads.push_back(head_json(one));
        layers.push_back({{"factor_set", set}, {"layer", layer}, {"heads", heads}});
        edges = measured->distance_edges;
        needle = {measured->needle_begin, measured->needle_end};
      }
    return {{"factor_sets", sets},
            {"layers", layers},
            {"distance_edges", edges},
            {"needle_tokens", needle},
            {"length", history.spec().length},
            {"depth", history.spec().depth},
            {"document_hash", result.record.summary.document_hash},
            {"run", result.run},
            {"seconds", result.record.summary.seconds}};
  }

  static void print(const JobResult& result, const AttentionHistory& history) {
    const auto& sets = history.spec().factor_sets;
    for (std::size_t set = 0; set < sets.size(); ++set) {
      int leaving = 0;
      for (const PhaseReach& pair : phase_reach(sets[set], history.spec().runtime.policy, history.spec().length))
        leaving += pair.leaves;
      std::printf("%s at %lld tokens: %d of %d pairs leave the arc that training saw\n",
                  method_name(sets[set].method).c_str(), static_cast<long long>(history.spec().length), leaving,
                  sets[set].rope.pairs());
    }
    std::printf("share of the question's attention on the needle, mean over heads (and the greatest head)\n%6s",
                "layer");
    for (const RopeFactors& set : sets) std::printf(" %20s", method_name(set.method).c_str());
    std::printf("\n");
    for (const int layer : history.layers()) {
      std::printf("%6d", layer);
      for (std::size_t set = 0; set < sets.size(); ++set) {
        double greatest = 0;
        for (int one = 0; one < history.heads(); ++one)
          greatest = std::max(greatest, history.head(int(set), layer, one).on_needle);
        std::printf("      %6.4f (%6.4f)", history.head(int(set), layer, AttentionHistory::kAllHeads).on_needle,
                    greatest);
      }
      std::printf("\n");
    }
    std::printf("run %lld, %.0f s\n", static_cast<long long>(result.run), result.record.summary.seconds);
  }

  // The layer whose heads look at the needle most, under any set: what a picture is best of.
  static int telling_layer(const AttentionHistory& history) {
    int best = history.layers().empty() ? 0 : history.layers().front();
    double greatest = -1;
    for (const int layer : history.layers())
      for (int set = 0; set < int(history.spec().factor_sets.size()); ++set) {
        const double share = history.head(set, layer, AttentionHistory::kAllHeads).on_needle;
        if (share > greatest) best = layer, greatest = share;
      }
    return best;
  }

  void run() const {
    check_can_write(png);
    const JobResult result = resume > 0 ? run_job({}, resume, workspace, "attention")
                                        : run_job(ExperimentSpec(spec()), {}, workspace, "attention");
    const auto& done = std::get<AttentionSpec>(result.record.spec);  // run_job() resumes no other kind
    AttentionHistory history(done);
    for (const Event& event : result.events) history.add(event);
    if (head >= history.heads())
      throw BadInput("Head " + std::to_string(head) + " was asked for; the model has heads 0 to " +
                     std::to_string(history.heads() - 1) + ".");
    if (!png.empty()) draw_attention(history, telling_layer(history), head, png);
    if (json)
      print_json(as_json(result, history));
    else
      print(result, history);
  }
};

}  // namespace

void register_attention(CLI::App& app) {
  auto options = std::make_shared<AttentionCommand>();
  CLI::App* command = app.add_subcommand(
      "attention", "Attention on one needle document: logits by distance, each pair's share, where the question looks");
  command->add_option("MODEL", options->model, "HF folder or GGUF file");
  command->add_option("--length", options->sizes.length, "Length of the document in tokens")->check(positive_number());
  command->add_option("--depth", options->sizes.depth, "Depth of the needle, 0 (start) to 1 (end)")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 1.0));
  command->add_option("--index", options->sizes.index, "Which of the documents of that cell of a needle test")
      ->capture_default_str();
  command->add_option("--layers", options->sizes.layers, "Layers, counted from 0, e.g. 0,5; default: all")
      ->delimiter(',')
      ->check(CLI::NonNegativeNumber);
  command->add_option("--queries", options->sizes.queries, "Tokens that are read as queries, evenly over the document")
      ->capture_default_str()
      ->check(positive_number());
  command->add_option("--head", options->head, "Head that the picture shows; -1: the mean over heads")
      ->capture_default_str()
      ->check(CLI::Range(-1, 100000));
  command->add_option("--seed", options->seed, "Seed of the documents")->capture_default_str();
  options->factors.add_to(*command);
  options->haystack.add_to(*command);
  options->runtime.add_to(*command);
  command->add_option("--workspace", options->workspace,
                      "SQLite file that keeps the run; default: in the user's data folder");
  command->add_option("--resume", options->resume, "Go on with a stopped run by its id")->check(positive_number());
  command->add_option("--png", options->png, "Save the charts as a picture");
  command->add_flag("--json", options->json, "Print one JSON object");
  command->callback([options] { options->run(); });
}

}  // namespace ropewalk::cli
