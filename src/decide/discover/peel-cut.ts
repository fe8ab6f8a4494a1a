/**
 * Where PRIM cuts: between the two order statistics around (n - 1) q, halfway; where these are equal, the one that points inward of the
 * box is moved inward until it is another value. All values equal on that side: the value itself.
 * Rule of `sdtoolkit` and of the EMA Workbench (Bryant and Lempert 2010).
 * @param valueAt the values in ascending order, by index
 * @param n how many there are, at least 1
 * @param q in (0, 1); above 1/2 it is a cut from above, which keeps what is below it
 */
export function peelCut(valueAt: (index: number) => number, n: number, q: number): number {
  const at = (n - 1) * q
  let low = Math.floor(at)
  let high = Math.ceil(at)
  if (q > 0.5) while (low > 0 && valueAt(low) === valueAt(high)) low--
  else while (high < n - 1 && valueAt(low) === valueAt(high)) high++
  const below = valueAt(low)
  const above = valueAt(high)
  const half = (below + above) / 2
  return Number.isFinite(half) ? half : below / 2 + above / 2
}
