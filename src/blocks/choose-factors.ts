import { nearestName } from '../base/nearest-name.ts'
import { CORRELATIONS } from '../engine/correlations.ts'
import { correlatedGroups } from '../engine/correlated-groups.ts'
import { PARAMETERS } from '../engine/parameters.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { Factor } from './factor.ts'

/** What to vary. */
export interface FactorChoice {
  /** Full names of parameters or whole groups with a star: `vegetation.*`, `prices.gravel`, `*`. */
  readonly patterns: readonly string[]
  /** What is one factor: a parameter, parameters that are drawn together, or a whole group of the parameter table. */
  readonly by: 'parameter' | 'correlated' | 'group'
  /** Adds weather and lotteries as a factor of their own. */
  readonly chance: boolean
}

/** Factors, and what of the choice cannot be used. */
export interface FactorsChosen {
  readonly factors: readonly Factor[]
  /** Pairs of parameters in different factors that the model draws together: methods that ask for independent factors cannot be used. */
  readonly correlated: readonly (readonly [first: string, second: string, rho: number])[]
  /** Patterns that fit no uncertain parameter, with the nearest name where there is one. */
  readonly unknown: readonly { readonly pattern: string; readonly near?: string }[]
}

/** Name of the factor of weather and lotteries. */
export const CHANCE = 'chance'

/** The uncertain parameters of a scenario that fit the patterns, as factors. What the file fixes, and what has no distribution, is none. */
export function chooseFactors({ parameters, uncertainty }: Scenario, { patterns, by, chance }: FactorChoice): FactorsChosen {
  const uncertain = Object.entries(PARAMETERS).flatMap(([group, specs]) =>
    Object.entries(specs).flatMap(([name, { distribution }]) =>
      distribution && !Object.hasOwn(parameters, `${group}.${name}`) ? [`${group}.${name}`] : [],
    ),
  )
  const chosen = uncertain.filter(full => patterns.some(pattern => fits(full, pattern)))
  const unknown = patterns
    .filter(pattern => !uncertain.some(full => fits(full, pattern)))
    .map(pattern => {
      const near = nearestName(pattern, [...uncertain, ...new Set(uncertain.map(full => `${full.slice(0, full.indexOf('.'))}.*`))], 3)
      return { pattern, ...(near !== undefined && { near }) }
    })
  const factors = gather(chosen, by)
  const home = new Map(factors.flatMap(({ name, parameters: members }) => members.map(member => [member, name])))
  const correlated = CORRELATIONS.flatMap(([first, second, rho]): (readonly [string, string, number])[] =>
    home.has(first) && home.has(second) && home.get(first) !== home.get(second) ? [[first, second, rho]] : [],
  )
  const byChance: readonly Factor[] = chance && uncertainty.chance === 'drawn' ? [{ name: CHANCE, parameters: [], chance: true }] : []
  return { factors: [...factors, ...byChance], correlated, unknown }
}

function fits(full: string, pattern: string): boolean {
  return pattern === '*' || pattern === full || (pattern.endsWith('.*') && full.startsWith(pattern.slice(0, -1)))
}

function gather(chosen: readonly string[], by: FactorChoice['by']): readonly Factor[] {
  if (by === 'parameter') return chosen.map(full => ({ name: full, parameters: [full] }))
  if (by === 'group') {
    // Groups that share a correlation would not be independent: they become one factor.
    const groupOf = (full: string): string => full.slice(0, full.indexOf('.'))
    const together = merged(CORRELATIONS.map(([first, second]) => [groupOf(first), groupOf(second)]))
    const nameOf = (full: string): string => together.find(set => set.includes(groupOf(full)))?.join('+') ?? groupOf(full)
    return [...new Set(chosen.map(nameOf))].map(name => ({ name, parameters: chosen.filter(full => nameOf(full) === name) }))
  }
  const taken = correlatedGroups(CORRELATIONS.filter(([first, second]) => chosen.includes(first) && chosen.includes(second)))
  const grouped = new Set(taken.flatMap(({ names }) => names))
  return chosen.flatMap((full): readonly Factor[] => {
    if (!grouped.has(full)) return [{ name: full, parameters: [full] }]
    const members = chosen.filter(other => taken.some(({ names }) => names.includes(full) && names.includes(other)))
    return members[0] === full ? [{ name: members.join('+'), parameters: members }] : []
  })
}

/** Sets of names that are linked by pairs. */
function merged(pairs: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  return pairs.reduce<readonly (readonly string[])[]>((sets, pair) => {
    const touched = sets.filter(set => pair.some(name => set.includes(name)))
    return [...sets.filter(set => !touched.includes(set)), [...new Set([...touched.flat(), ...pair])]]
  }, [])
}
