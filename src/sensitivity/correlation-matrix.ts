import { correlation } from './correlation.ts'

/** Pearson's correlations between samples of one length, with 1 on the diagonal. */
export function correlationMatrix(samples: readonly Float64Array[]): readonly (readonly number[])[] {
  const matrix = samples.map(() => samples.map(() => 1))
  for (let i = 0; i < samples.length; i++) {
    for (let j = 0; j < i; j++) matrix[i][j] = matrix[j][i] = correlation(samples[i], samples[j])
  }
  return matrix
}
