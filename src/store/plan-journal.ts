import { createHash } from 'node:crypto'
import { open, readFile, type FileHandle } from 'node:fs/promises'
import type { RunPlans } from '../planning/plan-judge.ts'
import type { PlanOutcome } from '../planning/plan-outcome.ts'
import type { PlanWorks } from '../planning/plan-works.ts'
import type { PlanSetup } from '../planning/plan-setup.ts'

/** What a journal belongs to: outcomes of another version, scenario or seed are other numbers. */
export interface JournalHeader {
  readonly schema: 'regreen/journal@1'
  readonly engine: string
  readonly scenario: string
  readonly seed: number
}

/** The journal of another search stands in the way. */
export class OtherJournalError extends Error {}

/** Every plan that was run, on disk as soon as it was run. */
export interface PlanJournal {
  /** Outcomes that were there when it was opened. */
  readonly known: number
  /** Gives what is known from the journal and runs the rest, which is then written down. */
  around(setup: PlanSetup, run: RunPlans): RunPlans
  close(): Promise<void>
}

interface Line {
  readonly key: string
  readonly values: readonly (number | null)[]
  readonly money: readonly (number | null)[]
  readonly items: readonly (number | null)[]
}

/**
 * Opens the journal of a search: one JSON object a line, the first says what it belongs to. A search that was broken off and is begun again
 * asks for the same plans in the same order, so it runs through what is known in no time and ends as if it had never been broken off. A
 * line that was cut off in the middle, or does not agree with its checksum, counts as not written.
 * @throws OtherJournalError where the file belongs to another search; errors of the file system
 */
export async function openPlanJournal(path: string, header: JournalHeader): Promise<PlanJournal> {
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const whole = before.slice(0, before.lastIndexOf('\n') + 1)
  const [first = '', ...lines] = whole.split('\n')
  const head = JSON.stringify(header)
  if (first !== '' && first !== head) throw new OtherJournalError(`${path} belongs to another search: ${first.slice(0, 200)}`)
  const known = new Map(lines.flatMap(line => readLine(line)))
  const file = await open(path, 'a')
  // Whatever follows the last whole line was never finished.
  await file.truncate(Buffer.byteLength(whole))
  if (first === '') await file.write(`${head}\n`)
  let writing: Promise<unknown> = Promise.resolve()
  const append = (text: string): Promise<unknown> => (writing = writing.then(() => file.write(text)))

  return {
    known: known.size,
    around: (setup, run) => async plans => {
      const asked = plans.map(works => ({ key: keyOf(setup, works), works }))
      const fresh = [...new Map(asked.filter(({ key }) => !known.has(key)).map(({ key, works }) => [key, works]))]
      const outcomes = fresh.length > 0 ? await run(fresh.map(([, works]) => works)) : []
      const made = fresh.flatMap(([key], k) => outcomes.slice(k, k + 1).map(outcome => ({ key, outcome })))
      for (const { key, outcome } of made) known.set(key, outcome)
      if (made.length > 0) await append(made.map(({ key, outcome }) => writeLine(key, outcome)).join(''))
      return asked.flatMap(({ key }) => known.get(key) ?? [])
    },
    close: () => finish(writing, file),
  }
}

async function finish(writing: Promise<unknown>, file: FileHandle): Promise<void> {
  await writing
  await file.close()
}

/** The plan and the futures it was run in. */
function keyOf({ first, futures, indicators, items }: PlanSetup, { actions, adaptive = [] }: PlanWorks): string {
  return createHash('sha256')
    .update(JSON.stringify([first, futures, indicators, items, actions, adaptive]))
    .digest('hex')
    .slice(0, 32)
}

function writeLine(key: string, { values, money, items }: PlanOutcome): string {
  const line: Line = { key, values: [...values], money: [...money], items: [...items] }
  return `${JSON.stringify({ ...line, check: checksum(line) })}\n`
}

/** Numbers are read back as they were written, so their text is, too. */
function checksum(line: Line): string {
  return createHash('sha256').update(JSON.stringify(line)).digest('hex').slice(0, 16)
}

/** A line that is no outcome, for whatever reason, is passed over: its plan is run again. */
function readLine(text: string): readonly (readonly [string, PlanOutcome])[] {
  try {
    const { check, ...line } = JSON.parse(text) as Line & { readonly check: string }
    if (check !== checksum(line)) return []
    const { key, values, money, items } = line
    // JSON has no NaN: what could not be worked out is null.
    const numbers = (list: Line['values']): Float64Array => Float64Array.from(list, value => value ?? Number.NaN)
    return [[key, { values: numbers(values), money: numbers(money), items: numbers(items) }]]
  } catch {
    return []
  }
}
