import { expect, test } from 'vitest'
import { hash32 } from '../../src/base/hash32.ts'

test('hashes are those of a Python version, and pinned: unit ids and parameter names are part of the draw keys', () => {
  expect(hash32('')).toBe(2872998923)
  expect(hash32('unit-17')).toBe(2429982545)
  expect(hash32('矿区 3')).toBe(2091674087)
})

test('names that differ in one letter differ in about half of the bits', () => {
  let bits = 0
  for (let i = 0; i < 1000; i++) bits += (hash32(`unit ${i}a`) ^ hash32(`unit ${i}b`)).toString(2).replace(/[-0]/g, '').length
  expect(bits / 1000).toBeGreaterThan(12)
})

test('100,000 names give as few collisions as chance allows', () => {
  const hashes = new Set(Array.from({ length: 100000 }, (_, i) => hash32(`unit-${i}`)))
  // Expected 1.2 collisions (birthday problem).
  expect(hashes.size).toBeGreaterThan(99990)
})
