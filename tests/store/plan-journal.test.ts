import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inlinePlans } from '../../src/planning/inline-plans.ts'
import type { RunPlans } from '../../src/planning/plan-judge.ts'
import { openPlanJournal, OtherJournalError, type JournalHeader } from '../../src/store/plan-journal.ts'
import { actionOf, smallScenario } from '../planning/small-problem.ts'

const scenario = smallScenario()
const setup = { scenario, seed: 3, first: 0, futures: 2, indicators: ['cover', 'cost'] as const, items: ['ownSoil'] as const }
const header: JournalHeader = { schema: 'regreen/journal@1', engine: 'test', scenario: scenario.hash, seed: 3 }
const nothing = { actions: [] }
const plans = [
  nothing,
  { actions: [actionOf('own-soil', ['unit-2'], 3)] },
  { actions: [actionOf('grass-seeding', ['unit-1', 'unit-2'], 5)] },
]
let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regreen-journal-'))
  path = join(folder, 'plan.search.jsonl')
})
afterEach(() => rm(folder, { recursive: true }))

/** A runner that counts. */
const counting = (): { readonly run: RunPlans; readonly ran: () => number } => {
  const inner = inlinePlans(setup)
  let ran = 0
  return {
    run: list => {
      ran += list.length
      return inner(list)
    },
    ran: () => ran,
  }
}

describe('the journal of a search', () => {
  it('gives back what was run, bit for bit, and runs only the rest', async () => {
    const expected = await inlinePlans(setup)(plans)
    const first = counting()
    const journal = await openPlanJournal(path, header)
    expect(await journal.around(setup, first.run)(plans.slice(0, 2))).toEqual(expected.slice(0, 2))
    await journal.close()

    const second = counting()
    const again = await openPlanJournal(path, header)
    expect(again.known).toBe(2)
    expect(await again.around(setup, second.run)([plans[2], plans[1], plans[2], plans[0]])).toEqual([
      expected[2],
      expected[1],
      expected[2],
      expected[0],
    ])
    await again.close()
    expect([first.ran(), second.ran()]).toEqual([2, 1])
  })

  it('keeps numbers that could not be worked out', async () => {
    const journal = await openPlanJournal(path, header)
    const odd = { values: Float64Array.from([Number.NaN, 1 / 3]), money: Float64Array.from([0.1]), items: new Float64Array(0) }
    await journal.around(setup, () => Promise.resolve([odd]))([nothing])
    await journal.close()
    const again = await openPlanJournal(path, header)
    expect(await again.around(setup, () => Promise.reject(new Error('not asked')))([nothing])).toEqual([odd])
    await again.close()
  })

  it('does not mistake the same plan in other futures for the same', async () => {
    const journal = await openPlanJournal(path, header)
    const one = counting()
    await journal.around(setup, one.run)([nothing])
    await journal.around({ ...setup, first: 64 }, one.run)([nothing])
    await journal.close()
    expect(one.ran()).toBe(2)
  })

  it('passes over a line that was cut off or is none, and goes on behind the last whole one', async () => {
    const journal = await openPlanJournal(path, header)
    await journal.around(setup, counting().run)(plans)
    await journal.close()
    const whole = await readFile(path)
    await truncate(path, whole.length - 40)
    const cut = await openPlanJournal(path, header)
    expect(cut.known).toBe(2)
    await cut.around(setup, counting().run)(plans)
    await cut.close()
    expect(await readFile(path)).toEqual(whole)

    await appendFile(path, 'nonsense\n{"key": 7}\n')
    const odd = await openPlanJournal(path, header)
    expect(odd.known).toBe(3)
    await odd.close()
  })

  it('runs a plan again whose numbers are not those that were written', async () => {
    const expected = await inlinePlans(setup)(plans)
    const journal = await openPlanJournal(path, header)
    await journal.around(setup, counting().run)(plans)
    await journal.close()
    const whole = await readFile(path, 'utf8')
    const lines = whole.split('\n')
    // One digit of the second outcome, as a failing disk would change it: still JSON, still a number.
    const at = lines[2].search(/0\.\d/) + 2
    lines[2] = lines[2].slice(0, at) + String((Number(lines[2][at]) + 1) % 10) + lines[2].slice(at + 1)
    expect(JSON.parse(lines[2])).toHaveProperty('values')
    await writeFile(path, lines.join('\n'))
    const again = counting()
    const damaged = await openPlanJournal(path, header)
    expect(damaged.known).toBe(2)
    expect(await damaged.around(setup, again.run)(plans)).toEqual(expected)
    await damaged.close()
    expect(again.ran()).toBe(1)
  })

  it('is not gone on with for another scenario, seed or version', async () => {
    await (await openPlanJournal(path, header)).close()
    await expect(openPlanJournal(path, { ...header, seed: 4 })).rejects.toThrow(OtherJournalError)
    await writeFile(path, 'something else\n')
    await expect(openPlanJournal(path, header)).rejects.toThrow(OtherJournalError)
    expect(await readFile(path, 'utf8')).toBe('something else\n')
  })
})
