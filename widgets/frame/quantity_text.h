// Reading lengths as people write them (32k, 1.5k, 1M), and quantities that only the frame shows. Beside
// widgets/charts/format.h.
#pragma once

#include <QList>
#include <QString>
#include <cstdint>
#include <optional>

namespace ropewalk {

// "16,384 tokens", grouped as the locale does.
QString exact_length(std::int64_t tokens);
// A length as an input field shows it: 8k for multiples of 1024, else all digits, so that nothing is rounded.
QString editable_length(std::int64_t tokens);
// "32k", "32768", "1.5k", "1M", group separators allowed. Nothing for anything else or below 1.
std::optional<std::int64_t> parse_length(const QString& text);
// "2k, 4k, 8192" to increasing lengths without repeats; nothing where one part cannot be read or the list is empty.
std::optional<QList<std::int64_t>> parse_lengths(const QString& text);
QString lengths_text(const QList<std::int64_t>& lengths);

// 98.1 MB, 3.4 GB (powers of 1000, as file managers write them).
QString bytes_text(std::uint64_t bytes);
// 134.5 M, 8.03 B.
QString count_text(std::uint64_t count);
// "about 3 min left"; empty where it is not known (negative).
QString remaining_text(double seconds);

}  // namespace ropewalk
