// Marks a function whose one source is compiled for the CPU loop and for the CUDA grid.
#pragma once

#if defined(__CUDACC__)
#define ROPEWALK_HOST_DEVICE __host__ __device__ __forceinline__
#elif defined(__GNUC__)
// Inlined always, so that the body takes the instruction set of the loop that it stands in (vector_clones.h).
#define ROPEWALK_HOST_DEVICE inline __attribute__((always_inline))
#else
#define ROPEWALK_HOST_DEVICE inline
#endif
