/** Flags of `regreen network plan`. */
export interface NetworkPlanFlags {
  readonly metric: 'mesh' | 'iic'
  readonly maxArea: string
  readonly minArea?: string
  readonly maxDiameter?: string
  readonly restorable?: string
  readonly hectares?: string
  readonly locked?: string
  readonly outside?: string
  readonly neighbours: '4' | '8'
  readonly gap: number
  readonly work: number
  readonly output?: string
  readonly force?: boolean
}
