import type { Path, Place, Placed } from './place.ts'

/** Joins the steps of a path; cannot occur in keys, because control characters are refused in files. */
const SEPARATOR = '\u0001'

/** Where each value of the file stands, whatever file it came from (YAML or a table that the YAML names). */
export interface Places {
  set(path: Path, placed: Placed): void
  get(path: Path): Placed | undefined
  /** Place of the value, or of the nearest part around it that is in a file. */
  value(path: Path): Place
  /** Place of the key of the value (list entries: the value). */
  key(path: Path): Place
}

/** An empty register of places; `top` answers for paths that are nowhere. */
export function createPlaces(top: Place): Places {
  const map = new Map<string, Placed>()
  const get = (path: Path): Placed | undefined => map.get(path.join(SEPARATOR))
  const nearest = (path: Path): Placed | undefined => {
    for (let depth = path.length; depth >= 0; depth--) {
      const placed = get(path.slice(0, depth))
      if (placed !== undefined) return placed
    }
    return undefined
  }
  return {
    set: (path, placed) => void map.set(path.join(SEPARATOR), placed),
    get,
    value(path) {
      const exact = get(path)
      if (exact !== undefined) return exact.value
      const around = nearest(path) // a whole block makes no readable caret line: its key stands for it
      return around === undefined ? top : (around.key ?? around.value)
    },
    key(path) {
      const placed = nearest(path)
      return placed === undefined ? top : (placed.key ?? placed.value)
    },
  }
}
