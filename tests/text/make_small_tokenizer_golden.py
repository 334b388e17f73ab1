#!/usr/bin/env python3
"""Writes tests/text/data/small_tokenizer.golden.json: what HF tokenizers makes of the small model's tokenizer.

    ROPEWALK_SMALL_TOKENIZER_OUT=FOLDER build/bin/test_small_tokenizer ids_are_hfs
    python tests/text/make_small_tokenizer_golden.py FOLDER

Needs `tokenizers` and `transformers`. Run it after each change of the recipe (core/text/small_tokenizer.cpp). It stops where HF's own trainer
gives other merges for the same texts, and where transformers opens the folder with other ids.
"""
import hashlib
import json
import pathlib
import sys

from tokenizers import Tokenizer, models, pre_tokenizers, trainers
from transformers import PreTrainedTokenizerFast

SAMPLES = ["", " ", "The baker watched every old river. ", " kite 4821. The grass is green. kite 4821", "kite 0000", " 7", " 1234567.", "12 345 6789 00",
           "One of the special magic numbers for wandering-harbour is: 8206502.\nWhat is the special magic number?", "Hello, world! Don't we'll they've",
           "  two  spaces \t\ttabs\r\n\n", "吾輩は猫である。名前はまだ無い。", "🙂👩‍👩‍👧‍👦 ❤️ 1️⃣", "naïve café e\u0301 \u0000 \ufffd ½²Ⅷ ２０２６ ٣٤", "<|begin_of_text|>a<|end_of_text|>", "<|end_of"]


def check_training(folder, state):
    """HF's trainer, with the same texts and settings, must give the same vocabulary and merges."""
    special = [token["content"] for token in state["added_tokens"]]
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = Tokenizer.from_str(json.dumps(state)).pre_tokenizer
    trainer = trainers.BpeTrainer(vocab_size=len(state["model"]["vocab"]), min_frequency=2, special_tokens=special, show_progress=False,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), limit_alphabet=256)
    tokenizer.train_from_iterator(json.loads((folder / "texts.json").read_text()), trainer)
    model = json.loads(tokenizer.to_str())["model"]
    assert model["merges"] == state["model"]["merges"] and model["vocab"] == state["model"]["vocab"], "HF's trainer gives another tokenizer"


def main():
    folder = pathlib.Path(sys.argv[1])
    text = (folder / "tokenizer.json").read_text(encoding="utf-8")
    state = json.loads(text)
    check_training(folder, state)
    tokenizer = Tokenizer.from_str(text)
    assert json.loads(tokenizer.to_str()) == state, "HF tokenizers reads a part of the file differently"
    ids = [tokenizer.encode(sample).ids for sample in SAMPLES]
    fast = PreTrainedTokenizerFast.from_pretrained(folder)
    assert [fast(sample).input_ids for sample in SAMPLES] == ids and (fast.bos_token_id, fast.eos_token_id) == (0, 1)
    golden = {"sha256": hashlib.sha256(text.encode()).hexdigest(), "texts": SAMPLES, "ids": ids,
              "decoded": [tokenizer.decode(i, skip_special_tokens=False) for i in ids]}
    out = pathlib.Path(__file__).parent / "data" / "small_tokenizer.golden.json"
    out.write_text(json.dumps(golden, separators=(",", ":")) + "\n")
    print(len(state["model"]["vocab"]), "tokens,", sum(map(len, ids)), "ids")


if __name__ == "__main__":
    main()
