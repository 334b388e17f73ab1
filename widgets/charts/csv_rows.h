// Picks rows out of a chart's CSV by the values of its columns.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace ropewalk {

// Both ends belong to it.
struct CsvRange {
  QString column;  // as the header line names it
  double lower = 0, upper = 0;
  QStringList others = {};  // columns that count as well: one value of the row within the range is enough
};

// The header line and the rows whose values lie within every range, as they were written. A row without a number in
// such a column has no place there and is left out; a range of a column that there is not is passed over.
QString csv_within(const QString& csv, const std::vector<CsvRange>& ranges);

// The cells of the line from `at` on (RFC 4180: quoted cells may hold commas, line ends and doubled quotes); `at` moves
// behind it.
QStringList next_csv_row(const QString& csv, qsizetype& at);

}  // namespace ropewalk
