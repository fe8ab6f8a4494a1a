import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Checkpoint } from '../../../src/decide/evolve/checkpoint.ts'
import { choiceGenes } from '../../../src/decide/evolve/choice-genes.ts'
import type { Evaluation } from '../../../src/decide/evolve/evaluation.ts'
import type { EvolutionSettings } from '../../../src/decide/evolve/evolution-settings.ts'
import { evolve, type Evolution } from '../../../src/decide/evolve/evolve.ts'
import { nsga2 } from '../../../src/decide/evolve/nsga2.ts'
import { nsga3 } from '../../../src/decide/evolve/nsga3.ts'
import { realGenes } from '../../../src/decide/evolve/real-genes.ts'
import { referencePoints } from '../../../src/decide/evolve/reference-points.ts'
import { hypervolume } from '../../../src/decide/pareto/hypervolume.ts'

const UNITS = 8
const COST = [0, 3, 5, 2]
/** At most one unit in the first half gets option 3: the later ones do nothing instead. */
const repair = (genes: Float64Array): void => {
  let seen = false
  for (let i = 0; i < UNITS / 2; i++) {
    if (genes[i] !== 3) continue
    if (seen) genes[i] = 0
    seen = true
  }
}
/** Cost against damage, with neighbours that help each other, a budget, and plans that break the simulator. */
const worth = (genes: ArrayLike<number>): Evaluation => {
  const plan = Array.from(genes)
  const cost = plan.reduce((sum, option, i) => sum + COST[option] * (1 + 0.1 * i), 0)
  const effect = plan.reduce((sum, option, i) => sum + option * ((i * 3) % 5) + (i > 0 && plan[i - 1] > 0 && option > 0 ? 1.5 : 0), 0)
  const broken = plan[2] === 1 && plan[5] === 2
  return { objectives: [cost, broken ? NaN : 60 - effect], violation: Math.max(0, cost - 30) / 30 }
}
const third = (evaluation: Evaluation, genes: ArrayLike<number>): Evaluation => ({
  ...evaluation,
  objectives: [...evaluation.objectives, Array.from(genes).filter(option => option > 0).length],
})

interface Kind {
  readonly name: string
  readonly settings: EvolutionSettings
}
const representation = choiceGenes({
  options: Array.from({ length: UNITS }, () => 4),
  repair,
  patches: [
    [0, 1],
    [2, 3],
    [4, 5],
  ],
})
const KINDS: readonly Kind[] = [
  {
    name: 'NSGA-II',
    settings: {
      representation,
      objectives: 2,
      evaluate: batch => batch.map(worth),
      selection: nsga2(),
      population: 12,
      evaluations: 130,
      seed: 'a',
    },
  },
  {
    name: 'NSGA-III with archive',
    settings: {
      representation,
      objectives: 3,
      evaluate: batch => batch.map(genes => third(worth(genes), genes)),
      selection: nsga3(referencePoints(3, 3)),
      population: 12,
      evaluations: 130,
      seed: 'a',
      given: [new Float64Array(UNITS), new Float64Array(UNITS), [3, 3, 3, 3, 3, 3, 3, 3], [0, 0, 0, 0, 1, 0, 0, 0]],
      epsilon: [2, 3, 1],
      reference: [40, 60, 9],
    },
  },
  {
    name: 'NSGA-II with real genes and refinement',
    settings: {
      representation: realGenes([0, -1, 0], [1, 1, 4], { whole: [false, false, true] }),
      objectives: 2,
      evaluate: batch =>
        batch.map(([a, b, c]) => ({ objectives: [a + c, (1 - a) * (1 - a) + b * b - c], violation: Math.max(0, 0.3 - a) })),
      selection: nsga2(),
      population: 10,
      evaluations: 100,
      seed: 7,
      epsilon: [0.1, 0.1],
      reference: [5, 5],
      // Every look brings an estimate closer to what it tends to.
      refine: elite => elite.map(({ objectives: [f, g], violation, looks }) => ({ objectives: [f + 0.3 / (looks * looks), g], violation })),
    },
  },
]

/** All that a search knows at its end, as text. */
const told = (result: Evolution): string => JSON.stringify(result.checkpoint())
/** Runs a search and writes down what was evaluated. */
async function watched(settings: EvolutionSettings): Promise<{ result: Evolution; asked: { genes: number[]; evaluation: Evaluation }[] }> {
  const asked: { genes: number[]; evaluation: Evaluation }[] = []
  const result = await evolve({
    ...settings,
    evaluate: async batch => {
      const evaluations = await settings.evaluate(batch)
      evaluations.forEach((evaluation, i) => asked.push({ genes: [...batch[i]], evaluation }))
      return evaluations
    },
  })
  return { result, asked }
}
const isGood = ({ objectives, violation }: Evaluation): boolean => objectives.every(Number.isFinite) && Number.isFinite(violation)
const beats = (a: Evaluation, b: Evaluation): boolean => {
  if (a.violation > 1e-9 || b.violation > 1e-9) return (a.violation <= 1e-9 ? 0 : a.violation) < (b.violation <= 1e-9 ? 0 : b.violation)
  return a.objectives.every((value, k) => value <= b.objectives[k]) && a.objectives.some((value, k) => value < b.objectives[k])
}

