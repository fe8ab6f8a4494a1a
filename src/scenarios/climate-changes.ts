import type { Text } from '../base/text.ts'

/** A change of climate that ships: warming, and a factor on precipitation, the same for all months. */
export interface ClimateChangePreset {
  readonly title: Text
  /** [K] */ readonly temperature: number
  /** [1] */ readonly precipitation: number
}

/** Steps to try a plan against; they are no projection for any place or year. */
export const CLIMATE_CHANGES: Readonly<Record<string, ClimateChangePreset>> = {
  drier: { title: { en: '10 % less rain', zh: '降水减少 10 %' }, temperature: 0, precipitation: 0.9 },
  wetter: { title: { en: '10 % more rain', zh: '降水增加 10 %' }, temperature: 0, precipitation: 1.1 },
  'warmer-1.5': { title: { en: '1.5 K warmer', zh: '升温 1.5 ℃' }, temperature: 1.5, precipitation: 1 },
  'warmer-1.5-drier': { title: { en: '1.5 K warmer, 10 % less rain', zh: '升温 1.5 ℃，降水减少 10 %' }, temperature: 1.5, precipitation: 0.9 },
  'warmer-1.5-wetter': { title: { en: '1.5 K warmer, 10 % more rain', zh: '升温 1.5 ℃，降水增加 10 %' }, temperature: 1.5, precipitation: 1.1 },
  'warmer-3': { title: { en: '3 K warmer', zh: '升温 3 ℃' }, temperature: 3, precipitation: 1 },
  'warmer-3-drier': { title: { en: '3 K warmer, 10 % less rain', zh: '升温 3 ℃，降水减少 10 %' }, temperature: 3, precipitation: 0.9 },
  'warmer-3-wetter': { title: { en: '3 K warmer, 10 % more rain', zh: '升温 3 ℃，降水增加 10 %' }, temperature: 3, precipitation: 1.1 },
}
