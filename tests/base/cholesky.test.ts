import { expect, test } from 'vitest'
import { cholesky } from '../../src/base/cholesky.ts'

test('factor of a worked matrix', () => {
  // numpy.linalg.cholesky([[4, 2, -1], [2, 5, 0.5], [-1, 0.5, 3]])
  const factor = cholesky([
    [4, 2, -1],
    [2, 5, 0.5],
    [-1, 0.5, 3],
  ])
  const wanted = [[2], [1, 2], [-0.5, 0.5, Math.sqrt(2.5)]]
  factor.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(wanted[i][j], 14)))
})

test('a matrix that is not positive definite shows it', () => {
  const factor = cholesky([
    [1, 0.9, -0.9],
    [0.9, 1, 0.9],
    [-0.9, 0.9, 1],
  ])
  expect(factor[2][2]).toBeNaN()
})
