import { exp } from '../../base/exp.ts'

/** How strongly a difference is preferred; q, p, s in the criterion's unit. */
export type Preference =
  | { readonly shape: 'usual' }
  | { readonly shape: 'u'; readonly q: number }
  | { readonly shape: 'v'; readonly p: number }
  | { readonly shape: 'level'; readonly q: number; readonly p: number }
  | { readonly shape: 'linear'; readonly q: number; readonly p: number }
  | { readonly shape: 'gaussian'; readonly s: number }

/**
 * Preference for a difference, the six functions of Brans and Vincke 1985: 0 for d <= 0, then up to 1. A difference equal to a threshold
 * does not exceed it.
 * @param d advantage [criterion's unit]
 * @returns [1]
 */
export function preferenceOf(d: number, preference: Preference): number {
  if (d <= 0) return 0
  switch (preference.shape) {
    case 'usual':
      return 1
    case 'u':
      return d > preference.q ? 1 : 0
    case 'v':
      return Math.min(1, d / preference.p)
    case 'level':
      return levelOf(d, preference.q, preference.p)
    case 'linear':
      return Math.max(0, Math.min(1, (d - preference.q) / (preference.p - preference.q)))
    case 'gaussian':
      return 1 - exp((-d * d) / (2 * preference.s * preference.s))
  }
}

function levelOf(d: number, q: number, p: number): number {
  if (d > p) return 1
  return d > q ? 0.5 : 0
}
