// The kinds of runs that have a view of their own.
#include <QCoreApplication>
#include <algorithm>

#include "widgets/frame/attention_view.h"
#include "widgets/frame/perplexity_view.h"
#include "widgets/frame/retention_view.h"
#include "widgets/frame/ruler_view.h"
#include "widgets/frame/run_view.h"

namespace ropewalk {

namespace {

QString tr_views(const char* text) {
  return QCoreApplication::translate("RunViews", text);
}

}  // namespace

const std::vector<RunViewKind>& run_views() {
  static const std::vector<RunViewKind> views{
      {"attention", tr_views("Attention"), QStringLiteral("compare"), tr_views("Attention…"),
       tr_views("Logits by distance, each rotary pair's share and where the question looks, on one needle document"),
       tr_views("How large the attention's logits are at each distance, what each rotary pair adds to them, and where "
                "the question looks in a document will stand here."),
       [] { return static_cast<RunView*>(new AttentionView); }},
      {"perplexity", tr_views("Perplexity"), QStringLiteral("perplexity"), tr_views("Perplexity by length…"),
       tr_views("How well text is predicted as its context grows: all tokens, answers, key tokens, and by position"),
       tr_views("Perplexity against the length of the context will stand here: of all tokens, of answers, of key "
                "tokens, and by position, one line a factor set."),
       [] { return static_cast<RunView*>(new PerplexityView); }},
      {"ruler", tr_views("RULER"), QStringLiteral("target"), tr_views("RULER…"),
       tr_views("Thirteen tasks by length, with generated answers: up to which length the model holds"),
       tr_views("Shows what RULER's tasks score at each length, and up to which length the model holds."),
       [] { return static_cast<RunView*>(new RulerView); }},
      {"retention", tr_views("Retention"), QStringLiteral("compare"), tr_views("Short context kept…"),
       tr_views(
           "Share of the short-context score that a factor set, or a training with it, keeps: needles, RULER, next "
           "words and perplexity up to the trained context"),
       tr_views(
           "What a factor set, or a training with it, keeps of the score up to the trained context will stand here, "
           "part by part."),
       [] { return static_cast<RunView*>(new RetentionView); }},
  };
  return views;
}

const RunViewKind* find_run_view(const std::string& kind) {
  const auto found =
      std::find_if(run_views().begin(), run_views().end(), [&](const RunViewKind& view) { return view.kind == kind; });
  return found == run_views().end() ? nullptr : &*found;
}

}  // namespace ropewalk
