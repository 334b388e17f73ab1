#include "widgets/frame/parameter_rows.h"

#include <QHash>
#include <algorithm>

namespace ropewalk {

QList<ParameterRow> parameter_rows(const QList<ComparedRun>& runs) {
  QList<ParameterRow> rows;
  QHash<QString, qsizetype> places;
  for (qsizetype column = 0; column < runs.size(); ++column) {
    for (const RunParameter& parameter : runs[column].parameters) {
      auto place = places.find(parameter.name);
      if (place == places.end()) {
        place = places.insert(parameter.name, rows.size());
        rows.append({parameter.name, QStringList(runs.size()), false});
      }
      rows[*place].values[column] = parameter.value;
    }
  }
  for (ParameterRow& row : rows)
    row.differs = std::any_of(row.values.begin(), row.values.end(), [&](const QString& value) {
      return value != row.values.first() || value.isNull() != row.values.first().isNull();
    });
  return rows;
}

QList<ParameterRow> differing_rows(const QList<ComparedRun>& runs) {
  QList<ParameterRow> rows = parameter_rows(runs);
  rows.removeIf([](const ParameterRow& row) { return !row.differs; });
  return rows;
}

}  // namespace ropewalk
