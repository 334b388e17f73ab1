#include "app/cli/rope_choice.h"

#include "app/cli/command.h"
#include "core/model/model.h"
#include "core/rope/periods.h"
#include "core/rope/presets.h"

namespace ropewalk::cli {

void RopeChoice::add_to(CLI::App& command) {
  command.add_option("MODEL", model_, "HF folder or GGUF file");
  command.add_option("--preset", preset_, "phi3-mini, llama3-8b, llama2-7b or smollm2-135m: no weights needed");
  command.add_option("--trained-context", trained_context_, "L_train in tokens, where the files say it wrongly")
      ->check(positive_number());
}

void RopeChoice::find(std::int64_t wished_target) {
  if (model_.empty() == preset_.empty()) throw BadInput("Give either a model (folder or GGUF file) or --preset.");
  if (preset_.empty()) {
    description = read_model_description(model_);
    name = description->name;
    rope = description->rope;
    own = description->own_factors;
  } else {
    const Preset* found = find_preset(preset_);
    if (!found) {
      std::string known;
      for (const Preset& one : presets()) known += (known.empty() ? "" : ", ") + one.id;
      throw BadInput("Unknown preset '" + preset_ + "': use one of " + known + ".");
    }
    name = found->name;
    rope = found->rope;
    paper_critical_dimension = found->paper_critical_dimension;
    target = found->default_target;
  }
  if (trained_context_ > 0) rope.trained_context = trained_context_;
  if (wished_target > 0) target = wished_target;
  if (target == 0) target = 4 * rope.trained_context;
  check_target(target, rope);
  check(rope);
}

}  // namespace ropewalk::cli
