"""Writes phase_golden.json: phases, cosines and sines of rotary pairs as torch computes them on the CPU in each type.

Regenerate:  python tests/rope/make_phase_golden.py > tests/rope/phase_golden.json      (needs torch)

What an implementation does that keeps its rotary tables in a small type: positions.to(T) * inverse_frequencies.to(T), then
cos() and sin() in T. Inverse frequencies are made in float32, as implementations do. Numbers are exact in float64; null
stands for what is infinite or no number.
"""
import json
import math
import sys

import torch

ROPES = {"phi3-mini": (96, 10000.0), "llama3-8b": (128, 500000.0), "smollm2-135m": (64, 100000.0)}
POSITIONS = [1, 2, 3, 100, 255, 256, 257, 258, 1000, 2047, 2048, 2049, 4095, 4097, 8191, 20000, 65503, 65504, 65519,
             65520, 100000, 131071, 131072, 999999, 16777215, 16777216]
TYPES = {"float32": torch.float32, "float16": torch.float16, "bfloat16": torch.bfloat16}


def numbers(tensor):
    return [value if math.isfinite(value) else None for value in tensor.double().flatten().tolist()]


def main():
    torch.set_num_threads(1)
    positions = torch.tensor(POSITIONS)
    cases = []
    for name, (dim, theta) in ROPES.items():
        for scale in (1.0, 16.0):
            exact = [theta ** (-2 * i / dim) / scale for i in range(0, dim // 2, 5)]
            inverse = torch.tensor(exact, dtype=torch.float64).to(torch.float32)
            for kind, dtype in TYPES.items():
                phases = inverse.to(dtype)[:, None] * positions.to(dtype)[None, :]
                cases.append({"name": f"{name} / {scale:g} {kind}", "type": kind, "inverse_frequencies": exact,
                              "phases": numbers(phases), "cosines": numbers(phases.cos()),
                              "sines": numbers(phases.sin())})
    lines = ['{"torch_version": "%s",' % torch.__version__, '"positions": %s,' % json.dumps(POSITIONS), '"cases": [']
    lines.append(",\n".join(json.dumps(case) for case in cases))
    sys.stdout.write("\n".join(lines + ["]}", ""]))


main()
