import { describe, expect, it } from 'vitest'
import type { Case } from './case.ts'
import { judge, type Verdict } from './judge.ts'

const BASE: Case = { id: 'x', what: 'x', source: 'x', unit: '1', role: 'held-out', how: 'x', measure: () => Promise.resolve(undefined) }

describe('judge', () => {
  it.each<[Partial<Case>, number, Verdict]>([
    [{ expected: 0.35, low: 0.25, high: 0.7 }, 0.36, 'met'],
    [{ expected: 0.35, low: 0.25, high: 0.7 }, 0.369, 'inside'],
    [{ expected: 0.35, low: 0.25, high: 0.7 }, 0.71, 'missed'],
    [{ expected: 0.35, low: 0.25, high: 0.7 }, 0.24, 'missed'],
    [{ expected: 27, low: 0, high: 27 }, 19, 'met'],
    [{ low: 0.4, high: 0.6 }, 0.41, 'met'],
    [{ low: 0.4, high: 0.6 }, 0.39, 'missed'],
    [{ low: 0.4, high: 0.6 }, Number.NaN, 'missed'],
    [{ expected: 0.54 }, 1.1, 'told'],
  ])('%o with %d', (bands, model, verdict) => {
    expect(judge({ ...BASE, ...bands }, { model })).toBe(verdict)
  })
})
