#include "core/values/model_documents.h"

namespace ropewalk {

DocumentSpec default_documents(const ModelDescription& model) {
  DocumentSpec spec;
  if (!model.needle_template.empty()) spec.needle_template = model.needle_template;
  if (model.haystack == "generated") spec.haystack = HaystackKind::generated;
  return spec;
}

}  // namespace ropewalk
