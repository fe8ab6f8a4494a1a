import { exp } from '../../base/exp.ts'
import type { ParamSpecs } from '../../base/param-spec.ts'
import { geometricSum, integerPower, potentialEvapotranspiration, stressCoefficient } from '../equations/root-zone.ts'
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
    'interceptionCapacity',
    'evaporationCut',
  ],
  writes: ['soilWater', 'waterStress', 'interception', 'runoff', 'drainage', 'evapotranspiration'],
  params,
  sources: ['SCS-CN: NEH-4, moisture classes of SWAT', 'two-stage transpiration: FAO-56'],

  step(state, site, forcing, p, _draw, month, lo, hi) {
    const { soilWater, soilDepth, plantWater, drainableWater, conductivity, cover, grassCover, shrubCover, treeCover } = state
    const { subsoilRooting, runoffRetention, interceptionCapacity, evaporationCut } = state
    const { waterStress, interception, runoff, drainage, evapotranspiration } = state
    const { rain, melt, gap, frozen } = forcing
    const first = forcing.start[month]
    const last = forcing.start[month + 1]
    const et0 = forcing.et0[month]
    const days = MONTH_DAYS[month % 12]
    const frozenRetention = retention(p.frozenCurveNumber)

    for (let i = lo; i < hi; i++) {
      const depth = soilDepth[i]
      const roots = rootingDepth(grassCover[i], shrubCover[i], treeCover[i], subsoilRooting[i])
      const capacity = Math.max(LEAST_CAPACITY, 1000 * (depth * plantWater[i] + Math.max(0, roots - depth) * site.subsoilWater[i]))
      const drainable = 1000 * depth * drainableWater[i]
      const full = capacity + drainable
      const critical = (1 - p.depletion) * capacity
      const drained = drainable > 0 ? 1 - exp(-Math.min(1, (24 * conductivity[i]) / drainable)) : 1
      const demand = potentialEvapotranspiration(et0, cover[i], evaporationCut[i], p.cropCoefficient, p.soilCoefficient)
      const dailyKept = exp(-demand / critical)
      const held = p.leafInterception * cover[i] + interceptionCapacity[i]
      const average = site.curveNumber[i] - p.curveNumberCover * cover[i]
      const dryRetention = retention(dryCurveNumber(average))
      const averageRetention = retention(average)
      const wetRetention = retention(wetCurveNumber(average))
      const kept = runoffRetention[i]

      let water = soilWater[i]
      let stress = 0
      let intercepted = 0
      let ran = 0
      let seeped = 0
      let evaporated = 0
      for (let e = first; e < last; e++) {
        stress += stressCoefficient(water, critical)
        const rainfall = rain[e]
        const arriving = rainfall + melt[e]
        if (arriving > 0) {
          const room = frozen[e] === 1 ? frozenRetention : retentionAt(water / capacity, dryRetention, averageRetention, wetRetention)
          const direct = directRunoff(arriving, room)
          const onLeaves = Math.min(rainfall, held, arriving - direct)
          water += arriving - direct - onLeaves + kept * direct
          const excess = Math.max(0, water - full)
          water -= excess
          ran += (1 - kept) * direct + excess
          intercepted += onLeaves
        }

        // While water stands above capacity it drains day by day.
        let left = gap[e] + 1
        while (left > 0 && water > capacity) {
          const seepage = (water - capacity) * drained
          seeped += seepage
          water -= seepage
          const before = water
          water = water - demand >= critical ? water - demand : dryDay(water, critical, demand)
          evaporated += before - water
          left--
          if (left > 0) stress += stressCoefficient(water, critical)
        }
        if (left > 0 && demand > 0) {
          const before = water
          const linearDays = water > critical ? (water - critical) / demand : 0
          const unstressedStarts = Math.ceil(linearDays)
          if (left <= linearDays) {
            water -= demand * left
            stress += left - 1
          } else {
            // First day start below the critical content, then one factor a day; the start of day 0 is counted already.
            const atFirst = linearDays > 0 ? critical * exp((-demand / critical) * (unstressedStarts - linearDays)) : water
            const dryStarts = left - unstressedStarts
            stress += Math.max(0, unstressedStarts - 1)
            if (dryStarts > 0) {
              const relative = atFirst / critical
              stress += (unstressedStarts > 0 ? relative : 0) + relative * geometricSum(dailyKept, dryStarts - 1)
            }
            water = atFirst * integerPower(dailyKept, dryStarts)
          }
          evaporated += before - water
        } else if (left > 1) {
          stress += (left - 1) * stressCoefficient(water, critical)
        }
      }
      soilWater[i] = water
      waterStress[i] = stress / days
      interception[i] = intercepted
      runoff[i] = ran
      drainage[i] = seeped
      evapotranspiration[i] = evaporated
    }
  },
}

/** One day that crosses the critical content or starts below it. */
function dryDay(water: number, critical: number, demand: number): number {
  if (water <= critical) return water * exp(-demand / critical)
  return critical * exp((-demand / critical) * (1 - (water - critical) / demand))
}
