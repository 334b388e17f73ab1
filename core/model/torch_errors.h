// Torch's own errors as Ropewalk's, for whatever runs a decoder.
#pragma once

#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

#include <cstdint>
#include <new>
#include <string>

#include "core/values/error.h"

namespace ropewalk {

// Runs f without autograd. Throws Failed, with the number of tokens, for what torch throws.
template <class F>
auto run_torch(std::int64_t tokens, F f) {
  const auto failed = [&](const std::string& why) {
    return Failed("the model could not be run on " + std::to_string(tokens) + " tokens: " + why);
  };
  try {
    const c10::InferenceMode inference;
    return f();
  } catch (const c10::OutOfMemoryError&) {
    throw failed("the device's memory is full; take shorter documents or another device");
  } catch (const std::bad_alloc&) {
    throw failed("the memory is full; take shorter documents or close other programs");
  } catch (const c10::Error& error) {
    throw failed(error.what_without_backtrace());
  }
}

}  // namespace ropewalk
