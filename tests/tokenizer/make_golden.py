#!/usr/bin/env python3
"""Writes tests/tokenizer/data: the pieces of a mixed text, small vocabularies and the ids that HF tokenizers gives.

    python tests/tokenizer/make_golden.py [SmolLM2-135M-Instruct.Q4_1.gguf]

Needs `tokenizers`; `gguf` for SmolLM2's part and `llama-cpp-python` for the parts that say so. Without the file, the
SmolLM2 part is left as it is. The text itself (over 1 MB) is not stored: fragments.json is, and the records of the text
are put together from it by the same small generator here and in the test (Records below).
"""
import collections
import json
import pathlib
import random
import sys
import tempfile
import unicodedata

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

DATA = pathlib.Path(__file__).parent / "data"
RECORDS, BLOCK, FULL = 9000, 20, 60  # records of the text; records a hash; records with their ids written out
MASK = (1 << 64) - 1

LLAMA3 = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+"
          r"|\s+(?!\S)|\s+")
QWEN2 = LLAMA3.replace(r"\p{N}{1,3}", r"\p{N}")
GPT4O_WORDS = (r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+%s"
               r"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*%s"
               r"|\p{N}%s| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+")
GPT4O = GPT4O_WORDS % ("(?i:'s|'t|'re|'ve|'m|'ll|'d)?", "(?i:'s|'t|'re|'ve|'m|'ll|'d)?", "{1,3}")
TEKKEN = GPT4O_WORDS % ("", "", "")


