#!/usr/bin/env python3
"""Makes tests/model/golden/attention.safetensors: the attention that transformers' own models give two queries.

    python tests/model/make_attention_golden.py

Made with transformers 4.57.6 and torch 2.13.0, eager attention in float32, on the random checkpoints of make_golden.py.
For each case: `<case>.input_ids` [900] and `<case>.attention` [layers, heads, 2, 900], the softmax that the queries at
350 and 899 pay each key. The cases cover grouped heads and YaRN's attention factor (llama), a sliding window (mistral),
a head of which only a part turns (phi3) and normed queries and keys (qwen3).
"""
import torch
from safetensors.torch import save_file

from make_golden import HERE, model_of

TOKENS, QUERIES = 900, [350, 899]
CASES = [("llama", "yarn"), ("mistral", "none"), ("phi3", "none"), ("qwen3", "none")]

values = {}
for family, scaling in CASES:
    model, _ = model_of(family, scaling)
    generator = torch.Generator().manual_seed(TOKENS)
    ids = torch.randint(3, 160, (TOKENS,), generator=generator)
    with torch.no_grad():
        layers = model(ids[None], use_cache=False, output_attentions=True).attentions
    attention = torch.stack([layer[0][:, QUERIES].float() for layer in layers]).contiguous()
    assert (attention.sum(-1) - 1).abs().max() < 1e-5
    values[f"{family}_{scaling}.input_ids"] = ids.int()
    values[f"{family}_{scaling}.attention"] = attention
    print(family, scaling, tuple(attention.shape), "largest", float(attention.max()))
save_file(values, HERE / "attention.safetensors")
