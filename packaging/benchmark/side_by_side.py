#!/usr/bin/env python3
"""Times the scoring of one needle document in Ropewalk and in transformers, taking turns on the same cores.

Both score the same token ids with the same threads and type; transformers runs with SDPA, logits_to_keep (the answer
tokens only), no cache and inference mode. Prints the median seconds of each, the ratio (above 1: Ropewalk is faster) and
the mean negative log-likelihood that both found, which must agree.

Needs the built program ropewalk-bench, and a Python with torch, transformers, and, for GGUF files, gguf and accelerate.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

os.environ.setdefault("OMP_WAIT_POLICY", "passive")  # the process that waits must not spin on the other's cores
os.environ.setdefault("TQDM_DISABLE", "1")
ROOT = pathlib.Path(__file__).resolve().parents[2]


class Ropewalk:
    def __init__(self, program, model, length, dtype, threads):
        command = [program, model, "--length", str(length), "--dtype", dtype, "--threads", str(threads)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.document = self.read()

    def read(self):
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"bench: {self.process.args[0]} ended early (exit code {self.process.wait()})")
        return json.loads(line)

    def run(self):
        self.process.stdin.write("run\n")
        self.process.stdin.flush()
        answer = self.read()
        return answer["seconds"], answer["nll"]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Transformers:
    def __init__(self, path, dtype, threads):
        import torch
        import transformers
        transformers.logging.set_verbosity_error()
        transformers.utils.logging.disable_progress_bar()
        torch.set_num_threads(threads)
        self.torch = torch
        path = pathlib.Path(path)
        where = (path.parent, {"gguf_file": path.name}) if path.is_file() else (path, {})
        self.model = transformers.AutoModelForCausalLM.from_pretrained(
            where[0], dtype=getattr(torch, dtype), attn_implementation="sdpa", **where[1]).eval()
        self.version = f"transformers {transformers.__version__}, torch {torch.__version__}"

    def run(self, document):
        torch = self.torch
        ids = torch.tensor([document["input_ids"]])
        positions = torch.tensor(document["answer_positions"])
        keep = ids.shape[1] - int(positions[0]) + 1
        began = time.perf_counter()
        with torch.inference_mode():
            logits = self.model(ids, use_cache=False, logits_to_keep=keep).logits[0].float()
            rows = logits[positions - 1 - (ids.shape[1] - keep)]
            nll = torch.nn.functional.cross_entropy(rows, ids[0, positions]).item()
        return time.perf_counter() - began, nll


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="?", default=os.environ.get("ROPEWALK_SMOLLM2"),
                        help="GGUF file or HF folder (default: the environment variable ROPEWALK_SMOLLM2)")
    parser.add_argument("--program", default=str(ROOT / "build/bin/ropewalk-bench"), help="default: %(default)s")
    parser.add_argument("--lengths", default="2048,4096", help="tokens of the documents (default: %(default)s)")
    parser.add_argument("--dtypes", default="float32,bfloat16", help="default: %(default)s")
    parser.add_argument("--threads", type=int, default=2, help="of each program (default: %(default)s)")
    parser.add_argument("--repeats", type=int, default=5, help="timed turns after one warm-up (default: %(default)s)")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")
    arguments = parser.parse_args()
    if not arguments.model:
        parser.error("no model: give a GGUF file or a HF folder, or set ROPEWALK_SMOLLM2")
    if not os.path.exists(arguments.program):
        parser.error(f"{arguments.program} is not there: build the target ropewalk-bench or give --program")

    results = []
    for dtype in arguments.dtypes.split(","):
        other = Transformers(arguments.model, dtype, arguments.threads)
        for length in map(int, arguments.lengths.split(",")):
            ours = Ropewalk(arguments.program, arguments.model, length, dtype, arguments.threads)
            turns = [(ours.run(), other.run(ours.document)) for _ in range(arguments.repeats + 1)][1:]
            library = ours.document["library"]
            ours.close()
            mine = statistics.median(a[0] for a, _ in turns)
            theirs = statistics.median(b[0] for _, b in turns)
            results.append({"dtype": dtype, "length": length, "ropewalk_seconds": mine, "transformers_seconds": theirs,
                            "ratio": theirs / mine, "ropewalk_nll": turns[0][0][1], "transformers_nll": turns[0][1][1],
                            "ropewalk_turns": [a[0] for a, _ in turns], "transformers_turns": [b[0] for _, b in turns]})
            if not arguments.json:
                if len(results) == 1:
                    print(f"Ropewalk ({library}) and {other.version}, {arguments.threads} threads, "
                          f"median of {arguments.repeats} turns")
                    print(f"{'dtype':10}{'tokens':>8}{'Ropewalk':>12}{'transformers':>14}{'ratio':>8}{'NLL':>10}{'NLL':>10}")
                print(f"{dtype:10}{length:8}{mine:10.2f} s{theirs:12.2f} s{theirs / mine:8.2f}"
                      f"{turns[0][0][1]:10.4f}{turns[0][1][1]:10.4f}", flush=True)
    if arguments.json:
        print(json.dumps({"library": library, "reference": other.version, "threads": arguments.threads, "results": results}))


if __name__ == "__main__":
    main()
