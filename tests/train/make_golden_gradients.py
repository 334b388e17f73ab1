#!/usr/bin/env python3
"""Makes tests/train/golden: loss and gradients that transformers gives for the tiny random checkpoints of tests/model/golden.

    python tests/train/make_golden_gradients.py

Made with transformers 4.57.6 and torch 2.13.0. For each case: <case>.safetensors with `input_ids` [n] (bytes), `loss` [1]
(mean cross-entropy over tokens 1 .. n-1, nats) and under Ropewalk's name of every weight N (core/model/weight_reader.h)
`N` [2]: the gradient's norm, and its product with sin(1), sin(2), ... over the elements in row-major order. For llama the
whole gradients too, as `N.gradient`.
"""
import importlib.util
import pathlib

import torch
from safetensors.torch import save_file

HERE = pathlib.Path(__file__).parent
spec = importlib.util.spec_from_file_location("make_golden", HERE.parent / "model" / "make_golden.py")
models = importlib.util.module_from_spec(spec)
spec.loader.exec_module(models)

# family, scaling, tokens: beyond L_train = 1024 the longrope case uses its long factors; mistral's window is 700.
CASES = [("llama", "longrope", 1100), ("llama", "none", 300), ("mistral", "none", 900), ("phi3", "longrope", 1100),
         ("qwen2", "none", 300), ("qwen3", "none", 300)]
NAMES = {"input_layernorm.weight": "input_norm", "post_attention_layernorm.weight": "mlp_norm", "self_attn.o_proj.weight": "o",
         "mlp.gate_proj.weight": "gate", "mlp.up_proj.weight": "up", "mlp.down_proj.weight": "down",
         "self_attn.q_norm.weight": "q_norm", "self_attn.k_norm.weight": "k_norm",
         **{f"self_attn.{p}_proj.weight": p for p in "qkv"}, **{f"self_attn.{p}_proj.bias": f"{p}_bias" for p in "qkv"}}


def named(model):
    """Ropewalk's name -> gradient; fused projections are split."""
    config, result = model.config, {}
    head = getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads
    q, k = config.num_attention_heads * head, config.num_key_value_heads * head
    for name, parameter in model.named_parameters():
        gradient = parameter.grad
        if not name.startswith("model.layers."):
            result[{"model.embed_tokens.weight": "embedding", "model.norm.weight": "norm", "lm_head.weight": "head"}[name]] = gradient
            continue
        layer, part = name.removeprefix("model.layers.").split(".", 1)
        if part == "self_attn.qkv_proj.weight":
            result.update(zip((f"{layer}.q", f"{layer}.k", f"{layer}.v"), gradient.split([q, k, k])))
        elif part == "mlp.gate_up_proj.weight":
            result.update(zip((f"{layer}.gate", f"{layer}.up"), gradient.chunk(2)))
        else:
            result[f"{layer}.{NAMES[part]}"] = gradient
    return result


def main():
    torch.set_num_threads(1)
    (HERE / "golden").mkdir(exist_ok=True)
    for family, scaling, tokens in CASES:
        model, config = models.model_of(family, scaling)
        ids = torch.randint(3, 160, (tokens,), generator=torch.Generator().manual_seed(tokens))
        if scaling != "none":
            models.use_float64_tables(model, config)
        logits = model(ids[None], use_cache=False).logits[0]
        loss = torch.nn.functional.cross_entropy(logits[:-1].float(), ids[1:])
        loss.backward()
        out = {"input_ids": ids.byte(), "loss": loss.detach()[None]}
        for name, gradient in named(model).items():
            flat = gradient.double().flatten()
            pattern = torch.sin(torch.arange(1, len(flat) + 1, dtype=torch.float64))
            out[name] = torch.stack([flat.norm(), flat @ pattern]).float()
            if (family, scaling) == ("llama", "longrope"):
                out[name + ".gradient"] = gradient.contiguous()
        save_file(out, HERE / "golden" / f"{family}_{scaling}_{tokens}.safetensors")
        (HERE / "golden" / f"{family}_{scaling}_{tokens}.json").write_text(config.to_json_string(use_diff=False))
        print(family, scaling, tokens, "loss", float(loss))


if __name__ == "__main__":
    main()
