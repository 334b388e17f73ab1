#include "core/model/files/model_limits.h"

#include "core/values/error.h"

namespace ropewalk {

void check_sizes(const ModelDescription& model, const std::string& where) {
  if (model.attention_heads % model.key_value_heads != 0) {
    throw BadInput(where + ": " + std::to_string(model.attention_heads) + " attention heads are no multiple of " +
                   std::to_string(model.key_value_heads) + " key-value heads");
  }
  if (model.head_dim % 2 != 0) {
    throw BadInput(where + ": head_dim is " + std::to_string(model.head_dim) + ", but must be even");
  }
  if (std::int64_t{model.attention_heads} * model.head_dim > kMostWidth) {
    throw BadInput(where + ": " + std::to_string(model.attention_heads) + " heads of " +
                   std::to_string(model.head_dim) + " are more than " + std::to_string(kMostWidth) + " wide");
  }
}

}  // namespace ropewalk
