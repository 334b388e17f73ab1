// JSON of factor sets and evaluations.
#include "core/exchange/evaluation_fields.h"
#include "core/exchange/factors_fields.h"
#include "core/exchange/spec_json.h"

namespace ropewalk {

nlohmann::json to_json(const RopeFactors& factors) {
  return write_object(factors);
}
RopeFactors factors_from_json(const nlohmann::json& json) {
  return read_object<RopeFactors>(json, "factors");
}

nlohmann::json to_json(const Evaluation& evaluation) {
  return write_object(evaluation);
}
Evaluation evaluation_from_json(const nlohmann::json& json) {
  return read_object<Evaluation>(json, "evaluation");
}

}  // namespace ropewalk
