#include <map>

#include "core/study/numbers.h"
#include "core/study/page_sections.h"
#include "core/study/study_methods.h"
#include "core/study/words.h"
#include "core/values/model_documents.h"

namespace ropewalk {

namespace {

std::string seeds_text(const StudySettings& settings) {
  std::string text;
  for (int i = 0; i < settings.seeds; ++i)
    text += words(i == 0 ? "" : ", ", std::to_string(settings.first_seed + static_cast<std::uint64_t>(i)));
  return text;
}

std::string lengths_text(const StudyResults& results) {
  std::string text;
  for (const std::int64_t length : study_lengths(results))
    text += words(text.empty() ? "" : ", ", ratio_text(results, length));
  return text;
}

std::string haystack_text(const ModelDescription& model) {
  const DocumentSpec documents = default_documents(model);
  return words(documents.needle_template, ", filler: ",
               documents.haystack == HaystackKind::generated ? "the generated language" : "RULER's noise sentences");
}

}  // namespace

PageBlocks settings_section(const StudyResults& results) {
  const StudySettings& settings = results.settings;
  PageBlocks blocks{HeadingBlock{2, "Model and settings"}};
  TableBlock table{"What was asked", {"Setting", "Value"}, {}, 2, false};
  const auto add = [&](const char* name, const std::string& value) { table.rows.push_back({name, value}); };
  add("Model", words(results.model.name, ", ", grouped_number(std::int64_t(results.model.parameters)), " parameters"));
  add("Rotary embedding",
      words(std::to_string(results.rope.pairs()), " pairs, base ", plain_number(results.rope.rope_theta),
            ", trained context ", grouped_number(results.rope.trained_context),
            ", d_tcd = ", std::to_string(results.data.theoretical_dimension)));
  add("Lengths", words(lengths_text(results), " tokens"));
  add("Seeds", words(seeds_text(settings), " (documents, search and training; the model is one)"));
  add("Documents, a seed and length", words(std::to_string(settings.start_documents), " with the needle at the start, ",
                                            std::to_string(settings.depths * settings.documents_per_depth), " at ",
                                            std::to_string(settings.depths), " depths; inside the trained context ",
                                            std::to_string(settings.depths * settings.short_documents_per_depth)));
  add("Needle", haystack_text(results.model));
  add("Plain texts, a seed", std::to_string(settings.texts));
  add("Size", study_size_id(settings.size));
  blocks.push_back(std::move(table));
  blocks.push_back(
      TextBlock{"Intervals are Student's t, 95 %, over all documents of all seeds. Where what is measured differs from "
                "seed to seed "
                "(searched sets, the rcd formulas, trained models) and there are several seeds, the interval is the "
                "wider of that one "
                "and of the one over the seeds' means: documents say nothing about how searches vary, and a few seeds "
                "may agree by "
                "chance. Differences are taken document by document on the same documents, then treated alike. A ± "
                "gives half of the "
                "interval's width."});
  return blocks;
}

PageBlocks cost_section(const StudyResults& results) {
  PageBlocks blocks{HeadingBlock{2, "Cost and how to repeat it"}};
  double seconds = 0;
  std::int64_t evaluations = 0;
  TableBlock table{"Steps: each a run in workspace.ropewalk (plain texts apart)",
                   {"Step", "Run", "Documents (hash)", "Document evaluations", "Time"},
                   {},
                   3,
                   true};
  for (const StepCost& step : results.steps) {
    seconds += step.seconds;
    evaluations += step.document_evaluations;
    table.rows.push_back({step.title, step.run > 0 ? std::to_string(step.run) : "–",
                          step.document_hash.empty() ? "–" : step.document_hash.substr(0, 12),
                          grouped_number(step.document_evaluations), duration_text(step.seconds)});
  }
  blocks.push_back(TextBlock{words("All steps together took ", duration_text(seconds), " and ",
                                   grouped_number(evaluations), " document evaluations.")});
  blocks.push_back(std::move(table));
  TableBlock made{"Made with", {"What", "Which"}, {}, 2, false};
  made.rows.push_back({"Model (hash of its header)", results.model.header_hash});
  for (const auto& [what, which] : results.environment) made.rows.push_back({what, which});
  blocks.push_back(std::move(made));
  blocks.push_back(
      TextBlock{"The command that repeats it (in a folder of its own; stopped, it goes on when called again):"});
  const StudySettings& settings = results.settings;
  std::string command = "packaging/reproduce --out DIR";
  if (settings.size != StudySize::full) command += words(" --", study_size_id(settings.size));
  const int usual = study_settings(settings.size, settings.runtime.model_path).seeds;
  if (settings.seeds != usual) command += words(" --seeds ", std::to_string(settings.seeds));
  if (settings.first_seed != 1) command += words(" --seed ", std::to_string(settings.first_seed));
  blocks.push_back(CodeBlock{command});
  return blocks;
}

}  // namespace ropewalk
