#!/usr/bin/env python3
"""Makes tests/model/golden: tiny random checkpoints of each family and the logits that transformers gives for them.

    python tests/model/make_golden.py [--smollm2 SmolLM2-135M-Instruct.Q4_1.gguf]

Made with transformers 4.57.6 and torch 2.13.0. For each family: <family>.safetensors (random float32 weights). For each
case: <case>.json (config.json of the case) and <case>.safetensors with `input_ids` [n] (bytes), `positions` [p] and `logits`
[p, vocabulary] after those positions. Cases of up to 4,096 tokens are transformers as it is; in longer ones (name ends
in "_long") its rotary tables are replaced by ones computed in float64 by the formulas below, since transformers' float32
phases are off by up to p * 2^-24 rad there.
smollm2.safetensors: for 512 tokens, the top token and the log-sum-exp of every position, and the logits of 256 columns.
"""
import argparse
import json
import math
import pathlib

import numpy as np
import torch
import transformers
from safetensors.torch import save_file

HERE = pathlib.Path(__file__).parent / "golden"
COMMON = dict(vocab_size=160, hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4,
              num_key_value_heads=2, head_dim=16, max_position_embeddings=1024, rope_theta=10000.0, rms_norm_eps=1e-5,
              initializer_range=0.2, bos_token_id=1, eos_token_id=2, pad_token_id=0, attention_dropout=0.0,
              torch_dtype="float32")
FAMILIES = {
    "llama": (transformers.LlamaConfig, dict(tie_word_embeddings=False)),
    "mistral": (transformers.MistralConfig, dict(sliding_window=700, tie_word_embeddings=False)),
    "phi3": (transformers.Phi3Config, dict(partial_rotary_factor=0.75, original_max_position_embeddings=1024,
                                           tie_word_embeddings=False)),
    "qwen2": (transformers.Qwen2Config, dict(tie_word_embeddings=True)),
    "qwen3": (transformers.Qwen3Config, dict(tie_word_embeddings=True, num_key_value_heads=1)),
}
LONG_LIST = [1.0, 1.1, 1.5, 2.2, 3.5, 6.0, 8.1, 9.4]
SHORT_LIST = [1.0, 1.0, 1.02, 1.05, 1.1, 1.15, 1.2, 1.3]
SCALINGS = {
    "none": None,
    "linear": dict(rope_type="linear", factor=8.0),
    "dynamic": dict(rope_type="dynamic", factor=2.0),
    "yarn": dict(rope_type="yarn", factor=8.0, original_max_position_embeddings=1024),
    "llama3": dict(rope_type="llama3", factor=8.0, low_freq_factor=1.0, high_freq_factor=4.0,
                   original_max_position_embeddings=1024),
    "longrope": dict(rope_type="longrope", factor=8.0, long_factor=LONG_LIST, short_factor=SHORT_LIST,
                     original_max_position_embeddings=1024),
}
# family, scaling, tokens
CASES = [(family, "none", n) for family in FAMILIES for n in (4096, 6001)]
CASES += [("llama", scaling, n) for scaling in SCALINGS if scaling != "none" for n in (4096, 8192)]
CASES += [("llama", "longrope", 1000), ("llama", "dynamic", 900), ("phi3", "longrope", 4096), ("phi3", "longrope", 6001),
          ("qwen2", "yarn", 4096), ("qwen3", "yarn", 6001), ("mistral", "yarn", 2048)]


def config_of(family, scaling):
    kind, extra = FAMILIES[family]
    fields = {**COMMON, **extra}
    if family == "phi3":
        fields.pop("head_dim")
        fields["num_attention_heads"], fields["num_key_value_heads"] = 2, 1  # Phi-3's head_dim is hidden_size / heads
    if scaling != "none":
        values = dict(SCALINGS[scaling])
        if scaling != "dynamic":  # its formula takes the trained length from max_position_embeddings
            fields["max_position_embeddings"] = 8192
        if scaling == "longrope":
            fields["original_max_position_embeddings"] = 1024
            pairs = 6 if family == "phi3" else 8
            values["long_factor"], values["short_factor"] = LONG_LIST[:pairs], SHORT_LIST[:pairs]
            if family == "phi3":  # Phi-3's own check knows only these three fields
                values = dict(type="longrope", long_factor=values["long_factor"], short_factor=values["short_factor"])
        fields["rope_scaling"] = values
    config = kind(**fields)
    config._attn_implementation = "eager"
    return config


