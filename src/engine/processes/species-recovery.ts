import { binomialQuantile } from '../../base/binomial-quantile.ts'
import type { ParamSpecs } from '../../base/param-spec.ts'
import { pow } from '../../base/pow.ts'
import { colonisationRate, extinctionRate, monthlyChance } from '../equations/species.ts'
import type { Process } from '../process.ts'

const params = {
  colonisation: {
    label: { en: 'Colonisation rate', zh: '定植率' },
    unit: '1/a',
    default: 0.3,
    min: 0.01,
    max: 2,
    distribution: { kind: 'log-normal', sigma: 0.3 },
    status: 'assumed',
    source: 'own choice, 0.1-0.6',
  },
  extinction: {
    label: { en: 'Extinction rate at 1 km2', zh: '消失率（1 km2）' },
    unit: '1/a',
    default: 0.03,
    min: 0.001,
    max: 0.5,
    distribution: { kind: 'log-normal', sigma: 0.3 },
    status: 'assumed',
    source: 'own choice',
  },
  areaExponent: {
    label: { en: 'Fall of extinction with area', zh: '消失率面积指数' },
    unit: '1',
    default: 0.3,
    min: 0,
    max: 1,
    status: 'assumed',
    source: 'own choice; site area, own choice',
  },
} as const satisfies ParamSpecs

/** Plant richness: colonisation from the regional pool, extinction with rescue, and species that were sown or planted. */
export const speciesRecovery: Process<typeof params> = {
  name: 'speciesRecovery',
  reads: ['species', 'speciesWaiting', 'connectivity', 'cover', 'soilDepth', 'extraColonisation', 'tendingColonisation'],
  writes: ['species', 'speciesWaiting'],
  params,
  sources: ['MacArthur & Wilson 1967', 'Hanski 1994'],

  step(state, site, _forcing, p, draw, month, lo, hi) {
    const { species, speciesWaiting, connectivity, cover, soilDepth, extraColonisation, tendingColonisation } = state
    const areaFactor = Math.min(3, pow(1e6 / site.siteArea[lo], p.areaExponent))

    for (let i = lo; i < hi; i++) {
      const pool = site.speciesPool[i]
      const key = site.key[i]
      const extra = Math.max(extraColonisation[i], tendingColonisation[i])
      const arrival = monthlyChance(colonisationRate(p.colonisation, connectivity[i], cover[i], soilDepth[i], extra))
      const loss = monthlyChance(extinctionRate(p.extinction, areaFactor, cover[i])) * (1 - arrival)
      const gains = binomialQuantile(draw.uniform('species', key, month, 0), pool - species[i], arrival)
      const losses = binomialQuantile(draw.uniform('species', key, month, 1), species[i], loss)
      let next = species[i] + gains - losses
      if (speciesWaiting[i] > 0) {
        // A planted species may be there already, the likelier the fuller the unit is; where seed comes up thinly, so do its species.
        const room = pool - next
        const listed = Math.ceil(speciesWaiting[i])
        const chance = (speciesWaiting[i] / listed) * (room / pool)
        next += Math.min(room, binomialQuantile(draw.uniform('species', key, month, 2), listed, chance))
        speciesWaiting[i] = 0
      }
      species[i] = next
    }
  },
}
