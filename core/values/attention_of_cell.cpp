#include "core/values/attention_of_cell.h"

#include <string>

#include "core/values/error.h"

namespace ropewalk {

AttentionSpec attention_of_cell(const NeedleSpec& needle, std::int64_t length, double depth, std::uint64_t index) {
  if (index >= static_cast<std::uint64_t>(needle.per_cell))
    throw BadInput("Document " + std::to_string(index) + " of a cell was asked for; the test has " +
                   std::to_string(needle.per_cell) + " a cell, counted from 0.");
  if (needle.needles > 1)
    throw BadInput("The documents of this test have " + std::to_string(needle.needles) +
                   " needles each: attention is shown for documents with one.");
  AttentionSpec spec;
  spec.runtime = needle.runtime;
  spec.documents = needle.documents;
  spec.length = length;
  spec.depth = depth;
  spec.index = index;
  spec.factor_sets = needle.factor_sets;
  return spec;
}

}  // namespace ropewalk
