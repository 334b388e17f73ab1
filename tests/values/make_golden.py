"""Writes student_t.json: tails and quantiles of Student's t distribution, computed with 60 digits.

    pip install mpmath        (comes with torch)
    python tests/values/make_golden.py > tests/values/student_t.json

Tails are the regularised incomplete beta function's; each is checked against the integral of the density.
"""
import json

from mpmath import beta, betainc, findroot, mp, mpf, quad, sqrt

mp.dps = 60


def density(t, v):
    return (1 + t * t / v) ** (-(v + 1) / 2) / (sqrt(v) * beta(v / 2, mpf(1) / 2))


def tail(t, v):
    t, v = mpf(t), mpf(v)
    if t == 0:
        return mpf(1) / 2
    both = betainc(v / 2, mpf(1) / 2, 0, v / (v + t * t), regularized=True)
    value = both / 2 if t > 0 else 1 - both / 2
    if abs(t) <= 50:
        steps = [abs(t) * k / 8 for k in range(9)]
        inner = quad(lambda x: density(x, v), steps)
        assert abs((mpf(1) / 2 - inner if t > 0 else mpf(1) / 2 + inner) - value) < mpf(10) ** -25, (t, v)
    return value


def quantile(confidence, v):
    wanted = (1 - mpf(confidence)) / 2
    low, high = mpf(0), mpf(1)
    while tail_only(high, v) > wanted:
        high *= 2
    return findroot(lambda t: tail_only(t, v) - wanted, (low, high), solver="anderson", tol=mpf(10) ** -50)


def tail_only(t, v):
    return betainc(mpf(v) / 2, mpf(1) / 2, 0, mpf(v) / (mpf(v) + t * t), regularized=True) / 2


freedoms = [0.5, 1, 1.5, 2, 2.75, 3, 5, 9, 10, 29.5, 30, 100, 1000, 12345.6]
ts = [-3, -0.25, 0, 1e-6, 0.1, 0.7, 1, 1.959963984540054, 2.228138851964939, 4, 12.706204736432095, 40, 1000]
tails = [{"t": t, "freedom": v, "tail": float(tail(t, v))} for v in freedoms for t in ts]
quantiles = [
    {"confidence": c, "freedom": v, "t": float(quantile(c, v))}
    for v in [1, 2, 4.5, 5, 9, 30, 1000]
    for c in [0.5, 0.9, 0.95, 0.99, 0.999]
]
rows = lambda values: "[\n" + ",\n".join("    " + json.dumps(row) for row in values if row.get("tail", 1) > 1e-290) + "\n  ]"
print('{\n  "tails": ' + rows(tails) + ',\n  "quantiles": ' + rows(quantiles) + "\n}")
