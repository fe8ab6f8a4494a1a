import type { Design } from '../blocks/design.ts'
import type { Factor } from '../blocks/factor.ts'
import type { SensitivityReport } from '../report/sensitivity-report.ts'
import { nextPowerOfTwo } from '../sensitivity/next-power-of-two.ts'
import type { SensitivityFlags } from './sensitivity-flags.ts'

/** Samples when nothing is said: N of Sobol, trajectories of Morris, points of each eFAST curve, futures of PAWN. */
export const SAMPLES: Readonly<Record<SensitivityReport['method'], number>> = { sobol: 256, morris: 20, efast: 129, pawn: 1000 }
/** Points that an eFAST curve must have. */
export const LEAST_POINTS = 65
/** Curves of each factor in eFAST: intervals need several. */
const CURVES = 4
const LEVELS = 4

/** The design of a method, with as many samples as asked for. */
export function studyDesign({ method, samples = SAMPLES[method], second = false }: SensitivityFlags, factors: readonly Factor[]): Design {
  switch (method) {
    case 'sobol':
      return { kind: 'saltelli', factors, base: nextPowerOfTwo(samples), second }
    case 'morris':
      return { kind: 'morris', factors, trajectories: Math.max(2, samples), levels: LEVELS }
    case 'efast':
      return { kind: 'efast', factors, samples: Math.max(LEAST_POINTS, samples), curves: CURVES }
    case 'pawn':
      return { kind: 'ensemble' }
  }
}