describe.each(KINDS)('$name', ({ settings }) => {
  it('gives the same for the same seed, text or number, and else another', async () => {
    const first = await evolve(settings)
    expect(told(await evolve({ ...settings, seed: String(settings.seed) }))).toBe(told(first))
    expect(told(await evolve({ ...settings, seed: 'b' }))).not.toBe(told(first))
  })

  it('goes on from every generation as if there had been no break', async () => {
    const saved: string[] = []
    const whole = await evolve({ ...settings, onGeneration: (_, checkpoint) => void saved.push(JSON.stringify(checkpoint())) })
    expect(saved.length).toBeGreaterThan(8)
    expect(saved[saved.length - 1]).toBe(told(whole))
    for (const text of saved) {
      const resumed = await evolve({ ...settings, resume: JSON.parse(text) as Checkpoint })
      expect(told(resumed)).toBe(told(whole))
      expect(resumed.front).toEqual(whole.front)
    }
  })

  it('does not feel who evaluates, and in which order it ends', async () => {
    const once = told(await evolve(settings))
    for (const workers of [1, 2, 8]) {
      const result = await evolve({
        ...settings,
        async evaluate(batch) {
          const out: Evaluation[] = []
          const work = async (worker: number): Promise<void> => {
            for (let i = worker; i < batch.length; i += workers) {
              for (let turn = 0; turn < (i * 7 + worker * 3) % 5; turn++) await Promise.resolve()
              ;[out[i]] = await settings.evaluate([batch[i]])
            }
          }
          await Promise.all(Array.from({ length: workers }, (_, w) => work(workers - 1 - w)))
          return out
        },
      })
      expect(told(result)).toBe(once)
    }
  })

  it('evaluates within the budget, nothing twice, everything repaired', async () => {
    const { result, asked } = await watched(settings)
    expect(result.stopped).toBe('evaluations')
    expect(asked).toHaveLength(settings.evaluations)
    expect(new Set(asked.map(({ genes }) => genes.join())).size).toBe(asked.length)
    for (const { genes } of asked) {
      const repaired = Float64Array.from(genes)
      settings.representation.repair?.(repaired)
      expect([...repaired]).toEqual(genes)
    }
  })

  it('never ranks what failed, and tells it', async () => {
    const { result, asked } = await watched(settings)
    const failed = asked.filter(({ evaluation }) => !isGood(evaluation))
    expect(result.failed.map(({ genes }) => [...genes])).toEqual(failed.map(({ genes }) => genes))
    expect(result.history[result.history.length - 1].failed).toBe(failed.length)
    for (const individual of [...result.population, ...result.front, ...result.archive]) expect(isGood(individual)).toBe(true)
  })

  it('tells how it went', async () => {
    const { result } = await watched(settings)
    const { history } = result
    history.forEach((row, i) => {
      expect(row.generation).toBe(i)
      expect(row.hypervolume === null).toBe(settings.reference === undefined)
      expect(row.epsilonProgress === null).toBe(settings.epsilon === undefined)
      expect(row.evaluations).toBeGreaterThan(history[i - 1]?.evaluations ?? 0)
      expect(row.epsilonProgress ?? 0).toBeGreaterThanOrEqual(history[i - 1]?.epsilonProgress ?? 0)
    })
    const last = history[history.length - 1]
    const fit = result.population.filter(individual => isGood(individual) && individual.violation === 0)
    const elite = settings.epsilon ? result.archive : fit.filter(one => !fit.some(other => beats(other, one)))
    expect(last.nondominated).toBe(elite.length)
    const points = Float64Array.from(elite.flatMap(({ objectives }) => objectives))
    expect(last.hypervolume).toBe(settings.reference ? hypervolume(points, settings.objectives, settings.reference) : null)
    expect(last.bestViolation).toBe(0)
    expect(result.feasible).toBe(true)
  })

  it('never loses a given individual that nothing dominates', async () => {
    const { length } = settings.representation
    const unit = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 3 * length, maxLength: 3 * length }), fc.integer(), async (draws, seed) => {
        let at = 0
        const given = Array.from({ length: 3 }, () => {
          const genes = new Float64Array(length)
          settings.representation.random(genes, () => draws[at++ % draws.length])
          return genes
        })
        const { result, asked } = await watched({ ...settings, given, seed, evaluations: 60, refine: elite => elite })
        for (const genes of given) {
          settings.representation.repair?.(genes)
          const { evaluation } = asked.find(other => other.genes.join() === genes.join())!
          if (!isGood(evaluation) || asked.some(other => isGood(other.evaluation) && beats(other.evaluation, evaluation))) continue
          expect(result.front.map(individual => individual.genes.join())).toContain(genes.join())
        }
        // Nothing in the front is dominated by anything else in it.
        for (const a of result.front) for (const b of result.front) expect(beats(a, b)).toBe(false)
      }),
      { numRuns: 12 },
    )
  })

  it('refuses a checkpoint of another search', async () => {
    const { checkpoint } = await evolve({ ...settings, evaluations: 20 })
    const resume = checkpoint()
    await expect(evolve({ ...settings, seed: 'other', resume })).rejects.toThrow('"seed":"other"')
    await expect(evolve({ ...settings, population: 14, resume })).rejects.toThrow('the checkpoint is of a search with')
    await expect(evolve({ ...settings, resume: { ...resume, version: 2 as 1 } })).rejects.toThrow('version 2: wanted 1')
  })

  it('goes on with a larger budget as if it had had it from the start', async () => {
    // A whole number of generations: the last one of a smaller budget is cut short.
    const size = settings.population + Math.max(0, (settings.given?.length ?? 0) - settings.population)
    const { checkpoint } = await evolve({ ...settings, evaluations: 4 * size })
    expect(told(await evolve({ ...settings, resume: checkpoint() }))).toBe(told(await evolve(settings)))
  })
})

