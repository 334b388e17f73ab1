#include "core/store/score_rows.h"

#include <SQLiteCpp/Statement.h>

#include <bit>
#include <cmath>
#include <cstring>

#include "core/values/error.h"
#include "core/values/sha256.h"

namespace ropewalk {

namespace {

static_assert(std::endian::native == std::endian::little, "blobs of numbers are kept as they lie in memory");

template <class Number>
void bind_numbers(SQLite::Statement& statement, int index, const std::vector<Number>& numbers) {
  // SQLite takes a null pointer for NULL, which is no empty blob.
  const void* data = numbers.empty() ? static_cast<const void*>("") : numbers.data();
  statement.bindNoCopy(index, data, static_cast<int>(numbers.size() * sizeof(Number)));
}

template <class Number>
std::vector<Number> numbers_of(const SQLite::Column& column) {
  const auto bytes = static_cast<std::size_t>(column.getBytes());
  if (bytes % sizeof(Number) != 0)
    throw BadInput("A kept score has " + std::to_string(bytes) +
                   " bytes of numbers, which is no multiple of their size: the workspace is damaged. Restore a backup, "
                   "or remove all kept scores with: sqlite3 FILE \"DELETE FROM scores\".");
  std::vector<Number> numbers(bytes / sizeof(Number));
  if (bytes > 0) std::memcpy(numbers.data(), column.getBlob(), bytes);
  return numbers;
}

}  // namespace

ScoreDigest digest_of(const ScoreKey& key) {
  Sha256 hash;
  for (const std::string* text : {&key.model, &key.document, &key.factors, &key.runtime}) {
    const std::uint64_t size = text->size();
    hash.update(&size, sizeof size);
    hash.update(text->data(), text->size());
  }
  const std::string hex = hash.hex();
  const auto value = [](char digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; };
  ScoreDigest digest;
  for (std::size_t i = 0; i < digest.size(); ++i)
    digest[i] = static_cast<std::uint8_t>(value(hex[2 * i]) << 4 | value(hex[2 * i + 1]));
  return digest;
}

void insert_scores(SQLite::Database& database, const std::vector<KeptScore>& scores) {
  if (scores.empty()) return;
  SQLite::Statement insert(database,
                           "INSERT INTO scores (key, nll_bits, answers_right, tokens, seconds, token_nll, predicted) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING");
  for (const KeptScore& kept : scores) {
    const ScoreDigest digest = digest_of(kept.key);
    insert.reset();
    insert.bind(1, digest.data(), static_cast<int>(digest.size()));
    insert.bind(2, std::bit_cast<std::int64_t>(kept.score.nll));
    insert.bind(3, kept.score.right);
    insert.bind(4, kept.score.tokens);
    insert.bind(5, std::isfinite(kept.seconds) ? kept.seconds : 0.0);
    bind_numbers(insert, 6, kept.score.token_nll);
    bind_numbers(insert, 7, kept.score.predicted);
    insert.exec();
  }
}

std::optional<KeptScore> select_score(SQLite::Database& database, const ScoreKey& key) {
  SQLite::Statement query(
      database, "SELECT nll_bits, answers_right, tokens, seconds, token_nll, predicted FROM scores WHERE key = ?");
  const ScoreDigest digest = digest_of(key);
  query.bind(1, digest.data(), static_cast<int>(digest.size()));
  if (!query.executeStep()) return std::nullopt;
  KeptScore kept;
  kept.key = key;
  kept.score.nll = std::bit_cast<double>(static_cast<std::int64_t>(query.getColumn(0).getInt64()));
  kept.score.right = query.getColumn(1).getInt();
  kept.score.tokens = query.getColumn(2).getInt();
  kept.seconds = query.getColumn(3).getDouble();
  kept.score.token_nll = numbers_of<float>(query.getColumn(4));
  kept.score.predicted = numbers_of<std::int32_t>(query.getColumn(5));
  return kept;
}

}  // namespace ropewalk
