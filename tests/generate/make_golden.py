#!/usr/bin/env python3
"""Makes tests/generate/golden/smollm2.safetensors: what transformers goes on with, greedily, after 20 prompts.

    build/venv/bin/python tests/generate/make_golden.py SmolLM2-135M-Instruct.Q4_1.gguf [--program build/bin/ropewalk-cli]

Made with transformers 4.57.6 and torch 2.13.0, in float32, one prompt at a time, with its key-value cache. Prompts: RULER
samples (plain and wrapped in ChatML) and questions about the licence text, of some 100 to 2,048 tokens. Token ids of all
prompts and answers lie one behind the other: `prompts` and `answers` (int32), `prompt_tokens` and `answer_tokens` [20]
(int32); `eos` [1]; `gaps` [20]: the smallest distance between the greatest logit and the next one, over each answer's
tokens (float32).
"""
import argparse
import json
import pathlib
import subprocess
import tempfile

import gguf
import torch
import transformers
from safetensors.torch import save_file

HERE = pathlib.Path(__file__).parent / "golden"
ROOT = pathlib.Path(__file__).resolve().parents[2]
NEW_TOKENS = 32
# RULER's task, tokens of prompt and answer, how it is wrapped.
SAMPLES = [("niah_single_1", 400, "none"), ("niah_single_1", 400, "chatml"), ("niah_single_2", 500, "chatml"),
           ("niah_multikey_1", 600, "none"), ("niah_multivalue", 700, "chatml"), ("niah_single_3", 2048, "chatml"),
           ("vt", 1000, "none"), ("fwe", 900, "chatml"), ("qa_1", 500, "chatml"), ("niah_multiquery", 1400, "none")]
# Tokens of licence text before a question, whether it is wrapped in ChatML.
TEXTS = [(60, True), (80, False), (100, True), (120, False), (150, True), (200, True), (250, False), (300, True),
         (700, False), (60, False)]


def ruler_text(program, model, task, length, wrap, folder):
    out = pathlib.Path(folder) / "sample.jsonl"
    subprocess.run([program, "ruler-data", model, "--task", task, "--length", str(length), "--samples", "1", "--seed",
                    str(length), "--wrap", wrap, "--out", str(out)], check=True, stdout=subprocess.DEVNULL)
    sample = json.loads(out.read_text().splitlines()[0])
    return sample["input"] + sample.get("answer_prefix", "")


def licence_text(tokenizer, index, tokens, wrapped):
    words = (ROOT / "LICENSE").read_text()[300 * index:]
    text = tokenizer.decode(tokenizer(words, add_special_tokens=False)["input_ids"][:tokens])
    if not wrapped:
        return text
    return f"<|im_start|>user\n{text}\n\nWhat is this text about?<|im_end|>\n<|im_start|>assistant\n"


def end_of_text(path):
    """The file's own: transformers' tokenizer of a GGUF file names another one."""
    return int(gguf.GGUFReader(path).fields["tokenizer.ggml.eos_token_id"].parts[-1][0])


def continue_greedily(model, ids, eos):
    with torch.inference_mode():
        out = model.generate(torch.tensor([ids]), attention_mask=torch.ones(1, len(ids), dtype=torch.long),
                             max_new_tokens=NEW_TOKENS, do_sample=False, eos_token_id=eos, pad_token_id=eos,
                             return_dict_in_generate=True, output_logits=True)
    top = torch.cat([step.float().topk(2).values for step in out.logits])
    return out.sequences[0, len(ids):].tolist(), float((top[:, 0] - top[:, 1]).min())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=pathlib.Path, help="GGUF file of SmolLM2-135M-Instruct")
    parser.add_argument("--program", default=str(ROOT / "build/bin/ropewalk-cli"), help="default: %(default)s")
    arguments = parser.parse_args()
    torch.set_num_threads(2)
    path = arguments.model
    tokenizer = transformers.AutoTokenizer.from_pretrained(path.parent, gguf_file=path.name)
    model = transformers.AutoModelForCausalLM.from_pretrained(path.parent, gguf_file=path.name,
                                                              dtype=torch.float32).eval()
    eos = end_of_text(path)
    assert tokenizer("<|im_start|>", add_special_tokens=False)["input_ids"] == [1], "ChatML's marks are not single tokens"
    with tempfile.TemporaryDirectory() as folder:
        texts = [ruler_text(arguments.program, str(path), *sample, folder) for sample in SAMPLES]
    texts += [licence_text(tokenizer, i, *text) for i, text in enumerate(TEXTS)]
    prompts = [tokenizer(text, add_special_tokens=False)["input_ids"][:2048] for text in texts]
    answers, gaps = [], []
    for ids in prompts:
        answer, gap = continue_greedily(model, ids, eos)
        answers.append(answer)
        gaps.append(gap)
        print(len(ids), "tokens, answer of", len(answer), "smallest gap", round(gap, 5), repr(tokenizer.decode(answer))[:100],
              flush=True)
    flat = lambda lists: torch.tensor([i for ids in lists for i in ids], dtype=torch.int32)
    lengths = lambda lists: torch.tensor([len(ids) for ids in lists], dtype=torch.int32)
    HERE.mkdir(exist_ok=True)
    save_file({"prompts": flat(prompts), "prompt_tokens": lengths(prompts), "answers": flat(answers),
               "answer_tokens": lengths(answers), "eos": torch.tensor([eos], dtype=torch.int32),
               "gaps": torch.tensor(gaps)}, HERE / "smollm2.safetensors")


if __name__ == "__main__":
    main()
