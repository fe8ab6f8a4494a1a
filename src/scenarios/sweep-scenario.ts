import { canonicalJson } from './canonical-json.ts'
import { deepFreeze } from './deep-freeze.ts'
import type { Lever } from './lever.ts'
import type { Action, Alternative, Scenario } from './scenario.ts'
import { sha256 } from './sha256.ts'

/** One point of a sweep: the alternative that stands for it, and what its levers are set to, in their order. */
export interface SweepPoint {
  readonly alternative: string
  /** The alternative of the file that it comes from. */
  readonly of: string
  readonly values: readonly number[]
}

/**
 * A scenario in which each alternative with levers is replaced by the full factorial of their values; the others stay as they are. All
 * meet the same futures. Published numbers speak of the alternatives as the file has them, so they are left out.
 */
export function sweepScenario(scenario: Scenario, levers: readonly Lever[]): { readonly scenario: Scenario; readonly points: readonly SweepPoint[] } {
  const points: SweepPoint[] = []
  const alternatives = scenario.alternatives.flatMap(alternative => {
    const own = levers.filter(lever => lever.alternative === alternative.id)
    if (own.length === 0) return [alternative]
    return combinations(own).map(values => {
      const point = setTo(alternative, own, values)
      points.push({ alternative: point.id, of: alternative.id, values })
      return point
    })
  })
  const { hash: _hash, ...rest } = scenario
  const content = { ...rest, alternatives, evidence: [] }
  return { scenario: deepFreeze({ ...content, hash: sha256(canonicalJson(content)) }), points }
}

/** All combinations of values, the last lever fastest. */
function combinations(levers: readonly Lever[]): readonly (readonly number[])[] {
  return levers.reduce<readonly (readonly number[])[]>((sofar, { values }) => sofar.flatMap(before => values.map(value => [...before, value])), [[]])
}

function setTo(alternative: Alternative, levers: readonly Lever[], values: readonly number[]): Alternative {
  const set = <T extends Pick<Action, 'measure' | 'dose'>>(action: T): T => {
    const changes = levers.flatMap(({ measure, dose }, k) => (measure === action.measure ? [[dose, values[k] ?? NaN] as const] : []))
    return changes.length === 0 ? action : { ...action, dose: { ...action.dose, ...Object.fromEntries(changes) } }
  }
  const words = levers.map(({ dose, unit }, k) => `${dose} ${values[k]}${unit === '1' ? '' : ` ${unit}`}`).join(', ')
  return {
    ...alternative,
    id: `${alternative.id}~${levers.map(({ dose }, k) => `${dose}=${values[k]}`).join('~')}`,
    title: { en: `${alternative.title.en}, ${words}`, zh: `${alternative.title.zh}，${words}` },
    actions: alternative.actions.map(set),
    ...(alternative.adaptive && { adaptive: alternative.adaptive.map(set) }),
  }
}
