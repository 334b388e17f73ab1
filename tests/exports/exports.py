"""What the checks of exported files share: tiny random models of each family, and ropewalk-cli export."""
import json
import os
import subprocess

TRAINED, TARGET = 64, 256
FAMILIES = ("llama", "mistral", "phi3", "qwen2", "qwen3")


def make_model(family, folder):
    """A random one-layer model in a Hugging Face folder; heads of 16 coordinates, trained on 64 positions."""
    import torch
    import transformers

    torch.manual_seed(1)
    sizes = dict(hidden_size=32, intermediate_size=48, num_hidden_layers=1, num_attention_heads=2,
                 num_key_value_heads=1, vocab_size=64, max_position_embeddings=TRAINED, tie_word_embeddings=False,
                 bos_token_id=1, eos_token_id=2, pad_token_id=0)
    if family == "phi3":
        sizes["original_max_position_embeddings"] = TRAINED
    if family == "qwen3":
        sizes["head_dim"] = 16
    config = transformers.AutoConfig.for_model(family, **sizes)
    transformers.AutoModelForCausalLM.from_config(config).save_pretrained(folder)


def export(program, model, format_name, method, *options):
    """What ropewalk-cli export prints; raises with its message where it fails."""
    command = [program, "export", "--model", model, "--method", method, "--target", str(TARGET), "--format", format_name,
               *options]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {result.returncode}: {result.stderr}")
    return result.stdout


def wanted(program, model, method):
    """(short inverse frequencies, long ones, attention factor) by Ropewalk's own file, in float64."""
    own = json.loads(export(program, model, "json", method))
    pairs = len(own["rescale_factors"])
    base = [own["rope_theta"] ** (-2 * i / own["rotary_dim"]) for i in range(pairs)]
    short = own.get("short_rescale_factors") or [1.0] * pairs
    return ([b / f for b, f in zip(base, short)], [b / f for b, f in zip(base, own["rescale_factors"])],
            own["attention_factor"])


def worst_ratio(got, expected):
    """Largest relative difference of two lists of numbers."""
    got = [float(value) for value in got]
    assert len(got) == len(expected), (len(got), len(expected))
    return max(abs(a / b - 1) for a, b in zip(got, expected))
