import type { DesignMatrix } from './design-matrix.ts'
import type { Model } from './model.ts'

/**
 * Runs a model on the rows of a design, one after the other. What the model throws comes through.
 * @param design on the unit hypercube, with a column for each factor
 * @param lo first row, default 0
 * @param hi row after the last, default all
 * @returns for each output its value in rows lo to hi - 1
 * @throws RangeError if the design has another number of columns than the model has factors
 */
export function evaluateDesign(model: Model, design: DesignMatrix, lo = 0, hi: number = design.rows): readonly Float64Array[] {
  const { factors, outputs } = model
  if (design.columns !== factors.length) {
    throw new RangeError(`the design has ${design.columns} columns, the model ${factors.length} factors`)
  }
  const results = outputs.map(() => new Float64Array(hi - lo))
  const x = new Float64Array(factors.length)
  const y = new Float64Array(outputs.length)
  for (let r = lo; r < hi; r++) {
    design.row(r, x)
    for (let j = 0; j < x.length; j++) x[j] = factors[j].quantile(x[j])
    // What an output is left as, where the model does not fill it, must not be that of the row before.
    y.fill(NaN)
    model.evaluate(x, y)
    for (let k = 0; k < y.length; k++) results[k][r - lo] = y[k]
  }
  return results
}
