"""Golden values for tests/model_files, from transformers 4.57, safetensors and gguf.

    build/venv/bin/python tests/model_files/make_golden.py [SmolLM2.gguf]

Writes golden/configs.json (what transformers makes of configurations of every family and rope type), tiny random
checkpoints of every family as HF folders and GGUF files with the values of their weights (golden/weights.json), and,
when the GGUF file is given, golden/smollm2.json (chosen rows of SmolLM2, q and k in the half-split layout).
"""
import json
import shutil
import sys
from pathlib import Path

import numpy as np
import torch
from gguf import GGUFReader, GGUFWriter, dequantize
from transformers import AutoModelForCausalLM, modeling_rope_utils
from transformers.modeling_rope_utils import ROPE_INIT_FUNCTIONS
from transformers.models.llama import LlamaConfig
from transformers.models.mistral import MistralConfig
from transformers.models.phi3 import Phi3Config
from transformers.models.qwen2 import Qwen2Config
from transformers.models.qwen3 import Qwen3Config

HERE = Path(__file__).resolve().parent / "golden"
CLASSES = {"LlamaForCausalLM": LlamaConfig, "MistralForCausalLM": MistralConfig, "Phi3ForCausalLM": Phi3Config,
           "Qwen2ForCausalLM": Qwen2Config, "Qwen3ForCausalLM": Qwen3Config}


class DoubleTorch:
    """torch, with float64 where modeling_rope_utils asks for float32: its formulas without their rounding."""
    float = float32 = torch.float64

    def __getattr__(self, name):
        return getattr(torch, name)


# ---- configurations ----------------------------------------------------------------------------------------------

def sizes(architecture, layers=4, hidden=256, heads=4, kv=2, positions=4096, **more):
    return {"architectures": [architecture], "hidden_size": hidden, "num_hidden_layers": layers,
            "num_attention_heads": heads, "num_key_value_heads": kv, "intermediate_size": 2 * hidden,
            "vocab_size": 1000, "max_position_embeddings": positions, "hidden_act": "silu", **more}


def rising(pairs, low, high):
    return [round(low + (high - low) * (i / (pairs - 1)) ** 2, 4) for i in range(pairs)]


