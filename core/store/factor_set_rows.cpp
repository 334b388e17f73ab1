#include "core/store/factor_set_rows.h"

#include <SQLiteCpp/Statement.h>

#include <nlohmann/json.hpp>

#include "core/exchange/spec_json.h"
#include "core/store/run_rows.h"
#include "core/values/error.h"

namespace ropewalk {

std::vector<SavedFactorSet> select_factor_sets(SQLite::Database& database) {
  std::vector<SavedFactorSet> sets;
  SQLite::Statement query(database, "SELECT id, name, model, saved, factors FROM factor_sets ORDER BY name, id");
  while (query.executeStep()) {
    SavedFactorSet set;
    set.id = query.getColumn(0).getInt64();
    set.name = query.getColumn(1).getString();
    set.model = query.getColumn(2).getString();
    set.saved = query.getColumn(3).getString();
    set.factors = factors_from_json(nlohmann::json::parse(query.getColumn(4).getString()));
    sets.push_back(std::move(set));
  }
  return sets;
}

std::int64_t put_factor_set(SQLite::Database& database, const SavedFactorSet& set) {
  if (set.name.empty()) throw BadInput("A factor set needs a name. Give it one.");
  SQLite::Statement other(database, "SELECT count(*) FROM factor_sets WHERE name = ? AND id <> ?");
  other.bind(1, set.name);
  other.bind(2, set.id);
  other.executeStep();
  if (other.getColumn(0).getInt() > 0)
    throw BadInput("There is a factor set named \"" + set.name + "\" already. Choose another name.");
  SQLite::Statement put(database,
                        "INSERT INTO factor_sets (id, name, model, saved, factors) VALUES (?1, ?2, ?3, ?4, ?5) "
                        "ON CONFLICT (id) DO UPDATE SET name = ?2, model = ?3, factors = ?5");
  if (set.id > 0) put.bind(1, set.id);
  put.bind(2, set.name);
  put.bind(3, set.model);
  put.bind(4, set.saved.empty() ? utc_now() : set.saved);
  put.bind(5, to_json(set.factors).dump());
  put.exec();
  return set.id > 0 ? set.id : database.getLastInsertRowid();
}

void delete_factor_set(SQLite::Database& database, std::int64_t id) {
  SQLite::Statement remove(database, "DELETE FROM factor_sets WHERE id = ?");
  remove.bind(1, id);
  remove.exec();
}

}  // namespace ropewalk
