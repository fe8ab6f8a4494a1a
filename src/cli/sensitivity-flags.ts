import type { SensitivityReport } from '../report/sensitivity-report.ts'

/** Flags of `regreen sensitivity`. */
export interface SensitivityFlags {
  readonly method: SensitivityReport['method']
  readonly indicator?: string
  readonly alternative?: string
  readonly against?: string
  readonly year?: number
  readonly factors: string
  readonly by: 'parameter' | 'correlated' | 'group'
  readonly samples?: number
  readonly second?: boolean
  readonly chance: boolean
  readonly seed?: number
  readonly threads?: number
  readonly output?: string
  readonly force?: boolean
}