def fragments():
    """Short strings of many kinds; what matters is also how they meet."""
    rng = random.Random(20502082)
    out = []
    words = ("the of and to in rope laid long straight lane context window token period dimension model factor trained "
             "length needle haystack search Attention PERPLEXITY McDonald iPhone don't we'll they've I'm it's he'd "
             "you're CAN'T WE'LL O'Neil rock'n'roll naïve café Zürich Ærøskøbing façade coöperate résumé").split()
    out += words + [" " + w for w in words] + [" " + w for w in words]
    out += ["The quick brown fox jumps over the lazy dog.", " Yes, really!", " (see section 4.2)", " e.g. ", " -- ", "...",
            " \"quoted\"", " ‘curly’ quotes’s", " it’s", " ſ'ſ", "'S", "'LL", "'Re", "'ſ", " 'tis", "’ll", "K", " Å"]
    out += ["for (int i = 0; i < n; ++i) {\n", "\treturn x->y[i] != 0x7fUL;\n", "}\r\n", "def f(x, *args, **kw):\n    ",
            "    if __name__ == '__main__':\n", "std::vector<std::pair<int, double>> v{{1, 2.5e-3}};", "// comment //",
            "/* a\n * b\n */", "SELECT * FROM t WHERE a='b';--", "{\"key\": [1, 2, null]}", "$HOME/.config/~", "a+=b<<3;",
            "#include <cmath>\n", "λx→x²", "https://example.org/a?b=c&d=%20#e", "<div class=\"x\">&nbsp;</div>", "\\n\\t\\\\",
            "camelCaseIdentifier", "snake_case_name", "SCREAMING_CASE", "kebab-case", "x86_64", "UTF8String", "____", "^^^"]
    out += ["吾輩は猫である。", "名前はまだ無い。", "どこで生れたかとんと見当がつかぬ。", "コンピュータ", "ﾊﾝｶｸ", "ガギグゲゴ", "東京都", "、", "。", "「」",
            "ーー", "々", "〆切", "が゛", "か\u3099", "ハ\u309a", "中文文本。", "你好，世界！", "한국어 텍스트", "각", "가나다",
            "\u1112\u1161\u11ab\u1100\u1173\u11af"]
    out += ["🙂", "👍🏽", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇯🇵🇩🇪", "❤️", "☺", "👨🏻‍💻", " 🎉🎉🎉", "1️⃣", "🧑‍🚀 in space", "\u200d", "\ufe0f"]
    out += ["e\u0301", "E\u0301\u0323", "a\u0323\u0302", "n\u0303o", "o\u0308\u0304", "\u0301", "\u0344", "\u0958", "क़", "हिन्दी", "தமிழ்",
            "ไทย", "اللُّغَة", "עברית", "ʼn", "\u1e9b\u0323", "\u212b", "\u2126", "ﬁ", "ﬀ", "\u0f73", "\u0b47\u0b56", "Ὰ\u0345", "\u0cc6\u0cc2",
            "\uf900", "\ufb1d", "\U0001d15e", "z\u0335\u0327\u0324\u0300\u0345", "Привет, мир", "Ελληνικά", "ΐ"]
    out += [" ", "  ", "   ", "        ", "\t", "\t\t", "\n", "\n\n", "\r\n", "\r", "\u00a0", "\u3000", "\u2009", "\u200a\u200b", "\u202f",
            "\u0085", "\u2028", "\u2029", "\u1680", "\u180e", "\u205f", "\x0b", "\x0c", " \n ", "\n  \n", " \t\n", "\ufeff", "  \u3000 "] * 2
    out += ["0", "1", "42", "1234", "1234567", "3.14159", "1,000,000", "２０２６", "٣٤", "Ⅷ", "½", "²", "१२३", "一二三", "12:34:56", "0x1F", "1e10",
            " 7", " 2026", "9" * 30]
    out += ["<|im_start|>", "<|im_end|>", "<|endoftext|>", "<|begin_of_text|>", "<|eot_id|>", "<|user|>", "<|end|>", " <|user|> ", "<|end|>\n",
            "<s>", "</s>", "<unk>", "<|im_start", "<|", "|>", "<0x41>", "<0xE3>", "▁", "▁▁", " ▁", "Ġ", "Ċ", "<extra>", " <extra> ",
            "word", "wordword", " word ", "keyword", "<pad>", "<|im_start|><|im_end|>", "\u00a0<extra>\u3000", "caf\u00e9!", "cafe\u0301!"]
    out += ["\x00", "\x01", "\x7f", "\x80", "\x9f", "\xad", "\ufffd", "\ue000", "\U0010fffd", "\U0001f9e0", "𝒳𝔘", "𠮷野家", "🀄", "𐍈"]
    assigned = [c for c in range(0x80, 0x2fa20) if unicodedata.category(chr(c)) not in ("Cn", "Cs", "Co")]
    for _ in range(700):
        base = rng.choice(assigned)
        near = [c for c in range(base, base + 12) if c < 0x30000 and unicodedata.category(chr(c)) not in ("Cn", "Cs", "Co")]
        out.append("".join(chr(rng.choice(near)) for _ in range(rng.randint(1, 6))))
    for _ in range(300):
        out.append((" " if rng.random() < 0.6 else "") +
                   "".join(rng.choice("etaoinshrdlucmfwypvbgkjqxz") for _ in range(rng.randint(2, 11))))
    return out


class Generator:
    """Knuth's 64-bit linear congruential generator; the high bits choose."""

    def __init__(self, state):
        self.state = state

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & MASK
        return (self.state >> 33) % n


def records(pieces):
    generator = Generator(1)
    for _ in range(RECORDS):
        yield "".join(pieces[generator.below(len(pieces))] for _ in range(4 + generator.below(40)))


def fnv(ids, value=0xcbf29ce484222325):
    for i in ids:
        for byte in int(i).to_bytes(4, "little"):
            value = ((value ^ byte) * 0x100000001b3) & MASK
    return value


def write(name, encode, texts, extra=None):
    """Ids of the first records, a hash for each block of records, a hash for all of the text at once."""
    full, hashes, value = [], [], None
    for i, text in enumerate(texts):
        ids = encode(text)
        if i < FULL:
            full.append(ids)
        value = fnv(ids, 0xcbf29ce484222325 if i % BLOCK == 0 else value)
        if i % BLOCK == BLOCK - 1:
            hashes.append(f"{value:016x}")
    whole = encode("".join(texts))
    golden = {"block": BLOCK, "ids": full, "hashes": hashes, "whole": f"{fnv(whole):016x}", "whole_count": len(whole), **(extra or {})}
    (DATA / f"{name}.golden.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")
    print(name, "tokens:", len(whole))


def with_hf(name, tokenizer, texts):
    plain = lambda text: tokenizer.encode(text, add_special_tokens=False).ids
    decoded = [tokenizer.decode(plain(text), skip_special_tokens=False) for text in texts[:FULL]]
    write(name, plain, texts, {"decoded": decoded})


def train(tokenizer, texts, size, alphabet, special=()):
    # The alphabet is given in full: the trainer's own choice among equally frequent characters differs from run to run.
    trainer = trainers.BpeTrainer(vocab_size=size, initial_alphabet=alphabet, limit_alphabet=len(alphabet), show_progress=False,
                                  special_tokens=list(special))
    tokenizer.train_from_iterator(texts, trainer)
    return json.loads(tokenizer.to_str())["model"]


def byte_level_model(texts, regex, size, **options):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = byte_level_split(regex)
    model = train(tokenizer, texts, size, pre_tokenizers.ByteLevel.alphabet())
    merges = [tuple(m) if isinstance(m, list) else tuple(m.split(" ")) for m in model["merges"]]
    return models.BPE(vocab=model["vocab"], merges=merges, **options)


def byte_level_split(regex, behavior="isolated"):
    return pre_tokenizers.Sequence([pre_tokenizers.Split(Regex(regex), behavior),
                                    pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])


def save(name, tokenizer):
    (DATA / f"{name}.tokenizer.json").write_text(tokenizer.to_str() + "\n", encoding="utf-8")


def llama3(texts):
    tokenizer = Tokenizer(byte_level_model(texts, LLAMA3, 1500, ignore_merges=True))
    tokenizer.pre_tokenizer = byte_level_split(LLAMA3)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(t, special=True, normalized=False) for t in
                                  ("<|begin_of_text|>", "<|end_of_text|>", "<|eot_id|>")])
    bos = ("<|begin_of_text|>", tokenizer.token_to_id("<|begin_of_text|>"))
    tokenizer.post_processor = processors.Sequence([
        processors.ByteLevel(trim_offsets=False),
        processors.TemplateProcessing(single=f"{bos[0]} $A", pair=f"{bos[0]} $A {bos[0]}:1 $B:1", special_tokens=[bos])])
    return tokenizer


