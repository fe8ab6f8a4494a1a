"""Effective resistance between two cells of an n x n raster and its current map, by a Python peer; one JSON line.
usage: circuit_peers.py GENERATOR_FOLDER spsolve|pyamg-sa|pyamg-rs|petsc-gamg N"""
import os

os.environ["OMP_NUM_THREADS"] = "1"
import json
import resource
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import numpy as np
import scipy.sparse as sp
from gen import res

peer, n = sys.argv[2], int(sys.argv[3])
RTOL = 1e-9
r = res(n, n)
index = np.arange(n * n).reshape(n, n)
steps = (
    (np.s_[:, :-1], np.s_[:, 1:], 1.0),
    (np.s_[:-1, :], np.s_[1:, :], 1.0),
    (np.s_[:-1, :-1], np.s_[1:, 1:], 2**0.5),
    (np.s_[1:, :-1], np.s_[:-1, 1:], 2**0.5),
)
i = np.concatenate([index[a].ravel() for a, b, w in steps])
j = np.concatenate([index[b].ravel() for a, b, w in steps])
g = np.concatenate([(2 / (w * (r[a] + r[b]))).ravel() for a, b, w in steps])
cells = n * n
upper = sp.coo_matrix((g, (i, j)), (cells, cells)).tocsr()
both = upper + upper.T
laplacian = (sp.diags(np.asarray(both.sum(1)).ravel()) - both).tocsr()
sink, source = index[n // 4, n // 4], index[3 * n // 4, 3 * n // 4]
keep = np.delete(np.arange(cells), sink)
matrix = laplacian[keep][:, keep].tocsr()
right = np.zeros(cells)
right[source] = 1
right = right[keep]
iterations = 0


def count(_):
    global iterations
    iterations += 1


def pyamg_solve(make):
    import pyamg

    hierarchy = make(pyamg)
    return hierarchy.solve(right, tol=RTOL, accel="cg", maxiter=500, callback=count)


def petsc_solve():
    global iterations
    import petsc4py

    petsc4py.init([])
    from petsc4py import PETSc

    m = PETSc.Mat().createAIJ(size=matrix.shape, csr=(matrix.indptr.astype("int32"), matrix.indices.astype("int32"), matrix.data))
    m.setOption(PETSc.Mat.Option.SPD, True)
    k = PETSc.KSP().create()
    k.setOperators(m)
    k.setType("cg")
    k.getPC().setType("gamg")
    k.setTolerances(rtol=RTOL, max_it=20000)
    k.setNormType(PETSc.KSP.NormType.UNPRECONDITIONED)
    b, x = m.createVecLeft(), m.createVecRight()
    b.setArray(right)
    k.solve(b, x)
    iterations = k.getIterationNumber()
    return x.getArray().copy()


def direct():
    import scipy.sparse.linalg as sla

    lu = sla.splu(matrix.tocsc(), permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0, options=dict(SymmetricMode=True))
    return lu.solve(right)


solvers = {
    "spsolve": direct,
    "petsc-gamg": petsc_solve,
    "pyamg-sa": lambda: pyamg_solve(lambda p: p.smoothed_aggregation_solver(matrix, max_coarse=100)),
    "pyamg-rs": lambda: pyamg_solve(lambda p: p.ruge_stuben_solver(matrix, max_coarse=100)),
}
begin = time.perf_counter()
x = solvers[peer]()
v = np.zeros(cells)
v[keep] = x
current = g * (v[i] - v[j])
gain, loss = np.maximum(current, 0), np.maximum(-current, 0)
out = np.bincount(i, gain, cells) + np.bincount(j, loss, cells)
into = np.bincount(i, loss, cells) + np.bincount(j, gain, cells)
through = np.maximum(out, into)
seconds = time.perf_counter() - begin
print(
    json.dumps(
        dict(
            seconds=seconds,
            iterations=iterations,
            resistance=float(v[source]),
            current=float(through.sum()),
            megabytes=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        )
    )
)
