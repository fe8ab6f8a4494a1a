import { z } from 'zod'
import { INDICATORS } from '../indicators/indicators.ts'
import { MEASURES } from '../engine/measures/index.ts'
import { PRICES } from '../engine/prices.ts'
import type { Measure } from '../engine/measure.ts'
import { CLIMATE_CHANGES } from './climate-changes.ts'
import { NETWORK_FIELDS } from './network-fields.ts'
import { quantityShape } from './scalar-shape.ts'
import { SITE_FIELDS } from './site-fields.ts'
import { START_PATTERN } from './start-pattern.ts'
import { TRIGGER_SHAPE } from './trigger-shape.ts'
import { UNIT_FIELDS } from './unit-fields.ts'
import { UNIT_KINDS } from './unit-kinds.ts'

/** Form of ids of scenarios, units, groups and alternatives. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9-]*$/

const keys = <T extends object>(table: T): [keyof T & string, ...(keyof T & string)[]] => Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]

const id = z.string().regex(ID_PATTERN)
const text = z.union([z.string().min(1), z.strictObject({ en: z.string().min(1), zh: z.string().min(1) })])
const whole = (min: number, max: number) => z.int().min(min).max(max)
const field = (name: keyof typeof SITE_FIELDS) => quantityShape(SITE_FIELDS[name], SITE_FIELDS[name].label, SITE_FIELDS[name].doc, SITE_FIELDS[name].default)

type Nested = { [key: string]: z.ZodType | Nested }

/** The keys of a land unit, nested as in the file; a group is optional when all its keys are. */
function unitShape(): z.ZodType {
  const tree: Nested = {}
  for (const spec of Object.values(UNIT_FIELDS)) {
    const steps = spec.path.split('.')
    const last = steps.pop() ?? ''
    let node = tree
    for (const step of steps) node = (node[step] ??= {}) as Nested
    const shape = quantityShape(spec, spec.label, spec.doc, spec.default)
    node[last] = spec.default === undefined ? shape : shape.optional()
  }
  const groups = Object.entries(tree).map(([key, node]) => {
    if (node instanceof z.ZodType) return [key, node] as const
    const leaves = Object.values(node) as z.ZodType[]
    const group = z.strictObject(node as Record<string, z.ZodType>)
    return [key, leaves.every(leaf => leaf.safeParse(undefined).success) ? group.optional() : group] as const
  })
  return z.strictObject({
    id: id.meta({ description: 'Short name of the unit / 地块名' }),
    title: text.optional(),
    kind: z.enum(keys(UNIT_KINDS)).meta({ description: `Kind of land: ${Object.entries(UNIT_KINDS).map(([k, t]) => `${k} (${t.en}, ${t.zh})`).join('; ')}` }),
    flowsTo: z.string().optional().meta({ description: 'Id of the unit that takes the runoff; absent where water leaves the site.' }),
    ...Object.fromEntries(groups),
  })
}

const months = z.array(z.number()).length(12)
const normal = (unit: string, doc: string) => z.strictObject({ unit: z.string(), months }).meta({ description: doc, examples: [{ unit, months: Array.from({ length: 12 }, () => 0) }] })

/** One number for all months, or twelve. */
const monthly = (name: keyof typeof SITE_FIELDS) => z.union([field(name), z.array(field(name)).length(12)])
const change = z
  .strictObject({
    preset: z.string().optional().meta({ description: `A change that ships: ${Object.entries(CLIMATE_CHANGES).map(([name, { title: t }]) => `${name} (${t.en}, ${t.zh})`).join('; ')}.` }),
    temperature: monthly('warming').optional(),
    precipitation: monthly('rainFactor').optional(),
  })
  .meta({ description: 'Change of climate against the normals: one number for all months, or twelve. What stands here beside a preset wins.' })

const climate = z.strictObject({
  normals: z
    .strictObject({
      tmax: normal('degC', 'Mean daily maximum temperature, January to December'),
      tmin: normal('degC', 'Mean daily minimum temperature, January to December'),
      precipitation: normal('mm', 'Mean monthly precipitation'),
      wetDays: normal('d', 'Mean number of days with at least 0.1 mm'),
    })
    .optional(),
  preset: z.string().optional().meta({ description: 'Climate of a shipped site, instead of normals.' }),
  daily: z.string().min(1).optional().meta({ description: 'CSV file with date,precipitation_mm,tmax_degC,tmin_degC; whole calendar years.' }),
  change: change.optional(),
  temperatureOffset: field('temperatureOffset').optional(),
  temperatureSd: field('temperatureSd').optional(),
  interannualSd: field('interannualSd').optional(),
  windFactor: field('windFactor').optional(),
  windSpeed: field('windSpeed').optional(),
})

