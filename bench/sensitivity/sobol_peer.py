"""Sobol' indices of an output in a file of doubles, by SALib; one JSON line.
usage: sobol_peer.py FILE FACTORS RESAMPLES SECOND(0|1)"""
import json
import sys
import time

import numpy as np
from SALib.analyze import sobol

file, d, resamples, second = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4] == "1"
problem = {"num_vars": d, "names": [f"x{j}" for j in range(d)], "bounds": [[0, 1]] * d}
output = np.fromfile(file)
start = time.process_time()
found = sobol.analyze(problem, output, calc_second_order=second, num_resamples=resamples, seed=1)
seconds = time.process_time() - start
pairs = [float(found["S2"][j, k]) for j in range(d) for k in range(j + 1, d)] if second else []
print(
    json.dumps(
        dict(
            seconds=seconds,
            first=found["S1"].tolist(),
            total=found["ST"].tolist(),
            firstHalfWidth=found["S1_conf"].tolist(),
            totalHalfWidth=found["ST_conf"].tolist(),
            second=pairs,
        )
    )
)
