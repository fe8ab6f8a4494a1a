import { INDICATORS, type IndicatorName } from './indicators.ts'

/** Whether an indicator is a score or a share of something, which ends at 0 and 1. */
export function isShare(indicator: IndicatorName): boolean {
  const { unit, chapter } = INDICATORS[indicator]
  return chapter === 'scores' || chapter === 'resilience' ? unit === '1' : SHARES.includes(indicator)
}

/** Indicators that are shares of something. */
const SHARES: readonly IndicatorName[] = [
  'cover',
  'coverSite',
  'plantSurvival',
  'failureProbability',
  'damaged',
  'slideArea',
  'damageShare',
  'metalExceedance',
  'habitatQuality',
  'floodRegulation',
  'probabilityOfConnectivity',
]
