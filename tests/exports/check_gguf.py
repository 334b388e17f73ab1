#!/usr/bin/env python3
"""Reads exported GGUF files with the gguf package and compares them with their source and with Ropewalk's factors.

Usage: check_gguf.py ROPEWALK_CLI FOLDER    (gguf and numpy are installed in FOLDER)
"""
import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = sys.argv[1]
sys.path.insert(0, sys.argv[2])

import gguf
import numpy

from exports import TARGET, TRAINED, export, wanted, worst_ratio

PAIRS, METHODS = 8, ("yarn", "ntk", "ntk_rcd", "pi")


def write_source(path, architecture, scaling=True):
    """A random one-layer model, trained on 64 positions, quantised in part; with a scaling of its own that must go."""
    random = numpy.random.default_rng(1)
    writer = gguf.GGUFWriter(str(path), architecture)
    writer.add_block_count(1)
    writer.add_context_length(TRAINED)
    writer.add_embedding_length(32)
    writer.add_feed_forward_length(64)
    writer.add_head_count(2)
    writer.add_head_count_kv(1)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_freq_base(10000.0)
    writer.add_rope_dimension_count(2 * PAIRS)
    writer.add_name("tiny")
    if scaling:
        writer.add_rope_scaling_type(gguf.RopeScalingType.LINEAR)
        writer.add_rope_scaling_factor(1.0)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("smollm")
    writer.add_token_list([chr(97 + i) for i in range(20)])
    writer.add_token_types([1] * 20)
    writer.add_token_merges(["a b"])
    writer.add_bos_token_id(3)

    def add(name, *shape, quantised=False):
        data = random.standard_normal(shape).astype(numpy.float32)
        if quantised:
            kind = gguf.GGMLQuantizationType.Q8_0
            writer.add_tensor(name, gguf.quantize(data, kind), raw_dtype=kind)
        else:
            writer.add_tensor(name, data)

    add("token_embd.weight", 20, 32, quantised=True)
    add("output_norm.weight", 32)
    for norm in ("attn_norm", "ffn_norm"):
        add(f"blk.0.{norm}.weight", 32)
    add("blk.0.attn_output.weight", 32, 32, quantised=True)
    add("blk.0.ffn_down.weight", 32, 64, quantised=True)
    if architecture == "phi3":
        add("blk.0.attn_qkv.weight", 64, 32)
        add("blk.0.ffn_up.weight", 128, 32)
    else:
        add("blk.0.attn_q.weight", 32, 32)
        add("blk.0.attn_k.weight", 16, 32)
        add("blk.0.attn_v.weight", 16, 32)
        if architecture == "qwen2":
            for name, size in (("q", 32), ("k", 16), ("v", 16)):
                add(f"blk.0.attn_{name}.bias", size)
        add("blk.0.ffn_gate.weight", 64, 32)
        add("blk.0.ffn_up.weight", 64, 32)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def values(reader):
    return {key: field.contents() for key, field in reader.fields.items() if not key.startswith("GGUF.")}


class Written(unittest.TestCase):
    def setUp(self):
        self.place = tempfile.TemporaryDirectory()
        self.addCleanup(self.place.cleanup)
        self.source = Path(self.place.name, "source.gguf")

    def exported(self, method):
        path = Path(self.place.name, f"{method}.gguf")
        export(PROGRAM, str(self.source), "gguf", method, "--out", str(path))
        return path

    def check(self, architecture, method):
        path = self.exported(method)
        before, after = gguf.GGUFReader(self.source), gguf.GGUFReader(path)
        tensors = {tensor.name: tensor for tensor in after.tensors}
        self.assertEqual([t.name for t in after.tensors],
                         [t.name for t in before.tensors] + ["rope_factors_long.weight", "rope_factors_short.weight"])
        for tensor in before.tensors:
            copy = tensors[tensor.name]
            self.assertEqual((copy.tensor_type, list(copy.shape)), (tensor.tensor_type, list(tensor.shape)))
            self.assertEqual(copy.data.tobytes(), tensor.data.tobytes(), tensor.name)
        short, long, attention = wanted(PROGRAM, str(self.source), method)
        base = [10000.0 ** (-2 * i / (2 * PAIRS)) for i in range(PAIRS)]
        for name, expected in (("long", long), ("short", short)):
            factors = tensors[f"rope_factors_{name}.weight"]
            self.assertEqual(factors.tensor_type, gguf.GGMLQuantizationType.F32)
            effective = [b / float(f) for b, f in zip(base, factors.data)]  # as llama.cpp divides
            self.assertLess(worst_ratio(effective, expected), 1e-7)
        kept = {key: value for key, value in values(before).items() if ".rope.scaling." not in key}
        found = values(after)
        scaling = f"{architecture}.rope.scaling."
        self.assertEqual({key: value for key, value in found.items() if not key.startswith(scaling)},
                         {**kept, f"{architecture}.context_length": TARGET})
        self.assertEqual({key for key in found if key.startswith(scaling)},
                         {scaling + "type", scaling + "original_context_length", scaling + "attn_factor"})
        self.assertEqual(found[scaling + "type"], "longrope")
        self.assertEqual(found[scaling + "original_context_length"], TRAINED)
        self.assertLess(abs(found[scaling + "attn_factor"] / attention - 1), 1e-7)
        return path

    def test_llama_and_phi3_under_every_method(self):
        for architecture in ("llama", "phi3"):
            write_source(self.source, architecture)
            for method in METHODS:
                self.check(architecture, method)

    def test_ropewalk_opens_what_it_wrote(self):
        write_source(self.source, "llama")
        path = self.exported("yarn")
        _, long, attention = wanted(PROGRAM, str(self.source), "yarn")
        own = json.loads(export(PROGRAM, str(path), "json", "model"))
        base = [10000.0 ** (-2 * i / (2 * PAIRS)) for i in range(PAIRS)]
        self.assertLess(worst_ratio([b / f for b, f in zip(base, own["rescale_factors"])], long), 1e-7)
        self.assertLess(abs(own["attention_factor"] / attention - 1), 1e-7)
        self.assertEqual((own["trained_context"], own["target"]), (TRAINED, TARGET))

    def test_what_llama_cpp_would_not_load_is_refused(self):
        write_source(self.source, "qwen2", scaling=False)
        with self.assertRaisesRegex(RuntimeError, "not for qwen2"):
            self.exported("yarn")
        self.assertFalse(Path(self.place.name, "yarn.gguf").exists())

    def test_the_source_is_never_written_over(self):
        write_source(self.source, "llama")
        before = self.source.read_bytes()
        with self.assertRaisesRegex(RuntimeError, "choose another name"):
            export(PROGRAM, str(self.source), "gguf", "yarn", "--out", str(self.source))
        self.assertEqual(self.source.read_bytes(), before)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
