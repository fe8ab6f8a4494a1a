/** Buckets of the window; 2^16 heads of a list fit the second cache. */
const BUCKETS = 65_536
/** Entries beyond the window that are looked at to choose the next one. */
const SAMPLE = 64
/** Share of these that the next window takes in at least. */
const QUANTILE = 0.25
/** Below this the inverse of a width would not be finite. */
const LEAST_WIDTH = 1e-300
/** A cell and the next entry, side by side. */
const FIELDS = 2
/** A cell has at most so many neighbours: room that must be free before they are pushed. */
const ROOM = 16

/**
 * Cells in the order of their cost, to the width of a bucket: within a bucket in any order, and pushed again when they become
 * cheaper. A search on it that takes up each improved cell again ends with the costs of Dijkstra's algorithm, bit for bit, because
 * a rounded sum never falls when a term grows. What lies beyond the window waits in one list until the window is empty.
 */
export class BucketQueue {
  private readonly head = new Int32Array(BUCKETS).fill(-1)
  private pool = new Int32Array(FIELDS * 4096)
  private key = new Float64Array(4096)
  private used = 0
  private free = -1
  /** Bucket that is being emptied, and what is left of it. */
  private bucket = 0
  private rest = -1
  /** Entries beyond the window. */
  private later = -1
  private base = 0
  private inverse: number
  private readonly width: number

  /** @param width [cost m] of a bucket: the least step is enough for each cell to be taken up once */
  constructor(width: number) {
    this.width = Math.max(width, LEAST_WIDTH)
    this.inverse = 1 / this.width
  }

  /** Makes room for the pushes of one cell. */
  reserve(): void {
    if (this.used + ROOM <= this.key.length) return
    const pool = new Int32Array(2 * this.pool.length)
    pool.set(this.pool)
    this.pool = pool
    const key = new Float64Array(2 * this.key.length)
    key.set(this.key)
    this.key = key
  }

  /** Adds a cell; `cost` is at least that of the last cell taken. */
  push(cell: number, cost: number): void {
    const { pool } = this
    let entry = this.free
    if (entry < 0) entry = this.used++
    else this.free = pool[FIELDS * entry + 1]
    pool[FIELDS * entry] = cell
    this.key[entry] = cost
    const at = (cost - this.base) * this.inverse
    if (at < BUCKETS) {
      const bucket = Math.trunc(at)
      pool[FIELDS * entry + 1] = this.head[bucket]
      this.head[bucket] = entry
    } else {
      pool[FIELDS * entry + 1] = this.later
      this.later = entry
    }
  }

  /** Takes a cell of the first bucket; -1 if there is none. */
  pop(): number {
    const { pool, head } = this
    let entry = this.rest
    if (entry < 0) {
      let bucket = this.bucket
      while (bucket < BUCKETS && head[bucket] < 0) bucket++
      if (bucket === BUCKETS) {
        if (this.later < 0) return -1
        this.moveWindow()
        return this.pop()
      }
      this.bucket = bucket
      entry = head[bucket]
      head[bucket] = -1
    }
    this.rest = pool[FIELDS * entry + 1]
    pool[FIELDS * entry + 1] = this.free
    this.free = entry
    return pool[FIELDS * entry]
  }

  /** Puts the window over the entries that wait, wide enough for a good part of them. */
  private moveWindow(): void {
    const { pool, key, head } = this
    let count = 0
    let least = Infinity
    for (let entry = this.later; entry >= 0; entry = pool[FIELDS * entry + 1]) {
      count++
      if (key[entry] < least) least = key[entry]
    }
    const every = Math.ceil(count / SAMPLE)
    const sample = new Float64Array(Math.ceil(count / every))
    let seen = 0
    for (let entry = this.later; entry >= 0; entry = pool[FIELDS * entry + 1]) {
      if (seen % every === 0) sample[seen / every] = key[entry]
      seen++
    }
    sample.sort()
    const reach = sample[Math.floor(QUANTILE * sample.length)] - least
    this.base = least
    this.inverse = 1 / Math.max(this.width, reach / (BUCKETS - 1))
    this.bucket = 0
    let entry = this.later
    this.later = -1
    while (entry >= 0) {
      const next = pool[FIELDS * entry + 1]
      const at = (key[entry] - least) * this.inverse
      if (at < BUCKETS) {
        const bucket = Math.trunc(at)
        pool[FIELDS * entry + 1] = head[bucket]
        head[bucket] = entry
      } else {
        pool[FIELDS * entry + 1] = this.later
        this.later = entry
      }
      entry = next
    }
  }
}
