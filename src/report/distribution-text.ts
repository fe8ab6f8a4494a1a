import type { Distribution } from '../base/param-spec.ts'
import type { Lang } from '../base/text.ts'
import { fill } from './fill.ts'
import { MESSAGES } from './messages.ts'
import { quantityText } from './quantity-text.ts'

/** How a number is varied, in words. */
export function distributionText(distribution: Distribution, lang: Lang): string {
  const number = (x: number): string => quantityText(x, '1', lang)
  switch (distribution.kind) {
    case 'uniform':
      return fill(MESSAGES.uniform[lang], { low: number(distribution.low), high: number(distribution.high) })
    case 'log-uniform':
      return fill(MESSAGES.logUniform[lang], { low: number(distribution.low), high: number(distribution.high) })
    case 'triangular':
      return fill(MESSAGES.triangular[lang], {
        low: number(distribution.low),
        mode: number(distribution.mode),
        high: number(distribution.high),
      })
    case 'log-normal':
      return fill(MESSAGES.logNormal[lang], { sigma: number(distribution.sigma) })
    case 'normal':
      return fill(MESSAGES.normal[lang], { sd: number(distribution.sd) })
    case 'beta':
      return fill(MESSAGES.beta[lang], { size: number(distribution.size) })
    case 'categorical':
      return fill(MESSAGES.categorical[lang], { n: distribution.weights.length })
  }
}
