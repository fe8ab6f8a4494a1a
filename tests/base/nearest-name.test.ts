import { expect, test } from 'vitest'
import { nearestName } from '../../src/base/nearest-name.ts'

const NAMES = ['rainfall', 'runoff', 'slope', 'soilDepth', 'soil depth', 'vegetationCover']

test.each([
  ['slpoe', 'slope'],
  ['SLOPE', 'slope'],
  ['slop', 'slope'],
  ['rainfal', 'rainfall'],
  ['runof', 'runoff'],
  ['soildeph', 'soilDepth'],
  ['vegetationcvr', 'vegetationCover'],
  ['vegtatoncovr', 'vegetationCover'],
])('%s was meant to be %s', (word, name) => {
  expect(nearestName(word, NAMES)).toBe(name)
})

test('too far, nothing to choose from, and ties', () => {
  expect(nearestName('erosion', NAMES)).toBeUndefined()
  expect(nearestName('slXYZ', NAMES)).toBeUndefined()
  expect(nearestName('slope', [])).toBeUndefined()
  expect(nearestName('vegXYZWtationCover', NAMES)).toBeUndefined()
  expect(nearestName('slopes', ['slopey', 'sloped'])).toBe('slopey')
  expect(nearestName('slop', NAMES, 0)).toBeUndefined()
})
