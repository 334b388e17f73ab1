#!/usr/bin/env python3
"""Loads exported configs with transformers 4 or 5 and compares the rotary embedding of the loaded model with Ropewalk's.

Usage: check_transformers.py ROPEWALK_CLI VERSION FOLDER    (VERSION 4 or 5, installed in FOLDER)
"""
import json
import logging
import os
import sys
import tempfile
import unittest
from pathlib import Path

os.environ["HF_HUB_DISABLE_PROGRESS_BARS"] = "1"
PROGRAM, VERSION, FOLDER = sys.argv[1], int(sys.argv[2]), sys.argv[3]
sys.path.insert(0, FOLDER)

import torch
import transformers

from exports import FAMILIES, TRAINED, export, make_model, wanted, worst_ratio

logging.disable(logging.WARNING)
transformers.utils.logging.disable_progress_bar()
TOLERANCE = 1e-6  # transformers computes the tables in float32
METHODS = ("yarn", "ntk_rcd", "llama3")


def rotary_at(model, position):
    """(inverse frequencies, radii) of the loaded model's own rotary module for a call up to `position`."""
    rotary = model.model.rotary_emb
    cosine, sine = rotary(torch.zeros(1, 1, 1), torch.tensor([[position]]))
    return rotary.inv_freq, (cosine[0, 0].double() ** 2 + sine[0, 0].double() ** 2).sqrt()


class Loaded(unittest.TestCase):
    def test_is_the_wished_version(self):
        self.assertEqual(int(transformers.__version__.split(".")[0]), VERSION)

    def check(self, folder, method):
        model = transformers.AutoModelForCausalLM.from_pretrained(folder)
        short, long, attention = wanted(PROGRAM, str(self.source), method)
        for position, expected in ((TRAINED - 1, short), (TRAINED, long)):
            frequencies, radii = rotary_at(model, position)
            self.assertLess(worst_ratio(frequencies, expected), TOLERANCE)
            self.assertLess(worst_ratio(radii, [attention] * len(radii)), TOLERANCE)

    def test_every_family_under_every_method(self):
        checked = 0
        for family in FAMILIES:
            with tempfile.TemporaryDirectory() as place:
                self.source = Path(place, "source")
                make_model(family, self.source)
                original = (self.source / "config.json").read_text()
                for method in METHODS:
                    if family == "phi3" and VERSION == 4:
                        # Its config class computes LongRoPE's attention factor: other sets are refused, not bent.
                        with self.assertRaisesRegex(RuntimeError, "export for transformers 5"):
                            export(PROGRAM, str(self.source), "hf-config", method)
                        continue
                    kind = "hf-rope-parameters" if VERSION == 5 else "hf-rope-scaling"
                    config = json.loads(original)
                    for key in ("rope_scaling", "rope_parameters"):
                        config.pop(key, None)
                    config.update(json.loads(export(PROGRAM, str(self.source), kind, method)))
                    folder = Path(place, method)
                    folder.mkdir()
                    (folder / "model.safetensors").write_bytes((self.source / "model.safetensors").read_bytes())
                    (folder / "config.json").write_text(json.dumps(config))
                    self.check(folder, method)
                    if family != "phi3":  # the whole config.json, with the fields of both versions
                        (folder / "config.json").write_text(export(PROGRAM, str(self.source), "hf-config", method))
                        self.check(folder, method)
                    checked += 1
        self.assertGreaterEqual(checked, 12)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
