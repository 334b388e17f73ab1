// The kinds of runs that have a view of their own.
#include <QCoreApplication>
#include <algorithm>

#include "widgets/frame/attention_view.h"
#include "widgets/frame/explore_view.h"
#include "widgets/frame/perplexity_view.h"
#include "widgets/frame/retention_view.h"
#include "widgets/frame/ruler_view.h"
#include "widgets/frame/run_view.h"

namespace ropewalk {

RunViewText::operator QString() const {
  return QCoreApplication::translate("RunViews", source);
}

const std::vector<RunViewKind>& run_views() {
  static const std::vector<RunViewKind> views{
      {"attention",
       {QT_TRANSLATE_NOOP("RunViews", "Attention")},
       QStringLiteral("compare"),
       {QT_TRANSLATE_NOOP("RunViews", "Attention…")},
       {QT_TRANSLATE_NOOP(
           "RunViews",
           "Logits by distance, each rotary pair's share and where the question looks, on one needle document")},
       {QT_TRANSLATE_NOOP(
           "RunViews",
           "How large the attention's logits are at each distance, what each rotary pair adds to them, and where "
           "the question looks in a document will stand here.")},
       [] { return static_cast<RunView*>(new AttentionView); }},
      {"perplexity",
       {QT_TRANSLATE_NOOP("RunViews", "Perplexity")},
       QStringLiteral("perplexity"),
       {QT_TRANSLATE_NOOP("RunViews", "Perplexity by length…")},
       {QT_TRANSLATE_NOOP(
           "RunViews",
           "How well text is predicted as its context grows: all tokens, answers, key tokens, and by position")},
       {QT_TRANSLATE_NOOP(
           "RunViews",
           "Perplexity against the length of the context will stand here: of all tokens, of answers, of key "
           "tokens, and by position, one line a factor set.")},
       [] { return static_cast<RunView*>(new PerplexityView); }},
      {"ruler",
       {QT_TRANSLATE_NOOP("RunViews", "RULER")},
       QStringLiteral("target"),
       {QT_TRANSLATE_NOOP("RunViews", "RULER…")},
       {QT_TRANSLATE_NOOP("RunViews",
                          "Thirteen tasks by length, with generated answers: up to which length the model holds")},
       {QT_TRANSLATE_NOOP("RunViews",
                          "Shows what RULER's tasks score at each length, and up to which length the model holds.")},
       [] { return static_cast<RunView*>(new RulerView); }},
      {"retention",
       {QT_TRANSLATE_NOOP("RunViews", "Retention")},
       QStringLiteral("compare"),
       {QT_TRANSLATE_NOOP("RunViews", "Short context kept…")},
       {QT_TRANSLATE_NOOP(
           "RunViews",
           "Share of the short-context score that a factor set, or a training with it, keeps: needles, RULER, next "
           "words and perplexity up to the trained context")},
       {QT_TRANSLATE_NOOP(
           "RunViews",
           "What a factor set, or a training with it, keeps of the score up to the trained context will stand here, "
           "part by part.")},
       [] { return static_cast<RunView*>(new RetentionView); }},
      {"explore",
       {QT_TRANSLATE_NOOP("RunViews", "By hand")},
       QStringLiteral("edit"),
       {QT_TRANSLATE_NOOP("RunViews", "Edit a copy by hand")},
       {QT_TRANSLATE_NOOP("RunViews", "Gives a copy of the current factor set handles in the chart")},
       {QT_TRANSLATE_NOOP(
           "RunViews",
           "Factor sets that are made by hand will stand here in the order in which they were measured, with the "
           "needle perplexity of each.")},
       [] { return static_cast<RunView*>(new ExploreView); },
       false},
  };
  return views;
}

const RunViewKind* find_run_view(const std::string& kind) {
  const auto found =
      std::find_if(run_views().begin(), run_views().end(), [&](const RunViewKind& view) { return view.kind == kind; });
  return found == run_views().end() ? nullptr : &*found;
}

}  // namespace ropewalk
