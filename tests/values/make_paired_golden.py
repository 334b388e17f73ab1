"""Writes paired.json: paired t tests, exact sign-flip p values, Welch's interval and Holm's adjustment.

    pip install mpmath        (comes with torch)
    python tests/values/make_paired_golden.py > tests/values/paired.json

Independent of the program: sign flips are counted over all signs with whole fractions, t by mpmath with 40 digits.
"""
import json
from fractions import Fraction
from itertools import product

from mpmath import betainc, findroot, mp, mpf, sqrt

mp.dps = 40


def two_tails(t, v):
    t, v = mpf(t), mpf(v)
    return betainc(v / 2, mpf(1) / 2, 0, v / (v + t * t), regularized=True)


def quantile(v):
    high = mpf(1)
    while two_tails(high, v) > mpf("0.05"):
        high *= 2
    return findroot(lambda t: two_tails(t, v) - mpf("0.05"), (high / 2, high), solver="anderson", tol=mpf(10) ** -30)


def variance(values):
    mean = sum(values) / len(values)
    return sum((value - mean) ** 2 for value in values) / (len(values) - 1)


def paired(a, b):
    d = [mpf(y) - mpf(x) for x, y in zip(a, b)]
    mean, error = sum(d) / len(d), sqrt(variance(d) / len(d))
    reach = quantile(len(d) - 1) * error
    return {"a": a, "b": b, "mean": float(mean), "low": float(mean - reach), "high": float(mean + reach),
            "p": float(two_tails(mean / error, len(d) - 1))}


def flips(differences):
    d = [Fraction(str(x)) for x in differences]
    wanted = abs(sum(d))
    hits = sum(abs(sum(s * x for s, x in zip(signs, d))) >= wanted for signs in product((1, -1), repeat=len(d)))
    return {"differences": differences, "p": float(Fraction(hits, 2 ** len(d)))}


def welch(a, b):
    a_, b_ = [mpf(x) for x in a], [mpf(x) for x in b]
    va, vb = variance(a_) / len(a), variance(b_) / len(b)
    v = (va + vb) ** 2 / (va ** 2 / (len(a) - 1) + vb ** 2 / (len(b) - 1))
    mean, reach = sum(b_) / len(b) - sum(a_) / len(a), quantile(v) * sqrt(va + vb)
    return {"a": a, "b": b, "mean": float(mean), "low": float(mean - reach), "high": float(mean + reach)}


golden = {
    "paired": [paired([0.52, 0.61, 0.47, 0.55, 0.58], [0.49, 0.55, 0.48, 0.5, 0.51]),
               paired([1.2, 0.9, 1.4, 1.1, 1.3, 1.25, 0.95, 1.05], [1.19, 0.92, 1.35, 1.12, 1.22, 1.2, 0.97, 1.0])],
    "flips": [flips([1, 1, 1, 1, 1, 1, -1]), flips([0.5, -0.25, 0.125, 0.75, 1, 0.375]), flips([0, 0, 1, 1, 0, 1]),
              flips([0.1, 0.2, 0.3, -0.1, -0.2, -0.3]),
              flips([0.25, 0.5, 0.125, 0.5, 0.75, -0.125, 0.25, 0.375, 0.5, 1, -0.25, 0.125, 0.625])],
    "welch": [welch([0.52, 0.61, 0.47, 0.55, 0.58], [0.41, 0.3, 0.45, 0.52]),
              welch([1, 2, 3, 4, 5, 6], [2.5, 2.75, 2.25])],
}
print(json.dumps(golden, indent=1))
