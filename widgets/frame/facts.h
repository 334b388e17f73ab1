// What the inspector says about a model, a pair, a candidate, a cell, a method, a document set: names, values,
// explanations.
#pragma once

#include <QList>
#include <QString>
#include <vector>

#include "core/values/event.h"
#include "core/values/model_description.h"
#include "core/values/spec.h"
#include "widgets/charts/named_factors.h"

namespace ropewalk {

struct Fact {
  QString name;
  QString value;
  QString explanation;  // tool tip: meaning, unit, formula
};
using Facts = QList<Fact>;

Facts rope_facts(const RopeDescription& rope, std::int64_t target);
Facts model_facts(const ModelDescription& model);
// Pair i under each chosen set.
Facts pair_facts(const RopeDescription& rope, int pair, std::int64_t target, const std::vector<NamedFactors>& sets);
Facts candidate_facts(const CandidateEvaluated& candidate);
Facts cell_facts(const CellScored& cell, const QString& set_name);
Facts factors_facts(const NamedFactors& set);
Facts document_facts(const DocumentSpec& documents, const std::string& hash);

// One line a document of a candidate or cell.
struct DocumentRow {
  QString expected;   // the number; empty where it is not known
  QString predicted;  // what the model said
  int right = 0, tokens = 0;
  double nll = 0;  // nats per token
};
QList<DocumentRow> document_rows(const CandidateEvaluated& candidate);
QList<DocumentRow> document_rows(const CellScored& cell);

}  // namespace ropewalk
