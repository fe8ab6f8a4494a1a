import type { DesignMatrix } from '../sensitivity/design-matrix.ts'
import { efastDesign } from '../sensitivity/efast-design.ts'
import { morrisDesign } from '../sensitivity/morris-design.ts'
import { saltelliDesign } from '../sensitivity/saltelli-design.ts'
import { designGroups } from './design-groups.ts'
import type { Design } from './design.ts'

/**
 * The rows of a design on the unit hypercube: a column for each parameter of each factor, one for chance.
 * @param seed scrambles or shifts the design
 */
export function designMatrix(design: Exclude<Design, { kind: 'ensemble' }>, seed: number): DesignMatrix {
  const { groups, columns } = designGroups(design.factors)
  switch (design.kind) {
    case 'saltelli':
      return saltelliDesign({ groups, columns, base: design.base, second: design.second, scramble: { seed } })
    case 'morris':
      return morrisDesign({ groups, columns, trajectories: design.trajectories, levels: design.levels, seed })
    case 'efast':
      return efastDesign({ groups, columns, samples: design.samples, curves: design.curves, seed })
  }
}
