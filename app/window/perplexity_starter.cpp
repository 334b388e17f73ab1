#include "app/window/perplexity_starter.h"

#include <algorithm>

#include "widgets/frame/perplexity_dialog.h"

namespace ropewalk {

ExperimentDialog* make_perplexity_dialog(const StartContext& context) {
  PerplexitySpec spec;
  spec.runtime = context.runtime;
  spec.documents = context.documents;
  spec.lengths = suggested_lengths(context.factors.rope(), context.factors.target());
  const int drawn = static_cast<int>(context.factors.sets().size());
  return new PerplexityDialog(spec, offered_sets(context.factors), std::max(drawn, 1), context.advice, context.parent);
}

}  // namespace ropewalk
