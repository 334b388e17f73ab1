#include <algorithm>
#include <cmath>

#include "core/study/numbers.h"
#include "core/study/page_sections.h"
#include "core/study/study_methods.h"
#include "core/study/svg_plot.h"
#include "core/study/words.h"

namespace ropewalk {

namespace {

// As the model came, then each method untrained and trained.
std::vector<std::string> compared(const StudyResults& results) {
  std::vector<std::string> methods{"none"};
  for (const std::string& method : results.data.trained)
    for (const std::string& id : {method, trained_method(method, kMixed), trained_method(method, kLongOnly)})
      if (std::any_of(results.rows.begin(), results.rows.end(),
                      [&](const ResultRow& row) { return row.method == id; }) &&
          std::find(methods.begin(), methods.end(), id) == methods.end())
        methods.push_back(id);
  return methods;
}

std::vector<std::int64_t> all_lengths(const StudyResults& results) {
  std::vector<std::int64_t> lengths{results.rope.trained_context / 2, results.rope.trained_context};
  for (const std::int64_t length : study_lengths(results)) lengths.push_back(length);
  return lengths;
}

// Untrained sets for the target were measured at the short lengths and at the target; between them a formula has
// another set, which would be another row.
bool same_set(const StudyResults& results, const std::string& method, std::int64_t length) {
  const bool trained = method.ends_with(kMixed) || method.ends_with(kLongOnly);
  return trained || method == "none" || length <= results.rope.trained_context || length == results.target;
}

void add_lengths(PageBlocks& blocks, const StudyResults& results) {
  LinePlot plot;
  plot.labels = {
      "training", "Needle NLL before and after training",
      "One line a model and set of factors, over the document's length, with 95 % intervals; the tables below "
      "have the numbers.",
      "document length, tokens", "NLL of the answer, nats a token"};
  plot.x_scale = plot.y_scale = PlotScale::log;
  for (const std::int64_t length : all_lengths(results)) plot.x_ticks.push_back(double(length));
  plot.marks = {{double(results.rope.trained_context), "trained context"}};
  TableBlock nll{"NLL of the answer, needle at all depths", {"Model"}, {}, 1, false};
  TableBlock right{"Answer tokens right, needle at all depths", {"Model"}, {}, 1, false};
  for (TableBlock* table : {&nll, &right})
    for (const std::int64_t length : all_lengths(results)) table->header.push_back(grouped_number(length));
  for (const std::string& method : compared(results)) {
    LinePlot::Series series{study_method_name(method), {}};
    std::vector<std::string> nll_row{series.name}, right_row{series.name};
    for (const std::int64_t length : all_lengths(results)) {
      const bool same = same_set(results, method, length);
      const auto value = same ? interval_at(results, method, length, nll_metric("depths")) : std::nullopt;
      if (value) series.points.emplace_back(double(length), *value);
      nll_row.push_back(same ? nll_cell(results, method, length, nll_metric("depths")) : "–");
      right_row.push_back(same ? percent_cell(results, method, length, accuracy_metric("depths")) : "–");
    }
    plot.series.push_back(std::move(series));
    nll.rows.push_back(std::move(nll_row));
    right.rows.push_back(std::move(right_row));
  }
  blocks.push_back(FigureBlock{"training", "Needle NLL by document length before and after training.", svg(plot)});
  blocks.push_back(std::move(nll));
  blocks.push_back(std::move(right));
}

TableBlock short_table(const StudyResults& results) {
  TableBlock table{words("Plain text of at most ", grouped_number(results.rope.trained_context),
                         " tokens, and the needle at the start at ", ratio_text(results, results.target)),
                   {"Model", "Plain text: NLL", "Needle at the target: NLL", "right"},
                   {},
                   1,
                   false};
  for (const std::string& method : compared(results))
    table.rows.push_back({study_method_name(method), nll_cell(results, method, results.rope.trained_context, kTextNll),
                          nll_cell(results, method, results.target, nll_metric("start")),
                          percent_cell(results, method, results.target, accuracy_metric("start"))});
  return table;
}

TableBlock losses_table(const StudyResults& results) {
  TableBlock table{"Trainings: loss in the first and the last tenth of the steps, nats a token",
                   {"Training", "Seed", "Steps", "Tokens", "Short windows", "Long windows", "Time"},
                   {},
                   1,
                   false};
  const auto change = [](const double(&loss)[2]) {
    return loss[0] > 0 ? words(plain_number(loss[0]), " → ", plain_number(loss[1])) : std::string("–");
  };
  for (const TrainingSummary& training : results.trainings)
    table.rows.push_back({study_method_name(training.method), std::to_string(training.seed),
                          std::to_string(training.steps), grouped_number(training.tokens), change(training.short_loss),
                          change(training.long_loss), duration_text(training.seconds)});
  return table;
}

}  // namespace

PageBlocks training_section(const StudyResults& results) {
  PageBlocks blocks{HeadingBlock{2, "Training, and the short context"}};
  std::string names;
  for (const std::string& method : results.data.trained)
    names += words(names.empty() ? "" : " and ", study_method_name(method));
  blocks.push_back(TextBlock{
      words("The two best methods by the needle at the start over all seeds, ", names,
            ", were trained with mixed windows, ", std::to_string(results.settings.training.steps), " steps of ",
            std::to_string(results.settings.training.segments), " segments of ", grouped_number(results.target),
            " tokens; the first also on long windows only. The two were chosen "
            "on the same documents that the tables below are of, which flatters them a little before training.")});
  blocks.push_back(TextBlock{
      "Which factors at which length: a model trained with mixed windows is measured under policy switch (the original "
      "factors up to the trained context, the rescaled ones beyond), everything else under policy long (the rescaled "
      "ones "
      "at every length). Switch on weights that were not trained keeps the short score by construction and is not "
      "shown."});
  add_lengths(blocks, results);
  blocks.push_back(short_table(results));
  blocks.push_back(losses_table(results));
  return blocks;
}

}  // namespace ropewalk
