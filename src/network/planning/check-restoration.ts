import type { RestorationProblem } from './restoration-problem.ts'

/**
 * Refuses a problem without meaning.
 * @throws RangeError in words that name the limit
 */
export function checkRestoration(problem: RestorationProblem): void {
  const { grid, habitat, inside, cost } = problem
  for (const [name, size] of Object.entries({ dx: grid.dx, dy: grid.dy }))
    if (!(size > 0 && size < Infinity)) throw new RangeError(`${name} of the cells is ${size} m, wanted a number above 0`)
  const cells = grid.rows * grid.columns
  for (const [name, values] of Object.entries({ habitat, inside, cost }))
    if (values.length !== cells) throw new RangeError(`${name} has ${values.length} cells, wanted ${grid.rows} x ${grid.columns}`)
  checkLimits(problem)
  checkRules(problem)
  if (!inside.some(flag => flag !== 0)) throw new RangeError('no cell lies inside the landscape')
  const odd = cost.findIndex((value, cell) => habitat[cell] === 0 && inside[cell] !== 0 && !(value >= 0))
  if (odd >= 0) throw new RangeError(`the cost of cell ${odd} is ${cost[odd]} ha, wanted a number from 0, or Infinity`)
}

function checkLimits({ budget, least = 0, diameter }: RestorationProblem): void {
  if (!(budget >= 0)) throw new RangeError(`budget is ${budget} ha, wanted a number from 0`)
  if (!(least >= 0 && least < Infinity)) throw new RangeError(`least is ${least} ha, wanted a finite number from 0`)
  if (diameter !== undefined && !(diameter > 0)) throw new RangeError(`diameter is ${diameter} m, wanted a number above 0`)
}

/** TypeScript knows these, JavaScript does not. */
function checkRules({ neighbours, metric, gap }: RestorationProblem): void {
  if (![4, 8].includes(neighbours)) throw new RangeError(`neighbours is ${String(neighbours)}, wanted 4 or 8`)
  if (!['mesh', 'iic'].includes(metric)) throw new RangeError(`metric is "${metric}", wanted "mesh" or "iic"`)
  if (gap !== undefined && !(Number.isInteger(gap) && gap >= 1)) throw new RangeError(`gap is ${gap} cells, wanted a whole number from 1`)
}
