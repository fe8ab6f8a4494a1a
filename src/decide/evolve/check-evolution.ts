import type { EvolutionSettings } from './evolution-settings.ts'

/** @throws RangeError where a setting cannot be, with what was wanted */
export function checkEvolution({ objectives, population, evaluations, epsilon, reference, gain, given = [] }: EvolutionSettings): void {
  whole('objectives', objectives, 1)
  whole('population', population, 2)
  whole('evaluations', evaluations, 1)
  if (given.length > evaluations) throw new RangeError(`${given.length} individuals are given: ${evaluations} evaluations are too few`)
  if (epsilon !== undefined && !(epsilon.length === objectives && epsilon.every(size => size > 0 && Number.isFinite(size)))) {
    throw new RangeError(`epsilon ${epsilon.join(', ')}: wanted ${objectives} sizes above 0`)
  }
  if (reference !== undefined && !(reference.length === objectives && reference.every(Number.isFinite))) {
    throw new RangeError(`reference point ${reference.join(', ')}: wanted ${objectives} finite numbers`)
  }
  if (gain === undefined) return
  if (reference === undefined) throw new RangeError('stopping at a small gain needs a reference point')
  whole('generations without gain', gain.generations, 1)
  if (!(gain.share >= 0)) throw new RangeError(`a gain of ${gain.share}: wanted 0 or more`)
}

function whole(name: string, value: number, least: number): void {
  if (!(Number.isInteger(value) && value >= least)) throw new RangeError(`${name} ${value}: wanted a whole number from ${least}`)
}
