"""Makes known-answers.json with mpmath 1.4.1 (60 digits), scipy 1.17.1 and numpy: `python3 known-answers.py > known-answers.json`.

A grid holds the correctly rounded value at (start + i * step) * 2^shift for i = 0, 1, ...; all inputs are exact doubles.
A table holds rows of arguments followed by the value.
"""

import json

import mpmath as m
import numpy as np
from scipy import stats

m.mp.dps = 60


def nearest(value):
    """Nearest double, also among the subnormals, where float() of an mpf rounds twice."""
    if abs(value) > m.mpf(2) ** 1023 * (2 - m.mpf(2) ** -53):
        return float("inf")
    mantissa, exponent = int(value.man_exp[0]), int(value.man_exp[1])
    sign = -1 if value < 0 and mantissa > 0 else 1
    return sign * float(mantissa * 2**exponent if exponent > 0 else mantissa / 2**-exponent)


def grid(f, start, step, count, shift=0):
    values = [nearest(f(m.ldexp(m.mpf(start) + i * m.mpf(step), shift))) for i in range(count)]
    return {"start": start, "step": step, "shift": shift, "values": values}


def power_grid(x, dx, y, dy, count):
    values = [nearest(m.power(m.mpf(x) + i * m.mpf(dx), m.mpf(y) + i * m.mpf(dy))) for i in range(count)]
    return {"start": x, "step": dx, "yStart": y, "yStep": dy, "values": values}


def solve(f, lower, upper):
    for _ in range(260):
        middle = (lower + upper) / 2
        lower, upper = (middle, upper) if f(middle) < 0 else (lower, middle)
    return float((lower + upper) / 2)


def gamma_quantile(u, a):
    u, a = m.mpf(u), m.mpf(a)
    if u < 0.5:
        miss = lambda t: m.gammainc(a, 0, m.exp(t), regularized=True) - u
    else:
        miss = lambda t: (1 - u) - m.gammainc(a, m.exp(t), m.inf, regularized=True)
    lower, upper = m.mpf(-700), m.mpf(7)
    for _ in range(120):
        middle = (lower + upper) / 2
        lower, upper = (middle, upper) if miss(middle) < 0 else (lower, middle)
    return float(m.exp(lower))


def beta_quantile(u, a, b):
    u, a, b = m.mpf(u), m.mpf(a), m.mpf(b)
    return solve(lambda x: m.betainc(a, b, 0, x, regularized=True) - u, m.mpf(0), m.mpf(1))


def normal_quantile(u):
    u = m.mpf(u)
    if u < 0.5:
        return solve(lambda x: m.ncdf(x) - u, m.mpf(-40), m.mpf(0))
    return solve(lambda x: (1 - u) - m.ncdf(-x), m.mpf(0), m.mpf(40))


def rows(f, arguments):
    return [[*a, f(*a)] for a in arguments]


grids = {
    "exp": [
        grid(m.exp, -1.5, 0.015625, 192),
        grid(m.exp, -708.3125, 11.5625, 122),
        grid(m.exp, -745.125, 0.5, 74),
        grid(m.exp, 709.5, 0.015625, 18),
        grid(m.exp, -4.5, 1, 10, -40),
    ],
    "log": [
        grid(m.log, 0.0625, 0.015625, 140),
        grid(m.log, 0.9375, 0.00390625, 16),
        grid(m.log, 2.25, 3.4375, 90),
        grid(m.log, 1.0625, 0.5, 20, 1020),
        grid(m.log, 1, 3, 20, -1074),
        grid(m.log, 1.0625, 0.5, 20, -1022),
    ],
    "log10": [
        grid(m.log10, 0.0625, 0.03125, 62),
        grid(m.log10, 2.25, 13.4375, 100),
        grid(m.log10, 1.0625, 0.5, 20, 1020),
        grid(m.log10, 1, 3, 20, -1074),
    ],
    "pow": [
        power_grid(0.015625, 0.03125, -3.25, 0.0625, 110),
        power_grid(0.0625, 12.3125, 1.5, 0, 40),
        power_grid(1.0009765625, 0.0009765625, 65000.25, -2000.5, 30),
        power_grid(0.5, 0.0078125, 700.5, -15.25, 40),
    ],
    "sin": [grid(m.sin, -7.5, 0.0625, 240), grid(m.sin, -999999.75, 17543.625, 60), grid(m.sin, 1, 2, 6, -30)],
    "cos": [grid(m.cos, -7.5, 0.0625, 240), grid(m.cos, -999999.75, 17543.625, 60)],
    "tan": [grid(m.tan, -7.5, 0.0625, 200), grid(m.tan, -999999.75, 17543.625, 60)],
    "acos": [grid(m.acos, -1, 0.0078125, 257), grid(m.acos, 0.9990234375, 0.000030517578125, 32)],
}

probabilities = [1e-16, 1e-9, 0.0004, 0.031, 0.27, 0.5, 0.61, 0.93, 0.9987, 1 - 1e-11]
tables = {
    "normalQuantile": rows(normal_quantile, [[u] for u in [1e-300, 1e-40, 1e-12, 0.0007, 0.06, 0.0751, 0.3, 0.52, 0.81, 0.925, 0.9251, 0.99, 1 - 2**-40]]),
    "normalCdf": rows(lambda x: float(m.ncdf(m.mpf(x))), [[x] for x in [-37.25, -21.3, -9.1, -5.7, -5.6, -3.3, -1.9, -0.7, -0.6, -0.013, 0.25, 0.675, 1.4, 4.4, 7.7]]),
    "logGamma": rows(lambda x: float(m.loggamma(m.mpf(x))), [[x] for x in [1e-300, 0.003, 0.05, 0.7, 0.999, 1.0001, 1.4616, 1.75, 1.9999, 2.0001, 2.7, 3.5, 6.9, 7.99, 8.01, 13.7, 150.5, 200, 3000.25, 1e15]]),
    "gammaQuantile": rows(gamma_quantile, [[u, a] for a in [0.05, 0.4, 0.83, 1.7, 6.5, 41.0, 200.0] for u in probabilities if not (a == 0.05 and u < 1e-10)]),
    "betaQuantile": rows(beta_quantile, [[u, a, b] for a, b in [(0.3, 0.7), (2.5, 1.5), (0.6, 9.0), (40.0, 3.5), (200.0, 150.0)] for u in probabilities]),
    "binomialQuantile": rows(
        lambda u, n, p: int(stats.binom.ppf(u, n, p)),
        [[u, n, p] for n, p in [(7, 0.013), (12, 0.35), (40, 0.83), (1000, 0.004), (1000, 0.47), (1000, 0.996)] for u in [0.0007, 0.11, 0.42, 0.77, 0.93, 0.9991, 0.9999999]],
    ),
    "triangularQuantile": rows(lambda u, a, c, b: float(stats.triang.ppf(u, (c - a) / (b - a), a, b - a)), [[u, 2.5, 3.25, 7.5] for u in [0.05, 0.13, 0.17, 0.6, 0.97]]),
}

sample = [1.3, 2.1, 2.1, 3.7, 5.9, 8.2, 13.4]
quantiles = [[p, float(np.quantile(sample, p))] for p in [0, 0.03, 0.1, 0.25, 1 / 3, 0.5, 0.62, 0.9, 0.975, 1]]

print(json.dumps({"grids": grids, "tables": tables, "quantile": {"sample": sample, "rows": quantiles}}, separators=(",", ":")).replace("],[", "],\n[").replace('},{', '},\n{').replace("Infinity", '"Infinity"'))
