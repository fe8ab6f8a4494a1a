import type { SymbolType } from '@observablehq/plot'
import { PALETTE, type Paint } from './palette.ts'

/** How an alternative is drawn: colour and marker. */
export interface Look {
  readonly paint: Paint
  readonly symbol: SymbolType
}

const FIRST: Look = { paint: PALETTE.blue, symbol: 'circle' }
const LOOKS: readonly Look[] = [
  FIRST,
  { paint: PALETTE.vermillion, symbol: 'square' },
  { paint: PALETTE.green, symbol: 'triangle' },
  { paint: PALETTE.purple, symbol: 'star' },
  { paint: PALETTE.sky, symbol: 'cross' },
  { paint: PALETTE.orange, symbol: 'wye' },
]

/** Colour and marker of option `i`, in turn. */
export const lookOf = (i: number): Look => LOOKS[i % LOOKS.length] ?? FIRST
