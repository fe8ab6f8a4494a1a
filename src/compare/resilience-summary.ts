import { quantile } from '../base/quantile.ts'
import type { NetworkCorridors } from '../habitat/network-corridors.ts'
import type { FunctionLevels } from '../indicators/function-levels.ts'
import { spreadOf, type Spread } from './spread-of.ts'
import type { PulseEffect, Resilience } from '../indicators/judge-resilience.ts'

/** What a pulse did to each function, medians over futures. */
export interface PulseSummary {
  readonly control: FunctionLevels
  readonly disturbed: FunctionLevels
  readonly resistance: FunctionLevels
}

/** Resilience of one alternative at the end of one year, with all its parts: the index is not to be shown without them. */
export interface ResilienceSummary {
  readonly year: number
  readonly index: Spread
  readonly resistance: Spread
  readonly source: Spread
  readonly corridors: Spread
  /** What R3 was judged by. */ readonly corridorSource: Resilience['corridors']['source']
  /** What R3 is made of; absent where the scenario gives no network. */
  readonly corridorParts?: { readonly reach: Spread; readonly robustness: Spread; readonly redundancy: Spread }
  readonly drought: PulseSummary
  readonly storm: PulseSummary
  readonly recoveryTime: Spread
  /** Share of futures in which the loss was too small to judge recovery, which then counted as full. */ readonly belowFloor: number
  /** Share of futures in which half-recovery was not seen within three years. */ readonly unseen: number
}

/**
 * Gathers what the twins of one alternative showed.
 * @param futures futures[replicate][moment], all with the same moments
 */
export function summariseResilience(futures: readonly (readonly Resilience[])[]): readonly ResilienceSummary[] {
  return (futures[0] ?? []).map(({ at, corridors }, k) => {
    const results = futures.map(future => future[k])
    const spread = (value: (result: Resilience) => number): Spread => spreadOf(Float64Array.from(results, value))
    const share = (test: (result: Resilience) => boolean): number => results.filter(test).length / results.length
    return {
      year: at / 12,
      index: spread(result => result.index),
      resistance: spread(result => result.resistance),
      source: spread(result => result.source),
      corridors: spread(result => result.corridors.value),
      corridorSource: corridors.source,
      ...(corridors.source === 'network' && {
        corridorParts: { reach: spread(part('reach')), robustness: spread(part('robustness')), redundancy: spread(part('redundancy')) },
      }),
      drought: pulseOf(results.map(({ drought }) => drought)),
      storm: pulseOf(results.map(({ storm }) => storm)),
      recoveryTime: spread(({ recovery }) => recovery.months),
      belowFloor: share(({ recovery }) => recovery.belowFloor),
      unseen: share(({ recovery }) => recovery.unseen),
    }
  })
}

/** A part of R3 where it comes from a network; all futures of a scenario have one, or none has. */
function part(name: keyof NetworkCorridors['parts']): (result: Resilience) => number {
  return ({ corridors }) => (corridors.source === 'network' ? corridors.parts[name] : NaN)
}

function pulseOf(effects: readonly PulseEffect[]): PulseSummary {
  const levels = (of: (effect: PulseEffect) => FunctionLevels): FunctionLevels => {
    const median = (name: keyof FunctionLevels): number => quantile(Float64Array.from(effects, effect => of(effect)[name]).toSorted(), 0.5)
    return { cover: median('cover'), erosion: median('erosion'), water: median('water'), stability: median('stability') }
  }
  return {
    control: levels(effect => effect.control),
    disturbed: levels(effect => effect.disturbed),
    resistance: levels(effect => effect.resistance),
  }
}
