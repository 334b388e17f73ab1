// A chart's CSV as rows that are found at once and read when they are looked at. A value without QObject: made and
// sorted in any thread.
#pragma once

#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <Qt>
#include <vector>

namespace ropewalk {

struct CsvTable {
  QString text;
  QStringList header;
  std::vector<qsizetype> rows;  // where each row begins in `text`; lines without anything in them are none

  QStringList cells(int row) const;
};

CsvTable read_csv_table(QString text);

// The rows of `order` by a column: numbers as numbers, cells that are no finite number last in either order, by their
// text. Stable.
std::vector<int> sorted_rows(const CsvTable& table, const std::vector<int>& order, int column, Qt::SortOrder direction);

// Where tables are read and sorted. Not Qt's global pool: painting hands parts of large fills to that one and waits for
// them, behind whatever works there.
QThreadPool& table_pool();

// Whether a cell is a finite number.
bool csv_number(const QString& cell, double* value);

}  // namespace ropewalk
