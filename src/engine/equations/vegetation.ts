/** Growth, death, planting and seeding of three plant groups as cover. Forms and most constants are assumed; see the parameters. */
import { exp } from '../../base/exp.ts'
import { pow } from '../../base/pow.ts'

/**
 * Temperature response of growth.
 * @param temperature [degC] monthly mean
 * @param base [degC] no growth below
 * @param optimum [degC] full growth above
 * @returns [1]
 */
export function temperatureResponse(temperature: number, base: number, optimum: number): number {
  return Math.min(1, Math.max(0, (temperature - base) / (optimum - base)))
}

/**
 * Nitrogen response of growth.
 * @param nitrogen [kg/(ha a)] mineral nitrogen supply
 * @param halfSaturation [kg/(ha a)]
 * @returns [1]
 */
export function nitrogenResponse(nitrogen: number, halfSaturation: number): number {
  return nitrogen / (nitrogen + halfSaturation)
}

/**
 * Acidity response: 1 between 5.5 and 8.5, falling linearly to 0 at 3.5 and 10.5.
 * @param ph [1]
 * @returns [1]
 */
export function phResponse(ph: number): number {
  if (ph < 5.5) return Math.max(0, (ph - 3.5) / 2)
  return ph > 8.5 ? Math.max(0, (10.5 - ph) / 2) : 1
}

/**
 * Cover that climate and soil can carry.
 * @param precipitation [mm/a] mean annual precipitation
 * @param waterGain [1] relative gain by water-keeping measures
 * @param soilDepth [m]
 * @param soilBearing [1]
 * @param precipitationScale [mm/a]
 * @param depthScale [m]
 * @returns [1]
 */
export function carryingCover(
  precipitation: number,
  waterGain: number,
  soilDepth: number,
  soilBearing: number,
  precipitationScale: number,
  depthScale: number,
): number {
  return (1 - exp((-precipitation * (1 + waterGain)) / precipitationScale)) * (1 - exp(-soilDepth / depthScale)) * soilBearing
}

/**
 * Cover after a month of logistic growth, exact for any rate; decays when cover is above the ceiling.
 * @param cover [1]
 * @param ceiling [1] > 0
 * @param growth [1] rate times time
 * @returns [1]
 */
export function logisticGrowth(cover: number, ceiling: number, growth: number): number {
  const gain = exp(growth)
  return (ceiling * cover * gain) / (ceiling + cover * (gain - 1))
}

/**
 * Rate at which established cover dies.
 * @param background [1/month]
 * @param drought [1/month] at no water at all
 * @param waterStress [1] fW
 * @param growingMonth [1] 1 when it is warm enough to suffer drought, else 0
 * @returns [1/month]
 */
export function coverMortality(background: number, drought: number, waterStress: number, growingMonth: number): number {
  return background + drought * Math.max(0, 1 - waterStress / 0.5) * growingMonth
}

/**
 * Total cover of groups that overlap at random.
 * @param grass [1]
 * @param shrub [1]
 * @param tree [1]
 * @returns [1]
 */
export function totalCover(grass: number, shrub: number, tree: number): number {
  return 1 - (1 - grass) * (1 - shrub) * (1 - tree)
}

/**
 * Crown area of a planted stem.
 * @param age [month]
 * @param mature [m2] crown area when grown
 * @param timescale [month]
 * @returns [m2]
 */
export function crownArea(age: number, mature: number, timescale: number): number {
  const grown = 1 - exp(-age / timescale)
  return mature * grown * grown
}

/**
 * Cover of a planted cohort, crowns overlapping at random.
 * @param stems [1/ha]
 * @param crown [m2]
 * @returns [1]
 */
export function cohortCover(stems: number, crown: number): number {
  return 1 - exp((-stems * crown) / 10_000)
}

/**
 * Monthly death rate of planted stock.
 * @param background [1/month]
 * @param drought [1/month] at no water at all
 * @param frost [1/month] in a month of hard frost
 * @param waterStress [1] fW
 * @param droughtThreshold [1] water index below which the species suffers
 * @param growingMonth [1] 1 or 0
 * @param frostMonth [1] 1 or 0
 * @param other [1/month] by metal and by ground that settles
 * @param age [month]
 * @returns [1/month]
 */
