"""Writes golden/<TYPE>.bin: random valid GGUF blocks and the floats that gguf.quants.dequantize makes of them.

Regenerate (needs the PyPI packages gguf and numpy):  python make_golden.py
Layout of a file, little endian: uint32 elements, uint32 bytes, the blocks, float32 [elements].
The random state is fixed, so that a repeated run writes the same bytes.
"""

import pathlib
import struct

import numpy as np
from gguf import GGMLQuantizationType, GGML_QUANT_SIZES
from gguf.quants import dequantize

# Where a block keeps its half-precision scales: byte offsets. Everything else may be any byte.
SCALES = {
    "Q4_0": [0], "Q4_1": [0, 2], "Q5_0": [0], "Q5_1": [0, 2], "Q8_0": [0],
    "Q4_K": [0, 2], "Q5_K": [0, 2], "Q6_K": [208],
}


def finite_half(rng, count):
    """Half-precision numbers as bytes: normal, subnormal, zero and negative ones, no infinity or NaN."""
    bits = rng.integers(0, 0x7C00, count, dtype=np.uint16) | (rng.integers(0, 2, count, dtype=np.uint16) << 15)
    bits[rng.random(count) < 0.1] &= 0x83FF  # subnormal
    bits[rng.random(count) < 0.02] &= 0x8000  # zero
    return bits.view(np.uint8).reshape(count, 2)


def quantised(rng, name):
    elements, size = GGML_QUANT_SIZES[GGMLQuantizationType[name]]
    count = 64 if elements == 32 else 12
    blocks = rng.integers(0, 256, (count, size), dtype=np.uint8)
    for offset in SCALES[name]:
        blocks[:, offset:offset + 2] = finite_half(rng, count)
    return blocks.reshape(-1)


def main():
    folder = pathlib.Path(__file__).parent / "golden"
    folder.mkdir(exist_ok=True)
    rng = np.random.default_rng(20261123)
    for name in ["F16", "BF16", *SCALES]:
        if name == "F16":
            blocks = np.arange(0, 0x10000, 7, dtype=np.uint16)
            blocks = blocks[(blocks & 0x7C00) != 0x7C00].view(np.uint8)
        elif name == "BF16":
            blocks = np.arange(0, 0x10000, 13, dtype=np.uint16)
            blocks = blocks[(blocks & 0x7F80) != 0x7F80].view(np.uint8)
        else:
            blocks = quantised(rng, name)
        values = dequantize(blocks, GGMLQuantizationType[name]).astype("<f4").reshape(-1)
        (folder / f"{name}.bin").write_bytes(struct.pack("<II", values.size, blocks.size) + blocks.tobytes() + values.tobytes())
        print(name, values.size, "elements")


main()
