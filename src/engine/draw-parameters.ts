import { compactRecord } from '../base/compact-record.ts'
import { drawParameter } from '../base/draw-parameter.ts'
import { hash32 } from '../base/hash32.ts'
import { parameterUniforms, type ParameterSample } from './parameter-uniforms.ts'
import { PARAMETERS } from './parameters.ts'

/** Values of all parameters by group and name. */
export type ParameterSet = Readonly<Record<string, Readonly<Record<string, number>>>>

const GROUPS = Object.entries(PARAMETERS).map(([group, specs]) => [group, Object.keys(specs)] as const)
const KEYS = Object.entries(PARAMETERS).flatMap(([group, specs]) =>
  Object.entries(specs).map(([name, spec]) => ({ group, name, spec, full: `${group}.${name}`, key: hash32(`${group}.${name}`) })),
)

/** A point that somebody else has chosen: uniform numbers by full name; a parameter without one keeps its default. */
export interface DesignPoint {
  readonly uniforms: (full: string) => number | undefined
}

/**
 * One value of every parameter: fixed by the user, else drawn from its distribution, else its default. Each draw is keyed by the
 * parameter's own name, so that new parameters leave the others' draws alone. Parameters in the table of correlations are drawn
 * together with those before them in their group.
 * @param sample which draw of the whole set; undefined: every default
 * @param fixed values by full name `group.name`
 */
export function drawParameters(sample: ParameterSample | DesignPoint | undefined, fixed: Readonly<Record<string, number>>): ParameterSet {
  const set = Object.fromEntries(GROUPS.map(([group, names]) => [group, compactRecord<string, number>(names, 0.5)]))
  const uniform = sample && ('uniforms' in sample ? sample.uniforms : parameterUniforms(sample))
  for (const { group, name, spec, full, key } of KEYS) {
    const u = spec.distribution && fixed[full] === undefined ? uniform?.(full, key) : undefined
    set[group][name] = fixed[full] ?? (u === undefined ? spec.default : drawParameter(spec, u))
  }
  return set
}