def qwen2(texts):
    tokenizer = Tokenizer(byte_level_model(texts, QWEN2, 1200))
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = byte_level_split(QWEN2)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
    tokenizer.add_special_tokens([AddedToken(t, special=True, normalized=False) for t in ("<|endoftext|>", "<|im_start|>", "<|im_end|>")])
    # Looked for in the composed text, and not special.
    tokenizer.add_tokens([AddedToken("cafe\u0301!", normalized=True), AddedToken("word", single_word=True, normalized=True)])
    return tokenizer


def sentencepiece(texts, size):
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", byte_fallback=True, fuse_unk=True))
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    counts = collections.Counter(c for text in texts for c in text if c not in " \0")
    alphabet = ["▁"] + sorted(sorted(counts, key=lambda c: (-counts[c], c))[:700])
    model = train(tokenizer, texts, size, sorted(set(alphabet)), ["<unk>", "<s>", "</s>"] + [f"<0x{b:02X}>" for b in range(256)])
    merges = [tuple(m) if isinstance(m, list) else tuple(m.split(" ")) for m in model["merges"]]
    tokenizer = Tokenizer(models.BPE(vocab=model["vocab"], merges=merges, unk_token="<unk>", byte_fallback=True, fuse_unk=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    tokenizer.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A", pair="<s> $A <s>:1 $B:1", special_tokens=[("<s>", 1)])
    return tokenizer


def phi3(texts):
    tokenizer = sentencepiece(texts, 1600)
    tokenizer.add_special_tokens([AddedToken("<unk>", special=True, normalized=False), AddedToken("<s>", special=True, normalized=False),
                                  AddedToken("<|endoftext|>", special=True, normalized=False)])
    tokenizer.add_tokens([AddedToken("</s>", rstrip=True, normalized=False)])
    tokenizer.add_special_tokens([AddedToken(t, special=True, rstrip=True, normalized=False) for t in ("<|user|>", "<|end|>")])
    tokenizer.add_tokens([AddedToken("<extra>", lstrip=True, rstrip=True, normalized=False)])
    tokenizer.post_processor = processors.TemplateProcessing(single="$A", pair="$A $B:1", special_tokens=[])
    return tokenizer


def llama2(base):
    """Phi-3's vocabulary in LLaMA-2's and Mistral's newer form: Metaspace instead of normalizers, nothing strips."""
    tokenizer = Tokenizer.from_str(base)
    state = json.loads(base)
    state["added_tokens"] = [t for t in state["added_tokens"] if t["content"] in ("<unk>", "<s>", "</s>")]
    for token in state["added_tokens"]:
        token.update(rstrip=False, special=True)
    state["normalizer"] = None
    state["pre_tokenizer"] = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "first", "split": False}
    state["decoder"]["decoders"] = [d for d in state["decoder"]["decoders"]]
    tokenizer = Tokenizer.from_str(json.dumps(state))
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A", pair="<s> $A <s>:1 $B:1", special_tokens=[("<s>", 1)])
    return tokenizer


def smollm2(path):
    from gguf import GGUFReader
    fields = GGUFReader(path).fields
    tokens, merges = fields["tokenizer.ggml.tokens"].contents(), fields["tokenizer.ggml.merges"].contents()
    types = fields["tokenizer.ggml.token_type"].contents()
    tokenizer = Tokenizer(models.BPE(vocab={t: i for i, t in enumerate(tokens)}, merges=[tuple(m.split(" ")) for m in merges]))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True),
                                                       pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)])
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(t, special=True, normalized=False) for t, kind in zip(tokens, types) if kind == 3])
    return tokenizer


