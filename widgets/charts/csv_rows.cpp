#include "widgets/charts/csv_rows.h"

#include <QStringList>
#include <algorithm>

namespace ropewalk {

QStringList next_csv_row(const QString& csv, qsizetype& at) {
  QStringList cells(QString{});
  bool quoted = false;
  for (; at < csv.size(); ++at) {
    const QChar c = csv[at];
    if (c == u'"') {
      if (quoted && at + 1 < csv.size() && csv[at + 1] == u'"')
        cells.last() += csv[at++];
      else
        quoted = !quoted;
    } else if (!quoted && c == u',') {
      cells.append(QString());
    } else if (!quoted && c == u'\n') {
      ++at;
      break;
    } else if (quoted || c != u'\r') {
      cells.last() += c;
    }
  }
  return cells;
}

QString csv_within(const QString& csv, const std::vector<CsvRange>& ranges) {
  qsizetype at = 0;
  const QStringList header = next_csv_row(csv, at);
  const auto within = [&](const QStringList& cells) {
    return std::all_of(ranges.begin(), ranges.end(), [&](const CsvRange& range) {
      bool any = false;  // such a column
      for (const QString& name : QStringList{range.column} + range.others) {
        const qsizetype column = header.indexOf(name);
        if (column < 0) continue;
        any = true;
        bool number = false;
        const double value = cells.value(column).toDouble(&number);
        if (number && value >= range.lower && value <= range.upper) return true;
      }
      return !any;
    });
  };
  QString text = csv.left(at);
  while (at < csv.size()) {
    const qsizetype from = at;
    const QStringList cells = next_csv_row(csv, at);
    if (within(cells)) text += QStringView(csv).mid(from, at - from);
  }
  return text;
}

}  // namespace ropewalk
