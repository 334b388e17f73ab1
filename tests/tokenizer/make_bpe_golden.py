#!/usr/bin/env python3
"""Writes tests/tokenizer/data/bpe_training.golden.json: what HF tokenizers' BpeTrainer makes of small texts.

    python tests/tokenizer/make_bpe_golden.py

Needs `tokenizers`. The texts have few different letters, so that many pairs are equally frequent and repetitions overlap.
"""
import json
import pathlib
import random

from tokenizers import Tokenizer, models, pre_tokenizers, trainers

DATA = pathlib.Path(__file__).parent / "data"
SPECIAL = ["<s>", "</s>"]
LEVEL = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
PAIRS_OF_DIGITS = {"type": "Split", "pattern": {"Regex": r" ?\p{N}{1,2}"}, "behavior": "Isolated", "invert": False}
DIGITS = {"type": "Digits", "individual_digits": True}
CUTS = [LEVEL, {"type": "Sequence", "pretokenizers": [PAIRS_OF_DIGITS, LEVEL]}, {"type": "Sequence", "pretokenizers": [DIGITS, LEVEL]}]
LETTERS = ["ab ", "aab", "abc ", "aé ", "a12 ", "日本 a"]


def trained(case):
    state = json.loads(Tokenizer(models.BPE()).to_str())
    tokenizer = Tokenizer.from_str(json.dumps({**state, "pre_tokenizer": case["pre_tokenizer"]}))
    # The alphabet is given in full: the trainer's own choice among equally frequent characters differs from run to run.
    trainer = trainers.BpeTrainer(vocab_size=case["size"], min_frequency=case["least"], show_progress=False, special_tokens=SPECIAL,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), limit_alphabet=256)
    tokenizer.train_from_iterator(case["texts"], trainer)
    model = json.loads(tokenizer.to_str())["model"]
    merges = [m if isinstance(m, list) else m.split(" ") for m in model["merges"]]
    return {"vocabulary": sorted(model["vocab"], key=model["vocab"].get)[len(SPECIAL) + 256:], "merges": merges}


def main():
    rng = random.Random(3)
    cases = []
    for letters in LETTERS:
        for cut in CUTS:
            for length in (12, 60):
                texts = ["".join(rng.choice(letters) for _ in range(rng.randint(1, length))) for _ in range(6)]
                case = {"texts": texts, "pre_tokenizer": cut, "size": len(SPECIAL) + 256 + rng.choice((5, 25, 400)), "least": rng.choice((0, 1, 2))}
                cases.append({**case, **trained(case)})
    golden = {"special": SPECIAL, "cases": cases}
    (DATA / "bpe_training.golden.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")
    print(len(cases), "texts,", sum(len(c["merges"]) for c in cases), "merges")


if __name__ == "__main__":
    main()
