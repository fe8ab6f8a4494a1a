import type { Case, Measured } from './case.ts'
import { judge, type Verdict } from './judge.ts'
import type { NullRow } from './null-rows.ts'

/** A case with what came out. */
export interface Outcome {
  readonly entry: Case
  readonly measured: Measured
}

const ROLES = ['held-out', 'calibrated', 'input', 'reported-only'] as const
const WORDS: Readonly<Record<Verdict, string>> = { met: 'met', inside: 'in the band, figure missed', missed: '**MISSED**', told: '-' }

const number = (x: number): string => {
  if (Math.abs(x) >= 100) return x.toFixed(0)
  const text = Number(x.toPrecision(3))
  return Math.abs(text) < 0.0005 ? '0' : String(text)
}

/** Markdown table of all cases, held-out ones first, and how many of each role were met. */
export function caseTable(outcomes: readonly Outcome[]): string {
  const rows = ROLES.flatMap(role => outcomes.filter(({ entry }) => entry.role === role)).map(({ entry, measured }) => [
    entry.role,
    `\`${entry.id}\` ${entry.what}`,
    publishedText(entry),
    number(measured.model) + bandText(measured),
    entry.low === undefined || entry.high === undefined ? '-' : `${number(entry.low)} to ${number(entry.high)}`,
    entry.unit,
    WORDS[judge(entry, measured)],
    [entry.how, ...(measured.note ? [measured.note] : [])].join('; '),
    entry.source,
  ])
  const head = ['role', 'case', 'published', 'model (5-95 %)', 'tolerance', 'unit', 'verdict', 'how', 'source']
  return `${counts(outcomes)}\n\n${table(head, rows)}`
}

/** Markdown table of the null models. */
export function nullTable(rows: readonly NullRow[]): string {
  const error = (x: number | undefined): string => (x === undefined ? 'sees the answer' : number(x))
  const head = ['what is foretold', 'numbers', 'unit', 'model', 'nothing changes', 'straight line', 'logistic curve', 'best']
  return table(
    head,
    rows.map(row => [
      row.what,
      String(row.numbers),
      row.unit,
      number(row.model),
      error(row.persistence),
      error(row.straight),
      error(row.logistic),
      bestOf(row),
    ]),
  )
}

/** Errors this close to each other count as equal. */
const TIE = 0.05

function bestOf({ model, persistence, straight, logistic }: NullRow): string {
  const rivals = Object.entries({ 'nothing changes': persistence, 'straight line': straight, 'logistic curve': logistic }).flatMap(
    ([name, error]) => (error === undefined ? [] : [{ name, error }]),
  )
  const [best] = rivals.toSorted((a, b) => a.error - b.error)
  if (Math.abs(model - best.error) <= TIE * best.error) return `no better than "${best.name}"`
  return model < best.error ? 'model' : `${best.name}: **the model is worse**`
}

/** Lines for a terminal: one a case. */
export function caseLines(outcomes: readonly Outcome[]): string {
  return ROLES.flatMap(role => outcomes.filter(({ entry }) => entry.role === role))
    .map(({ entry, measured }) => {
      const verdict = judge(entry, measured)
      const mark = { met: 'met   ', inside: 'inside', missed: 'MISSED', told: '-     ' }[verdict]
      const band = entry.low === undefined || entry.high === undefined ? '' : `, tolerance ${number(entry.low)} to ${number(entry.high)}`
      const note = measured.note ? `; ${measured.note}` : ''
      return `${mark} ${entry.role.padEnd(13)} ${entry.id}: ${entry.what}: published ${publishedText(entry)}, model ${number(measured.model)}${bandText(measured)}${band} ${entry.unit}${note}`
    })
    .join('\n')
}

function publishedText({ expected, low, high }: Case): string {
  if (expected === undefined) return low === undefined ? 'none' : 'a band'
  if (expected === high) return `at most ${number(expected)}`
  return expected === low ? `at least ${number(expected)}` : number(expected)
}

function bandText({ q05, q95 }: Measured): string {
  return q05 === undefined || q95 === undefined ? '' : ` (${number(q05)} to ${number(q95)})`
}

function counts(outcomes: readonly Outcome[]): string {
  const lines = ROLES.map(role => {
    const verdicts = outcomes.filter(({ entry }) => entry.role === role).map(({ entry, measured }) => judge(entry, measured))
    const count = (verdict: Verdict): number => verdicts.filter(other => other === verdict).length
    return `${role}: ${verdicts.length} cases, ${count('met')} met, ${count('inside')} in the band with the figure missed, ${count('missed')} missed`
  })
  return lines.map(line => `- ${line}`).join('\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(row => `| ${row.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
}
