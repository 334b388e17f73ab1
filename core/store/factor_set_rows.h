// Rows of the table of named factor sets. All functions throw SQLite::Exception.
#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <vector>

#include "core/values/saved_factor_set.h"

namespace ropewalk {

std::vector<SavedFactorSet> select_factor_sets(SQLite::Database& database);  // by name
// A new row for id 0, else the row with that id, also one that was deleted. Returns the id. Throws BadInput for an
// empty name and for one that another set has.
std::int64_t put_factor_set(SQLite::Database& database, const SavedFactorSet& set);
void delete_factor_set(SQLite::Database& database, std::int64_t id);  // nothing where there is none

}  // namespace ropewalk
