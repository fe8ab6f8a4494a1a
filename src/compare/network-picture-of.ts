import type { Prepared } from '../batch/prepare.ts'
import type { Outcome } from '../batch/run-future.ts'
import { networkParams } from '../engine/network-params.ts'
import type { HabitatMoment } from '../habitat/habitat-moment.ts'
import { networkPlaces } from './network-places.ts'
import type { NetworkPicture, PictureMoment } from './network-picture.ts'

/**
 * What a map of the network shows: means over futures. Undefined where the scenario has no network.
 * @param outcomes outcomes[replicate][alternative], alternatives in the order of the scenario
 */
export function networkPictureOf({ scenario, habitat }: Prepared, outcomes: readonly (readonly Outcome[])[]): NetworkPicture | undefined {
  if (!habitat) return undefined
  const moments = (k: number, when: 'start' | 'end'): PictureMoment =>
    meanMoment(outcomes.flatMap(alternatives => alternatives[k].network?.[when] ?? []))
  return {
    ...networkPlaces(scenario, habitat),
    working: scenario.parameters['network.functionalProbability'] ?? networkParams.functionalProbability.default,
    start: moments(0, 'start'),
    end: Object.fromEntries(scenario.alternatives.map(({ id }, k) => [id, moments(k, 'end')])),
  }
}

function meanMoment(moments: readonly HabitatMoment[]): PictureMoment {
  const mean = (of: (moment: HabitatMoment) => Float64Array): readonly number[] =>
    Array.from(of(moments[0]), (_, i) => moments.reduce((sum, moment) => sum + of(moment)[i], 0) / moments.length)
  return { quality: mean(({ quality }) => quality), dispersal: mean(({ dispersal }) => dispersal) }
}
