/** Replicate at which the futures of the second look begin: far from those of the search, and at a whole Latin block. */
export const SECOND_LOOK = 524_288