describe('search', () => {
  const [{ settings }] = KINDS

  it('finds the whole front of a small problem, and stops when there is nothing new', async () => {
    const small: EvolutionSettings = {
      ...settings,
      representation: choiceGenes({ options: [4, 4, 4] }),
      evaluate: batch =>
        batch.map(([a, b, c]) => ({ objectives: [COST[a] + COST[b] + 2 * COST[c], 30 - a * a - b - 2 * c], violation: 0 })),
      population: 30,
      evaluations: 1000,
    }
    const { result, asked } = await watched(small)
    expect(result.stopped).toBe('exhausted')
    expect(asked.length).toBe(64)
    const best = asked.filter(one => !asked.some(other => beats(other.evaluation, one.evaluation)))
    const front = new Set(result.front.map(({ objectives }) => objectives.join()))
    expect(front).toEqual(new Set(best.map(({ evaluation }) => evaluation.objectives.join())))
  })

  it('tells the least bad where nothing is feasible', async () => {
    const hopeless = {
      ...settings,
      evaluate: (batch: readonly Float64Array[]) => batch.map(genes => ({ ...worth(genes), violation: 1 + genes[0] })),
    }
    const result = await evolve(hopeless)
    expect(result.feasible).toBe(false)
    expect(result.front.length).toBeGreaterThan(0)
    for (const { violation } of result.front) expect(violation).toBe(1)
    expect(result.history[result.history.length - 1].bestViolation).toBe(1)
    expect(result.history[result.history.length - 1].nondominated).toBe(0)
  })

  it('survives that all evaluations fail', async () => {
    const result = await evolve({ ...settings, evaluate: batch => batch.map(() => ({ objectives: [NaN, 1], violation: 0 })) })
    expect(result.stopped).toBe('evaluations')
    expect(result.front).toEqual([])
    expect(result.feasible).toBe(false)
    expect(result.failed).toHaveLength(130)
    expect(result.history[3].bestViolation).toBeNull()
  })

  it('takes a violation that is no number as a failure', async () => {
    const result = await evolve({
      ...settings,
      evaluate: batch => batch.map(genes => ({ objectives: [genes[0], 1], violation: genes[0] === 1 ? NaN : 0 })),
    })
    expect(result.failed.length).toBeGreaterThan(0)
    for (const { genes } of result.failed) expect(genes[0]).toBe(1)
  })

  it('takes a violation below 0 as none', async () => {
    const result = await evolve({
      ...settings,
      evaluate: batch => batch.map(genes => ({ objectives: [genes[0], -genes[0]], violation: -2 })),
    })
    expect(result.feasible).toBe(true)
    for (const { violation } of result.population) expect(violation).toBe(0)
  })

  it('stops when asked, and when the hypervolume grows no more', async () => {
    let asked = 0
    expect((await evolve({ ...settings, shouldStop: () => ++asked > 3 })).history).toHaveLength(3)
    const idle = await evolve({ ...settings, shouldStop: () => true })
    expect([idle.stopped, idle.front, idle.history]).toEqual(['asked', [], []])

    const gain = { share: 0.001, generations: 5 }
    const { stopped, history } = await evolve({ ...settings, evaluations: 5000, reference: [40, 60], gain })
    expect(stopped).toBe('gain')
    const grown = (i: number): number => (history[i].hypervolume ?? 0) / (history[i - 5].hypervolume ?? 0) - 1
    expect(grown(history.length - 1)).toBeLessThan(0.001)
    for (let i = 5; i < history.length - 1; i++) expect(grown(i)).toBeGreaterThanOrEqual(0.001)
  })

  it('does not keep lucky points', async () => {
    // The first look at one plan flatters; later ones tell the truth, by which it is the worst.
    const lucky = [3, 0, 0, 0, 1, 1, 1, 1]
    const isLucky = (genes: Float64Array): boolean => genes.join() === lucky.join()
    const looks: number[] = []
    const noisy: EvolutionSettings = {
      ...settings,
      given: [lucky],
      epsilon: [1, 1],
      evaluate: batch => batch.map(genes => (isLucky(genes) ? { objectives: [-9, -9], violation: 0 } : worth(genes))),
      refine: elite =>
        elite.map(individual => {
          if (!isLucky(individual.genes)) return individual
          looks.push(individual.looks)
          return { objectives: [99, 99], violation: 0 }
        }),
    }
    const result = await evolve(noisy)
    expect(looks).toEqual([1])
    for (const individual of [...result.front, ...result.archive]) expect(isLucky(individual.genes)).toBe(false)
    expect(result.history[result.history.length - 1].refinements).toBeGreaterThan(result.history.length)
    // Nor does the selection go on measuring from it.
    const third = (evaluation: Evaluation): Evaluation => ({ ...evaluation, objectives: [...evaluation.objectives, 1] })
    const remembering = await evolve({
      ...noisy,
      objectives: 3,
      selection: nsga3(referencePoints(3, 3)),
      epsilon: [1, 1, 1],
      evaluate: async batch => (await noisy.evaluate(batch)).map(third),
      refine: elite => elite.map(individual => (isLucky(individual.genes) ? { objectives: [99, 99, 1], violation: 0 } : individual)),
    })
    expect(remembering.checkpoint().memory?.ideal[0]).toBeGreaterThanOrEqual(0)
    const unrefined = await evolve({ ...noisy, refine: individuals => individuals })
    expect(unrefined.front.map(({ genes }) => genes.join())).toEqual([lucky.join()])
  })

  it('refuses evaluations that do not fit', async () => {
    await expect(evolve({ ...settings, evaluate: batch => batch.slice(1).map(worth) })).rejects.toThrow('11 evaluations of 12 individuals')
    await expect(evolve({ ...settings, evaluate: batch => batch.map(() => ({ objectives: [1], violation: 0 })) })).rejects.toThrow(
      'individual 0 has 1 objectives: wanted 2',
    )
    await expect(evolve({ ...settings, evaluate: () => Promise.reject(new Error('the worker died')) })).rejects.toThrow('the worker died')
  })

  it.each<[Partial<EvolutionSettings>, string]>([
    [{ objectives: 0 }, 'objectives 0: wanted a whole number from 1'],
    [{ population: 1 }, 'population 1: wanted a whole number from 2'],
    [{ evaluations: 2.5 }, 'evaluations 2.5: wanted a whole number from 1'],
    [{ evaluations: 1, given: [[0], [1]] }, '2 individuals are given: 1 evaluations are too few'],
    [{ epsilon: [0.1] }, 'epsilon 0.1: wanted 2 sizes above 0'],
    [{ epsilon: [0.1, 0] }, 'epsilon 0.1, 0: wanted 2 sizes above 0'],
    [{ reference: [1] }, 'reference point 1: wanted 2 finite numbers'],
    [{ gain: { share: 0.001, generations: 20 } }, 'stopping at a small gain needs a reference point'],
    [{ reference: [1, 1], gain: { share: -1, generations: 20 } }, 'a gain of -1: wanted 0 or more'],
    [{ reference: [1, 1], gain: { share: 0, generations: 0 } }, 'generations without gain 0'],
    [{ given: [[1, 2]] }, 'given individual 0 has the genes 1, 2: wanted 8 finite numbers'],
    [{ given: [[0, 0, 0, 0, 0, 0, 0, 9]] }, 'gene 7 is 9: wanted an option from 0 to 3'],
  ])('refuses %o', async (wrong, message) => {
    await expect(evolve({ ...settings, ...wrong })).rejects.toThrow(message)
  })
})
