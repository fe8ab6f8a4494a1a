/** A colour and the ink that can be read on it. */
export interface Paint {
  readonly fill: string
  readonly ink: string
}

const BLACK = '#1a1a1a'
const WHITE = '#ffffff'

/** Okabe and Ito's colours, which people with any colour vision can tell apart; each with the ink of the better contrast. */
export const PALETTE = {
  blue: { fill: '#0072B2', ink: WHITE },
  vermillion: { fill: '#D55E00', ink: BLACK },
  green: { fill: '#009E73', ink: BLACK },
  purple: { fill: '#CC79A7', ink: BLACK },
  orange: { fill: '#E69F00', ink: BLACK },
  sky: { fill: '#56B4E9', ink: BLACK },
  yellow: { fill: '#F0E442', ink: BLACK },
  grey: { fill: '#767676', ink: WHITE },
} as const satisfies Record<string, Paint>
