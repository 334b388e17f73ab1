// What it gains to do once what does not depend on the factors.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>

#include "core/model/model.h"

namespace ropewalk {

struct PreparedTurns {
  std::int64_t length = 0;  // tokens of each document
  int documents = 4;        // that a candidate is scored on, one after another
  int candidates = 5;       // timed; one before them warms up and prepares
};
// Scores candidates on the same documents in three ways, taking turns: anew each time; with the candidate's rotary
// table kept from document to document; and with the documents prepared as well. Gives the median seconds a document of
// each, on the clock and of the processor (all threads together; other programs' load shows less in these), the memory
// of what is prepared, and whether all scores were the same.
nlohmann::json time_prepared_turns(const Model& model, const PreparedTurns& turns);

}  // namespace ropewalk