def gguf_pre_tokenizers(texts, base):
    """The LLaMA-3 vocabulary under other names of tokenizer.ggml.pre; one hash each over the first records."""
    state = json.loads(base)
    golden = {}
    digits = {"type": "Digits", "individual_digits": True}
    level = lambda regex: {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": regex}
    split = lambda regex: {"type": "Split", "pattern": {"Regex": regex}, "behavior": "Isolated", "invert": False}
    for name, steps, merges_ignored, normalizer in (("smollm", [digits, level(True)], False, None), ("gpt-2", [level(True)], False, None),
                                                    ("llama-bpe", [split(LLAMA3), level(False)], True, None),
                                                    ("qwen2", [split(QWEN2), level(False)], False, {"type": "NFC"}),
                                                    ("gpt-4o", [split(GPT4O), level(False)], False, None),
                                                    ("tekken", [split(TEKKEN), level(False)], True, None)):
        state["pre_tokenizer"] = {"type": "Sequence", "pretokenizers": steps}
        state["normalizer"] = normalizer
        state["model"]["ignore_merges"] = merges_ignored
        tokenizer = Tokenizer.from_str(json.dumps(state))
        value = 0xcbf29ce484222325
        for text in texts[:2000]:
            value = fnv(tokenizer.encode(text, add_special_tokens=False).ids, value)
        golden[name] = f"{value:016x}"
    return golden


def with_llama_cpp(vocabulary, texts):
    """Ids that llama.cpp gives for a vocabulary alone."""
    import gguf
    import llama_cpp
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/vocabulary.gguf"
        writer = gguf.GGUFWriter(path, "llama")
        for add, value in ((writer.add_context_length, 64), (writer.add_embedding_length, 64), (writer.add_block_count, 1),
                           (writer.add_feed_forward_length, 64), (writer.add_head_count, 1), (writer.add_layer_norm_rms_eps, 1e-5),
                           (writer.add_vocab_size, len(vocabulary["tokens"])), (writer.add_tokenizer_model, vocabulary["model"]),
                           (writer.add_tokenizer_pre, vocabulary["pre"]), (writer.add_token_list, vocabulary["tokens"]),
                           (writer.add_token_types, vocabulary["token_types"])):
            add(value)
        if vocabulary["model"] == "llama":
            writer.add_token_scores(vocabulary["scores"])
            writer.add_bos_token_id(1), writer.add_eos_token_id(2), writer.add_unk_token_id(0)
            writer.add_add_space_prefix(True)
        else:
            writer.add_token_merges(vocabulary["merges"])
        writer.write_header_to_file(), writer.write_kv_data_to_file(), writer.close()
        model = llama_cpp.Llama(path, vocab_only=True, verbose=False)
        return [model.tokenize(text.encode(), add_bos=False, special=False) for text in texts]


def spm_vocabulary(base):
    """The SentencePiece-style vocabulary as a GGUF file has it: scores by the rank of the merge that makes a token."""
    model = json.loads(base)["model"]
    tokens = sorted(model["vocab"], key=model["vocab"].get)
    rank = {}
    for i, merge in enumerate(model["merges"]):
        rank.setdefault("".join(merge if isinstance(merge, list) else merge.split(" ")), i)
    types = [2 if t == "<unk>" else 3 if t in ("<s>", "</s>") else 6 if len(t) == 6 and t.startswith("<0x") else 1 for t in tokens]
    scores = [0.0 if kind != 1 else -float(rank.get(t, len(rank) + i)) for i, (t, kind) in enumerate(zip(tokens, types))]
    return {"model": "llama", "pre": "default", "tokens": tokens, "scores": scores, "token_types": types}


SAMPLES = ["", "Hello, world! 12 345", "  two  spaces ", "a1b22c333", "don't WE'LL 'tis", "▁mark ▁▁ marks", " x", "x ", "...a..b.", "日本語 テキスト。", "Ⅷ½²aⒶ",
           "e\u0301E\u0323\u0301 \u212b ﬁ \u0344 \u1112\u1161\u11ab", "\u00a0\u3000tab\t\r\n end", "ſ'ſ K\u180ex\u200by", "a,b,,c,", ","]


def components():
    """Each component alone: what HF tokenizers makes of the samples."""
    split = lambda pattern, behavior, invert=False: {"type": "Split", "pattern": pattern, "behavior": behavior, "invert": invert}
    pre = [split({kind: value}, behavior, invert) for kind, value in (("String", ","), ("Regex", r"\s+|\."), ("Regex", r"\w+"), ("Regex", r"(?=[A-Z])"))
           for behavior in ("Removed", "Isolated", "Contiguous", "MergedWithPrevious", "MergedWithNext") for invert in (False, True)]
    pre += [split({"Regex": pattern}, "Isolated") for pattern in (LLAMA3, QWEN2, GPT4O, TEKKEN, r"\S+", r"[\s,]+", r"^.", r".$", r"\d{1,3}(?=(?:\d{3})*\b)".replace(r"\b", ""))]
    pre += [{"type": "Digits", "individual_digits": flag} for flag in (False, True)]
    pre += [{"type": "ByteLevel", "add_prefix_space": space, "trim_offsets": True, "use_regex": regex} for space in (False, True) for regex in (False, True)]
    pre += [{"type": "Metaspace", "replacement": "▁", "prepend_scheme": scheme, "split": flag} for scheme in ("always", "first", "never") for flag in (False, True)]
    pre += [{"type": "Sequence", "pretokenizers": [split({"String": ","}, "Isolated"), {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "first", "split": True}]}]
    norm = [{"type": form} for form in ("NFC", "NFD", "NFKC", "NFKD")]
    norm += [{"type": "Prepend", "prepend": "▁"}, {"type": "Replace", "pattern": {"String": " "}, "content": "▁"},
             {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": "_"}]
    norm += [{"type": "Strip", "strip_left": left, "strip_right": right} for left in (False, True) for right in (False, True)]
    norm += [{"type": "Sequence", "normalizers": [norm[4], norm[5]]}]
    lists = [["▁Hello", "▁world", "!", "▁"], ["<0xE6>", "<0x97>", "<0xA5>", "x", "<0xFF>", "<0xE6>"], ["ĠHello", "Ãī", "Ã", "<|x|>", "é€"], ["  a  ", "  ", "b "], ["▁▁a▁b", "▁c"]]
    dec = [{"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True, "use_regex": True}, {"type": "ByteFallback"}, {"type": "Fuse"},
           {"type": "Strip", "content": " ", "start": 1, "stop": 0}, {"type": "Strip", "content": " ", "start": 1, "stop": 1},
           {"type": "Replace", "pattern": {"String": "▁"}, "content": " "}, {"type": "Replace", "pattern": {"Regex": "[ab]"}, "content": "z"}]
    dec += [{"type": "Metaspace", "replacement": "▁", "prepend_scheme": scheme, "split": True} for scheme in ("always", "first", "never")]
    dec += [{"type": "Sequence", "decoders": [dec[5], dec[1], dec[2], dec[3]]}]
    empty = json.loads(Tokenizer(models.BPE()).to_str())

    def built(field, component):
        return Tokenizer.from_str(json.dumps({**empty, field: component}))

    golden = {"samples": SAMPLES, "lists": lists}
    golden["pre_tokenizers"] = [{"json": c, "pieces": [[piece for piece, _ in built("pre_tokenizer", c).pre_tokenizer.pre_tokenize_str(t)] for t in SAMPLES]} for c in pre]
    golden["normalizers"] = [{"json": c, "texts": [built("normalizer", c).normalizer.normalize_str(t) for t in SAMPLES]} for c in norm]
    golden["decoders"] = [{"json": c, "texts": [built("decoder", c).decoder.decode(tokens) for tokens in lists]} for c in dec]
    (DATA / "components.golden.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")


def main():
    DATA.mkdir(exist_ok=True)
    components()
    pieces = fragments()
    (DATA / "fragments.json").write_text(json.dumps(pieces, separators=(",", ":")) + "\n")
    texts = list(records(pieces))
    print("text:", sum(len(t.encode()) for t in texts), "bytes")

    small = texts[:1500]
    built = {"llama3": llama3(small), "qwen2": qwen2(small), "phi3": phi3(small)}
    built["llama2"] = llama2(built["phi3"].to_str())
    for name, tokenizer in built.items():
        save(name, tokenizer)
        with_hf(name, tokenizer, texts)
    if len(sys.argv) > 1:
        tokenizer = smollm2(sys.argv[1])
        with_hf("smollm2", tokenizer, texts)

    names = gguf_pre_tokenizers(texts, built["llama3"].to_str())
    spm = spm_vocabulary(built["llama2"].to_str())
    # llama.cpp's ids end at a NUL, and it merges ordinary pieces to the control token "<s>", which SentencePiece does not.
    plain = [t for t in texts[:150] if not any(part in t for part in ("\x00", "<s>", "</s>"))]
    state = json.loads(built["llama3"].to_str())["model"]
    tokens = sorted(state["vocab"], key=state["vocab"].get)
    default = {"model": "gpt2", "pre": "default", "tokens": tokens, "token_types": [1] * len(tokens),
               "merges": [m if isinstance(m, str) else " ".join(m) for m in state["merges"]]}
    golden = {"pre": names, "sentencepiece": spm, "sentencepiece_ids": with_llama_cpp(spm, plain),
              "default_ids": with_llama_cpp(default, plain)}
    (DATA / "gguf.golden.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
