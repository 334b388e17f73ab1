#include "widgets/charts/csv_table.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/charts/csv_rows.h"

namespace ropewalk {
namespace {

// Behind the line that begins at `at`: line ends within quotes belong to it.
qsizetype line_end(const QString& text, qsizetype at) {
  bool quoted = false;
  for (; at < text.size(); ++at) {
    const QChar c = text[at];
    if (c == u'"') quoted = !quoted;  // a doubled one switches twice
    if (c == u'\n' && !quoted) return at + 1;
  }
  return at;
}

bool blank(QStringView line) {
  return std::all_of(line.begin(), line.end(), [](QChar c) { return c == u'\r' || c == u'\n'; });
}

}  // namespace

QStringList CsvTable::cells(int row) const {
  qsizetype at = rows[std::size_t(row)];
  return next_csv_row(text, at);
}

CsvTable read_csv_table(QString text) {
  CsvTable table;
  table.text = std::move(text);
  bool first = true;
  for (qsizetype at = 0; at < table.text.size();) {
    const qsizetype from = std::exchange(at, line_end(table.text, at));
    if (blank(QStringView(table.text).mid(from, at - from))) continue;
    if (!std::exchange(first, false)) {
      table.rows.push_back(from);
      continue;
    }
    qsizetype place = from;
    table.header = next_csv_row(table.text, place);
  }
  return table;
}

bool csv_number(const QString& cell, double* value) {
  bool ok = false;
  *value = cell.toDouble(&ok);
  return ok && std::isfinite(*value);
}

std::vector<int> sorted_rows(const CsvTable& table, const std::vector<int>& order, int column,
                             Qt::SortOrder direction) {
  std::vector<std::pair<double, int>> numbers;  // small, so that sorting does not jump about in memory
  std::vector<std::pair<QString, int>> texts;
  numbers.reserve(order.size());
  for (const int row : order) {
    double value = 0;
    QString cell = table.cells(row).value(column);
    if (csv_number(cell, &value))
      numbers.emplace_back(value, row);
    else
      texts.emplace_back(std::move(cell), row);
  }
  const auto by_first = [up = direction == Qt::AscendingOrder](const auto& a, const auto& b) {
    return up ? a.first < b.first : b.first < a.first;
  };
  std::stable_sort(numbers.begin(), numbers.end(), by_first);
  std::stable_sort(texts.begin(), texts.end(), by_first);
  std::vector<int> sorted;
  sorted.reserve(order.size());
  for (const auto& [value, row] : numbers) sorted.push_back(row);
  for (const auto& [text, row] : texts) sorted.push_back(row);
  return sorted;
}

QThreadPool& table_pool() {
  static QThreadPool pool;
  return pool;
}

}  // namespace ropewalk
