import type { Portfolio } from './portfolio.ts'

/** What a plan takes: spent[resource][year - 1]. */
export function spentByYear({ actions, resources, years }: Portfolio, chosen: readonly number[]): readonly (readonly number[])[] {
  return resources.map((_, r) =>
    Array.from({ length: years }, (_unused, year) => chosen.reduce((sum, a) => sum + actions[a].use[r * years + year], 0)),
  )
}
