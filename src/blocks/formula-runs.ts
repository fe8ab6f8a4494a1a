import { compileFormula } from '../base/compile-formula.ts'
import { drawParameter } from '../base/draw-parameter.ts'
import { sobolSequence } from '../base/sobol-sequence.ts'
import type { FormulaModel } from '../scenarios/formula-model.ts'
import { evaluateDesign } from '../sensitivity/evaluate-design.ts'
import type { DesignMatrix } from '../sensitivity/design-matrix.ts'
import type { Model } from '../sensitivity/model.ts'
import type { Design } from './design.ts'
import { designMatrix } from './design-matrix.ts'

/** A model made of formulas, run by a design. */
export interface FormulaRuns {
  /** By output in the order of the model, then by run. */
  readonly outputs: readonly Float64Array[]
  /** Values of the factors, in the order of the model, then by run. */
  readonly columns: readonly Float64Array[]
}

/**
 * Runs a model of formulas on the rows of a design; an ensemble takes the points of a scrambled Sobol sequence.
 * @param runs of an ensemble; other designs have their own number
 */
export function formulaRuns(model: FormulaModel, design: Design, runs: number, seed: number): FormulaRuns {
  const compiled = compile(model)
  const matrix = design.kind === 'ensemble' ? points(model.factors.length, runs, seed) : designMatrix(design, seed)
  const u = new Float64Array(matrix.columns)
  const columns = model.factors.map(() => new Float64Array(matrix.rows))
  for (let r = 0; r < matrix.rows; r++) {
    matrix.row(r, u)
    model.factors.forEach(({ spec }, k) => {
      columns[k][r] = drawParameter(spec, u[k])
    })
  }
  return { outputs: evaluateDesign(compiled, matrix), columns }
}

function points(columns: number, rows: number, seed: number): DesignMatrix {
  const sequence = sobolSequence(columns, { seed })
  return {
    rows,
    columns,
    row: (r, out) => {
      sequence.fill(r, out)
    },
  }
}

function compile({ factors, outputs }: FormulaModel): Model {
  const names = [...factors, ...outputs].map(({ name }) => name)
  const formulas = outputs.map(({ formula }) => compileFormula(formula, names))
  const values = new Float64Array(names.length)
  return {
    factors: factors.map(({ name, spec }) => ({ name, quantile: (u: number) => drawParameter(spec, u) })),
    outputs: outputs.map(({ name }) => name),
    evaluate(x, y) {
      values.set(x)
      formulas.forEach((formula, k) => {
        y[k] = formula(values)
        values[factors.length + k] = y[k]
      })
    },
  }
}
