// A needle test as a run: length x depth cells, every factor set on the same documents, cell by cell.
#include <cmath>
#include <set>

#include "core/evaluate/evaluator.h"
#include "core/experiment/jobs.h"
#include "core/experiment/needle_answers.h"
#include "core/experiment/needle_cells.h"
#include "core/rope/periods.h"
#include "core/text/needle_template.h"

namespace ropewalk {

namespace {

constexpr int kMostNeedles = 100;
constexpr int kFilesNamed = 10;  // each in a note of its own

std::vector<NeedleCell> make_cells(const NeedleSpec& spec, const Tokenizer& tokenizer, Recorder& recorder,
                                   const JobControl& control, bool resumed) {
  int passed_over = 0;
  NeedleCellSinks sinks;
  sinks.passed_over = [&](const std::string& file, const std::string& why) {
    if (!resumed && ++passed_over <= kFilesNamed)
      recorder.record(Note{Note::Level::warning, "The haystack's file " + file + " " + why + " and was passed over."});
  };
  sinks.progress = [&](std::int64_t done, std::int64_t total) {
    control.check();
    recorder.progress("Making documents", done, total, "documents", -1);
  };
  std::vector<NeedleCell> cells = make_needle_cells(spec, tokenizer, sinks);
  if (passed_over > kFilesNamed)
    recorder.record(Note{Note::Level::warning,
                         std::to_string(passed_over - kFilesNamed) + " more files of the haystack were passed over."});
  return cells;
}

CellScored score_cell(const NeedleSpec& spec, const Model& model, const NeedleCell& cell, int factor_set,
                      const JobControl& control) {
  CellScored scored;
  scored.factor_set = factor_set;
  scored.length = cell.length;
  scored.depth = cell.depth;
  scored.document_hash = cell.documents.hash;
  scored.evaluation = evaluate(model, cell.documents, spec.factor_sets[factor_set], spec.runtime.policy, control);
  for (std::size_t i = 0; i < cell.documents.documents.size(); ++i) {
    scored.numbers.push_back(cell.documents.documents[i].number);
    const auto& documents = scored.evaluation.documents;
    scored.predicted.push_back(i < documents.size() ? model.tokenizer().decode(documents[i].predicted) : std::string());
  }
  if (!spec.generate) return scored;
  scored.answers = generate_answers(model, cell.documents, spec.factor_sets[factor_set], spec.runtime.policy, control);
  for (std::size_t i = 0; i < scored.answers.size(); ++i)
    scored.found.push_back(answer_is_right(scored.answers[i], scored.numbers[i]) ? 1 : 0);
  return scored;
}

// Cells that an earlier piece of the run has recorded: (factor set, length, depth).
std::set<std::tuple<int, std::int64_t, double>> recorded_cells(const Recorder& recorder) {
  std::set<std::tuple<int, std::int64_t, double>> known;
  for (const Event& event : recorder.store().events(recorder.run()))
    if (const auto* cell = std::get_if<CellScored>(&event.body))
      known.insert({cell->factor_set, cell->length, cell->depth});
  return known;
}

}  // namespace

void check_needle(const NeedleSpec& spec, const ModelDescription& model) {
  if (spec.lengths.empty()) throw BadInput("A needle test needs at least one length in tokens, e.g. 1024.");
  for (std::size_t i = 0; i < spec.lengths.size(); ++i)
    if (spec.lengths[i] < 1 || (i > 0 && spec.lengths[i] <= spec.lengths[i - 1]))
      throw BadInput("Lengths must be positive and increasing; " + std::to_string(spec.lengths[i]) + " at place " +
                     std::to_string(i + 1) + " is not.");
  if (spec.depths < 1 || spec.per_cell < 1)
    throw BadInput("Depths and needles a cell must be at least 1, not " + std::to_string(spec.depths) + " and " +
                   std::to_string(spec.per_cell) + ".");
  if (spec.needles < 1 || spec.needles > kMostNeedles)
    throw BadInput("Needles in a document must be 1 to " + std::to_string(kMostNeedles) + ", not " +
                   std::to_string(spec.needles) + ".");
  if (spec.documents.own_needle)
    own_needle_template(*spec.documents.own_needle, spec.needles);
  else
    draw_needles(template_of(spec.documents), 0, spec.needles);
  if (spec.factor_sets.empty())
    throw BadInput("A needle test needs at least one factor set: choose a method or a factors file.");
  const RopeDescription rope = rope_of(model, spec.runtime);
  for (const RopeFactors& factors : spec.factor_sets) {
    check(factors);
    if (factors.rope.rotary_dim != rope.rotary_dim || factors.rope.rope_theta != rope.rope_theta)
      throw BadInput("The factor set '" + factors.method + "' is for rotary_dim " +
                     std::to_string(factors.rope.rotary_dim) + " and rope_theta " +
                     std::to_string(factors.rope.rope_theta) + ", but the model has " +
                     std::to_string(rope.rotary_dim) + " and " + std::to_string(rope.rope_theta) + ".");
  }
}

void run_needle(const NeedleSpec& spec, const Model& model, Recorder& recorder, const JobControl& control,
                bool resumed) {
  const std::vector<NeedleCell> cells = make_cells(spec, model.tokenizer(), recorder, control, resumed);
  record_document_hash(recorder, hash_of(cells), resumed);
  const auto known = resumed ? recorded_cells(recorder) : decltype(recorded_cells(recorder)){};

  const auto sets = int(spec.factor_sets.size());
  double total_cost = 0;
  for (const NeedleCell& cell : cells) total_cost += sets * document_cost(model.description(), cell.length);
  RemainingTime remaining(total_cost);
  const auto total = std::int64_t(cells.size()) * sets;
  std::int64_t done = 0;
  for (const NeedleCell& cell : cells)
    for (int set = 0; set < sets; ++set) {
      const double cost = document_cost(model.description(), cell.length);
      if (known.contains({set, cell.length, cell.depth})) {
        remaining.skip(cost);
        ++done;
        continue;
      }
      recorder.progress("Cells", done, total, "cells", remaining.remaining_seconds());
      const double before = recorder.seconds();
      CellScored scored = score_cell(spec, model, cell, set, control);
      remaining.add(cost, recorder.seconds() - before);
      recorder.record(std::move(scored));
      recorder.progress("Cells", ++done, total, "cells", remaining.remaining_seconds());
    }
}

}  // namespace ropewalk