def cases():
    """(name, config as it stands in a folder, trained context by method.md, config for transformers 4 if it differs)"""
    llama, mistral, phi3, qwen2, qwen3 = CLASSES
    yield "llama-2", sizes(llama, rms_norm_eps=1e-5), 4096, None
    yield "llama-3", sizes(llama, positions=8192, rope_theta=500000.0), 8192, None
    yield "llama-defaults", {k: v for k, v in sizes(llama).items() if k != "num_key_value_heads"}, 4096, None
    yield "llama-ignores-sliding", sizes(llama, sliding_window=512), 4096, None
    yield "llama-tied-head-dim", sizes(llama, head_dim=48, tie_word_embeddings=True), 4096, None
    llama3 = {"factor": 8.0, "low_freq_factor": 1.0, "high_freq_factor": 4.0,
              "original_max_position_embeddings": 8192, "rope_type": "llama3"}
    yield ("llama-3.1", sizes(llama, hidden=512, positions=131072, rope_theta=500000.0, rope_scaling=llama3), 8192, None)
    yield ("llama-3.2", sizes(llama, positions=131072, rope_theta=500000.0, rope_scaling={**llama3, "factor": 32.0}),
           8192, None)
    yield "llama-linear", sizes(llama, rope_scaling={"type": "linear", "factor": 4.0}), 4096, None
    yield "llama-linear-1", sizes(llama, rope_scaling={"type": "linear", "factor": 1.0}), 4096, None
    yield "llama-dynamic", sizes(llama, rope_scaling={"rope_type": "dynamic", "factor": 2.5}), 4096, None
    yarn = {"rope_type": "yarn", "factor": 16.0, "original_max_position_embeddings": 4096}
    yield "llama-yarn", sizes(llama, positions=65536, rope_scaling=yarn), 4096, None
    yield "llama-yarn-attention", sizes(llama, positions=65536, rope_scaling={**yarn, "attention_factor": 0.9}), 4096, None
    yield ("llama-yarn-options", sizes(llama, positions=65536, rope_scaling={
        **yarn, "beta_fast": 24.0, "beta_slow": 2.0, "truncate": False, "mscale": 1.0, "mscale_all_dim": 0.8}), 4096, None)
    yield ("llama-yarn-one-mscale", sizes(llama, positions=65536, rope_scaling={**yarn, "mscale": 0.7}), 4096, None)
    yield ("llama-yarn-1-attention", sizes(llama, rope_scaling={
        "rope_type": "yarn", "factor": 1.0, "attention_factor": 1.5}), 4096, None)
    yield "llama-yarn-no-original", sizes(llama, rope_scaling={"rope_type": "yarn", "factor": 2.0}), 4096, None
    lists = {"long_factor": rising(32, 1.0, 20.0), "short_factor": rising(32, 1.0, 1.5)}
    yield ("llama-longrope", sizes(llama, positions=32768, original_max_position_embeddings=4096,
                                   rope_scaling={"rope_type": "longrope", **lists}), 4096, None)
    yield ("llama-longrope-lengths-win", sizes(llama, positions=32768, original_max_position_embeddings=4096,
                                               rope_scaling={"rope_type": "longrope", "factor": 3.0, **lists}), 4096, None)
    yield ("llama-longrope-factor", sizes(llama, positions=4096, rope_scaling={
        "rope_type": "longrope", "factor": 6.0, **lists}), 4096, None)
    yield ("llama-longrope-attention", sizes(llama, positions=32768, original_max_position_embeddings=4096,
                                             rope_scaling={"rope_type": "longrope", "attention_factor": 1.21, **lists}),
           4096, None)
    # transformers 5 writes rope_parameters; 4.57 does not know it, so it is asked with the older spelling.
    five = sizes(llama, positions=131072, rope_parameters={**llama3, "rope_theta": 500000.0})
    yield ("transformers-5-llama3", five, 8192,
           sizes(llama, positions=131072, rope_theta=500000.0, rope_scaling=llama3))
    yield ("transformers-5-default", sizes(llama, rope_parameters={"rope_type": "default", "rope_theta": 250000.0}), 4096,
           sizes(llama, rope_theta=250000.0))
    yield ("transformers-5-longrope-factor-wins",
           sizes(llama, positions=32768, rope_parameters={
               "rope_type": "longrope", "rope_theta": 10000.0, "factor": 6.0,
               "original_max_position_embeddings": 4096, **lists}), 4096,
           sizes(llama, positions=6 * 4096, original_max_position_embeddings=4096,
                 rope_scaling={"rope_type": "longrope", **lists}))
    yield "mistral-0.1", sizes(mistral, positions=32768, sliding_window=4096), 32768, None
    yield "mistral-0.3", sizes(mistral, positions=32768, sliding_window=None, rope_theta=1e6), 32768, None
    yield "mistral-silent", {k: v for k, v in sizes(mistral, heads=8, positions=32768).items()
                             if k != "num_key_value_heads"}, 32768, None
    yield "mistral-nemo", sizes(mistral, positions=131072, head_dim=128, sliding_window=None), 131072, None
    yield "phi3-4k", sizes(phi3, hidden=384, kv=4, original_max_position_embeddings=4096, sliding_window=2047), 4096, None
    phi_lists = {"long_factor": rising(48, 1.05, 64.0), "short_factor": rising(48, 1.0, 2.8)}
    yield ("phi3-128k", sizes(phi3, hidden=384, kv=4, positions=131072, original_max_position_embeddings=4096,
                              sliding_window=262144, rope_scaling={"type": "longrope", **phi_lists}), 4096, None)
    yield ("phi3-su", sizes(phi3, hidden=384, kv=4, positions=131072, original_max_position_embeddings=4096,
                            rope_scaling={"type": "su", **phi_lists}), 4096, None)
    yield ("phi3-early-yarn", sizes(phi3, hidden=384, kv=4, positions=131072, original_max_position_embeddings=4096,
                                    rope_scaling={"type": "yarn", **phi_lists}), 4096, None)
    yield ("phi3-transformers-5-factor-wins",
           sizes(phi3, hidden=384, kv=4, positions=131072, rope_parameters={
               "rope_type": "longrope", "rope_theta": 10000.0, "factor": 6.0,
               "original_max_position_embeddings": 4096, **phi_lists}), 4096,
           sizes(phi3, hidden=384, kv=4, positions=6 * 4096, original_max_position_embeddings=4096,
                 rope_scaling={"type": "longrope", **phi_lists}))
    yield ("phi3-silent-original", sizes(phi3, hidden=384, kv=4, positions=131072,
                                         rope_scaling={"type": "longrope", **phi_lists}), 4096, None)
    yield ("phi4-mini", sizes(phi3, hidden=512, positions=131072, original_max_position_embeddings=4096,
                              partial_rotary_factor=0.75, tie_word_embeddings=True, sliding_window=262144,
                              rope_scaling={"type": "longrope", **phi_lists}), 4096, None)
    yield ("qwen2.5", sizes(qwen2, positions=32768, rope_theta=1e6, sliding_window=131072, use_sliding_window=False,
                            max_window_layers=2), 32768, None)
    yield ("qwen2-sliding", sizes(qwen2, positions=32768, sliding_window=1024, use_sliding_window=True,
                                  max_window_layers=3), 32768, None)
    yield ("qwen2-layer-types", sizes(qwen2, positions=32768, sliding_window=1024, use_sliding_window=True, layer_types=[
        "full_attention", "sliding_attention", "full_attention", "sliding_attention"]), 32768, None)
    yield ("qwen2-full-layer-types", sizes(qwen2, positions=32768, use_sliding_window=False,
                                           layer_types=["full_attention"] * 4), 32768, None)
    yield ("qwen2-silent-window", sizes(qwen2, layers=30, positions=32768, use_sliding_window=True), 32768, None)
    yield ("qwen2-yarn", sizes(qwen2, positions=32768, rope_theta=1e6, rope_scaling={
        "type": "yarn", "factor": 4.0, "original_max_position_embeddings": 32768}), 32768, None)
    yield ("qwen3-0.6b", sizes(qwen3, positions=40960, head_dim=128, rope_theta=1e6, tie_word_embeddings=True,
                               attention_bias=False), 40960, None)
    yield "qwen3-silent-head-dim", sizes(qwen3, positions=40960), 40960, None
    yield ("qwen3-yarn", sizes(qwen3, positions=131072, head_dim=128, rope_theta=1e6, rope_scaling={
        "rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 32768}), 32768, None)


def sliding_layers(config, architecture):
    window = getattr(config, "sliding_window", None)
    if architecture == "LlamaForCausalLM" or window is None:
        return 0, []
    if architecture in ("MistralForCausalLM", "Phi3ForCausalLM"):
        return window, [True] * config.num_hidden_layers
    layers = [kind == "sliding_attention" for kind in config.layer_types]
    return (window, layers) if any(layers) else (0, [])


def expectation(config_dict, trained_context):
    modeling_rope_utils.torch = DoubleTorch()
    try:
        return expectation_in_double(config_dict, trained_context)
    finally:
        modeling_rope_utils.torch = torch


def expectation_in_double(config_dict, trained_context):
    architecture = config_dict["architectures"][0]
    config = CLASSES[architecture].from_dict(json.loads(json.dumps(config_dict)))
    # transformers leaves head_dim None in some families and takes it by getattr with a default in others.
    head_dim = getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads
    config.head_dim = head_dim
    base, _ = ROPE_INIT_FUNCTIONS["default"](config, "cpu")
    window, layers = sliding_layers(config, architecture)
    result = {"trained_context": trained_context, "rotary_dim": 2 * len(base), "rope_theta": config.rope_theta,
              "head_dim": head_dim, "key_value_heads": config.num_key_value_heads,
              "norm_epsilon": config.rms_norm_eps, "tied_embeddings": config.tie_word_embeddings,
              "maximum_positions": config.max_position_embeddings, "sliding_window": window, "sliding_layers": layers}
    scaling = getattr(config, "rope_scaling", None)
    kind = (scaling or {}).get("rope_type", (scaling or {}).get("type", "default"))
    if kind != "default":
        # What the model applies past the trained context; for dynamic at its target.
        target = max(config.max_position_embeddings, round(trained_context * scaling.get("factor", 1)))
        scaled, attention = ROPE_INIT_FUNCTIONS[kind](config, "cpu", seq_len=max(target, trained_context + 1))
        result["rescale_factors"] = (base.double() / scaled.double()).tolist()
        result["attention_factor"] = attention
        if kind == "dynamic":
            result["target"] = target
        if kind == "longrope":
            short, _ = ROPE_INIT_FUNCTIONS[kind](config, "cpu", seq_len=1)
            result["short_rescale_factors"] = (base.double() / short.double()).tolist()
    return result


def write_configs():
    rows = [{"name": name, "config": config, "expected": expectation(older or config, context)}
            for name, config, context, older in cases()]
    (HERE / "configs.json").write_text(json.dumps(rows, indent=0) + "\n")


# ---- tiny checkpoints --------------------------------------------------------------------------------------------

TINY = {"hidden_size": 16, "intermediate_size": 24, "num_hidden_layers": 2, "num_attention_heads": 4,
        "num_key_value_heads": 2, "head_dim": 8, "vocab_size": 24, "max_position_embeddings": 64,
        "pad_token_id": 0, "bos_token_id": 1, "eos_token_id": 2}
FAMILIES = {"llama": (LlamaConfig, torch.float32, {}),
            "mistral": (MistralConfig, torch.float16, {"sliding_window": None, "tie_word_embeddings": True}),
            "phi3": (Phi3Config, torch.bfloat16, {"partial_rotary_factor": 0.5}),
            "qwen2": (Qwen2Config, torch.float32, {}), "qwen3": (Qwen3Config, torch.float16, {})}
LAYER = {"input_layernorm.weight": ["input_norm"], "post_attention_layernorm.weight": ["mlp_norm"],
         "self_attn.q_proj.weight": ["q"], "self_attn.k_proj.weight": ["k"], "self_attn.v_proj.weight": ["v"],
         "self_attn.q_proj.bias": ["q_bias"], "self_attn.k_proj.bias": ["k_bias"], "self_attn.v_proj.bias": ["v_bias"],
         "self_attn.q_norm.weight": ["q_norm"], "self_attn.k_norm.weight": ["k_norm"],
         "self_attn.o_proj.weight": ["o"], "mlp.gate_proj.weight": ["gate"], "mlp.up_proj.weight": ["up"],
         "mlp.down_proj.weight": ["down"], "self_attn.qkv_proj.weight": ["q", "k", "v"],
         "mlp.gate_up_proj.weight": ["gate", "up"]}
OUTER = {"model.embed_tokens.weight": "embedding", "model.norm.weight": "norm", "lm_head.weight": "head"}
GGUF_OUTER = {"model.embed_tokens.weight": "token_embd.weight", "model.norm.weight": "output_norm.weight",
              "lm_head.weight": "output.weight"}
GGUF_LAYER = {"input_layernorm": "attn_norm", "post_attention_layernorm": "ffn_norm", "self_attn.q_proj": "attn_q",
              "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v", "self_attn.o_proj": "attn_output",
              "self_attn.q_norm": "attn_q_norm", "self_attn.k_norm": "attn_k_norm", "self_attn.qkv_proj": "attn_qkv",
              "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up", "mlp.down_proj": "ffn_down",
              "mlp.gate_up_proj": "ffn_up"}


def permute(rows, heads):
    """llama.cpp's converter: each head's rows (half, r) become (r, half)."""
    shape = rows.shape
    return rows.reshape(heads, 2, shape[0] // heads // 2, *shape[1:]).swapaxes(1, 2).reshape(shape)


def summary(tensor):
    flat = tensor.double().flatten()
    places = [0, len(flat) // 3, len(flat) - 1]
    return {"shape": list(tensor.shape), "sum": float(flat.sum()), "weighted": float((flat * torch.arange(1, len(flat) + 1)).sum()),
            "places": places, "values": [float(flat[i]) for i in places]}


def canonical(state, config):
    result = {}
    queries, keys = config.num_attention_heads * 8, config.num_key_value_heads * 8
    cuts = {("q", "k", "v"): [queries, keys, keys], ("gate", "up"): [config.intermediate_size] * 2}
    for name, tensor in state.items():
        if name in OUTER:
            result[OUTER[name]] = summary(tensor)
            continue
        _, _, layer, rest = name.split(".", 3)
        names = LAYER[rest]
        pieces = tensor.split(cuts[tuple(names)]) if len(names) > 1 else [tensor]
        for part, piece in zip(names, pieces):
            result[f"{layer}.{part}"] = summary(piece)
    return result


def write_gguf(path, architecture, state, config):
    writer = GGUFWriter(str(path), architecture)
    writer.add_name("tiny " + architecture)
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_key_value_heads)
    writer.add_key_length(8)
    writer.add_value_length(8)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    writer.add_rope_freq_base(config.rope_theta)
    writer.add_rope_dimension_count(int(8 * getattr(config, "partial_rotary_factor", 1.0)))
    writer.add_vocab_size(config.vocab_size)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("default")
    writer.add_token_list([f"t{i}" for i in range(config.vocab_size)])
    writer.add_token_types([1] * config.vocab_size)
    writer.add_token_merges(["t 1", "t 2"])
    writer.add_bos_token_id(1)
    for name, tensor in state.items():
        rows = tensor.float().numpy()
        if architecture == "llama" and ".q_proj.weight" in name:
            rows = permute(rows, config.num_attention_heads)
        if architecture == "llama" and ".k_proj.weight" in name:
            rows = permute(rows, config.num_key_value_heads)
        if name in GGUF_OUTER:
            stored = GGUF_OUTER[name]
        else:
            _, _, layer, rest = name.split(".", 3)
            base, kind = rest.rsplit(".", 1)
            stored = f"blk.{layer}.{GGUF_LAYER[base]}.{kind}"
        writer.add_tensor(stored, rows.astype(np.float16) if rows.ndim > 1 else rows)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def write_checkpoints():
    golden = {}
    for family, (config_class, dtype, more) in FAMILIES.items():
        torch.manual_seed(len(golden) + 1)
        config = config_class(**{**TINY, **more})
        model = AutoModelForCausalLM.from_config(config)
        with torch.no_grad():
            for parameter in model.parameters():  # float16's grid, so that every stored type holds the same numbers
                parameter.copy_(torch.randn_like(parameter).bfloat16().float())
        model = model.to(dtype)
        folder = HERE / family
        shutil.rmtree(folder, ignore_errors=True)
        # Two or three shards for one of the families.
        model.save_pretrained(folder, max_shard_size="12KB" if family == "qwen2" else "5GB")
        (folder / "generation_config.json").unlink()
        state = {name: tensor.float() for name, tensor in model.state_dict().items()}
        if config.tie_word_embeddings:
            state.pop("lm_head.weight", None)
        golden[family] = canonical(state, config)
        if family != "mistral":
            write_gguf(HERE / f"{family}.gguf", family, state, config)
    (HERE / "weights.json").write_text(json.dumps(golden, indent=0) + "\n")


# ---- SmolLM2 -----------------------------------------------------------------------------------------------------

def write_smollm2(path):
    rows = []
    for tensor in GGUFReader(path).tensors:
        wanted = {"token_embd.weight": "embedding", "output_norm.weight": "norm", "blk.0.attn_q.weight": "0.q",
                  "blk.29.attn_k.weight": "29.k", "blk.7.attn_v.weight": "7.v", "blk.3.ffn_down.weight": "3.down",
                  "blk.12.attn_norm.weight": "12.input_norm"}.get(tensor.name)
        if not wanted:
            continue
        values = dequantize(tensor.data, tensor.tensor_type).astype(np.float32)
        heads = {"0.q": 9, "29.k": 3}.get(wanted)
        if heads:  # back from the interleaved rows
            values = values.reshape(heads, 32, 2, -1).swapaxes(1, 2).reshape(values.shape)
        rows.append({"name": wanted, **summary(torch.from_numpy(values))})
        matrix = values.reshape(-1, values.shape[-1])
        row = min(70, matrix.shape[0] - 1)
        rows[-1].update({"row": row, "row_values": [float(v) for v in matrix[row, :40]]})
    (HERE / "smollm2.json").write_text(json.dumps(rows, indent=0) + "\n")


HERE.mkdir(exist_ok=True)
write_configs()
write_checkpoints()
if len(sys.argv) > 1:
    write_smollm2(sys.argv[1])
