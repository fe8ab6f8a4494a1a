import { exp } from '../../base/exp.ts'
import type { ParamSpecs } from '../../base/param-spec.ts'
import {
  geometricSum,
  integerPower,
  irrigationDose,
  potentialEvapotranspiration,
  poresFilled,
  stressCoefficient,
} from '../equations/root-zone.ts'
import { directRunoff, dryCurveNumber, retention, retentionAt, wetCurveNumber } from '../equations/runoff.ts'
import { rootingDepth } from '../equations/rooting-depth.ts'
import { MONTH_DAYS } from '../../base/calendar.ts'
import type { Process } from '../process.ts'

const params = {
  leafInterception: {
    label: { en: 'Rain held by closed vegetation', zh: '满盖度截留量' },
    unit: 'mm',
    default: 1.5,
    min: 0,
    max: 5,
    status: 'recalled',
    source: 'common canopy storage',
  },
  curveNumberCover: {
    label: { en: 'Fall of curve number with cover', zh: 'CN 随盖度下降' },
    unit: '1',
    default: 12,
    min: 0,
    max: 30,
    distribution: { kind: 'triangular', low: 6, mode: 12, high: 20 },
    status: 'verified',
    source: 'runoff plots at Qingshui, Gansu: -54..58 % at 30-74 % cover',
  },
  frozenCurveNumber: {
    label: { en: 'Curve number of frozen soil', zh: '冻土 CN' },
    unit: '1',
    default: 95,
    min: 80,
    max: 100,
    status: 'assumed',
    source: 'own choice',
  },
  depletion: {
    label: { en: 'Readily available share of water', zh: '易利用水比例' },
    unit: '1',
    default: 0.5,
    min: 0.2,
    max: 0.8,
    status: 'verified',
    source: 'FAO-56, 0.4-0.6',
  },
  cropCoefficient: {
    label: { en: 'Crop coefficient of closed vegetation', zh: '满盖度作物系数' },
    unit: '1',
    default: 0.95,
    min: 0.6,
    max: 1.3,
    status: 'recalled',
    source: 'FAO-56, 0.8-1.1',
  },
  soilCoefficient: {
    label: { en: 'Evaporation coefficient of bare soil', zh: '裸土蒸发系数' },
    unit: '1',
    default: 0.35,
    min: 0.1,
    max: 1,
    status: 'recalled',
    source: 'FAO-56, 0.2-0.6',
  },
} as const satisfies ParamSpecs

/** Smallest capacity of a root zone [mm]: keeps bare rock from dividing by zero. */
const LEAST_CAPACITY = 0.1
/** Monthly mean temperature above which plants grow and are watered [degC]. */
const GROWING_TEMPERATURE = 5
/** Daily loss, as a share, below which days are added up one by one: there the short form of their sum cancels. */
const SLOW_LOSS = 1e-4

