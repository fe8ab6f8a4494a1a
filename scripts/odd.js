/**
 * The model described after the ODD protocol. What can be read off the tables is (columns, schedule, parameters, measures, equations);
 * the rest is written here by hand.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { ROOT } from './run.js'

const { FIELDS } = await import('../dist/src/engine/fields.js')
const { PARAMETERS } = await import('../dist/src/engine/parameters.js')
const { MEASURES } = await import('../dist/src/engine/measures/index.js')
const { PROCESSES } = await import('../dist/src/engine/processes/index.js')
const { COUPLINGS } = await import('../dist/src/engine/couplings.js')
const { INDICATORS } = await import('../dist/src/indicators/indicators.js')
const { STREAMS } = await import('../dist/src/base/streams.js')
const { modelFacts } = await import('../dist/src/report/catalogue/model-facts.js')
const { LIMITS } = await import('../dist/src/report/limits.js')
const { LABELS } = await import('../dist/src/report/labels.js')
const { parseScenario } = await import('../dist/src/scenarios/parse-scenario.js')

const STATUSES = ['verified', 'recalled', 'paper', 'assumed']
const text = path => readFileSync(resolve(ROOT, path), 'utf8').replaceAll('\r\n', '\n')

/** The seven elements, as one page; `table` and `code` write Markdown. */
export async function oddPage({ table, code, number }) {
  const facts = modelFacts()
  const patterns = await patternRows()

  return `# ODD: what the model is

This page describes the model after the ODD protocol (Overview, Design concepts, Details; Grimm et al. 2020, JASSS 23(2) 7). Tables are
made from the tables of the model; the rest is kept short. What the model does not do stands at the end.

## 1. Purpose and patterns

The model compares options for restoring a mine site: what each does to vegetation, species, soil, erosion, slope safety and cost over
3 to 30 years, under the same futures. It is made for planners who have to choose, for researchers who ask what drives a difference,
and for students. It ranks; it does not forecast, and it does not replace a survey or a design.

The model is held against these published patterns. _calibrated_: the number informed the defaults, so agreement says nothing new.
_held-out_: it did not. _input_: it was put in.

${table(['case', 'pattern', 'year', 'published', 'accepted', 'role'], patterns)}

Numbers that were set for the sake of these patterns:

${table(
  ['parameter', 'what', 'value', 'set to'],
  facts.calibrated.map(({ name, label, value, source }) => [code(name), label.en, number(value), source]),
)}

How the model fares is in [validation.md](validation.md), misses included.

## 2. Entities, state variables, and scales

**Land units** are the entities: a polygon or a cell of a raster, of one kind (${kinds()}).
A **site** is a set of units; sediment flows from unit to unit along a tree without cycles. The **weather** of a future is one series
for the whole site. An **option** is a schedule of measures; a **future** is one draw of weather, parameters and chance, in which all
options are run.

What never changes about a unit:

${table(['name', 'what'], siteRows(code))}

What a unit carries (${Object.keys(FIELDS).length} columns; bounds are checked after every step in tests; Chinese in
[reference/fields.md](reference/fields.md)):

${['state', 'derived', 'flux'].map(role => `_${ROLE[role]}_\n\n${fieldTable(role, { table, code, number })}`).join('\n\n')}

**Scales.** A step is a month of a calendar without leap years; the water balance goes from wet day to wet day within it. A run takes
1 to 50 years. Units are hectares to square kilometres; there is no grid and no neighbourhood but the flow tree. Slopes, depths and
densities are means over a unit.

## 3. Process overview and scheduling

${table(
  ['', 'step', 'what', 'when'],
  facts.steps.map(({ name, note, when }, i) => [i + 1, code(name), note.en, when?.en ?? 'every month']),
)}

Processes run in this order for a block of units at a time, each process over the whole block. No process sees another unit; what
couples units (works, sediment) waits at the end or at the start of the month until all units are there. So the order of units in a
file changes nothing. Which process reads and writes which column:

${table(
  ['step', 'reads', 'writes'],
  [
    ...PROCESSES.map(({ name, reads, writes }) => [name, reads, writes]),
    ...Object.entries(COUPLINGS).map(([name, { reads, writes }]) => [name, reads, writes]),
  ].map(([name, reads, writes]) => [code(name), reads.join(', '), writes.join(', ')]),
)}

## 4. Design concepts

- **Basic principles.** Mass and water are balanced unit by unit. Plants close towards what climate and soil can carry. Safety comes
  first: a slope that fails takes soil, plants and works with it, so early planting on unsafe ground is paid twice.
- **Emergence.** Cover, species, soil loss, slides and what is left of the works come out of the processes. The effect of a measure on
  what it acts on directly (a factor of erosion, a share of metal held) is put in.
- **Adaptation.** None. Measures are given from outside. The one rule inside is repair after slides, where the schedule asks for it.
- **Objectives.** None inside. Ranking and optimisation stand outside and only read indicators.
- **Learning.** None.
- **Prediction.** Only early warning: creep before a slide is extrapolated from satellite images by inverse velocity.
- **Sensing.** Monitoring sees creep only where ground keeps its coherence (little cover), every few days. NDVI is computed as an
  observer from above would see cover.
- **Interaction.** Plant groups compete for cover. Units hand sediment, organic matter and metal down the flow tree. Vegetation, soil and
  erosion feed back on each other each month.
- **Stochasticity.** Each draw is keyed by seed, replicate, stream, unit and month, never taken from a sequence, so options meet the same
  luck and adding one changes no other. Streams: ${Object.keys(STREAMS).join(', ')}.
  Parameters are drawn once for each future from the distributions of their tables; weather, the weakness of the ground, the size of slides, rockfalls, warnings and species are drawn
  as they come. Cover, soil and water have no noise of their own.
- **Collectives.** None. Plant groups are quantities, not individuals.
- **Observation.** ${Object.keys(INDICATORS).length} indicators at the end of each year, over treated land or the whole site
  ([reference/indicators.md](reference/indicators.md)); medians and 5-95 % bands over futures, and paired differences between options. Where a scenario asks for
  resilience, a run is followed on as twins: one undisturbed, one with a drought, one with a storm.

## 5. Initialization

Units start as the scenario gives them: terrain, soil, cover by group, species, connectivity. Biomass and litter follow from cover, the
root zone starts half full. Then three years of weather pass over soil water and slopes only: they settle water and show which storms
each slope has stood; ground laid later has stood only what came since. What it would stand beyond that is drawn. All options start from
the same state. The shipped sites say of every initial number whether it is published, derived or assumed; most are assumed.

## 6. Input data

Monthly normals of temperature, rain and wet days, or a daily record of the user of which years are resampled; wind speed; nitrogen from
the air; a table of land units; a schedule; where the scenario says so, a constant change of climate. No other data drive a run. Climate of the shipped sites: [scenario files](../scenarios).

## 7. Submodels

What each does stands in section 3, where it comes from below. Its equations are pure functions in
[src/engine/equations](../src/engine/equations), with units and sources beside them; its parameters are in
[reference/parameters.md](reference/parameters.md).

${table(
  ['step', 'after', 'parameters'],
  facts.steps.map(({ name, sources }) => [code(name), sources.join('; ') || '-', parameterLink(name)]),
)}

### Equations

${equationTables({ table, code })}

### Parameters and how far they can be trusted

_verified_: read in the source or reproduced. _recalled_: standard literature, from memory. _paper_: stated in the paper by Tang.
_assumed_: our own choice. All values with ranges, distributions and sources: [reference/parameters.md](reference/parameters.md) and
[reference/prices.md](reference/prices.md).

${table(['group', 'numbers', ...STATUSES, 'varied'], parameterRows())}

### Measures

${Object.keys(MEASURES).length} measures. Each states its doses, what it changes, what it is paid by and its evidence
([reference/measures.md](reference/measures.md)); a dose acts once, in the month the work starts.

${table(
  ['code', 'measure', 'layer', 'what it does', 'evidence'],
  Object.values(MEASURES).map(m => [m.code, code(m.name), LABELS.layer[m.layer].en, m.doc.en, m.evidence.status]),
)}

## What it does not do

${LIMITS.map(limit => `- ${limit.en}`).join('\n')}
`
}