const part = (name: keyof typeof NETWORK_FIELDS) => quantityShape(NETWORK_FIELDS[name], NETWORK_FIELDS[name].label, NETWORK_FIELDS[name].doc)
const network = z
  .strictObject({
    patches: z
      .array(z.strictObject({ id, title: text.optional(), area: part('area'), quality: part('quality'), species: part('species'), position: z.strictObject({ x: part('x'), y: part('y') }) }))
      .optional()
      .meta({ description: 'Habitat outside the site that seeds and animals come from.' }),
    links: z
      .array(z.strictObject({ between: z.array(z.string().min(1)).length(2), gap: part('gap').optional(), resistance: part('resistance').optional() }))
      .optional()
      .meta({ description: 'Ways between two units or patches.' }),
    neighbours: whole(0, 50).optional().meta({ description: 'Link each patch to so many of its nearest, besides the links listed. Default 0 where links are listed, otherwise 4.' }),
  })
  .meta({ description: 'Ecological network: every land unit is a patch. Left out: connectivity stays as the units give it.' })

const site = z.strictObject({
  latitude: field('latitude'),
  speciesPool: field('speciesPool'),
  nitrogenDeposition: field('nitrogenDeposition'),
  plantingMonths: z.array(whole(1, 12)).optional().meta({ description: 'Months (1-12) in which planting is recommended; empty: any.' }),
  target: z.strictObject({ cover: field('targetCover').optional(), species: field('targetSpecies').optional() }).optional(),
  climate,
  network: network.optional(),
  groups: z.record(id, z.array(z.string()).min(1)).optional().meta({ description: 'Names for lists of units.' }),
  units: z.union([z.array(unitShape()).min(1), z.strictObject({ csv: z.string().min(1) }), z.strictObject({ preset: z.string().min(1) })]),
})

const unitsOf = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .meta({ description: 'Unit id, group name, all, treated (every kind but source and rock), site (measures of the whole site), or a list of those.' })
const repeat = z.strictObject({
  every: quantityShape({ unit: 'month', whole: true, min: 1, max: 600 }, { en: 'Interval', zh: '间隔' }, 'Time from one start to the next.'),
  times: whole(1, 1000).meta({ description: 'How often the work is done altogether, the first time included.' }),
})

const startText = z.string().regex(START_PATTERN)
/** One action: the measure decides which dose keys may stand beside it. */
function actionShape(name: string, measure: Measure) {
  const dose = Object.entries(measure.dose).map(([key, spec]) => [key, quantityShape(spec, spec.label, '', spec.default).optional()])
  return z
    .strictObject({
      measure: z.literal(name),
      units: measure.scope === 'site' ? unitsOf.optional() : unitsOf,
      start: startText.optional().meta({ description: 'Y2-03 = March of year 2; 2021-03 when horizon.start is given. Either start or when.' }),
      repeat: repeat.optional(),
      every: quantityShape({ unit: 'month', whole: true, min: 1, max: 600 }, { en: 'Interval', zh: '间隔' }, 'From one start to the next.').optional(),
      times: whole(1, 1000).optional().meta({ description: 'With every: how often altogether, the first time included.' }),
      until: startText.optional().meta({ description: 'With every: no start after this month; default the end of the horizon.' }),
      when: TRIGGER_SHAPE.optional(),
      ...Object.fromEntries(dose),
    })
    .meta({ title: `${measure.title.en} / ${measure.title.zh}`, description: `${measure.doc.en} ${measure.doc.zh}` })
}

const actions = Object.entries(MEASURES as Readonly<Record<string, Measure>>).map(([name, measure]) => actionShape(name, measure))
const alternative = z.strictObject({
  title: text.optional(),
  summary: text.optional(),
  actions: z.array(z.discriminatedUnion('measure', actions as [(typeof actions)[number], ...typeof actions])),
})

const published = z.union([z.string(), z.number()]).meta({ description: 'In any unit of the indicator; a plain number for ratios.' })
const evidence = z.strictObject({
  quantity: text,
  indicator: z.enum(keys(INDICATORS)),
  alternative: z.string(),
  form: z.enum(['value', 'ratio', 'year-ratio']).optional(),
  over: z.string().optional(),
  year: whole(0, 50),
  overYear: whole(0, 50).optional(),
  value: published,
  range: z.array(published).length(2),
  role: z.enum(['calibrated', 'held-out', 'input']),
  source: z.string().min(1),
  note: text.optional(),
})
const resilience = z
  .union([
    z.literal('off'),
    z.strictObject({
      years: z.array(whole(1, 50)).min(1).optional().meta({ description: 'Years at whose end resilience is judged; left out: the last.' }),
      formula: z.string().min(1).optional().meta({ description: 'The index from R1 (resistance), R2 (source resilience), R3 (corridor adaptability) and the weights w1, w2, w3.', examples: ['0.4 R1 + 0.3 R2 + 0.3 R3', 'R1^w1 R2^w2 R3^w3'] }),
    }),
  ])
  .meta({ description: 'How the resilience index is made; off: not at all, which takes about half the time.' })
