/**
 * Hash of everything that a few futures of some scenarios come to. Uses nothing but the built engine, so that the same file runs in
 * every Node and in a browser.
 */
import { prepare } from '../dist/src/batch/prepare.js'
import { runReplicate } from '../dist/src/batch/run-replicate.js'
import { sha256 } from '../dist/src/scenarios/sha256.js'

const REPLICATES = 3

/** @param {readonly object[]} scenarios parsed scenarios */
export function outcomeHash(scenarios) {
  const parts = []
  for (const scenario of scenarios) {
    const prepared = prepare(scenario)
    for (let replicate = 0; replicate < REPLICATES; replicate++) {
      for (const outcome of runReplicate(prepared, scenario.seed, replicate)) {
        for (const [name, column] of Object.entries(outcome.table)) parts.push(name, bits(column))
        for (const { measure, item, cost, quantity } of outcome.bill) parts.push(measure, item, bits(Float64Array.of(cost, quantity)))
      }
    }
  }
  return sha256(parts.join(' '))
}

/** All bits of numbers, in hexadecimal; every NaN alike, because engines may differ in its unseen bits. */
function bits(column) {
  const plain = Float64Array.from(column, x => (Number.isNaN(x) ? Number.NaN : x))
  const words = new Uint32Array(plain.buffer)
  return [...plain].map((x, k) => (Number.isNaN(x) ? 'nan' : words[2 * k + 1].toString(16) + '.' + words[2 * k].toString(16))).join(' ')
}
