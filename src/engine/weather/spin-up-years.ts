/**
 * Years of weather before the start: long enough for snow, frost, soil water and what slopes have already survived to have forgotten
 * how they began.
 */
export const SPIN_UP_YEARS = 3