const provenance = z.strictObject({
  of: z.string().min(1),
  status: z.enum(['verified', 'recalled', 'assumed', 'paper', 'derived']),
  source: text,
})

const uncertainty = z.strictObject({
  parameters: z.enum(['drawn', 'default']).optional().meta({ description: 'Are uncertain parameters drawn for each replicate (default), or all at their defaults?' }),
  sampling: z.enum(['latin-hypercube', 'monte-carlo', 'sobol']).optional().meta({ description: 'Parameters spread evenly over blocks of 64 draws (default), each drawn by itself, or points of a scrambled Sobol sequence.' }),
  chance: z.enum(['drawn', 'same']).optional().meta({ description: 'Weather and lotteries drawn anew for each replicate (default), or the same for all.' }),
  inner: whole(1, 10_000).optional().meta({ description: 'Replicates in a row that share one draw of the parameters; default 1. With 20, 1000 replicates are 50 draws with 20 futures each.' }),
})

const money = z.union([z.string(), z.number()]).meta({ description: 'Money with its unit: 2600000 CNY.', examples: ['2600000 CNY'] })
const amount = z.union([z.string(), z.number()])
const pick = z.strictObject({ alternative: z.string().optional(), measure: z.enum(keys(MEASURES)).optional(), units: unitsOf.optional() })
const decision = z
  .strictObject({
    objectives: z.array(z.enum(['score', ...keys(INDICATORS)])).min(1).max(6).optional().meta({ description: 'What plans are to be good at, the main one first. score: safety, function and landscape by their weights. Default: score, cost.' }),
    budget: z
      .union([money, z.strictObject({ total: money.optional(), years: z.union([money, z.array(money).min(1)]).optional(), carryOver: z.boolean().optional() })])
      .optional()
      .meta({ description: 'Net present value of the plan (total), or money of the day for each year; carryOver: what is left stays for the next year.' }),
    capacities: z
      .array(z.strictObject({ item: z.enum(keys(PRICES)), years: z.union([amount, z.array(amount).min(1)]) }))
      .optional()
      .meta({ description: 'How much of an item of the bill there is in each year, in the unit of its price.' }),
    targets: z
      .array(z.strictObject({ indicator: z.enum(keys(INDICATORS)), atLeast: amount.optional(), atMost: amount.optional(), confidence: amount.optional() }))
      .optional()
      .meta({ description: 'What indicators must be at the end, in which share of futures.' }),
    confidence: amount.optional().meta({ description: 'Share of futures in which budgets and capacities must be kept; left out: on average.' }),
    safetyFirst: z.enum(['off', 'unit', 'zone', 'site']).optional().meta({ description: 'Where unsafe ground must have its safety works before other works begin: on the unit itself (default), also below it, or everywhere; off: no rule.' }),
    startYears: z.array(whole(1, 50)).optional().meta({ description: 'Years in which works may begin, besides those of the alternatives. Default: the first three.' }),
    doseFactors: z.array(amount).optional().meta({ description: 'Factors on doses, besides 1. Default: 0.5, 1, 1.5.' }),
    from: z.array(z.string()).min(1).optional().meta({ description: 'Alternatives whose works are the choices; default: all.' }),
    keep: z.array(pick).optional().meta({ description: 'Works that every plan holds.' }),
    never: z.array(pick).optional().meta({ description: 'Works that no plan holds.' }),
  })
  .meta({ description: 'What regreen optimize may decide, within which budget, for what.' })

/** The shape of a scenario file. Quantities, names and dates are only looked at as texts here; their sense is checked later. */
export const SCENARIO_SHAPE = z.strictObject({
  version: z.literal(1).meta({ description: 'Version of this file format.' }),
  id,
  title: text,
  summary: text.optional(),
  horizon: z.strictObject({
    start: z.union([z.string().regex(/^\d{4}(?:-01)?$/), whole(1000, 9999)]).optional().meta({ description: 'January of the first year: 2020-01.' }),
    years: whole(1, 50),
  }),
  seed: whole(0, Number.MAX_SAFE_INTEGER).optional(),
  replicates: whole(1, 100_000).optional(),
  uncertainty: uncertainty.optional(),
  site,
  alternatives: z.record(id, alternative),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])).optional().meta({ description: 'Fixed values by full name group.name; a plain number is in the unit of the table.' }),
  resilience: resilience.optional(),
  decision: decision.optional(),
  evidence: z.array(evidence).optional(),
  provenance: z.array(provenance).optional(),
})
