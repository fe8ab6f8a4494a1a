import type { Race, RaceSettings } from './race.ts'

/** [1] */
const ERROR = 0.05

/**
 * A race that has not begun: `raceBlock` takes it on.
 * @throws RangeError without plans or for a setting out of its range
 */
export function startRace(plans: readonly string[], { error = ERROR, indifference = 0, looks }: RaceSettings): Race {
  if (plans.length === 0) throw new RangeError('no plans to race')
  if (!(error > 0 && error < 1)) throw new RangeError(`error ${error}: wanted a number between 0 and 1`)
  if (!(indifference >= 0 && indifference < Infinity)) throw new RangeError(`indifference ${indifference}: wanted a finite number from 0`)
  if (!Number.isInteger(looks) || looks < 1) throw new RangeError(`${looks} looks: wanted a whole number from 1`)
  return {
    plans: [...plans],
    error,
    indifference,
    looks,
    looked: 0,
    losses: plans.map(() => []),
    alive: [...plans.keys()],
    dropped: [],
    leader: -1,
    stopped: plans.length === 1 ? 'leader' : null,
  }
}
