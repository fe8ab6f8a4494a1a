/**
 * Writes what is made from the tables of the model: docs/odd.md, docs/reference/*.md and schema/scenario.schema.json. Same tables, same
 * bytes.
 * With `--check` it writes nothing and fails when a file is not as it would be written.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { oddPage } from './odd.js'
import { ROOT } from './run.js'

const { FIELDS } = await import('../dist/src/engine/fields.js')
const { PARAMETERS } = await import('../dist/src/engine/parameters.js')
const { MEASURES } = await import('../dist/src/engine/measures/index.js')
const { PROCESSES } = await import('../dist/src/engine/processes/index.js')
const { INDICATORS } = await import('../dist/src/indicators/indicators.js')
const { CODES } = await import('../dist/src/scenarios/codes.js')
const { VARIABLES } = await import('../dist/src/bmi/variables.js')
const { bmiName } = await import('../dist/src/bmi/bmi-name.js')
const { STANDARD_NAMES } = await import('../dist/src/bmi/standard-names.js')
const { scenarioSchema } = await import('../dist/src/scenarios/scenario-schema.js')

const STATUS = `How far a number can be trusted: **verified** - read in the source or reproduced; **recalled** - standard literature, from memory; **assumed** - our own choice, replace it with your own data; **paper** - stated in Tang's paper.`

// ── Markdown ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const cell = value => String(value).replaceAll('|', '\\|').replaceAll('\n', ' ')
const code = value => `\`${value}\``

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n')
}

function number(x) {
  if (x === Infinity) return '∞'
  return x === -Infinity ? '-∞' : String(x)
}

const range = ({ min, max }) => `${number(min)} to ${number(max)}`

/** A distribution in a few words; its numbers are in the unit of the row. */
function spread({ distribution: d }) {
  if (!d) return 'fixed'
  const { kind, ...numbers } = d
  return `${kind} ${Object.entries(numbers)
    .map(([name, x]) => `${name} ${Array.isArray(x) ? x.join(', ') : x}`)
    .join(', ')}`
}

const PARAM_HEAD = ['name', 'what', '中文', 'unit', 'default', 'range', 'uncertainty', 'status', 'source']

function paramTable(specs, prefix = '') {
  return table(
    PARAM_HEAD,
    Object.entries(specs).map(([name, p]) => [
      code(prefix + name),
      p.label.en,
      p.label.zh,
      p.unit,
      number(p.default),
      range(p),
      spread(p),
      p.status,
      p.source,
    ]),
  )
}

const sections = (entries, body) => entries.map(([name, entry]) => `## ${name}\n\n${body(name, entry)}`).join('\n\n')

// ── pages ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const ROLES = [
  ['state', 'Carried from month to month', 'A process or a measure changes it.'],
  ['derived', 'Worked out from state', 'Recomputed whenever the state it rests on changes.'],
  ['flux', 'Total or mean of the last month', 'Rewritten every month.'],
]

function fieldsPage() {
  const rows = role =>
    Object.entries(FIELDS)
      .filter(([, field]) => field.role === role)
      .map(([name, f]) => [code(name), f.label.en, f.label.zh, f.unit, range(f), f.doc])
  return ROLES.map(
    ([role, title, doc]) => `## ${title}\n\n${doc}\n\n${table(['name', 'what', '中文', 'unit', 'range', 'meaning'], rows(role))}`,
  ).join('\n\n')
}

function processesPage() {
  return sections(
    PROCESSES.map(process => [process.name, process]),
    (_, p) =>
      `Reads ${p.reads.map(code).join(', ')}.\n\nWrites ${p.writes.map(code).join(', ')}.\n\nAfter: ${p.sources.join('; ')}.\n\nIts parameters: [${p.name}](parameters.md#${p.name.toLowerCase()}).`,
  )
}

function parametersPage() {
  const groups = Object.entries(PARAMETERS).filter(([group]) => group !== 'prices')
  return `${STATUS}\n\n${sections(groups, (group, specs) => paramTable(specs, `${group}.`))}`
}

function measuresPage() {
  const rows = Object.entries(MEASURES).map(([name, m]) => [
    `[${name}](#${name})`,
    m.code,
    m.title.en,
    m.title.zh,
    m.layer,
    m.principle,
    m.nature,
    m.evidence.status,
  ])
  const overview = table(['measure', 'code', 'what', '中文', 'layer', '4R', 'nature', 'evidence'], rows)
  const details = sections(Object.entries(MEASURES), (_, m) => {
    const given = Object.keys(m.dose)
      .filter(dose => m.dose[dose].role === 'given')
      .map(code)
    const fixed = given.length ? `\n\nGiven, not a decision (the bill does not follow): ${given.join(', ')}.` : ''
    const doses = Object.keys(m.dose).length ? paramTable(m.dose) + fixed : 'It has no dose.'
    const changes = m.changes.length ? m.changes.map(code).join(', ') : 'no field'
    return `${m.doc.en}\n\n${m.doc.zh}\n\nApplied to ${m.scope === 'site' ? 'the whole site' : 'each land unit named'}. Changes ${changes}. Evidence (${m.evidence.status}): ${m.evidence.source}.\n\n${doses}`
  })
  return `${STATUS}\n\n${overview}\n\n${details}`
}