const ROLE = {
  state: 'State, carried from month to month',
  derived: 'Derived, recomputed when the state it rests on changes',
  flux: 'Fluxes, totals or means of the last month',
}

function fieldTable(role, { table, code, number }) {
  return table(
    ['column', 'meaning', 'unit', 'bounds'],
    Object.entries(FIELDS)
      .filter(([, field]) => field.role === role)
      .map(([name, f]) => [code(name), f.doc, f.unit, `${number(f.min)} to ${number(f.max)}`]),
  )
}

/** Kinds of land, as a scenario names them. */
function kinds() {
  return [
    ...text('src/engine/measure.ts')
      .match(/type LandKind = ([^\n]+)/)[1]
      .matchAll(/'(\w+)'/g),
  ]
    .map(match => match[1])
    .join(', ')
}

/** Name and meaning of each constant of a land unit, from the comments of its type. */
function siteRows(code) {
  const body = text('src/engine/site.ts').match(/interface SiteColumns \{([^]*?)\n\}/)[1]
  return [...body.matchAll(/\/\*\* ([^]*?) \*\/\s*readonly (\w+)/g)].map(([, doc, name]) => [
    code(name),
    doc.replaceAll(/\s*\n\s*\*\s*/g, ' '),
  ])
}

/** Published numbers that the shipped scenarios and the cases kept for validation name. */
async function patternRows() {
  const files = ['scenarios', 'validation'].flatMap(folder =>
    readdirSync(resolve(ROOT, folder))
      .filter(name => name.endsWith('.yaml'))
      .toSorted()
      .map(name => ({ folder, name })),
  )
  const scenarios = await Promise.all(
    files.map(async ({ folder, name }) => {
      const { scenario } = await parseScenario(text(`${folder}/${name}`), { file: name, read: async path => text(`${folder}/${path}`) })
      if (!scenario) throw new Error(`${folder}/${name} does not parse: run regreen check`)
      return scenario
    }),
  )
  return scenarios.flatMap(({ title, evidence }) =>
    evidence.map(({ quantity, year, paper, low, high, role }) => [title.en, quantity.en, year, paper, `${low} to ${high}`, role]),
  )
}

