/** Made-up landscapes for the benchmarks: the same numbers from the same seed in Python and JavaScript. */

/** Uniform numbers in [0, 1): mulberry32 (T. Ettinger, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Resistance of each cell: lognormal (Box-Muller), rounded to 1e-3 and at least that. */
export function lognormalRaster(rows: number, columns: number, seed = 7, sigma = 1): Float64Array {
  const uniform = mulberry32(seed)
  return Float64Array.from({ length: rows * columns }, () => {
    const a = uniform()
    const b = uniform()
    const normal = sigma * Math.sqrt(-2 * Math.log(1 - a)) * Math.cos(2 * Math.PI * b)
    return Math.max(0.001, Math.floor(Math.exp(normal) * 1000 + 0.5) / 1000)
  })
}

/** Patches in a square of 10 km, linked where they lie near each other. */
export interface GeometricGraph {
  /** [m] */ readonly x: Float64Array
  /** [m] */ readonly y: Float64Array
  /** [ha] */ readonly area: Float64Array
  /** Patches at the ends of each link, the lower first. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** [m] length of each link */
  readonly distance: Float64Array
  /** [m] longest link, with which patches have 10 neighbours on average */
  readonly radius: number
  /** [1/m] of the kernel exp(-decay * distance), 0.5 at the longest link */
  readonly decay: number
}

/** Random geometric graph. */
export function rgg(n: number, seed = 42): GeometricGraph {
  const uniform = mulberry32(seed)
  const x = new Float64Array(n)
  const y = new Float64Array(n)
  const area = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    x[i] = 10_000 * uniform()
    y[i] = 10_000 * uniform()
    area[i] = Math.floor((1 + 99 * uniform()) * 100 + 0.5) / 100
  }
  const radius = Math.sqrt((10 * 1e8) / (Math.PI * n))
  const from: number[] = []
  const to: number[] = []
  const distance: number[] = []
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const d = Math.hypot(x[i] - x[j], y[i] - y[j])
      if (d > radius) continue
      from.push(i)
      to.push(j)
      distance.push(d)
    }
  }
  const links = { from: Uint32Array.from(from), to: Uint32Array.from(to), distance: Float64Array.from(distance) }
  return { x, y, area, ...links, radius, decay: Math.LN2 / radius }
}

/** Row and column of patch centres, at least 10 cells from the border. */
export function patchCentres(rows: number, columns: number, count = 20, seed = 99): readonly (readonly [number, number])[] {
  const uniform = mulberry32(seed)
  return Array.from(
    { length: count },
    () => [10 + Math.floor(uniform() * (rows - 20)), 10 + Math.floor(uniform() * (columns - 20))] as const,
  )
}
