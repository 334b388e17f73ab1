#include "app/cli/generation_options.h"

#include "core/experiment/jobs.h"
#include "core/rope/methods.h"

namespace ropewalk::cli {

void GenerationOptions::add_to(CLI::App& command) {
  command.add_option("MODEL", model, "HF folder or GGUF file")->required();
  factors.add_to(command);
  runtime.add_to(command);
  command.remove_option(command.get_option("--policy"));
}

std::shared_ptr<Model> GenerationOptions::load() const {
  const RuntimeSpec spec = runtime.spec(model);
  set_model_threads(spec.threads);
  ProgressBar bar;
  return load_model(
      spec, [&](const Progress& progress) { bar.show(progress); }, job_control());
}

RopeFactors GenerationOptions::set(const ModelDescription& description) const {
  const RopeDescription rope = rope_of(description, runtime.spec(model));
  FactorOptions wished = factors;
  if (wished.methods.empty() && wished.files.empty() && description.own_factors) wished.methods = {"model"};
  wished.check_targets(rope);
  auto sets = wished.sets(rope, description.own_factors, rope.trained_context);
  if (sets.size() != 1)
    throw BadInput("A text is generated under one factor set, but " + std::to_string(sets.size()) + " were asked for.");
  if (factors.target == 0 && sets.front().method == "longrope" && sets.front().target == rope.trained_context)
    throw BadInput("A CSV file of factors does not say for which context window they are: give it with --target.");
  sets.front().rope.trained_context = rope.trained_context;  // as edited
  return sets.front();
}

}  // namespace ropewalk::cli
