// What each of several processes on one machine takes of it.
#pragma once

#include <string>

namespace ropewalk {

// One device a process: "cuda" or "cuda:0" where several are visible becomes "cuda:<local rank modulo devices>".
// Another device, e.g. "cpu" or "cuda:3", was asked for by name and stays.
std::string device_of_rank(const std::string& device, int local_rank, int devices);

// `wanted` threads; 0: an equal share of the `cores` that `sharing` processes may run on, at least 1.
int threads_of_rank(int wanted, int cores, int sharing);

}  // namespace ropewalk
