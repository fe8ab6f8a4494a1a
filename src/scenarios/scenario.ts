import type { Formula } from '../base/formula.ts'
import type { DecisionPlan } from './decision-plan.ts'
import type { Text } from '../base/text.ts'
import type { Status } from '../base/param-spec.ts'
import type { ObservableName } from '../engine/observables.ts'
import type { Sampling } from '../engine/parameter-uniforms.ts'
import type { IndicatorName } from '../indicators/indicators.ts'

/** What kind of land a unit is. `source` is undisturbed land, `rock` a face without soil; neither counts as treated. */
export type UnitKind = 'dump' | 'slope' | 'bench' | 'pit' | 'terrace' | 'tailings' | 'bank' | 'drawdown' | 'rock' | 'source'

/** A land unit as a scenario file gives it, in the units of the model (SI or as marked). */
export interface LandUnit {
  readonly id: string
  readonly title: Text
  readonly kind: UnitKind
  /** [m2] */ readonly area: number
  /** [deg] */ readonly slope: number
  /** [m] */ readonly slopeLength: number
  /** Id of the unit that water flows to; absent: outlet. */ readonly flowsTo?: string
  /** Fine rooting soil [m] */ readonly soilDepth: number
  /** Mass fractions of the fines [1] */ readonly sand: number
  readonly clay: number
  /** [% mass] */ readonly organicMatter: number
  /** Mass fraction of stones [1] */ readonly gravel: number
  readonly ph: number
  /** [1] */ readonly soilBearing: number
  /** [1] */ readonly grassCover: number
  readonly shrubCover: number
  readonly treeCover: number
  readonly species: number
  /** [0, 1] */ readonly connectivity: number
  /** Curve number of bare ground [1] */ readonly curveNumber: number
  /** Bulk density relative to normal for the texture [1] */ readonly density: number
  /** Months since the ground was graded or dumped */ readonly monthsSinceGrading: number
  /** Share of grass and shrub cover eaten in a growing month [1/month] */ readonly grazing: number
  /** [m] */ readonly looseLayer: number
  /** [kPa] */ readonly cohesion: number
  /** [deg] */ readonly frictionAngle: number
  /** Height of the slope [m] */ readonly relief: number
  /** [mg/kg] */ readonly cadmium: number
  /** [m] */ readonly bankLength: number
  /** [m] */ readonly bankHeight: number
  /** Number of unstable slopes counted on the unit */ readonly unstableSlopes: number
  /** Place on the map [m east, m north of the site's own origin] */ readonly x: number
  readonly y: number
}

/** Twelve-month normals of one station. */
export interface ClimateNormals {
  /** Daily maximum and minimum [degC], monthly means */ readonly tmax: readonly number[]
  readonly tmin: readonly number[]
  /** [mm] */ readonly precipitation: readonly number[]
  /** Days with at least 0.1 mm */ readonly wetDays: readonly number[]
}

/** A user's own daily record, whole calendar years of 365 days (29 February dropped), one entry a day. */
export interface DailyRecord {
  readonly firstYear: number
  readonly precipitation: Float64Array
  readonly tmax: Float64Array
  readonly tmin: Float64Array
}

/** A change of climate against the normals, January to December. */
export interface ClimateChange {
  /** [K] added to temperatures, 12 */ readonly temperature: readonly number[]
  /** [1] factor on precipitation, 12 */ readonly precipitation: readonly number[]
}

/** Normals and record as given; `change` is put in when the climate is compiled. */
export interface Climate {
  readonly normals: ClimateNormals
  readonly daily?: DailyRecord
  readonly change?: ClimateChange
  /** Added to every temperature so that the annual mean is right [degC]. */ readonly temperatureOffset: number
  /** Standard deviation of daily mean temperature around the normal [degC]. */ readonly temperatureSd: number
  /** Standard deviation of the logarithm of a year's rain that the daily chain does not make [1]. */ readonly interannualSd: number
  /** Factor on Hargreaves ET0 for windy places [1]. */ readonly windFactor: number
  /** Mean wind speed [m/s]. */ readonly windSpeed: number
}

/** One measure on some units at some time. Doses in the units of the measure's dose table. */
export interface Action {
  readonly measure: string
  /** Unit ids; empty for measures of scope `site`. */ readonly units: readonly string[]
  /** Month of the simulation, 0 = January of year 1. */ readonly month: number
  readonly dose: Readonly<Record<string, number>>
}

/** What starts a work that waits: a quantity of the land, as the end of the month before shows it, beyond a threshold. */
export interface Trigger {
  readonly quantity: ObservableName
  readonly side: 'below' | 'above'
  /** In the unit of the quantity. */ readonly threshold: number
  /** Each unit by its own state, or all by the mean over treated land. */ readonly scope: 'unit' | 'site'
  /** Relative standard deviation of what is measured [1]; 0: perfect knowledge. */ readonly error: number
  /** First month in which it may be decided, and the last one; absent: to the end. */ readonly from: number
  readonly until?: number
  /** Calendar months (1-12) in which it may be decided; empty: any. */ readonly check: readonly number[]
  /** Months in a row for which it must hold. */ readonly inARow: number
  /** Months from the decision to the work. */ readonly delay: number
  /** Calendar months (1-12) in which the work may be done; empty: any. */ readonly months: readonly number[]
  /** How often at most; absent: as often as it fires. */ readonly atMost?: number
  /** Months from a work to the next look. */ readonly pause: number
}

