/** How a step from a cell to a neighbour is charged. Stored with every number that rests on it. */
export interface CostRule {
  /** 4: sides; 8: sides and diagonals; 16: also the moves of a chess knight. */
  readonly neighbours: 4 | 8 | 16
  /** Resistance of a step: mean of the cells it joins (knight: of the four it touches), or of the cell it enters. */
  readonly average: 'mean' | 'destination'
}
