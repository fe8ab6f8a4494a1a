/**
 * e^r - 1 - r for |r| <= 0.3467: polynomial of degree 12 whose coefficients were fitted for this file at Chebyshev nodes
 * (truncation below 1e-18). Evaluated in pairs, because that is faster than one chain.
 */
export function expTail(r: number): number {
  const r2 = r * r
  const r4 = r2 * r2
  const p01 = 0.16666666666666669 + r * 0.041666666666666664
  const p23 = 0.008333333333330051 + r * 0.0013888888888886545
  const p45 = 0.00019841269863105968 + r * 2.4801587317181886e-5
  const p67 = 2.7557268378684192e-6 + r * 2.755728291148268e-7
  const p89 = 2.5100424157005067e-8 + r * 2.0911264239196083e-9
  return r2 * (0.5 + r * (p01 + r2 * p23 + r4 * (p45 + r2 * p67 + r4 * p89)))
}
