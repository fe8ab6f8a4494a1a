import type { Text } from '../base/text.ts'
import type { IndicatorName } from '../indicators/indicators.ts'

/** How a kind of number is written. */
export interface NumberStyle {
  readonly scale: number
  readonly digits: number
  /** Are `digits` decimals or significant figures? */
  readonly rounding: 'decimals' | 'significant'
  readonly prefix: Text
  readonly suffix: Text
  /** Unit of a difference, where it is another one: percentages differ by percentage points. */
  readonly difference: Text
}

/** Kinds of numbers beyond the indicators: a share of something, a ratio of two values. Money is apart, it depends on size. */
export type NumberKind = Exclude<IndicatorName, 'cost' | 'serviceValue'> | 'share' | 'ratio'

const NONE: Text = { en: '', zh: '' }
const both = (text: string): Text => ({ en: text, zh: text })

const style = (scale: number, digits: number, rounding: NumberStyle['rounding'], suffix: Text, difference: Text = suffix): NumberStyle => ({
  scale,
  digits,
  rounding,
  prefix: NONE,
  suffix,
  difference,
})
const percent = style(100, 0, 'decimals', both(' %'), { en: ' pp', zh: ' 个百分点' })
const species = style(1, 1, 'decimals', { en: ' species', zh: ' 种' })

/** One row for each kind of number; texts and pages write numbers by this table only. */
export const NUMBER_STYLES: Readonly<Record<NumberKind, NumberStyle>> = {
  cover: percent,
  coverSite: percent,
  ndvi: style(1, 2, 'decimals', NONE),
  erosion: style(1, 3, 'significant', { en: ' t/(km² a)', zh: ' t/(km²·a)' }),
  soilDepth: style(100, 1, 'decimals', both(' cm')),
  soilOrganicMatter: style(1, 2, 'decimals', both(' %'), { en: ' pp', zh: ' 个百分点' }),
  species,
  speciesSite: species,
  shannon: style(1, 2, 'decimals', NONE),
  plantSurvival: percent,
  factorOfSafety: style(1, 2, 'decimals', NONE),
  failureProbability: style(100, 1, 'decimals', { en: ' %/a', zh: ' %/年' }),
  damaged: percent,
  slideArea: style(100, 1, 'decimals', both(' %'), { en: ' pp', zh: ' 个百分点' }),
  damageShare: style(100, 1, 'decimals', both(' %'), { en: ' pp', zh: ' 个百分点' }),
  warnedSlides: style(1, 2, 'decimals', NONE),
  rockfalls: style(1, 1, 'decimals', NONE),
  sedimentExport: style(1, 3, 'significant', { en: ' t/(km² a)', zh: ' t/(km²·a)' }),
  bankErosion: style(1, 3, 'significant', both(' t/m')),
  windErosion: style(1, 3, 'significant', NONE),
  cadmiumAvailable: style(1, 2, 'significant', both(' mg/kg')),
  metalExceedance: percent,
  carbon: style(1, 3, 'significant', { en: ' t CO₂', zh: ' t CO₂' }),
  soilRetention: style(1, 3, 'significant', both(' t/a')),
  waterYield: style(1, 3, 'significant', { en: ' mm/a', zh: ' mm/a' }),
  floodRegulation: percent,
  habitatQuality: style(1, 2, 'decimals', NONE),
  connectivity: style(1, 3, 'significant', both(' ha')),
  probabilityOfConnectivity: style(1, 2, 'significant', NONE),
  workingLinks: style(1, 1, 'decimals', NONE),
  networkClosure: style(1, 2, 'decimals', NONE),
  resilience: style(1, 2, 'decimals', NONE),
  resistance: style(1, 2, 'decimals', NONE),
  sourceResilience: style(1, 2, 'decimals', NONE),
  corridorAdaptability: style(1, 2, 'decimals', NONE),
  recoveryTime: style(1, 0, 'decimals', { en: ' months', zh: ' 个月' }),
  droughtResistance: percent,
  stormResistance: percent,
  safety: style(1, 2, 'decimals', NONE),
  function: style(1, 2, 'decimals', NONE),
  landscape: style(1, 2, 'decimals', NONE),
  share: percent,
  ratio: style(1, 2, 'decimals', NONE),
}
