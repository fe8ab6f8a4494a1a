import type { PathProbabilities } from './path-probabilities.ts'
import { surpasses } from './surpasses.ts'

/**
 * What a link between patches a and b with dispersal probability p adds to the numerator of the probability of connectivity: pairs take
 * it where p*_ia p p*_bj is more than their p*_ij. Only patches on a's side of the link pair with patches on b's side.
 * @param paths of all patches
 * @param a index of a patch
 * @param b index of another
 * @param p [1] of the link
 * @param take whether to write the new probabilities into `paths`
 * @returns [ha2]
 */
export function addedLink(paths: PathProbabilities, a: number, b: number, p: number, take: boolean): number {
  const { stride, attribute, probability } = paths
  const near = oneSide(paths, a, b, p)
  const far = oneSide(paths, b, a, p)
  let gain = 0
  for (let k = 0; k < near.length; k++) {
    const i = near[k]
    const toLink = probability[a * stride + i] * p
    let sum = 0
    for (let l = 0; l < far.length; l++) {
      const j = far[l]
      const through = toLink * probability[b * stride + j]
      const known = probability[i * stride + j]
      if (surpasses(through, known)) sum += attribute[j] * (through - known)
    }
    gain += attribute[i] * sum
  }
  if (take)
    takeLink(
      paths,
      near,
      far,
      b,
      Float64Array.from(near, i => probability[a * stride + i] * p),
    )
  return 2 * gain
}

/** Patches that reach b better through a and the link than without it. */
function oneSide({ patches, stride, probability }: PathProbabilities, a: number, b: number, p: number): number[] {
  const side: number[] = []
  for (let i = 0; i < patches; i++) if (surpasses(probability[a * stride + i] * p, probability[b * stride + i])) side.push(i)
  return side
}

function takeLink({ stride, probability }: PathProbabilities, near: number[], far: number[], b: number, toLink: Float64Array): void {
  const fromLink = Float64Array.from(far, j => probability[b * stride + j])
  near.forEach((i, k) => {
    far.forEach((j, l) => {
      const through = toLink[k] * fromLink[l]
      if (through > probability[i * stride + j]) {
        probability[i * stride + j] = through
        probability[j * stride + i] = through
      }
    })
  })
}
