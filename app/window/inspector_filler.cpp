#include "app/window/inspector_filler.h"

#include "widgets/frame/training_facts.h"

namespace ropewalk {

InspectorFiller::InspectorFiller(InspectorPanel& panel, FactorSetModel& factors, SelectionModel& selection,
                                 std::function<std::shared_ptr<RunData>(RunId)> find_run, QObject* parent)
    : QObject(parent), panel_(panel), factors_(factors), selection_(selection), find_run_(std::move(find_run)) {
  connect(&factors_, &FactorSetModel::sets_changed, this, &InspectorFiller::show_sets);
  connect(&selection_, &SelectionModel::pair_changed, this, &InspectorFiller::show_pair);
  connect(&selection_, &SelectionModel::selection_changed, this, &InspectorFiller::show_selection);
}

void InspectorFiller::show_model(const QString& name, const Facts& facts) {
  panel_.set_model(name, facts);
  panel_.set_documents({});  // of a run that is no longer on show
  panel_.set_training({});
}

void InspectorFiller::show_run(const RunData& run) {
  std::optional<DocumentSpec> documents;
  if (const DocumentSpec* spec = run.document_spec()) documents = *spec;
  if (documents && run.training()) documents->random_depth = true;  // as probes always are
  panel_.set_documents(documents ? document_facts(*documents, run.record().summary.document_hash) : Facts());
  panel_.set_training(run.train_spec() ? training_facts(*run.train_spec()) : Facts());
}

void InspectorFiller::show_pair(int pair) {
  panel_.set_pair(pair,
                  factors_.is_open() ? pair_facts(factors_.rope(), pair, factors_.target(), factors_.sets()) : Facts());
}

void InspectorFiller::show_sets() {
  panel_.set_embedding(factors_.is_open() ? rope_facts(factors_.rope(), factors_.target()) : Facts());
  panel_.set_method(factors_.current() ? factors_facts(*factors_.current()) : Facts());
  show_pair(selection_.pair());
}

void InspectorFiller::show_selection() {
  if (const auto& chosen = selection_.candidate()) {
    const std::shared_ptr<RunData> run = find_run_(chosen->run);
    const CandidateEvaluated* candidate = run && run->search() ? run->search()->find(chosen->id) : nullptr;
    const ExploreMeasured* set = run && run->explore() ? run->explore()->find(int(chosen->id)) : nullptr;
    if (set) {
      CandidateEvaluated measured;
      measured.factors = set->factors;
      measured.evaluation = set->evaluation;
      return panel_.set_selection(set->number == 0 ? tr("Starting set") : tr("Set %1, by hand").arg(set->number), {},
                                  document_rows(measured));
    }
    if (candidate) {
      return panel_.set_selection(tr("Candidate %1").arg(candidate->id), candidate_facts(*candidate),
                                  document_rows(*candidate));
    }
  } else if (const auto& place = selection_.cell()) {
    const std::shared_ptr<RunData> run = find_run_(place->run);
    const CellScored* cell =
        run && run->needle() ? run->needle()->cell(place->set, place->length_index, place->depth_index) : nullptr;
    if (cell) {
      return panel_.set_selection(tr("Cell"), cell_facts(*cell, run->factor_set_names().value(place->set)),
                                  document_rows(*cell));
    }
  }
  panel_.clear_selection();
}

}  // namespace ropewalk
