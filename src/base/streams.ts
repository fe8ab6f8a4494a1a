/**
 * Named random streams. The number is part of the draw key, so it is never reused or renumbered:
 * a new stream takes the next free number.
 */
export const STREAMS = {
  params: 0,
  weather: 1,
  failure: 2,
  establishment: 3,
  species: 4,
  monitoring: 5,
  resampling: 6,
  attack: 7,
  evolution: 8,
  weights: 9,
  folds: 10,
} as const

export type Stream = keyof typeof STREAMS