/** A measure that waits for its trigger. */
export interface AdaptiveAction extends Omit<Action, 'month'> {
  readonly when: Trigger
  /** How many of the alternative's actions stand before it in the file. */ readonly after: number
}

export interface Alternative {
  readonly id: string
  readonly title: Text
  readonly doc?: Text
  readonly actions: readonly Action[]
  /** Measures that wait for a trigger; absent where there are none. */ readonly adaptive?: readonly AdaptiveAction[]
}

/** A published or monitored number to hold the model against. */
export interface Evidence {
  readonly quantity: Text
  readonly indicator: IndicatorName
  readonly alternative: string
  /** `value`: the indicator itself. `ratio`: divided by the same of alternative `over`. `year-ratio`: divided by its own value in year `overYear`. */
  readonly form: 'value' | 'ratio' | 'year-ratio'
  readonly over?: string
  readonly year: number
  readonly overYear?: number
  /** The published number, in the indicator's unit. */ readonly paper: number
  /** Tolerance band that the model's median must fall into. */ readonly low: number
  readonly high: number
  /** Did this number inform the defaults (`calibrated`), was it kept apart (`held-out`), or is it put in (`input`)? */
  readonly role: 'calibrated' | 'held-out' | 'input'
  readonly source: string
  readonly note?: Text
}

/** Where a part of the file comes from. */
export interface Provenance {
  /** What it speaks of, as a path in the file: `units.area`, `units.north-platform.ph`, `climate.precipitation`, `alternatives.programme`. */
  readonly of: string
  readonly status: Status | 'derived'
  readonly source: Text
}

/** A patch of habitat outside the site. */
export interface HabitatPatch {
  readonly id: string
  readonly title: Text
  /** [m2] */ readonly area: number
  /** [1] */ readonly quality: number
  /** Plant species of the pool that grow there */ readonly species: number
  /** [m] on the map of the units */ readonly x: number
  readonly y: number
}

/** A way between two units or patches. */
export interface HabitatLink {
  readonly between: readonly [string, string]
  /** [m] over the land between; absent: from the map */ readonly gap?: number
  /** [1] of the gap; absent: that of the parameter table */ readonly resistance?: number
}

/** The ecological network of a site: every land unit is a patch of it. */
export interface NetworkPlan {
  readonly patches: readonly HabitatPatch[]
  readonly links: readonly HabitatLink[]
  /** Links of each patch to its nearest ones, besides those listed */ readonly neighbours: number
}

/** What varies from replicate to replicate, and how it is drawn. */
export interface Uncertainty {
  /** Are uncertain parameters drawn, or all at their defaults? Values that the file fixes stay fixed either way. */
  readonly parameters: 'drawn' | 'default'
  readonly sampling: Sampling
  /** Weather and lotteries: drawn anew for each replicate, or those of the first for all. */
  readonly chance: 'drawn' | 'same'
  /** Replicates in a row that share one draw of the parameters. */
  readonly inner: number
}

/** When and how the resilience of an alternative is judged. */
export interface ResiliencePlan {
  /** Ends of these years, ascending. */ readonly years: readonly number[]
  /** The index as a formula of R1, R2, R3 and the weights w1, w2, w3: as it was written, and as it is worked out. */ readonly text: string
  readonly formula: Formula
}

/** A validated scenario: plain, frozen, serialisable; every quantity in the model's units. */
export interface Scenario {
  readonly id: string
  readonly title: Text
  readonly doc?: Text
  /** Calendar year of year 1; only for dates in reports. */ readonly startYear?: number
  readonly years: number
  readonly latitude: number
  readonly speciesPool: number
  /** [kg/(ha a)] */ readonly nitrogenDeposition: number
  readonly climate: Climate
  readonly units: readonly LandUnit[]
  /** Absent: connectivity stays as the units give it. */ readonly network?: NetworkPlan
  /** What full recovery means here; absent: derived from climate and pool. */
  readonly target?: { readonly cover?: number; readonly species?: number }
  /** Months (1-12) in which planting is recommended; empty: any. */ readonly plantingMonths: readonly number[]
  readonly alternatives: readonly Alternative[]
  readonly seed: number
  readonly replicates: number
  readonly uncertainty: Uncertainty
  /** Parameters that the file fixes, by full name `vegetation.growthGrass`. */ readonly parameters: Readonly<Record<string, number>>
  /** Absent: resilience is not judged. */ readonly resilience?: ResiliencePlan
  /** What may be decided; absent: any work of any alternative. */ readonly decision?: DecisionPlan
  readonly evidence: readonly Evidence[]
  readonly provenance: readonly Provenance[]
  /** SHA-256 of the canonical content, hex; independent of comments and layout. */ readonly hash: string
}
