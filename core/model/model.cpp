#include "core/model/model.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <torch/version.h>

#include <new>

#include "core/model/decoder.h"
#include "core/model/processor_cores.h"
#include "core/model/weight_reader.h"

namespace ropewalk {

std::string device_problem(const std::string& device) {
  if (device == "cpu") return "";
  const std::string prefix = "cuda:";
  const std::string number = device.rfind(prefix, 0) == 0 ? device.substr(prefix.size()) : "";
  if (number.empty() || number.size() > 3 || number.find_first_not_of("0123456789") != std::string::npos)
    return "unknown device \"" + device + "\": give cpu or cuda:N, for example cuda:0";
  if (!at::globalContext().hasCUDA())
    return "no CUDA device found: this is a CPU build of LibTorch, or no driver answers; use the device cpu";
  const int count = at::detail::getCUDAHooks().deviceCount();
  if (std::stoi(number) >= count)
    return "no CUDA device " + number + " found: there are " + std::to_string(count) +
           ", counted from 0; use one of them or the device cpu";
  return "";
}

int visible_devices() {
  return at::globalContext().hasCUDA() ? int(at::detail::getCUDAHooks().deviceCount()) : 0;
}

std::shared_ptr<Model> load_model(const RuntimeSpec& runtime, const ProgressSink& progress, const JobControl& control) {
  const std::string problem = device_problem(runtime.device);
  if (!problem.empty()) throw BadInput("The device " + runtime.device + " cannot be used: " + problem + ".");
  const std::unique_ptr<WeightReader> reader = open_weights(runtime.model_path);
  try {
    const at::Device device(runtime.device);
    return make_decoder(*reader, open_tokenizer(runtime.model_path), device, decoder_types(runtime.dtype, device),
                        progress, control);
  } catch (const std::bad_alloc&) {
    throw Failed("the weights of " + runtime.model_path + " do not fit into memory; try bfloat16 or a smaller model");
  } catch (const c10::Error& error) {
    throw Failed("the weights of " + runtime.model_path + " could not be loaded: " + error.what_without_backtrace());
  }
}

void set_model_threads(int threads) {
  at::set_num_threads(threads > 0 ? threads : physical_cores());
}

std::string model_library_version() {
  return std::string("LibTorch ") + TORCH_VERSION + (at::globalContext().hasCUDA() ? " (CUDA)" : " (CPU)");
}

}  // namespace ropewalk
