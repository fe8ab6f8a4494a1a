import type { Cases } from './cases.ts'
import { quasiP, type QuasiP } from './quasi-p.ts'
import type { Restriction } from './restriction.ts'

/** A rule without the limits that may be chance. */
export interface SimplifiedRule {
  readonly rule: readonly Restriction[]
  /** Of the limits that stayed. */
  readonly quasiP: readonly QuasiP[]
  /** What was dropped, in that order, with its probability at that time. */
  readonly dropped: readonly QuasiP[]
}

/** Limits whose quasi-p is above this are dropped, as Bryant and Lempert 2010 advise. */
export const WEAK = 0.05

/** Drops the weakest limit of a rule until all that are left have a quasi-p up to WEAK; of equals the last. One limit stays in any case. */
export function simplifyRule(cases: Cases, rule: readonly Restriction[]): SimplifiedRule {
  const dropped: QuasiP[] = []
  let now = rule
  let limits = quasiP(cases, now)
  while (limits.length > 1) {
    const weakest = limits.reduce((worst, each) => (each.p >= worst.p ? each : worst))
    if (weakest.p <= WEAK) break
    dropped.push(weakest)
    now = without(now, weakest)
    limits = quasiP(cases, now)
  }
  return { rule: now, quasiP: limits, dropped }
}

function without(rule: readonly Restriction[], { column, side }: QuasiP): readonly Restriction[] {
  return rule.flatMap((restriction): readonly Restriction[] => {
    if (restriction.column !== column) return [restriction]
    const { [side]: _dropped, ...rest } = restriction
    return Object.keys(rest).length > 1 ? [rest] : []
  })
}
