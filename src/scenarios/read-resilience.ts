import { evaluateFormula } from '../base/evaluate-formula.ts'
import type { Formula } from '../base/formula.ts'
import { roundTo } from '../base/round-to.ts'
import { resilienceParams } from '../engine/resilience-params.ts'
import type { Context } from './context.ts'
import { isRecord } from './is-record.ts'
import type { ResiliencePlan } from './scenario.ts'

const PARTS = ['R1', 'R2', 'R3'] as const
const WEIGHTS = ['w1', 'w2', 'w3'] as const
/** The weights are parameters, so that they can be varied; with their defaults this is 0.4 R1 + 0.3 R2 + 0.3 R3. */
const DEFAULT_FORMULA = '(w1 R1 + w2 R2 + w3 R3) / (w1 + w2 + w3)'
/** Steps of the grid on which a formula is tried, and how far rounding may lead it out of 0 to 1. */
const STEPS = 10
const ROUNDING = 1e-9

/**
 * When and how resilience is judged: by default at the end of the horizon with the weights of the paper. Undefined: not at all.
 * @param parameters that the file fixes
 */
export function readResilience(years: number | undefined, parameters: Readonly<Record<string, number>>, context: Context): ResiliencePlan | undefined {
  const { faults, places, root } = context
  if (root['resilience'] === 'off') return undefined
  const raw = isRecord(root['resilience']) ? root['resilience'] : {}
  const listed = Array.isArray(raw['years']) ? raw['years'] : []
  listed.forEach((year, i) => {
    if (years !== undefined && typeof year === 'number' && year > years) faults.report('R0314', places.value(['resilience', 'years', i]), { year, years })
  })
  const judged = listed.filter(year => Number.isInteger(year)) as number[]
  if (judged.length === 0 && years !== undefined) judged.push(years)

  const text = typeof raw['formula'] === 'string' ? raw['formula'] : DEFAULT_FORMULA
  const formula = readFormula(text, parameters, context)
  if (formula === undefined) return undefined
  return { years: [...new Set(judged)].toSorted((a, b) => a - b), text, formula }
}

function readFormula(text: string, parameters: Readonly<Record<string, number>>, { faults, places, formulas }: Context): Formula | undefined {
  // Without a formula of its own only weights that the file fixes can be at fault.
  const fixed = WEIGHTS.find(name => parameters[`resilience.${name}`] !== undefined)
  const own = places.get(['resilience', 'formula']) !== undefined || fixed === undefined
  const place = places.value(own ? ['resilience', 'formula'] : ['parameters', `resilience.${fixed}`])
  const read = formulas(text, [...PARTS, ...WEIGHTS])
  if ('reason' in read) {
    faults.report('R0320', place, { formula: text, reason: read.reason }, { expected: { en: DEFAULT_FORMULA, zh: DEFAULT_FORMULA } })
    return undefined
  }
  const weights = Object.fromEntries(WEIGHTS.map(name => [name, parameters[`resilience.${name}`] ?? resilienceParams[name].default]))
  const miss = worstOf(read.formula, weights)
  if (miss === undefined) return read.formula
  faults.report('R0321', place, { formula: text, value: String(roundTo(miss.value, 6)), at: PARTS.map(part => `${part} = ${miss.at[part]}`).join(', ') })
  return undefined
}

interface Miss {
  readonly value: number
  readonly at: Readonly<Record<(typeof PARTS)[number], number>>
}

/** Where a formula leaves 0 to 1 farthest, or has no value; undefined when it nowhere does. */
function worstOf(formula: Formula, weights: Readonly<Record<string, number>>): Miss | undefined {
  let worst: Miss | undefined
  let farthest = ROUNDING
  const tried = { ...weights, R1: 0, R2: 0, R3: 0 }
  for (let point = 0; point < (STEPS + 1) ** 3; point++) {
    tried.R1 = (point % (STEPS + 1)) / STEPS
    tried.R2 = (Math.floor(point / (STEPS + 1)) % (STEPS + 1)) / STEPS
    tried.R3 = Math.floor(point / (STEPS + 1) ** 2) / STEPS
    const value = evaluateFormula(formula, tried)
    const out = Number.isNaN(value) ? Infinity : Math.max(-value, value - 1)
    if (out <= farthest) continue
    farthest = out
    worst = { value, at: { R1: tried.R1, R2: tried.R2, R3: tried.R3 } }
  }
  return worst
}
