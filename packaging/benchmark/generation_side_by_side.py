#!/usr/bin/env python3
"""Times greedy answers to several prompts in Ropewalk and in transformers, taking turns on the same cores.

Both go on from the same token ids with the same threads and type, for the same number of tokens. Ropewalk answers all
prompts together, as its evaluations do; transformers does so in two ways: all in one batch with left padding, and one
prompt after the other (both with SDPA, its key-value cache and inference mode). Prints the new tokens a second of each
(reading the prompts included), the ratios (above 1: Ropewalk is faster), and how many answers are the same, token for
token, as those of transformers' one by one: in float32 all must be.

Needs the built program ropewalk-bench, and a Python with torch, transformers, and, for GGUF files, gguf and accelerate.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import time

from side_by_side import ROOT, Transformers


class Ropewalk:
    def __init__(self, arguments, dtype):
        command = [arguments.program, arguments.model, "--generate", "--prompts", str(arguments.prompts), "--length",
                   str(arguments.length), "--new-tokens", str(arguments.new_tokens), "--dtype", dtype, "--threads",
                   str(arguments.threads)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.first = self.read()

    def read(self):
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"bench: {self.process.args[0]} ended early (exit code {self.process.wait()})")
        return json.loads(line)

    def run(self):
        self.process.stdin.write("run\n")
        self.process.stdin.flush()
        return self.read()

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def generate(other, prompts, new_tokens):
    """Seconds and answers of one call for all prompts, padded on their left."""
    torch = other.torch
    longest = max(map(len, prompts))
    ids = torch.tensor([[0] * (longest - len(p)) + p for p in prompts])
    mask = torch.tensor([[0] * (longest - len(p)) + [1] * len(p) for p in prompts])
    began = time.perf_counter()
    with torch.inference_mode():
        out = other.model.generate(ids, attention_mask=mask, max_new_tokens=new_tokens, min_new_tokens=new_tokens,
                                   do_sample=False, eos_token_id=None, pad_token_id=0)
    return time.perf_counter() - began, out[:, longest:].tolist()


def one_by_one(other, prompts, new_tokens):
    seconds, answers = zip(*(generate(other, [p], new_tokens) for p in prompts))
    return sum(seconds), [a[0] for a in answers]


def measure(arguments, dtype, other):
    ours = Ropewalk(arguments, dtype)
    prompts = ours.first["prompts"]
    turns = []
    for _ in range(arguments.repeats + 1):  # the first warms up
        turns.append((ours.run(), generate(other, prompts, arguments.new_tokens),
                      one_by_one(other, prompts, arguments.new_tokens)))
    ours.close()
    answers = turns[0][0]["answers"], turns[0][1][1], turns[0][2][1]
    turns = turns[1:]
    seconds = [statistics.median(x) for x in zip(*((a["seconds"], b[0], c[0]) for a, b, c in turns))]
    tokens = arguments.new_tokens * len(prompts)
    return {"dtype": dtype, "prompts": len(prompts), "prompt_tokens": sum(map(len, prompts)), "new_tokens": tokens,
            "ropewalk_seconds": seconds[0], "batched_seconds": seconds[1], "one_by_one_seconds": seconds[2],
            "ropewalk_prefill_seconds": statistics.median(t[0]["prefill_seconds"] for t in turns),
            "ropewalk_decoding_seconds": statistics.median(t[0]["decoding_seconds"] for t in turns),
            "ratio_batched": seconds[1] / seconds[0], "ratio_one_by_one": seconds[2] / seconds[0],
            "same_answers": sum(a == c for a, c in zip(answers[0], answers[2])),
            "same_answers_batched": sum(b == c for b, c in zip(answers[1], answers[2])),
            "library": ours.first["library"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="?", default=os.environ.get("ROPEWALK_SMOLLM2"),
                        help="GGUF file or HF folder (default: the environment variable ROPEWALK_SMOLLM2)")
    parser.add_argument("--program", default=str(ROOT / "build/bin/ropewalk-bench"), help="default: %(default)s")
    parser.add_argument("--prompts", type=int, default=8, help="default: %(default)s")
    parser.add_argument("--length", type=int, default=1024, help="tokens of the longest prompt; the shortest has an "
                        "eighth (default: %(default)s)")
    parser.add_argument("--new-tokens", type=int, default=32, help="of each answer (default: %(default)s)")
    parser.add_argument("--dtypes", default="float32,bfloat16", help="default: %(default)s")
    parser.add_argument("--threads", type=int, default=2, help="of each program (default: %(default)s)")
    parser.add_argument("--repeats", type=int, default=3, help="timed turns after one warm-up (default: %(default)s)")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    arguments = parser.parse_args()
    if not arguments.model:
        parser.error("no model: give a GGUF file or a HF folder, or set ROPEWALK_SMOLLM2")
    if not os.path.exists(arguments.program):
        parser.error(f"{arguments.program} is not there: build the target ropewalk-bench or give --program")

    results = []
    for dtype in arguments.dtypes.split(","):
        other = Transformers(arguments.model, dtype, arguments.threads)
        results.append(measure(arguments, dtype, other))
        r = results[-1]
        if arguments.json:
            continue
        if len(results) == 1:
            print(f"Ropewalk ({r['library']}) and {other.version}, {arguments.threads} threads, median of "
                  f"{arguments.repeats} turns: {r['prompts']} prompts of {r['prompt_tokens']} tokens in all, "
                  f"{arguments.new_tokens} new tokens each; new tokens a second")
            print(f"{'dtype':10}{'Ropewalk':>10}{'batched':>10}{'ratio':>8}{'one by one':>12}{'ratio':>8}{'same answers':>14}")
        rate = lambda key: r["new_tokens"] / r[key]
        print(f"{dtype:10}{rate('ropewalk_seconds'):10.2f}{rate('batched_seconds'):10.2f}{r['ratio_batched']:8.2f}"
              f"{rate('one_by_one_seconds'):12.2f}{r['ratio_one_by_one']:8.2f}"
              f"{r['same_answers']:8} of {r['prompts']}", flush=True)
    if arguments.json:
        print(json.dumps({"reference": other.version, "threads": arguments.threads, "results": results}))


if __name__ == "__main__":
    main()
