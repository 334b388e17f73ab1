#include "core/experiment/experiment.h"

namespace ropewalk {

namespace {
// What decides the weights in memory. Threads, policy and an edited L_train do not.
std::string key_of(const RuntimeSpec& runtime) {
  return runtime.model_path + '\n' + runtime.device + '\n' +
         (runtime.dtype == ModelType::float32 ? "float32" : "bfloat16");
}
}  // namespace

std::shared_ptr<Model> ModelCache::get(const RuntimeSpec& runtime, const ProgressSink& progress,
                                       const JobControl& control) {
  std::lock_guard lock(mutex_);
  const std::string key = key_of(runtime);
  // A file that was replaced in the meantime has another header.
  if (model_ && key == key_ &&
      read_model_description(runtime.model_path).header_hash == model_->description().header_hash)
    return model_;
  model_.reset();  // two models at once may not fit
  model_ = load_model(runtime, progress, control);
  key_ = key;
  return model_;
}

std::shared_ptr<Model> ModelCache::loaded(const RuntimeSpec& runtime) const {
  std::unique_lock lock(mutex_, std::try_to_lock);
  if (!lock.owns_lock() || key_ != key_of(runtime)) return nullptr;
  return model_;
}

}  // namespace ropewalk
