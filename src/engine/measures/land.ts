import type { LandKind } from '../measure.ts'

const GROUND: readonly LandKind[] = ['dump', 'slope', 'bench', 'pit', 'terrace', 'tailings', 'bank', 'drawdown']

/** Kinds of land for which measures make sense: disturbed ground with or without rock faces, faces, dumps, banks, shores. */
export const LAND = {
  ground: GROUND,
  groundAndRock: [...GROUND, 'rock'],
  rock: ['rock'],
  dumps: ['dump', 'tailings'],
  banks: ['bank'],
  shore: ['bank', 'drawdown'],
} as const satisfies Record<string, readonly LandKind[]>