function parameterRows() {
  const rows = Object.entries(PARAMETERS)
    .filter(([, specs]) => Object.keys(specs).length > 0)
    .map(([group, specs]) => [LABELS.group[group]?.en ?? group, ...counts(Object.values(specs))])
  return [...rows, ['all', ...counts(Object.values(PARAMETERS).flatMap(specs => Object.values(specs)))]]
}

function counts(specs) {
  const of = status => specs.filter(spec => spec.status === status).length
  return [specs.length, ...STATUSES.map(of), specs.filter(spec => spec.distribution).length]
}

function parameterLink(name) {
  const n = Object.keys(PARAMETERS[name] ?? {}).length
  return n > 0 ? `[${n}](reference/parameters.md#${name.toLowerCase()})` : '-'
}

/** One table for each file of equations: function, first sentence, unit of the result. */
function equationTables({ table, code }) {
  const FUNCTION = /\/\*\*\n((?: \*[^\n]*\n)+?) \*\/\nexport function (\w+)/g
  return readdirSync(resolve(ROOT, 'src/engine/equations'))
    .toSorted()
    .map(file => {
      const rows = [...text(`src/engine/equations/${file}`).matchAll(FUNCTION)].map(([, doc, name]) => {
        const lines = doc.split('\n').map(line => line.replace(/^ \* ?/, ''))
        const tags = lines.findIndex(line => line.startsWith('@'))
        const said = lines
          .slice(0, tags < 0 ? undefined : tags)
          .join(' ')
          .trim()
        return [code(name), said, /@returns (\[[^\]]+\])/.exec(doc)?.[1] ?? '']
      })
      return `_${file.replace('.ts', '').replaceAll('-', ' ')}_\n\n${table(['function', 'what', 'gives'], rows)}`
    })
    .join('\n\n')
}
