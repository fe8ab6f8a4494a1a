import { betaQuantile } from '../../base/beta-quantile.ts'
import { exp } from '../../base/exp.ts'
import { normalQuantile } from '../../base/normal-quantile.ts'
import { poissonQuantile } from '../../base/poisson-quantile.ts'
import { slide } from '../slide.ts'
import { coherence, USEFUL_LEAD, warningLead } from '../equations/early-warning.ts'
import { rockfallRate } from '../equations/rock-slope.ts'
import { failureProbability, weatheredSurvival, weatheredWeakness } from '../equations/slope-stability.ts'
import type { Process } from '../process.ts'
import { unitSafety } from '../unit-safety.ts'
import { slopeStabilityParams as params } from './slope-stability-params.ts'

/** Spread of the logarithm of the precursor time, assumed [1]. */
const PRECURSOR_SIGMA = 0.9
/** Share of a unit that a slide takes: Beta(2, 5), mean 0.29, assumed. */
const SLIDE_ALPHA = 2
const SLIDE_BETA = 5
/** Ground flatter than this does not slide [deg]: spares the work where the factor of safety is far above its cap's use. */
const FLAT = 5
/** Draws of stream `failure` in a month. */
const SHARE = 0
const NEW_WEAKNESS = 1
const ROCKFALL = 2
/** Draws of stream `monitoring` in a month. */
const PRECURSOR = 0
const PHASE = 1
const COHERENT = 2

/**
 * Slides and rockfalls. The strength of the very ground of a unit is unknown but does not change from storm to storm: it gives way in
 * the first storm whose failure probability exceeds its own `weakness`. So ten equal storms are as dangerous as one, and whatever is
 * safer at every moment never fails where the other stands.
 */
export const slopeStability: Process<typeof params> = {
  name: 'slopeStability',
  reads: [
    'slope',
    'slopeLength',
    'slopeParts',
    'drainSpacing',
    'looseLayer',
    'importedSoil',
    'soilDepth',
    'sand',
    'clay',
    'density',
    'gravel',
    'bulkDensity',
    'organicMatter',
    'peakFilling',
    'strengthLeft',
    'wallCohesion',
    'drainRelief',
    'anchorForce',
    'netShare',
    'monitored',
    'weakness',
    'survived',
    'damage',
    'damageToPay',
    'scar',
    'repairRule',
    'repairDelay',
    'grassCover',
    'shrubCover',
    'treeCover',
    'cover',
    'grassBiomass',
    'shrubBiomass',
    'treeBiomass',
    'litter',
    'shrubs',
    'stripStems',
    'stripCover',
    'trees',
    'seedRate',
    'humus',
    'freshOrganicMatter',
    'manureNitrogen',
    'organicMatterLoss',
    'factorOfSafety',
  ],
  writes: [
    'factorOfSafety',
    'failureProbability',
    'failedShare',
    'worksLost',
    'slideMass',
    'slideWarned',
    'rockfalls',
    'weakness',
    'survived',
    'damage',
    'damageToPay',
    'scar',
    'strengthLeft',
    'repairDelay',
    'importedSoil',
    'soilDepth',
    'humus',
    'freshOrganicMatter',
    'manureNitrogen',
    'organicMatterLoss',
    'litter',
    'grassCover',
    'shrubCover',
    'treeCover',
    'cover',
    'grassBiomass',
    'shrubBiomass',
    'treeBiomass',
    'shrubs',
    'stripStems',
    'stripCover',
    'trees',
    'seedRate',
    'practiceLength',
    'lengthFactor',
    'lengthFactorFresh',
    'lengthFactorVegetated',
    'steepness',
    'organicMatter',
    'bulkDensity',
    'plantWater',
    'drainableWater',
    'conductivity',
    'erodibility',
  ],
  params,
  sources: [
    'infinite slope with root cohesion: standard; wetness of SHALSTAB/TOPMODEL',
    'plane failure with tension crack: Hoek & Bray',
    'inverse velocity: Fukuzono 1985',
  ],

  step(state, site, forcing, p, draw, month, lo, hi) {
    const { slope, peakFilling, weakness, survived, failedShare, worksLost, slideMass, slideWarned, rockfalls } = state
    const { factorOfSafety, failureProbability: probability, monitored, cover } = state
    const rain = forcing.stormRain[month]
    const tenDays = forcing.tenDayRain[month]
    const weathered = month % 12 === 0 ? p.weathering : 0
    const frost = 12 * forcing.freezeThawDays[month]

    for (let i = lo; i < hi; i++) {
      failedShare[i] = 0
      worksLost[i] = 0
      slideMass[i] = 0
      slideWarned[i] = 0
      rockfalls[i] = 0
      probability[i] = 0
      if (weathered > 0) {
        weakness[i] = weatheredWeakness(weakness[i], survived[i], weathered)
        survived[i] = weatheredSurvival(survived[i], weathered)
      }
      const key = site.key[i]
      if (site.rock[i] === 1) {
        const rate = rockfallRate(p.rockfallBase, site.relief[i], frost, state.netShare[i] * (1 - state.damage[i]))
        rockfalls[i] = poissonQuantile(draw.uniform('failure', key, month, ROCKFALL), rate / 12)
      }
      if (rain === 0 || slope[i] < FLAT) continue

      const factor = unitSafety(state, site, p, i, peakFilling[i], rain, tenDays)
      const chance = failureProbability(factor, p.variability)
      factorOfSafety[i] = factor
      probability[i] = chance
      if (chance <= weakness[i]) {
        survived[i] = Math.max(survived[i], chance)
        continue
      }

      const share = betaQuantile(draw.uniform('failure', key, month, SHARE), SLIDE_ALPHA, SLIDE_BETA)
      let saved = 0
      if (monitored[i] > 0) {
        const precursor = p.precursor * exp(PRECURSOR_SIGMA * normalQuantile(draw.uniform('monitoring', key, month, PRECURSOR)))
        const phase = p.revisit * draw.uniform('monitoring', key, month, PHASE)
        const seen = draw.uniform('monitoring', key, month, COHERENT) < coherence(cover[i])
        if (seen && warningLead(precursor, phase, p.revisit, p.acquisitions) > USEFUL_LEAD) {
          slideWarned[i] = 1
          saved = p.warningSaving
        }
      }
      slide(state, i, share, saved, p.residualCohesion)
      // What still stands stands this storm, weakened as it is; how much more it would stand is unknown again.
      const left = failureProbability(unitSafety(state, site, p, i, peakFilling[i], rain, tenDays), p.variability)
      const stood = left > chance ? left : chance
      weakness[i] = stood + (1 - stood) * draw.uniform('failure', key, month, NEW_WEAKNESS)
      survived[i] = stood
    }
  },
}
