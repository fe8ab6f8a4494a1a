import fc from 'fast-check'
import type { PlainGraph } from './plain-connectivity.ts'

/** Costs with many ties and zeros, or all different. */
const cost = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ min: 0, max: 6, noNaN: true }), fc.constant(Infinity))
/** Stepping stones without area among the patches. */
const attribute = fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 100, noNaN: true }))

/** Graphs with islands, ties, links of cost 0 or Infinity and patches without area; `least` patches or more. */
export function randomGraphs(least = 0): fc.Arbitrary<PlainGraph> {
  return fc.integer({ min: least, max: 14 }).chain(n =>
    fc.record({
      attribute: fc.array(attribute, { minLength: n, maxLength: n }),
      links:
        n < 2
          ? fc.constant([])
          : fc.uniqueArray(
              fc
                .record({ from: fc.integer({ min: 0, max: n - 1 }), to: fc.integer({ min: 0, max: n - 1 }), cost })
                .filter(({ from, to }) => from !== to),
              { maxLength: 2 * n, selector: ({ from, to }) => Math.min(from, to) * n + Math.max(from, to) },
            ),
    }),
  )
}

export const KERNEL = { distance: 4, probability: 0.3 }
/** -ln(0.3) / 4 */
export const RATE = 0.30099320108148404
