import { describe, expect, it } from 'vitest'
import type { Outcome, RuleOutcome } from '../../src/batch/run-future.ts'
import { runReplicate } from '../../src/batch/run-replicate.ts'
import { prepare } from '../../src/batch/prepare.ts'
import { summariseReactions } from '../../src/compare/summarise-reactions.ts'
import type { AdaptiveAction } from '../../src/scenarios/scenario.ts'
import { scenarioOf } from '../helpers.ts'

const RULE: AdaptiveAction = {
  measure: 'replanting',
  units: ['unit-1', 'unit-2'],
  dose: {},
  after: 0,
  when: {
    quantity: 'stocking',
    side: 'below',
    threshold: 0.7,
    scope: 'unit',
    error: 0,
    from: 0,
    check: [],
    inARow: 1,
    delay: 0,
    months: [],
    atMost: 9,
    pause: 1,
  },
}
const scenario = scenarioOf([{}, {}], {
  alternatives: [
    { id: 'do-nothing', title: { en: 'n', zh: 'n' }, actions: [] },
    { id: 'adaptive', title: { en: 'a', zh: 'a' }, actions: [], adaptive: [RULE] },
  ],
})
const [nothing] = runReplicate(prepare(scenarioOf()), 7, 0)
const future = (reactions: readonly (readonly [unit: number, month: number, value: number])[], cost: number): readonly Outcome[] => {
  const rule: RuleOutcome = { reactions: reactions.map(([unit, month, value]) => ({ rule: 0, unit, decided: month, month, value })), cost }
  return [nothing, { ...nothing, rules: [rule] }]
}

describe('the summary of reactions', () => {
  it('counts futures, months, works, units and money', () => {
    const outcomes = [
      future(
        [
          [0, 20, 0.6],
          [1, 14, 0.5],
          [0, 32, 0.4],
        ],
        900,
      ),
      future([[1, 22, 0.65]], 300),
      future([], 0),
      future([[0, 19, 0.3]], 200),
    ]
    // first works in months 14, 22 and 19; values 0.3, 0.4, 0.5, 0.6, 0.65; 5 works in 4 futures, on 2 + 1 + 0 + 1 units; 1400 in all
    expect(summariseReactions(scenario, outcomes)).toEqual([
      {
        alternative: 'adaptive',
        rule: 1,
        measure: 'replanting',
        units: ['unit-1', 'unit-2'],
        when: RULE.when,
        share: 0.75,
        medianMonth: 19,
        medianValue: 0.5,
        meanTimes: 1.25,
        meanUnits: 1,
        meanCost: 350,
      },
    ])
  })

  it('has no month and no value where nothing happened', () => {
    expect(summariseReactions(scenario, [future([], 0)])).toMatchObject([
      { share: 0, medianMonth: null, medianValue: null, meanTimes: 0, meanCost: 0 },
    ])
  })

  it('is not there without rules', () => {
    expect(summariseReactions(scenarioOf(), [[nothing]])).toBeUndefined()
  })
})