/** Water balance of the root zone: from wet day to wet day, day by day only while there is more water than the soil can hold against gravity. */
export const soilWater: Process<typeof params> = {
  name: 'soilWater',
  reads: [
    'soilWater',
    'soilDepth',
    'plantWater',
    'drainableWater',
    'conductivity',
    'cover',
    'grassCover',
    'shrubCover',
    'treeCover',
    'subsoilRooting',
    'runoffRetention',
    'damage',
    'interceptionCapacity',
    'evaporationCut',
    'irrigation',
    'irrigationMonths',
  ],
  writes: ['soilWater', 'waterStress', 'interception', 'runoff', 'drainage', 'evapotranspiration', 'peakFilling', 'irrigated'],
  params,
  sources: ['SCS-CN: NEH-4, moisture classes of SWAT', 'two-stage transpiration: FAO-56'],

  step(state, site, forcing, p, _draw, month, lo, hi) {
    const { soilWater, soilDepth, plantWater, drainableWater, conductivity, cover, grassCover, shrubCover, treeCover } = state
    const { subsoilRooting, runoffRetention, damage, interceptionCapacity, evaporationCut, irrigation, irrigationMonths } = state
    const { waterStress, interception, runoff, drainage, evapotranspiration, peakFilling, irrigated } = state
    const { rain, melt, gap, frozen, stormThreshold } = forcing
    const first = forcing.start[month]
    const last = forcing.start[month + 1]
    const et0 = forcing.et0[month]
    const watered = forcing.temperature[month] > GROWING_TEMPERATURE
    const days = MONTH_DAYS[month % 12]
    const frozenRetention = retention(p.frozenCurveNumber)

    for (let i = lo; i < hi; i++) {
      const depth = soilDepth[i]
      const roots = rootingDepth(grassCover[i], shrubCover[i], treeCover[i], subsoilRooting[i])
      const capacity = Math.max(LEAST_CAPACITY, 1000 * (depth * plantWater[i] + Math.max(0, roots - depth) * site.subsoilWater[i]))
      const drainable = 1000 * depth * drainableWater[i]
      const perCapacity = 1 / capacity
      const full = capacity + drainable
      const critical = (1 - p.depletion) * capacity
      const drained = drainable > 0 ? 1 - exp(-Math.min(1, (24 * conductivity[i]) / drainable)) : 1
      const demand = potentialEvapotranspiration(et0, cover[i], evaporationCut[i], p.cropCoefficient, p.soilCoefficient)
      const rate = demand / critical
      const dailyKept = exp(-rate)
      const held = p.leafInterception * cover[i] + interceptionCapacity[i]
      const average = site.curveNumber[i] - p.curveNumberCover * cover[i]
      const dryRetention = retention(dryCurveNumber(average))
      const averageRetention = retention(average)
      const wetRetention = retention(wetCurveNumber(average))
      const kept = runoffRetention[i] * (1 - damage[i])
      const given = watered && irrigationMonths[i] > 0 ? irrigationDose(irrigation[i], soilWater[i], capacity) : 0
      let water = soilWater[i] + given
      // Summed over the ends of days: the start of the first day for the end of the last.
      let stress = stressCoefficient(water, critical)
      let intercepted = 0
      let ran = 0
      let seeped = 0
      let evaporated = 0
      // Water lost on whole days below the critical content. Each day loses the same share, so that this also says how dry they were.
      let lostShort = 0
      let filling = 0
      for (let e = first; e < last; e++) {
        const rainfall = rain[e]
        const arriving = rainfall + melt[e]
        if (arriving > 0) {
          const room = frozen[e] === 1 ? frozenRetention : retentionAt(water * perCapacity, dryRetention, averageRetention, wetRetention)
          const direct = directRunoff(arriving, room)
          const onLeaves = Math.min(rainfall, held, arriving - direct)
          water += arriving - direct - onLeaves + kept * direct
          const excess = Math.max(0, water - full)
          water -= excess
          ran += (1 - kept) * direct + excess
          intercepted += onLeaves
          if (arriving >= stormThreshold) filling = Math.max(filling, poresFilled(water, capacity, drainable))
        }

        // While water stands above capacity it drains day by day.
        let left = (gap[e] | 0) + 1
        while (left > 0 && water > capacity) {
          const seepage = (water - capacity) * drained
          seeped += seepage
          water -= seepage
          // A shallow soil may dry out on the day on which it drains: what follows takes that day whole.
          if (water - demand < critical) break
          water -= demand
          evaporated += demand
          stress += 1
          left--
        }
        if (left > 0 && water > critical) {
          const linearDays = (water - critical) / demand
          if (left <= linearDays) {
            evaporated += demand * left
            water -= demand * left
            stress += left
            left = 0
          } else {
            // To the end of the day on which the water falls below the critical content.
            const wholeDays = Math.floor(linearDays)
            const relative = exp(-rate * (wholeDays + 1 - linearDays))
            evaporated += water - critical * relative
            water = critical * relative
            stress += wholeDays + relative
            left -= wholeDays + 1
          }
        }
        if (left > 0) {
          const after = water * integerPower(dailyKept, left)
          lostShort += water - after
          if (rate < SLOW_LOSS) stress += (water / critical) * geometricSum(dailyKept, left)
          water = after
        }
      }
      if (rate >= SLOW_LOSS) stress += (lostShort * dailyKept) / ((1 - dailyKept) * critical)
      soilWater[i] = water
      waterStress[i] = Math.min(1, (stress - stressCoefficient(water, critical)) / days)
      interception[i] = intercepted
      runoff[i] = ran
      drainage[i] = seeped
      evapotranspiration[i] = evaporated + lostShort
      peakFilling[i] = filling
      irrigated[i] = given
    }
  },
}
