/** A stretch of a text by UTF-16 offsets; the end is exclusive. */
export interface Place {
  readonly file: string
  readonly start: number
  readonly end: number
}

/** Keys and list positions from the top of the file down to a value. */
export type Path = readonly (string | number)[]

/** Where a value stands, and its key where it has one. */
export interface Placed {
  readonly value: Place
  readonly key?: Place
}
