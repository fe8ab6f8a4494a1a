import { describe, expect, it } from 'vitest'
import { fill } from '../../src/report/fill.ts'

describe('filling in', () => {
  it('puts values in their places, and leaves a name that has none', () => {
    expect(fill('{a} of {b}, {c}', { a: 3, b: 'four' })).toBe('3 of four, {c}')
  })

  it('says one future, not 1 futures', () => {
    expect(fill('{n} futures, {m} futures, {k} actions, {n} cases', { n: 1, m: 11, k: '1' })).toBe(
      '1 future, 11 futures, 1 action, 1 cases',
    )
  })
})
