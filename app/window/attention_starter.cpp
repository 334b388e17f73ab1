#include "app/window/attention_starter.h"

#include "widgets/frame/attention_dialog.h"

namespace ropewalk {

ExperimentDialog* make_attention_dialog(const StartContext& context) {
  AttentionSpec spec;
  spec.runtime = context.runtime;
  spec.documents = context.documents;
  spec.length = context.factors.target();
  std::vector<NamedFactors> offered = offered_sets(context.factors);
  const int drawn = static_cast<int>(context.factors.sets().size());
  return new AttentionDialog(spec, std::move(offered), 0, drawn >= 2 ? drawn - 1 : -1, context.model.layers,
                             context.advice, context.parent);
}

AttentionDialog* make_attention_dialog(const StartContext& context, const AttentionSpec& spec) {
  std::vector<NamedFactors> offered;
  for (const RopeFactors& factors : spec.factor_sets) offered.push_back(named(factors));
  const int second = offered.size() > 1 ? 1 : -1;
  return new AttentionDialog(spec, std::move(offered), 0, second, context.model.layers, context.advice, context.parent);
}

}  // namespace ropewalk
