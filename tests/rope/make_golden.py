"""Writes golden.json: rescale factors as transformers 4.57.6 computes them, and the other formulas in plain Python.

Regenerate:  python tests/rope/make_golden.py > tests/rope/golden.json      (needs torch, transformers 4.57.6)

"transformers" cases hold inverse frequencies from ROPE_INIT_FUNCTIONS, once as they come (float32) and once from the same
functions run with torch's float32 replaced by float64. "formulas" cases hold float64 rescale factors of method.md,
section 3, for the methods that transformers does not have.
"""
import contextlib
import json
import logging
import math
import sys

import torch
import transformers
from transformers import LlamaConfig
from transformers.modeling_rope_utils import ROPE_INIT_FUNCTIONS

logging.disable(logging.WARNING)
PRESETS = {
    "phi3-mini": (96, 10000.0, 2048),
    "llama3-8b": (128, 500000.0, 8192),
    "llama2-7b": (128, 10000.0, 4096),
    "smollm2-135m": (64, 100000.0, 8192),
}
# ours -> transformers' keys of rope_scaling
KEYS = {"beta_fast", "beta_slow", "truncate", "mscale", "mscale_all_dim", "attention_factor", "low_freq_factor",
        "high_freq_factor"}
HF_TYPE = {"none": "default", "pi": "linear", "dynamic_ntk": "dynamic", "yarn": "yarn", "llama3": "llama3",
           "longrope": "longrope"}


@contextlib.contextmanager
def float64_instead_of_float32():
    kept = torch.float, torch.float32, torch.Tensor.float
    torch.float = torch.float32 = torch.float64
    torch.Tensor.float = torch.Tensor.double
    try:
        yield
    finally:
        torch.float, torch.float32, torch.Tensor.float = kept


