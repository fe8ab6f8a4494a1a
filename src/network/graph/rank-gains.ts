export interface RankedGains {
  /** Gain divided by price of each candidate; Infinity: a gain for nothing, 0 without a gain. */
  readonly perPrice: Float64Array
  /** Candidates by falling gain, the lowest index of equals first. */
  readonly byGain: Uint32Array
  /** Candidates by falling gain per price, the lowest index of equals first. */
  readonly byGainPerPrice: Uint32Array
}

/**
 * @param gain of each candidate, in any one unit
 * @param price of each, >= 0, in any one unit
 * @throws RangeError where a price is missing or has no meaning
 */
export function rankGains(gain: Float64Array, price: ArrayLike<number>): RankedGains {
  if (price.length !== gain.length) throw new RangeError(`${price.length} prices for ${gain.length} gains, wanted one each`)
  const perPrice = gain.map((value, c) => {
    if (!(price[c] >= 0 && price[c] < Infinity)) throw new RangeError(`candidate ${c}: price is ${price[c]}, wanted a finite number >= 0`)
    return value === 0 ? 0 : value / price[c]
  })
  return { perPrice, byGain: falling(gain), byGainPerPrice: falling(perPrice) }
}

function falling(values: Float64Array): Uint32Array {
  const order = Uint32Array.from(values, (_, c) => c)
  return order.toSorted((a, b) => (values[a] > values[b] ? -1 : values[a] < values[b] ? 1 : a - b))
}