def float64_table(config, tokens):
    """cos, sin [tokens, rotary / 2] and the attention factor, all by the papers' formulas in float64."""
    head = getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads
    dim = int(head * getattr(config, "partial_rotary_factor", 1.0))
    base, m = config.rope_theta, 1.0
    i = np.arange(dim // 2, dtype=np.float64)
    scaling = getattr(config, "rope_scaling", None) or {}
    kind = scaling.get("rope_type", scaling.get("type"))
    if kind == "dynamic":
        limit, f = config.max_position_embeddings, scaling["factor"]
        if tokens > limit:
            base *= (f * tokens / limit - (f - 1)) ** (dim / (dim - 2))
    inverse = base ** (-2 * i / dim)
    if kind == "linear":
        inverse = inverse / scaling["factor"]
    elif kind == "yarn":
        s, trained = scaling["factor"], scaling["original_max_position_embeddings"]
        turn = lambda beta: dim * math.log(trained / (2 * math.pi * beta)) / (2 * math.log(base))
        low, high = max(math.floor(turn(32)), 0), min(math.ceil(turn(1)), dim - 1)
        gamma = 1 - np.clip((i - low) / (high - low if high > low else 0.001), 0, 1)
        inverse = inverse * ((1 - gamma) / s + gamma)
        m = 0.1 * math.log(s) + 1
    elif kind == "llama3":
        f, trained = scaling["factor"], scaling["original_max_position_embeddings"]
        turns = trained * inverse / (2 * math.pi)
        u = np.clip((turns - scaling["low_freq_factor"]) / (scaling["high_freq_factor"] - scaling["low_freq_factor"]), 0, 1)
        inverse = inverse * ((1 - u) / f + u)
    elif kind == "longrope":
        trained = config.original_max_position_embeddings
        chosen = scaling["long_factor"] if tokens > trained else scaling["short_factor"]
        inverse = inverse / np.array(chosen)
        m = math.sqrt(1 + math.log(config.max_position_embeddings / trained) / math.log(trained))
    angles = np.arange(tokens, dtype=np.float64)[:, None] * inverse[None, :]
    return m * np.cos(angles), m * np.sin(angles)


def use_float64_tables(model, config):
    def forward(x, position_ids):
        cos, sin = float64_table(config, int(position_ids.max()) + 1)
        both = lambda t: torch.from_numpy(np.concatenate([t, t], -1)).float()[None].to(x.dtype)
        return both(cos), both(sin)
    model.model.rotary_emb.forward = forward


def model_of(family, scaling):
    torch.manual_seed(sum(map(ord, family)))
    config = config_of(family, scaling)
    model = transformers.AutoModelForCausalLM.from_config(config).float().eval()
    with torch.no_grad():
        for name, tensor in model.named_parameters():
            if "norm" in name:
                tensor.copy_(1 + 0.3 * torch.randn_like(tensor))
            elif name.endswith("bias"):
                tensor.copy_(0.3 * torch.randn_like(tensor))
    return model, config


def make_case(family, scaling, tokens):
    model, config = model_of(family, scaling)
    beyond = tokens > 4096
    if beyond:
        use_float64_tables(model, config)
    generator = torch.Generator().manual_seed(tokens)
    ids = torch.randint(3, 160, (tokens,), generator=generator)
    positions = sorted({0, 1, 63, 64, 500, 699, 700, 701, 899, 999, 1023, 1024, 1500, 2047, 4094, 5000, tokens - 2, tokens - 1})
    positions = torch.tensor([p for p in positions if p < tokens])
    with torch.no_grad():
        logits = model(ids[None], use_cache=False, logits_to_keep=positions).logits[0]
    name = f"{family}_{scaling}_{tokens}" + ("_long" if beyond else "")
    (HERE / f"{name}.json").write_text(config.to_json_string(use_diff=False))
    save_file({"input_ids": ids.byte(), "positions": positions.int(), "logits": logits.float().contiguous()},
              HERE / f"{name}.safetensors")
    print(name, "largest logit", float(logits.abs().max()))


def make_smollm2(path):
    path = pathlib.Path(path)
    model = transformers.AutoModelForCausalLM.from_pretrained(path.parent, gguf_file=path.name, dtype=torch.float32).eval()
    # The ids are kept too: how transformers splits this text does not matter here.
    tokenizer = transformers.AutoTokenizer.from_pretrained(path.parent, gguf_file=path.name)
    ids = torch.tensor(tokenizer(__doc__ * 4)["input_ids"][:512])
    assert len(ids) == 512
    with torch.no_grad():
        logits = model(ids[None], use_cache=False).logits[0].float()
    columns = torch.randperm(logits.shape[1], generator=torch.Generator().manual_seed(7))[:256].sort().values
    save_file({"input_ids": ids.int(), "columns": columns.int(), "logits": logits[:, columns].contiguous(),
               "top": logits.argmax(-1).int(), "log_sum_exp": logits.double().logsumexp(-1).float()},
              HERE / "smollm2.safetensors")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--smollm2", help="GGUF file; without it smollm2.safetensors is left as it is")
    parser.add_argument("--only", help="only cases whose name begins with this (\"-\": none)")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    HERE.mkdir(exist_ok=True)
    for family in FAMILIES:
        model, _ = model_of(family, "none")
        state = {k: v.clone().contiguous() for k, v in model.state_dict().items()
                 if not (model.config.tie_word_embeddings and k == "lm_head.weight")}
        save_file(state, HERE / f"{family}.safetensors", metadata={"format": "pt"})
    for family, scaling, tokens in CASES:
        if not arguments.only or f"{family}_{scaling}".startswith(arguments.only):
            make_case(family, scaling, tokens)
    if arguments.smollm2:  # needs the packages gguf and accelerate
        make_smollm2(arguments.smollm2)


if __name__ == "__main__":
    main()