def transformers_case(name, method, rope, target, partial=1.0, long_factor=None, **parameters):
    dim, theta, trained = rope
    scale = float(parameters.get("scale", max(1.0, target / trained)))
    scaling = {"rope_type": HF_TYPE[method], "factor": scale, "original_max_position_embeddings": trained}
    scaling.update({key: value for key, value in parameters.items() if key in KEYS})
    if method == "llama3":
        scaling.setdefault("low_freq_factor", 1.0)
        scaling.setdefault("high_freq_factor", 4.0)
    top = {}
    longest, length = target, None
    if method == "dynamic_ntk":  # its factor is f; s comes from the length
        scaling["factor"] = float(parameters.get("dynamic_factor", 1))
        longest, length = trained, target
    if method == "longrope":
        scaling.update(long_factor=long_factor, short_factor=[1.0] * (dim // 2))
        top["original_max_position_embeddings"] = trained
        length = target
    config = LlamaConfig(hidden_size=int(dim / partial), num_attention_heads=1, num_key_value_heads=1,
                         head_dim=int(dim / partial), rope_theta=theta, max_position_embeddings=longest,
                         partial_rotary_factor=partial, rope_scaling=scaling, **top)
    call = lambda: ROPE_INIT_FUNCTIONS[HF_TYPE[method]](config, torch.device("cpu"), seq_len=length)
    as_it_comes, attention = call()
    with float64_instead_of_float32():
        inverse, _ = call()
    assert as_it_comes.dtype == torch.float32 and inverse.dtype == torch.float64
    case = {"name": name, "method": method, "rotary_dim": dim, "rope_theta": theta, "trained_context": trained,
            "target": target, "parameters": parameters, "inverse_frequencies": [float(f"{x:.14g}") for x in inverse.tolist()],
            "inverse_frequencies_float32": [float(f"{x:.9g}") for x in as_it_comes.tolist()],
            "attention_factor": attention}
    if long_factor is not None:
        case["rescale_factors"] = long_factor
    return case


def transformers_cases():
    cases = []
    for preset, rope in PRESETS.items():
        cases.append(transformers_case(f"{preset} none", "none", rope, rope[2]))
        for target in (2 * rope[2], 10000, 131072):
            for method in ("pi", "dynamic_ntk", "yarn", "llama3"):
                cases.append(transformers_case(f"{preset} {method} {target}", method, rope, target))
    phi, llama3, smol = PRESETS["phi3-mini"], PRESETS["llama3-8b"], PRESETS["smollm2-135m"]
    add = lambda *a, **k: cases.append(transformers_case(*a, **k))
    add("yarn without truncation", "yarn", phi, 32768, truncate=False)
    add("yarn without truncation, smollm2", "yarn", smol, 16384, truncate=False)
    add("yarn betas", "yarn", llama3, 65536, beta_fast=64.0, beta_slow=2.0)
    add("yarn low = high", "yarn", llama3, 65536, beta_fast=7.0, beta_slow=7.0, truncate=False)
    add("yarn mscale", "yarn", llama3, 131072, mscale=0.707, mscale_all_dim=1.0)
    add("yarn mscale equal", "yarn", llama3, 131072, mscale=1.0, mscale_all_dim=1.0)
    add("yarn mscale alone has no effect", "yarn", llama3, 131072, mscale=0.707)
    add("yarn attention factor", "yarn", phi, 16384, attention_factor=1.3, mscale=0.7, mscale_all_dim=0.9)
    add("yarn tuned scale", "yarn", smol, 16384, scale=3.0)
    add("yarn low clamped to 0", "yarn", (64, 10000.0, 128), 1024)
    add("yarn high clamped to d - 1", "yarn", (16, 10.0, 848), 4000)
    add("yarn partial rotary", "yarn", phi, 131072, partial=0.75)
    add("pi by 1", "pi", smol, 8192)
    add("dynamic f = 2", "dynamic_ntk", phi, 12345, dynamic_factor=2.0)
    add("dynamic f = 4", "dynamic_ntk", smol, 32768, dynamic_factor=4.0)
    add("dynamic below the trained context", "dynamic_ntk", smol, 4096, dynamic_factor=4.0)
    add("llama3.1 as published", "llama3", llama3, 131072, scale=8.0)
    add("llama3.2 as published", "llama3", llama3, 131072, scale=32.0)
    add("llama3 other bounds", "llama3", phi, 32768, low_freq_factor=2.0, high_freq_factor=16.0)
    for preset, rope in PRESETS.items():
        pairs, s = rope[0] // 2, 131072 / rope[2]
        factors = [round(s ** (i / (pairs - 1)), 4) for i in range(pairs)]
        add(f"longrope {preset}", "longrope", rope, 131072, long_factor=factors)
    return cases


def ntk(dim, theta, trained, s, _):
    return [s ** (2 * i / (dim - 2)) for i in range(dim // 2)]


def ntk_critical(dim, theta, trained, s, _):
    larger = theta ** (math.log(s * trained / (2 * math.pi)) / math.log(trained / (2 * math.pi)))
    return [(larger / theta) ** (2 * i / dim) for i in range(dim // 2)]


def ntk_rcd(dim, theta, trained, s, critical):
    return [s ** (i / critical) if i < critical else s for i in range(dim // 2)]


def yarn_rcd(dim, theta, trained, s, critical):
    low = max(0, math.floor(dim * math.log(trained / (2 * math.pi * 32)) / (2 * math.log(theta))))
    keep = [1 - min(max((i - low) / (critical - low), 0), 1) for i in range(dim // 2)]
    return [1 / ((1 - g) / s + g) for g in keep]


def formula_cases():
    cases = []
    for preset, (dim, theta, trained) in PRESETS.items():
        turned = lambda turns: math.ceil(dim / 2 * math.log(trained / (2 * math.pi * turns)) / math.log(theta))
        for target in (2 * trained, 131072):
            s = target / trained
            for formula in (ntk, ntk_critical, ntk_rcd, yarn_rcd):
                for critical in sorted({turned(1), (turned(1) + turned(10)) // 2}):
                    cases.append({"name": f"{preset} {formula.__name__} {target} at {critical}",
                                  "method": formula.__name__, "rotary_dim": dim, "rope_theta": theta,
                                  "trained_context": trained, "target": target,
                                  "parameters": {"critical_dimension": critical},
                                  "rescale_factors": formula(dim, theta, trained, s, critical),
                                  "attention_factor": 0.1 * math.log(s) + 1 if formula is yarn_rcd else 1})
    return cases


def main():
    lines = ['{"transformers_version": "%s",' % transformers.__version__]
    for key, cases, end in (("transformers", transformers_cases(), ","), ("formulas", formula_cases(), "")):
        lines.append('"%s": [' % key)
        lines.append(",\n".join(json.dumps(case) for case in cases))
        lines.append("]" + end)
    sys.stdout.write("\n".join(lines + ["}", ""]))


main()
