// The parameters of several runs as rows of a table: a row a name, a column a run.
#pragma once

#include "widgets/frame/compared_runs.h"

namespace ropewalk {

struct ParameterRow {
  QString name;
  QStringList values;  // one a run; a null text: the run has no such parameter
  bool differs = false;
};

// In the order in which names first come, those that differ and those that do not.
QList<ParameterRow> parameter_rows(const QList<ComparedRun>& runs);
QList<ParameterRow> differing_rows(const QList<ComparedRun>& runs);  // only those that differ

}  // namespace ropewalk
