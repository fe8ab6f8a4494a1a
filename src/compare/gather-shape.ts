import type { Text } from '../base/text.ts'
import type { NetworkOutcome } from '../batch/run-network.ts'
import { areaUnderAttack } from '../network/graph/area-under-attack.ts'
import type { DefinedNumber, StructureIndices } from '../network/graph/structure-indices.ts'
import type { AlternativeNetwork, AttackBand, Defined } from './network-assessment.ts'
import { spreadOf } from './spread-of.ts'

const ATTACKS = ['random', 'degree', 'betweenness', 'importance', 'hazard'] as const satisfies readonly AttackBand['attack'][]
/** Yearly failure probability below which a slope is said not to fail. */
const REAL = 0.001
const APART: Text = { en: 'no way between any two patches at the start', zh: '起始时任意两斑块间均无通路' }

type Shape = Pick<AlternativeNetwork, 'alpha' | 'beta' | 'gamma' | 'costRatio' | 'efficiency' | 'attacks'>

/** Gathers form and robustness of one alternative's network over all futures. What is undefined in one future is undefined. */
export function gatherShape(futures: readonly NetworkOutcome[]): Shape {
  const index = (
    name: { [K in keyof StructureIndices]: StructureIndices[K] extends DefinedNumber ? K : never }[keyof StructureIndices],
  ): Defined => definedIn(futures.map(({ shape }) => shape.structure[name]))
  return {
    alpha: index('alpha'),
    beta: index('beta'),
    gamma: index('gamma'),
    costRatio: index('costRatio'),
    efficiency: definedIn(
      futures.map(({ shape, efficiencyBefore }) =>
        efficiencyBefore > 0 ? { value: shape.efficiency / efficiencyBefore } : { value: null, reason: APART },
      ),
    ),
    attacks: ATTACKS.map(attack => curveOf(futures, attack)),
  }
}

function definedIn(numbers: readonly DefinedNumber[]): Defined {
  const missing = numbers.find(number => number.value === null)
  if (missing?.value === null) return { value: null, reason: missing.reason }
  return { value: spreadOf(Float64Array.from(numbers, ({ value }) => value ?? NaN)) }
}

function curveOf(futures: readonly NetworkOutcome[], attack: AttackBand['attack']): AttackBand {
  const curves = futures.flatMap(({ shape }) => shape.attacks[attack])
  const [first] = curves
  const patches = first.removed[first.removed.length - 1]
  const points = Array.from(first.removed, (_, k) =>
    spreadOf(Float64Array.from(curves, ({ value }) => (value[0] > 0 ? value[k] / value[0] : 0))),
  )
  return {
    attack,
    removed: Array.from(first.removed, gone => (patches > 0 ? gone / patches : 0)),
    q05: points.map(({ q05 }) => q05),
    q50: points.map(({ q50 }) => q50),
    q95: points.map(({ q95 }) => q95),
    area: spreadOf(Float64Array.from(curves, areaUnderAttack)),
    meant: attack === 'hazard' ? futures.filter(({ hazard }) => hazard.some(chance => chance > REAL)).length / futures.length : 1,
  }
}
