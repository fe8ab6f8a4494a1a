import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beyond } from '../../src/planning/beyond.ts'
import { betterPlan } from '../../src/planning/better-plan.ts'
import { linearSteps } from '../../src/planning/linear-steps.ts'
import type { JudgedPlan } from '../../src/planning/judged-plan.ts'
import { objectiveAim } from '../../src/planning/objective-aim.ts'
import { planFront } from '../../src/planning/plan-front.ts'
import type { PlanRule } from '../../src/planning/plan-rules.ts'
import { relaxationAim } from '../../src/planning/relaxation-aim.ts'
import { highsSolver } from '../../src/solvers/highs-solver.ts'

const solver = await highsSolver()
const text = { en: 'rule', zh: '规则' }
const rule: PlanRule = { id: 'r', kind: 'budget', title: text, unit: '1', limit: 10, scale: 10, excess: () => 0 }

/** A world in which effects add up: gain and use of each option of each choice; the rule allows a total use of 10. */
interface World {
  readonly gain: readonly (readonly number[])[]
  readonly use: readonly (readonly number[])[]
}
const judged = ({ gain, use }: World, genes: ArrayLike<number>): JudgedPlan => {
  const sum = (of: World['gain']): number => of.reduce((total, options, c) => total + (genes[c] === 0 ? 0 : options[genes[c] - 1]), 0)
  const excess = sum(use) - 10
  return {
    genes: Float64Array.from(genes),
    means: [sum(gain), sum(use)],
    losses: [-sum(gain), sum(use)],
    excess: [excess],
    violation: Math.max(0, excess / 10),
  }
}
const worlds = fc.array(
  fc.array(fc.tuple(fc.integer({ min: -3, max: 9 }), fc.integer({ min: 0, max: 8 })), { minLength: 1, maxLength: 3 }),
  {
    minLength: 2,
    maxLength: 4,
  },
)
const worldOf = (pairs: readonly (readonly (readonly [number, number])[])[]): World => ({
  gain: pairs.map(options => options.map(([gain]) => gain)),
  use: pairs.map(options => options.map(([, use]) => use)),
})
const everyGenes = ({ gain }: World): readonly (readonly number[])[] =>
  gain.reduce<readonly (readonly number[])[]>(
    (plans, options) => plans.flatMap(plan => [0, ...options.keys()].map((_, k) => [...plan, k])),
    [[]],
  )

describe('linear steps', () => {
  it('are optimal where effects add up: no plan that keeps the rule is better (brute force)', () => {
    fc.assert(
      fc.property(worlds, fc.nat(1000), (pairs, start) => {
        const world = worldOf(pairs)
        const from = judged(
          world,
          world.gain.map((options, c) => Math.floor(start / (c + 1)) % (options.length + 1)),
        )
        const aim = objectiveAim(0, [rule], 1, Infinity)
        const tried = world.gain.flatMap((options, c) =>
          [0, ...options.keys()].map((_, k) => judged(world, from.genes.with(c, k))).filter(({ genes }) => genes[c] !== from.genes[c]),
        )
        const [step] = linearSteps(from, tried, aim, [1_000_000], solver)
        const all = everyGenes(world).map(genes => judged(world, genes))
        const best = all.reduce((top, plan) => (betterPlan(plan, top, aim) ? plan : top))
        const reached = step ? judged(world, step.genes) : from
        expect(beyond(reached, aim)).toBeCloseTo(beyond(best, aim), 6)
        expect(aim.loss(reached)).toBeCloseTo(aim.loss(best), 4)
        fc.pre(step !== undefined && best.violation === 0)
        expect(step.bound).toBeLessThanOrEqual(aim.loss(best) + 1e-3)
        expect(step.foretold).toBeCloseTo(aim.loss(reached), 6)
      }),
      { numRuns: 60 },
    )
  })

  it('make no more moves at once than they may, and none that change the same choice', () => {
    const world = worldOf([
      [[5, 1]],
      [[4, 1]],
      [
        [3, 1],
        [2, 0],
      ],
    ])
    const from = judged(world, [0, 0, 0])
    const tried = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 2],
    ].map(genes => judged(world, genes))
    const steps = linearSteps(from, tried, objectiveAim(0, [rule], 1, Infinity), [1, 2, 3], solver)
    expect(steps.map(({ genes }) => [...genes])).toEqual([
      [1, 0, 0],
      [1, 1, 0],
      [1, 1, 1],
    ])
  })

  it('come back within a level of cost from a plan that is beyond it', () => {
    const world = worldOf([[[9, 8]], [[5, 5]], [[4, 3]]])
    const from = judged(world, [1, 1, 1])
    const tried = [0, 1, 2].map(c => judged(world, from.genes.with(c, 0)))
    const [step] = linearSteps(from, tried, objectiveAim(0, [], 1, 11), [3], solver)
    expect([...step.genes]).toEqual([1, 0, 1])
  })

  it('aim at the least that one rule must give way by', () => {
    const aim = relaxationAim(0, [rule, rule])
    const plan = { ...judged(worldOf([[[1, 25]]]), [1]), excess: [15, -2] }
    expect([aim.loss(plan), beyond(plan, aim)]).toEqual([1.5, 0])
    expect(beyond({ ...plan, excess: [15, 4] }, aim)).toBe(0.4)
  })
})

describe('the front of plans', () => {
  const plan = (losses: readonly number[], violation = 0): JudgedPlan => ({
    genes: new Float64Array(0),
    means: losses,
    losses,
    excess: [],
    violation,
  })

  it('holds what nothing admissible dominates, and of equals the first', () => {
    const [a, b, c, d] = [plan([1, 5]), plan([2, 4]), plan([2, 4]), plan([3, 4])]
    expect(planFront([d, c, b, a])).toEqual([a, c])
    expect(planFront([plan([0, 0], 1), a])).toEqual([a])
  })

  it('holds the least inadmissible plan where none is admissible, and nothing where nothing has numbers', () => {
    expect(planFront([plan([1, 1], 2), plan([9, 9], 1)])).toEqual([plan([9, 9], 1)])
    expect(planFront([plan([Number.NaN, 1])])).toEqual([])
  })

  it('agrees with the definition', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5))), points => {
        const plans = points.map(losses => plan(losses))
        const dominates = (a: JudgedPlan, b: JudgedPlan): boolean =>
          a.losses.every((loss, k) => loss <= b.losses[k]) && a.losses.some((loss, k) => loss < b.losses[k])
        const front = planFront(plans)
        const expected = new Set(plans.filter(one => !plans.some(other => dominates(other, one))).map(({ losses }) => losses.join()))
        expect(new Set(front.map(({ losses }) => losses.join()))).toEqual(expected)
        expect(front).toHaveLength(expected.size)
      }),
    )
  })
})
