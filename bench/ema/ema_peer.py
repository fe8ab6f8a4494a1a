"""Monte Carlo runs of the lumped model of bench/ema/lumped.ts by EMA Workbench or bare numpy; one JSON line.
usage: ema_peer.py sequential|pool|floats|vectorised RUNS
       ema_peer.py check < JSON rows of inputs"""
import os

os.environ["OMP_NUM_THREADS"] = "1"
import json
import math
import sys
import time
import warnings

sys.dont_write_bytecode = True
warnings.simplefilter("ignore")
import numpy as np

MONTHS = 60
# Share of the yearly erosivity and of the growing season in each month.
RAIN = [0.01, 0.01, 0.02, 0.05, 0.09, 0.15, 0.25, 0.23, 0.11, 0.05, 0.02, 0.01]
SEASON = [0.0, 0.0, 0.3, 0.8, 1.0, 1.0, 1.0, 1.0, 0.8, 0.4, 0.0, 0.0]
RANGES = {"growth": (0.1, 0.5), "shelter": (2.0, 5.0), "erosivity": (1500.0, 6000.0), "depth": (10.0, 60.0), "organic": (0.3, 2.0)}
OUTCOMES = ("cover", "loss", "organic_end")


def steps(growth, shelter, erosivity, depth, organic, exp, maximum):
    """60 months of the model; scalars or arrays, as `exp` and `maximum` take them."""
    cover = 0.05
    total = 0.0
    for month in range(MONTHS):
        m = month % 12
        capacity = 0.95 * (depth / (depth + 15.0)) * (0.4 + 0.6 * organic / (organic + 0.8))
        cover = cover + growth * SEASON[m] * cover * (1.0 - cover / capacity)
        loss = erosivity * RAIN[m] * 0.03 * exp(-shelter * cover)
        total = total + loss
        organic = organic + 0.008 * cover - 0.006 * organic - organic * loss / 2600.0
        depth = maximum(depth - loss / 130.0, 0.1)
    return cover, total, organic


def restore(growth, shelter, erosivity, depth, organic):
    """One run in numpy, as users of the workbench write their models."""
    return dict(zip(OUTCOMES, steps(growth, shelter, erosivity, depth, organic, np.exp, np.maximum)))


def restore_floats(growth, shelter, erosivity, depth, organic):
    """One run on plain floats: math.exp and max are faster there than those of numpy."""
    return dict(zip(OUTCOMES, steps(growth, shelter, erosivity, depth, organic, math.exp, max)))


def vectorised(runs):
    draw = np.random.default_rng(1)
    begin = time.perf_counter()
    columns = [draw.uniform(low, high, runs) for low, high in RANGES.values()]
    steps(*columns, np.exp, np.maximum)
    return time.perf_counter() - begin


def workbench(kind, runs):
    import ema_workbench as ema
    from ema_workbench.em_framework.evaluators import Samplers

    model = ema.Model("lumped", function=restore_floats if kind == "floats" else restore)
    model.uncertainties = [ema.RealParameter(name, low, high) for name, (low, high) in RANGES.items()]
    model.outcomes = [ema.ScalarOutcome(name) for name in OUTCOMES]
    evaluator = ema.MultiprocessingEvaluator(model, n_processes=2) if kind == "pool" else ema.SequentialEvaluator(model)
    with evaluator:
        begin = time.perf_counter()  # a pool is there already
        experiments, outcomes = evaluator.perform_experiments(scenarios=runs, uncertainty_sampling=Samplers.MC)
        seconds = time.perf_counter() - begin
    assert len(experiments) == runs and all(len(outcomes[name]) == runs for name in OUTCOMES)
    return seconds


if __name__ == "__main__":
    if sys.argv[1] == "check":
        print(json.dumps([[float(value) for value in restore(*row).values()] for row in json.load(sys.stdin)]))
    else:
        kind, runs = sys.argv[1], int(sys.argv[2])
        print(json.dumps({"seconds": vectorised(runs) if kind == "vectorised" else workbench(kind, runs)}))
