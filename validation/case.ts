import type { Lab } from './lab.ts'

/** What the model gives for a case: over futures the median and its 5-95 % band, or one number. */
export interface Measured {
  readonly model: number
  readonly q05?: number
  readonly q95?: number
  /** Said beside the number. */ readonly note?: string
}

/** A published number and how the model's counterpart is made. */
export interface Case {
  /** Place and matter, unique: `qianxia-lake.bank`. */ readonly id: string
  readonly what: string
  /** Who says so; "own" where it is a rule of ours. */ readonly source: string
  /** The published figure; absent where only a band is known. */ readonly expected?: number
  /** The model must fall into low to high; absent where nothing can be demanded. */ readonly low?: number
  readonly high?: number
  readonly unit: string
  /**
   * `calibrated`: the number informed the defaults or the site files, so agreement says nothing new. `held-out`: it did not. `input`: it
   * was put in. `reported-only`: told for judgement, because the figure is recalled, unnamed, or structural.
   */
  readonly role: 'calibrated' | 'held-out' | 'input' | 'reported-only'
  /** Scenario, alternative, year and statistic in words. */ readonly how: string
  /** `undefined` when what it needs is not at hand. */
  measure(lab: Lab): Promise<Measured | undefined>
}