export function plantingHazard(
  background: number,
  drought: number,
  frost: number,
  waterStress: number,
  droughtThreshold: number,
  growingMonth: number,
  frostMonth: number,
  other: number,
  age: number,
): number {
  const shortage = droughtThreshold > 0 ? Math.max(0, 1 - waterStress / droughtThreshold) : 0
  return (background + drought * shortage * growingMonth + frost * frostMonth + other) * (exp(-age / 18) + 0.25)
}

/**
 * Cover that emerges in one of the first two warm months after sowing.
 * @param sowing [1] cover that 30 kg/ha give over both months without stress
 * @param seedRate [kg/ha] counted up to 60
 * @param waterStress [1] fW of the month
 * @param soilLossOfMonth [t/ha] washes seed away
 * @param seedWash [t/ha] soil loss that takes 63 % of the seed
 * @param emergence [1]
 * @returns [1]
 */
export function seedlingCover(
  sowing: number,
  seedRate: number,
  waterStress: number,
  soilLossOfMonth: number,
  seedWash: number,
  emergence: number,
): number {
  return 0.5 * sowing * pow(Math.min(seedRate, 60) / 30, 0.7) * waterStress * exp(-soilLossOfMonth / seedWash) * emergence
}

/**
 * Share of the species of a mix that come with seed that comes up: all from a certain emergence, in proportion below.
 * @param emerged [1] share of normal emergence
 * @param enough [1] emergence at which all come
 * @returns [1]
 */
export function arrivedShare(emerged: number, enough: number): number {
  return Math.min(1, emerged / enough)
}

/**
 * Cover from seed that arrives by wind and animals.
 * @param rate [1/month]
 * @param connectivity [1]
 * @param warmth [1] temperature response
 * @param room [1] cover still missing to the carrying cover
 * @returns [1]
 */
export function seedRain(rate: number, connectivity: number, warmth: number, room: number): number {
  return rate * connectivity * warmth * Math.max(0, room)
}

/**
 * Biomass that follows cover with the time a stand needs to mature; lost at once with lost cover.
 * @param biomass [t/ha]
 * @param full [t/ha] biomass of the present cover when mature
 * @param maturing [1] share of the gap closed in a month, 1-exp(-1/tau)
 * @returns [t/ha]
 */
export function standBiomass(biomass: number, full: number, maturing: number): number {
  return biomass >= full ? full : biomass + (full - biomass) * maturing
}

/**
 * NDVI of partly covered ground, dimidiate pixel model (Gutman & Ignatov 1998).
 * @param cover [1]
 * @param soil [1] NDVI of bare ground
 * @param plants [1] NDVI of closed vegetation
 * @returns [1]
 */
export function ndvi(cover: number, soil: number, plants: number): number {
  return cover * plants + (1 - cover) * soil
}

/**
 * Cover from NDVI, the inverse of the dimidiate pixel model, kept in [0, 1].
 * @param index [1] NDVI
 * @param soil [1]
 * @param plants [1]
 * @returns [1]
 */
export function coverFromNdvi(index: number, soil: number, plants: number): number {
  return Math.min(1, Math.max(0, (index - soil) / (plants - soil)))
}

/**
 * Share of its danger that settling ground has for planted stock: none below 8 mm in a month, all from 12 mm.
 * @param settlement [mm/month]
 * @returns [1]
 */
export function settlingShare(settlement: number): number {
  return Math.min(1, Math.max(0, (settlement - 8) / 4))
}

/**
 * Share of a group of plants that soil laid on it kills: in proportion to its thickness, all from the thickness that the group cannot
 * grow through.
 * @param thickness [m] of the soil laid
 * @param deadly [m] thickness that kills all
 * @returns [1]
 */
export function buriedShare(thickness: number, deadly: number): number {
  return Math.min(1, thickness / deadly)
}

/**
 * Cover of planted reeds: it closes with age up to its design, within the share of the wet ground that can carry them. Rain does not
 * limit plants that stand in water.
 * @param target [1] design cover
 * @param age [month]
 * @param closing [month] time in which reeds close
 * @param ceiling [1] most cover of reeds on ground that carries plants
 * @param soilBearing [1]
 * @returns [1]
 */
export function reedCover(target: number, age: number, closing: number, ceiling: number, soilBearing: number): number {
  return Math.min(target * Math.min(1, age / closing), ceiling * soilBearing)
}
