import type { PathProbabilities } from './path-probabilities.ts'

/** @returns [ha2] numerator of the probability of connectivity */
export function numeratorOfPaths({ patches, stride, attribute, probability }: PathProbabilities): number {
  let numerator = 0
  for (let i = 0; i < patches; i++) {
    let others = 0
    for (let j = i + 1; j < patches; j++) others += attribute[j] * probability[i * stride + j]
    numerator += attribute[i] * (attribute[i] + 2 * others)
  }
  return numerator
}
