#include <chrono>
#include <exception>

#include "core/experiment/experiment.h"

namespace ropewalk {

namespace {

// What decides the weights in memory. Threads, policy and an edited L_train do not.
std::string key_of(const RuntimeSpec& runtime) {
  return runtime.model_path + '\n' + runtime.device + '\n' +
         (runtime.dtype == ModelType::float32 ? "float32" : "bfloat16");
}

// Waits for another caller's load, and stops waiting when this caller is asked to stop.
void wait_for(const std::shared_future<std::shared_ptr<Model>>& loading, const ProgressSink& progress,
              const JobControl& control) {
  if (progress) {
    Progress waiting;
    waiting.what = "Waiting for the model that is being loaded";
    progress(waiting);
  }
  do control.check();
  while (loading.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready);
}

}  // namespace

std::shared_ptr<Model> ModelCache::get(const RuntimeSpec& runtime, const ProgressSink& progress,
                                       const JobControl& control) {
  const std::string key = key_of(runtime);
  // A file that was replaced in the meantime has another header.
  const std::string hash = read_model_description(runtime.model_path).header_hash;
  std::promise<std::shared_ptr<Model>> promise;
  for (;;) {
    std::unique_lock lock(mutex_);
    const bool same = key == key_ && hash == hash_;
    if (model_ && same) return model_;
    if (!loading_.valid()) {
      key_ = key;
      hash_ = hash;
      loading_ = promise.get_future().share();
      const auto former = std::move(model_);  // two models at once may not fit
      lock.unlock();
      break;
    }
    const auto loading = loading_;
    lock.unlock();
    wait_for(loading, progress, control);
    if (!same) continue;
    try {
      return loading.get();
    } catch (const Stopped&) {
      // The other caller was asked to stop, not this one, which goes on in its place.
    }
  }
  return load(runtime, progress, control, promise);
}

// Without the lock: who asks what is loaded does not wait for the seconds that this takes.
std::shared_ptr<Model> ModelCache::load(const RuntimeSpec& runtime, const ProgressSink& progress,
                                        const JobControl& control, std::promise<std::shared_ptr<Model>>& promise) {
  std::shared_ptr<Model> model;
  std::exception_ptr error;
  try {
    model = load_model(runtime, progress, control);
  } catch (...) {
    error = std::current_exception();
  }
  {
    const std::lock_guard lock(mutex_);
    loading_ = {};
    model_ = model;
  }
  if (error) {
    promise.set_exception(error);
    std::rethrow_exception(error);
  }
  promise.set_value(model);
  return model;
}

std::shared_ptr<Model> ModelCache::loaded(const RuntimeSpec& runtime) const {
  const std::lock_guard lock(mutex_);
  return key_ == key_of(runtime) ? model_ : nullptr;
}

}  // namespace ropewalk
