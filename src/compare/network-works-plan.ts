import type { NetworkWork } from '../habitat/network-improvements.ts'
import type { Spread } from './spread-of.ts'

/** Works that raise the equivalent connected area most within a budget. */
export interface NetworkWorksPlan {
  /** The alternative on whose land, as it is at the end of the year looked at, the works are done. */ readonly alternative: string
  /** [CNY] */ readonly budget: number
  /** Futures in which the works were sought; in all of them at once. */ readonly futures: number
  /** The works, with their mean price [CNY] and the mean that the plan loses without each alone [ha]. */
  readonly works: readonly (NetworkWork & { readonly price: number; readonly loss: number })[]
  /** Works that could be chosen. */ readonly candidates: number
  readonly spent: number
  /** [ha] mean equivalent connected area in the futures of the search: now, with the plan, and what no affordable plan exceeds. */
  readonly before: number
  readonly after: number
  readonly bound: number
  readonly status: 'optimal' | 'within'
  /** [ha] gain in all futures */ readonly gain: Spread
}
