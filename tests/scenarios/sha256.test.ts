import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../../src/scenarios/canonical-json.ts'
import { sha256 } from '../../src/scenarios/sha256.ts'

it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('gives the published answers of FIPS 180-4', (text, hash) => {
  expect(sha256(text)).toBe(hash)
})

it('agrees with Node for every text, lone surrogates included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
    }),
  )
})

it('does not depend on the order of keys, and sees every number', () => {
  expect(canonicalJson({ b: [1, { d: 2, c: 3 }], a: 'x', z: undefined })).toBe('{"a":"x","b":[1,{"c":3,"d":2}]}')
  expect(canonicalJson(Float64Array.of(1, 0.1))).toBe('[1,0.1]')
})
