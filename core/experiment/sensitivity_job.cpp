// Sensitivity as a run: the fitness of one factor set as each factor moves alone, on the same documents.
#include <chrono>
#include <cmath>

#include "core/evaluate/prepared_documents.h"
#include "core/experiment/jobs.h"
#include "core/experiment/kept_scores.h"
#include "core/rope/number_text.h"
#include "core/rope/periods.h"
#include "core/text/needle_documents.h"

namespace ropewalk {

namespace {

std::vector<SensitivityMeasured> moves_of(const SensitivitySpec& spec) {
  std::vector<SensitivityMeasured> moves{{-1, 1, {}}};
  for (int pair = 0; pair < spec.factors.rope.pairs(); ++pair)
    for (const double move : spec.moves)
      if (spec.factors.rescale_factors[static_cast<std::size_t>(pair)] * move >= 1) moves.push_back({pair, move, {}});
  return moves;
}

RopeFactors moved(const RopeFactors& factors, const SensitivityMeasured& by) {
  RopeFactors set = factors;
  // What a formula would recompute from its parameters must keep the moved factor.
  if (by.pair >= 0 && set.method == "dynamic_ntk") set.method = "longrope";
  if (by.pair >= 0) set.rescale_factors[static_cast<std::size_t>(by.pair)] *= by.move;
  return set;
}

}  // namespace

void check_sensitivity(const SensitivitySpec& spec, const ModelDescription& model) {
  check(spec.factors);
  const RopeDescription rope = rope_of(model, spec.runtime);
  if (!(spec.factors.rope == rope))
    throw BadInput("The factor set is for another embedding (trained context " +
                   std::to_string(spec.factors.rope.trained_context) + ", " +
                   std::to_string(spec.factors.rope.pairs()) + " pairs) than the model's (" +
                   std::to_string(rope.trained_context) + ", " + std::to_string(rope.pairs()) + ").");
  if (spec.factors.target < 1) throw BadInput("The factor set has no target: choose one for a longer context.");
  for (const double move : spec.moves)
    if (!(std::isfinite(move) && move > 0) || move == 1)
      throw BadInput("A factor cannot be moved by " + number_text(move) + ": give ratios above 0 other than 1.");
}

void run_sensitivity(const SensitivitySpec& spec, const Model& model, Recorder& recorder, const JobControl& control,
                     bool resumed) {
  const DocumentSet documents =
      make_search_documents(model.tokenizer(), spec.documents, spec.factors.target, spec.document_count, [&](int done) {
        control.check();
        recorder.progress("Making documents", done, spec.document_count, "documents", -1);
      });
  record_document_hash(recorder, documents.hash, resumed);
  std::int64_t done = 0;
  if (resumed)
    for (const Event& event : recorder.store().events(recorder.run()))
      done += std::holds_alternative<SensitivityMeasured>(event.body);
  PreparedDocuments prepared(model, documents, spec.runtime.policy);
  KeptScores kept(recorder.store(), model.description(), spec.runtime, documents.documents);
  const auto moves = moves_of(spec);
  const auto total = std::int64_t(moves.size());
  RemainingTime time(double(total - done));
  for (std::int64_t at = done; at < total; ++at) {
    SensitivityMeasured measured = moves[static_cast<std::size_t>(at)];
    recorder.progress("Moved factors", at, total, "factor sets", time.remaining_seconds());
    const RopeFactors factors = moved(spec.factors, measured);
    const auto began = std::chrono::steady_clock::now();
    for (int document = 0; document < spec.document_count; ++document) {
      control.check();
      const auto start = std::chrono::steady_clock::now();
      auto known = kept.find(factors, document);
      if (!known) {
        known = ScoredDocument{prepared.score(factors, document, control), 0};
        known->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        kept.keep(factors, document, *known);
      }
      measured.evaluation.documents.push_back(std::move(known->score));
      measured.evaluation.seconds += known->seconds;
    }
    summarise(measured.evaluation);
    time.add(1, std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
    recorder.record(std::move(measured), {}, kept.take());
  }
}

}  // namespace ropewalk