function indicatorsPage() {
  const rows = Object.entries(INDICATORS).map(([name, i]) => [
    code(name),
    i.label.en,
    i.label.zh,
    i.unit,
    i.direction === 'max' ? 'more' : 'less',
    i.kind,
    i.aggregation.en,
    i.source,
  ])
  const kinds = 'A **stock** is known from the start; a **flux** is the total of the year before, and unknown at time 0.'
  return `${kinds}\n\n${table(['name', 'what', '中文', 'unit', 'better', 'kind', 'over units', 'source'], rows)}`
}

function codesPage() {
  const rows = Object.entries(CODES).map(([name, c]) => [code(name), c.title.en, c.title.zh, c.explanation.en, c.explanation.zh])
  return `\`R\` codes are errors: nothing runs. \`W\` codes are warnings.\n\n${table(['code', 'heading', '中文', 'meaning', '说明'], rows)}`
}

function bmiPage() {
  const fieldOf = new Map(Object.keys(FIELDS).map(field => [bmiName(field), field]))
  const standard = new Set(Object.values(STANDARD_NAMES))
  const rows = VARIABLES.map(({ name, units, grid, input }) => {
    const field = fieldOf.get(name)
    const own = name.startsWith('x_')
    return [code(name), own ? 'own' : 'CSDMS', field ? code(field) : '-', units, grid === 0 ? 'land units' : 'site', input ? 'yes' : 'no']
  })
  return `${BMI}\n\n${standard.size} columns have a CSDMS standard name (list 0.8.6); the others go by our own, with \`x_\` in front.\n\n${table(['name', 'kind', 'column', 'units', 'grid', 'can be set'], rows)}`
}

const BMI = `\`createBmi()\` of \`regreen/node\` gives a component with the functions of the Basic Model Interface 2.0. Its configuration is a YAML file with \`scenario\` (a path from where the file lies) and, each optional, \`alternative\` (the first), \`replicate\` (0) and \`seed\` (that of the scenario). A step is a month; time is in days of a calendar of 365 days, and \`update_until\` takes the ends of months only. \`initialize\` gives a promise. Fluxes are totals of the month just passed, except where the units say a rate. Grid 0 is the land units as points, sorted from the highest to the outlet; grid 1 is one value for the site.`

const PAGES = [
  ['fields', 'Fields', 'Every quantity of a land unit that the simulation carries.', fieldsPage],
  ['processes', 'Processes', 'What happens each month, in this order.', processesPage],
  ['parameters', 'Parameters', 'Every number of the model that a scenario may change.', parametersPage],
  [
    'prices',
    'Prices',
    'Unit prices, in present yuan, by `prices.NAME` in a scenario.',
    () => `${STATUS}\n\n${paramTable(PARAMETERS.prices, 'prices.')}`,
  ],
  ['measures', 'Measures', 'The catalogue: what a planner can do to land.', measuresPage],
  ['indicators', 'Indicators', 'The numbers by which alternatives are compared.', indicatorsPage],
  ['bmi', 'Basic Model Interface', 'Names by which other models can couple to this one.', bmiPage],
  ['codes', 'Fault codes', 'What reading a scenario can report.', codesPage],
]

const MADE = '<!-- Made from the tables of the model by "npm run gen". Change the tables, not this page. -->'

const pages = PAGES.map(([name, title, doc, body]) => [`docs/reference/${name}.md`, `${MADE}\n\n# ${title}\n\n${doc}\n\n${body()}\n`])
const index = `${MADE}\n\n# Reference\n\n${PAGES.map(([name, title, doc]) => `- [${title}](${name}.md): ${doc}`).join('\n')}\n- [JSON Schema of a scenario file](../../schema/scenario.schema.json), for editors.\n`

const ODD_MADE = '<!-- Made by "npm run gen" from the tables of the model and the words in scripts/odd.js. Change those, not this page. -->'
const odd = `${ODD_MADE}\n\n${await oddPage({ table, code, number })}`

const files = new Map([
  ['docs/odd.md', odd],
  ...pages,
  ['docs/reference/README.md', index],
  ['schema/scenario.schema.json', `${JSON.stringify(scenarioSchema(), undefined, 2)}\n`],
])

// ── writing or checking ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The text of a file, or undefined where there is none. */
function read(path) {
  try {
    return readFileSync(resolve(ROOT, path), 'utf8').replaceAll('\r\n', '\n')
  } catch {
    return undefined
  }
}

function list(folder) {
  try {
    return readdirSync(resolve(ROOT, folder)).map(name => `${folder}/${name}`)
  } catch {
    return []
  }
}

const changed = [...files].filter(([path, text]) => read(path) !== text)
const left = [...list('docs/reference'), ...list('schema')].filter(path => !files.has(path))

if (process.argv.includes('--check')) {
  for (const path of [...changed.map(([path]) => path), ...left]) process.stderr.write(`not as made from the tables: ${path}\n`)
  if (changed.length + left.length > 0) {
    process.stderr.write('Run npm run gen and look at what changed.\n')
    process.exitCode = 1
  }
} else {
  for (const path of left) rmSync(resolve(ROOT, path))
  for (const [path, text] of changed) {
    mkdirSync(dirname(resolve(ROOT, path)), { recursive: true })
    writeFileSync(resolve(ROOT, path), text)
    process.stdout.write(`wrote ${path}\n`)
  }
}
