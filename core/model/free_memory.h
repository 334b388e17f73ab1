// How much memory a job may still take.
#pragma once

#include <c10/core/Device.h>

#include <cstdint>
#include <optional>

namespace ropewalk {

// Bytes free on the device now. On the CPU what Linux calls available, and no more than the control group (a
// container's or a batch job's limit) leaves. nullopt where the system does not say.
std::optional<std::uint64_t> free_memory(const c10::Device& device);

}  // namespace ropewalk
