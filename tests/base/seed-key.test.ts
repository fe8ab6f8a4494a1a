import { expect, test } from 'vitest'
import { seedKey } from '../../src/base/seed-key.ts'

test('a number and its text give the same key, another seed another', () => {
  expect(seedKey(42)).toEqual(seedKey('42'))
  expect(seedKey(42)).not.toEqual(seedKey(43))
})

test('the key is pinned, so that an update of seedrandom cannot change published runs', () => {
  expect(seedKey(42)).toEqual([30140002, 2157764213])
  expect(seedKey('regreen')).toEqual([435176569, 1165558195])
})
