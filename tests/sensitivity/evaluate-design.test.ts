import { describe, expect, it } from 'vitest'
import { evaluateDesign } from '../../src/sensitivity/evaluate-design.ts'
import type { Model } from '../../src/sensitivity/model.ts'
import { saltelliDesign } from '../../src/sensitivity/saltelli-design.ts'

const design = saltelliDesign({ groups: [[0], [1]], columns: 2, base: 16, second: false, scramble: { seed: 1 } })
const model: Model = {
  factors: [
    { name: 'depth', quantile: u => 2 + 3 * u },
    { name: 'slope', quantile: u => u * u },
  ],
  outputs: ['sum', 'product', 'unfilled'],
  evaluate(x, y) {
    y[0] = x[0] + x[1]
    if (x[1] < 0.5) y[1] = x[0] * x[1]
  },
}

describe('a model on a design', () => {
  it('gives a column for each output, in the units of the factors; what it does not fill is NaN', () => {
    const [sum, product, unfilled] = evaluateDesign(model, design)
    const u = new Float64Array(2)
    for (let r = 0; r < design.rows; r++) {
      design.row(r, u)
      const x = [2 + 3 * u[0], u[1] * u[1]]
      expect(sum[r]).toBe(x[0] + x[1])
      expect(product[r]).toBe(x[1] < 0.5 ? x[0] * x[1] : NaN)
      expect(unfilled[r]).toBeNaN()
    }
  })

  it('gives any part of the rows', () => {
    const [all] = evaluateDesign(model, design)
    expect(evaluateDesign(model, design, 10, 31)[0]).toEqual(all.slice(10, 31))
    expect(evaluateDesign(model, design, 5, 5)[0]).toHaveLength(0)
  })

  it('refuses a design for another number of factors', () => {
    const other = saltelliDesign({ groups: [[0]], columns: 1, base: 2, second: false })
    expect(() => evaluateDesign(model, other)).toThrow('the design has 1 columns, the model 2 factors')
  })
})
