// How tables that list things look and are used: whole rows are chosen, one at a time; Tab leaves them.
#pragma once

#include <QTableView>

namespace ropewalk {

// To be called once the table has its model. `name`: for screen readers.
void make_list_table(QTableView* table, const QString& name);

}  // namespace ropewalk
