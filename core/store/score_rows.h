// Rows of the table of kept scores. All functions throw SQLite::Exception.
#pragma once

#include <SQLiteCpp/Database.h>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/values/kept_score.h"

namespace ropewalk {

// The first 20 bytes of the SHA-256 of the key's texts, each with its length before it.
using ScoreDigest = std::array<std::uint8_t, 20>;
ScoreDigest digest_of(const ScoreKey& key);

// In the transaction that is open, if one is. A score whose key is there already is left as it is.
void insert_scores(SQLite::Database& database, const std::vector<KeptScore>& scores);
// nullopt: it is not kept. Throws BadInput where the row does not hold what insert_scores() writes.
std::optional<KeptScore> select_score(SQLite::Database& database, const ScoreKey& key);

}  // namespace ropewalk
