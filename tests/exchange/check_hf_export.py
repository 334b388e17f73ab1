"""Loads exported RoPE fields with the installed transformers (4 or 5) and compares what it makes of them.

python tests/exchange/check_hf_export.py CASES.json        (written by test_hf_export)

Each case: "model" (llama or phi3), "rotary_dim", "rope_theta", "trained_context", the exported fields for transformers 4
("config4") and 5 ("config5"), and the wished "short" and "long" inverse frequencies and "attention_factor". The model's
own rotary module is run at the last position of the trained context and at the one after it. Prints the number of cases
checked; exits with 1 and a reason where one differs.
"""
import json
import logging
import sys

import torch
import transformers

logging.disable(logging.WARNING)
MAJOR = int(transformers.__version__.split(".")[0])


def rotary_of(case, exported):
    if case["model"] == "phi3":
        from transformers.models.phi3.modeling_phi3 import Phi3Config as Config, Phi3RotaryEmbedding as Rotary
    else:
        from transformers.models.llama.modeling_llama import LlamaConfig as Config, LlamaRotaryEmbedding as Rotary
    dim = case["rotary_dim"]
    text = json.dumps({"hidden_size": 2 * dim, "num_attention_heads": 2, "num_key_value_heads": 2, "head_dim": dim,
                       "rope_theta": case["rope_theta"], **exported})
    return Rotary(Config.from_dict(json.loads(text)))


def differs(name, got, wanted, tolerance):
    got, wanted = torch.as_tensor(got, dtype=torch.float64), torch.tensor(wanted, dtype=torch.float64)
    if got.shape != wanted.shape:
        return f"{name}: shape {tuple(got.shape)}, wanted {tuple(wanted.shape)}"
    worst = ((got / wanted - 1).abs()).max().item()
    return f"{name}: relative difference {worst:.3g}" if worst > tolerance else ""


def check(case):
    exported = case["config4" if MAJOR < 5 else "config5"]
    if exported is None:
        return ""
    rotary = rotary_of(case, exported)
    trained, dim = case["trained_context"], case["rotary_dim"]
    reasons = []
    for name, position in (("short", trained - 1), ("long", trained)):
        cosine, sine = rotary(torch.zeros(1, 1, dim), torch.tensor([[position]]))
        reasons.append(differs(f"{name} inverse frequencies", rotary.inv_freq, case[name], 1e-6))
        radius = (cosine[0, 0].double() ** 2 + sine[0, 0].double() ** 2).sqrt()
        reasons.append(differs(f"attention factor at {position}", radius, [case["attention_factor"]] * dim, 1e-6))
    return "; ".join(reason for reason in reasons if reason)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    failures = [f"{case['name']}: {reason}" for case in cases if (reason := check(case))]
    print(f"transformers {transformers.__version__}: {len(cases) - len(failures)} of {len(cases)} cases agree")
    print("\n".join(failures))
    return 1 if failures else 0


sys.exit(main())
