"""Makes tests/data/tiny: a LLaMA-style HF folder with random weights and a byte-level tokenizer, 200 kB in all.

Its trained context is 256 tokens, so that searches and needle tests beyond it take seconds. Regenerate with
  build/venv/bin/python tests/data/make_tiny_model.py      (needs torch, transformers, tokenizers)
"""
import json
import pathlib

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import LlamaConfig, LlamaForCausalLM

folder = pathlib.Path(__file__).parent / "tiny"
folder.mkdir(exist_ok=True)

alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
vocabulary = {"<|start|>": 0, "<|end|>": 1}
for letter in alphabet:
    vocabulary[letter] = len(vocabulary)
tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
tokenizer.decoder = decoders.ByteLevel()
tokenizer.add_special_tokens(["<|start|>", "<|end|>"])
tokenizer.save(str(folder / "tokenizer.json"))
(folder / "tokenizer_config.json").write_text(
    json.dumps({"bos_token": "<|start|>", "eos_token": "<|end|>", "add_bos_token": False}, indent=1) + "\n")

torch.manual_seed(7)
config = LlamaConfig(
    vocab_size=len(vocabulary), hidden_size=64, intermediate_size=96, num_hidden_layers=2, num_attention_heads=1,
    num_key_value_heads=1, head_dim=64, max_position_embeddings=256, rope_theta=10000.0, tie_word_embeddings=True,
    bos_token_id=0, eos_token_id=1, initializer_range=0.2)
model = LlamaForCausalLM(config).to(torch.bfloat16)
model.save_pretrained(folder, safe_serialization=True)
(folder / "generation_config.json").unlink(missing_ok=True)
