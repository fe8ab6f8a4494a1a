/** How long to search. Work is counted, never timed, so that the same settings find the same plans on every machine. */
export interface SearchSettings {
  /** Futures that plans are tried in while searching. */
  readonly futures: number
  /** Rounds of linear steps at each level of cost, at most. */
  readonly rounds: number
  /** Plans that the evolutionary search may simulate, those simulated before not counted. */
  readonly evolution: number
  /** All plans are simulated where there are no more than so many. */
  readonly enumerate: number
  /** Plans that are looked at again before one is recommended. */
  readonly candidates: number
  /** Futures in which the best few are looked at again, and fresh futures in which it is then judged. */
  readonly selection: number
  readonly heldOut: number
}

/** Words for how long to search. */
export const SEARCH_EFFORTS = {
  quick: { futures: 8, rounds: 2, evolution: 0, enumerate: 500, candidates: 8, selection: 32, heldOut: 64 },
  normal: { futures: 16, rounds: 4, evolution: 400, enumerate: 2000, candidates: 8, selection: 64, heldOut: 128 },
  thorough: { futures: 32, rounds: 12, evolution: 4000, enumerate: 20_000, candidates: 16, selection: 256, heldOut: 512 },
} as const satisfies Record<string, SearchSettings>
